"""Running stories: those of the sources and own ones of workers, schools and villages; briefs and photographs."""

from bench.presses.lake.dials import House
from bench.presses.lake.manuscript import Item
from bench.presses.lake.pen import Pen
from bench.presses.lake.signing import credit, sign
from bench.presses.lake.titles import headline_lines, title_own, title_story
from bench.typesetter.sources import Sources, Story


def source_story(pen: Pen, house: House, sources: Sources, share: str) -> Item:
    """A story of the sources under our own make-up, perhaps with sub-headings."""
    story = _long_story(pen, sources, share)
    item = Item(blocks=[("paragraph", text) for text in story.paragraphs])
    title_story(item, story, pen, house)
    _split_long(item, pen)
    used = "".join([*item.headline, *item.kicker, *item.deck])
    heads = [text for text in [*story.subheads, *story.decks] if 4 <= len(text) <= 16 and text not in used]
    add_subheads(item, heads, pen, house)
    sign(item, pen, house)
    return item


def _long_story(pen: Pen, sources: Sources, share: str) -> Story:
    """A story, mostly of several paragraphs: such papers fill a page with few and long articles."""
    story = sources.story(pen.rng, share)
    for _ in range(2):
        if len(story.paragraphs) >= 4 or pen.rng.random() < 0.25:
            break
        story = sources.story(pen.rng, share)
    return story


def _split_long(item: Item, pen: Pen) -> None:
    """Long paragraphs are made two at a full stop near the middle, and few short ones run together, as a paper would."""
    blocks: list[tuple[str, str]] = []
    for role, text in item.blocks:
        cut = text.find("。", len(text) // 2 - 15) + 1
        if blocks and len(blocks[-1][1]) < 40 and pen.rng.random() < 0.2:
            blocks[-1] = (role, blocks[-1][1] + text)
        elif len(text) > 110 and 20 < cut < len(text) - 20 and text[cut] not in "”’）》" and pen.rng.random() < 0.7:
            blocks += [(role, text[:cut]), (role, text[cut:])]
        else:
            blocks.append((role, text))
    item.blocks = blocks


def add_subheads(item: Item, heads: list[str], pen: Pen, house: House) -> None:
    """Sub-headings before some paragraphs other than the first and the second."""
    rng = pen.rng
    if len(item.blocks) < 4 or not heads or rng.random() > house.subheads:
        return
    count = min(len(heads), len(item.blocks) // 2 - 1 or 1, rng.randint(1, 3))
    places = sorted(rng.sample(range(1 if rng.random() < 0.3 else 2, len(item.blocks)), count), reverse=True)
    mark = rng.choice(["", "", "", "", "■", "◆", "●"])
    numbered = rng.random() < 0.12
    for place, head in zip(
        places, rng.sample(list(dict.fromkeys(heads)), count) if count <= len(set(heads)) else [], strict=False
    ):
        number = "一二三四五"[places[::-1].index(place)] + "、" if numbered else mark
        item.blocks.insert(place, ("subhead", number + head))


def own_story(pen: Pen, house: House) -> Item:
    """A story of our own people, with its sub-headings in two of three."""
    titles, kickers, texts = pen.article("workernews")
    divided = pen.rng.random() < 0.66
    item = Item()
    for text in texts:
        if not text.startswith("~"):
            item.blocks.append(("paragraph", text))
        elif divided:
            item.blocks.append(("subhead", text[1:]))
    title_own(item, titles, kickers, pen, house)
    sign(item, pen, house)
    return item


def brief(pen: Pen, house: House, sources: Sources, share: str) -> Item:
    """A report of one paragraph with a headline of one line."""
    rng = pen.rng
    item = Item(kind="brief")
    if rng.random() < 0.55:
        story = sources.story(rng, share)
        text = next((text for text in story.paragraphs if 40 <= len(text) <= 160), story.paragraphs[0])
        item.blocks = [("paragraph", text)]
        item.headline = headline_lines(story.title.split("\n"), rng, house)
    else:
        titles, _, texts = pen.article("brief")
        item.blocks, item.headline = [("paragraph", texts[0])], [rng.choice(titles)]
    if rng.random() < 0.8:
        sign(item, pen, _in_lead(house))
    return item


def _in_lead(house: House) -> House:
    """The house where nobody signs on a line of its own."""
    return House(house.level, byline_line=0.0, lead_gap=house.lead_gap)


def photo(pen: Pen, house: House) -> Item:
    """A photograph with caption, credit and (mostly) a title; seldom several pictures under one title."""
    rng = pen.rng
    titles, _, texts = pen.article("caption")
    item = Item(kind="photo", blocks=[("caption", texts[0])])
    if rng.random() < 0.94:
        item.headline = headline_lines([rng.choice(titles)], rng, house)
    if house.level != "standard" and rng.random() < 0.12:
        first, second = rng.choice([("图①：", "图②："), ("上图：", "下图："), ("左图：", "右图：")])
        item.blocks = [
            ("caption", first + texts[0].removeprefix("图为")),
            ("caption", second + caption(pen).removeprefix("图为")),
        ]
    credit(item, pen)
    return item


def caption(pen: Pen) -> str:
    """The text under a picture."""
    return pen.article("caption")[2][0]
