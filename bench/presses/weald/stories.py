"""Stories from the sources: news, investigations with subheads, interviews, features with captions and boxes, photo items."""

import random
import re

from bench.presses.weald.bylines import Signer, credit, sign, sign_line
from bench.presses.weald.house import House
from bench.presses.weald.piece import Part, Piece, title_part
from bench.presses.weald.titles import clauses_of, dress, show_banner
from bench.presses.weald.words import Wording, read_boxes, read_records, read_words, word
from bench.typesetter.bank import person
from bench.typesetter.sources import Sources, Story

_TIME = re.compile(r"当地时间|北京时间|今年|近日|\d+[年月日号]")


def start(rng: random.Random, house: House, length: int = 400) -> Piece:
    """An empty piece with its measure, and its title above or below the body as the page has it."""
    return Piece(measure=house.pick_measure(rng, length), title_first=rng.random() < house.title_first)


def draw_story(rng: random.Random, house: House, sources: Sources, share: str) -> Story:
    """A story that does not stand on the page yet, if a few tries find one."""
    for _ in range(5):
        story = sources.story(rng, share)
        key = story.title[:4] + story.paragraphs[0][-8:]
        if key not in house.used and story.paragraphs[0][:6] not in house.used:
            break
    house.used |= {key, story.paragraphs[0][:6]}
    return story


def news(rng: random.Random, house: House, sources: Sources, share: str, rich: bool = False) -> list[Piece]:
    """A story with its title and, where it is rich, subheads, captions, a lead, and a box beside it."""
    story = draw_story(rng, house, sources, share)
    piece = start(rng, house, sum(map(len, story.paragraphs)))
    dress(rng, piece, story, house)
    paragraphs = story.paragraphs if rich else story.paragraphs[: rng.choice((2, 3, 5, 9, 9))]
    boxed: list[str] = []
    if rich and len(paragraphs) > 4 and rng.random() < house.box:
        boxed = paragraphs[-rng.choice((1, 2)) :]
        paragraphs = paragraphs[: -len(boxed)]
    piece.parts = [Part("paragraph", text) for text in paragraphs]
    sign(rng, piece, house)
    if rich or rng.random() < 0.2:
        _put_subheads(rng, piece, story, house)
    if rng.random() < (0.35 if rich else 0.06):
        _put_caption(rng, piece, house)
    if rich and rng.random() < 0.25:
        _put_lead(rng, piece)
    if rng.random() < house.banner:
        show_banner(rng, piece, _column(rng, sources, share))
    pieces = [piece]
    if boxed:
        pieces.append(box(rng, house, boxed, _box_title(rng, story)))
    elif rich and rng.random() < house.box * 0.6:
        name = rng.choice(list(read_boxes()))
        wording = Wording(rng)
        pieces.append(box(rng, house, [wording(text) for text in read_boxes()[name]], "", name))
    return pieces


def _column(rng: random.Random, sources: Sources, share: str) -> str:
    drawn = rng.random()
    if drawn < 0.3:
        return sources.banner(rng, share)
    return word(rng, "series" if drawn < 0.42 else "banner")


def _box_title(rng: random.Random, story: Story) -> str:
    found = [text for text in clauses_of(story) if len(text) < 16]
    return rng.choice(found) if found and rng.random() < 0.5 else ""


def box(rng: random.Random, house: House, texts: list[str], title: str = "", name: str = "") -> Piece:
    """A box beside a feature: a name, often no headline."""
    piece = Piece(kind="story" if title else "brief", measure=max(8.0, round(house.measure * rng.choice((0.8, 1.0, 1.0, 1.5)))))
    name = name or rng.choice(read_words("box"))
    piece.parts = [Part("paragraph", text) for text in texts]
    if not title and rng.random() < 0.15:
        piece.parts[0].text = rng.choice(("{n}：{t}", "【{n}】{t}", "■{n}　{t}")).format(n=name, t=texts[0])
    else:
        show_banner(rng, piece, name)
    if title:
        piece.headline = title_part(rng, [title], 18)
    if "手记" in name and rng.random() < 0.5:
        sign_line(rng, piece, Signer(rng, house), (rng.choice(("{甲}", "□{甲}", "本报记者{空}{甲}")),))
        piece.byline_at = rng.choice(("top", "end"))
    return piece


def _put_subheads(rng: random.Random, piece: Piece, story: Story, house: House) -> None:
    """Subheads between the paragraphs, in the manner of the page."""
    count = len(piece.parts)
    if count < 4:
        return
    titles = f"{piece.kicker.text} {piece.headline.text} {piece.deck.text}"
    texts = [
        text
        for text in dict.fromkeys([*story.subheads, *clauses_of(story)])
        if len(text) <= 15 and not _TIME.match(text) and text not in titles
    ]
    places = sorted(rng.sample(range(1, count), min(rng.randint(2, 4), count - 2, len(texts))))
    if places and rng.random() < 0.3:
        places[0] = 0 if not piece.dateline else places[0]
    manner = house.subhead if house.subhead != "mixed" else rng.choice(("plain", "mark", "label", "number", "quote"))
    mark = rng.choice(read_words("mark"))
    labels = rng.sample(read_words("label"), 5)
    number = rng.choice(("1.", "壹", "NO.1", "A", "01", "一、"))
    for step, place in reversed(list(enumerate(places))):
        lines = subhead_lines(manner, texts[step], mark, labels[step % 5], _numbered(number, step))
        measure = house.measure
        piece.parts[place:place] = [Part("subhead", line, measure, single=True) for line in lines]


def subhead_lines(manner: str, text: str, mark: str, label: str, number: str) -> list[str]:
    """A subhead as printed; a label or number on its own line is one too.

    >>> subhead_lines("label", "谁来管", "■", "追问", "1")
    ['追问：谁来管']
    """
    if manner == "mark":
        return [mark + text]
    if manner == "label":
        return [f"{label}：{text}"] if mark in "■●□◎" else [f"【{label}】", text] if mark in "▲▶" else [f"{label} {text}"]
    if manner == "number":
        return [number, text] if mark in "▲◆" and number[-1] not in ".、" else [f"{number} {text}".replace("、 ", "、")]
    return [f"“{text}”"] if manner == "quote" else [text]


def _numbered(form: str, step: int) -> str:
    signs = {"壹": "壹贰叁肆伍", "A": "ABCDE", "一、": "一二三四五"}
    if form in signs:
        return signs[form][step] + form[1:]
    return form.replace("1", str(step + 1))


def _put_caption(rng: random.Random, piece: Piece, house: House) -> None:
    """A picture's caption inside the story."""
    record = rng.choice(read_records("photos"))
    texts = [Wording(rng)(text) for _, text in record.body]
    first = re.split(r"(?<=。)", piece.parts[-1].text)[0]
    text = rng.choice((texts[0], first.split("，")[-1].rstrip("。"), f"{person(rng)}（右）在工作中", "受访者在接受采访"))
    line = credit(rng, house)
    place = rng.randint(0, len(piece.parts))
    inline = rng.random() < 0.4
    new = [Part("caption", text, house.pick_measure(rng), credit=line if inline else "")]
    if not inline and rng.random() < 0.7:
        new.append(Part("credit", line))
    piece.parts[place:place] = new


def _put_lead(rng: random.Random, piece: Piece) -> None:
    """What is said before the story: a lead under a label, or an editor's note."""
    name, text = word(rng, "core"), word(rng, "lead")
    if rng.random() < 0.5:
        piece.parts.insert(0, Part("paragraph", f"{name}：{text}"))
    else:
        piece.parts[:0] = [Part("subhead", name, single=True), Part("paragraph", text)]


def interview(rng: random.Random, house: House, sources: Sources, share: str) -> list[Piece]:
    """A story told in questions and answers."""
    story = draw_story(rng, house, sources, share)
    piece = start(rng, house, 900)
    dress(rng, piece, story, house)
    asker, name = rng.choice(read_words("asker")), person(rng)
    answer = "答" if asker == "问" else name
    asked = rng.sample(read_words("ask"), len(read_words("ask")))
    piece.parts = [Part("paragraph", story.paragraphs[0])]
    for question, text in zip(asked, story.paragraphs[1:5], strict=False):
        piece.parts += [Part("paragraph", f"{asker}：{question}"), Part("paragraph", f"{answer}：{text}")]
    if rng.random() < 0.4 and not piece.deck.lines:
        piece.deck = title_part(
            rng, [f"——{rng.choice(('访', '对话', '专访'))}{rng.choice(('市人大代表', '专家', ''))}{name}"], 24
        )
    sign(rng, piece, house)
    if rng.random() < house.banner:
        show_banner(rng, piece, rng.choice(("独家对话", "面对面", "访谈", "周刊对话", "人物")))
    return [piece]


def photo(rng: random.Random, house: House, sources: Sources, share: str) -> list[Piece]:
    """A picture with its title and caption."""
    wording = Wording(rng)
    piece = start(rng, house, 80)
    piece.kind = "photo"
    if rng.random() < 0.4:
        record = rng.choice(read_records("photos"))
        title, text = record.all("headline")[0], wording(record.body[0][1])
    else:
        story = draw_story(rng, house, sources, share)
        title = rng.choice([*[text for text in clauses_of(story) if len(text) < 12][:3], story.title.replace("\n", " ")])
        text = story.paragraphs[0][:130]
        text = text if text[-1] in "。！？”" else text[: text.rfind("。") + 1] or text[: text.rfind("，")] + "。"
    piece.headline = title_part(rng, [title], 16)
    line = credit(rng, house)
    inline = rng.random() < 0.4
    mark = rng.choice(("", "", "", "▲", "←", "图为", "上图："))
    piece.parts = [Part("caption", mark + text, credit=line if inline else "")]
    if not inline:
        piece.parts.append(Part("credit", line))
    if rng.random() < house.banner * 0.5:
        show_banner(rng, piece, rng.choice(("城市表情", "目击", "图片新闻", "定格", "镜头", "影像志")))
    return [piece]
