"""The articles of a page: what each holds (its gold), and how its parts are to be printed."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.ridge.titles import give_titles
from bench.presses.ridge.wording import fill, person, read_forms, read_sections, words
from bench.typesetter.gold import GoldArticle, GoldBlock
from bench.typesetter.sources import Sources, Story


@dataclass
class Item:
    """An article to be set; parts of the title as printed are in `titles`, each a role and its text."""

    gold: GoldArticle
    titles: list[tuple[str, str]] = field(default_factory=list)
    byline: str | None = None
    credit: str | None = None
    glued: str | None = None
    """A photographer's name printed behind the caption of a photo item."""
    caption_credits: list[str] = field(default_factory=list)
    """The same behind captions in a story."""
    bare_lines: bool = False
    """True for verse and tables: every block is a line by itself, without an indent."""
    signed_last: bool = False
    """True where the byline stands after the body, as in letters."""
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    """Furniture printed before and after the article."""
    above: list[str] = field(default_factory=list)
    """Furniture printed between what stands before the body and the body."""


def news(rng: random.Random, sources: Sources, share: str, dials: dict[str, float]) -> Item:
    """An article with a corpus text."""
    story = sources.story(rng, share)
    least = rng.choice([2, 4, 5])  # the shortest are briefs, and have their own column
    for _ in range(4):
        if len(story.paragraphs) < least:
            story = sources.story(rng, share)
    item = Item(GoldArticle(blocks=[GoldBlock("paragraph", text) for text in story.paragraphs]))
    give_titles(rng, item, story, dials)
    _sign(rng, item, dials)
    if rng.random() < dials["subheads"]:
        _add_subheads(rng, item, story.subheads)
    if rng.random() < dials["captions"]:
        add_caption(rng, item)
    if rng.random() < dials["turns"]:
        item.after.append(_turn(rng))
    elif rng.random() < dials["turns"]:
        item.above.append(rng.choice(["（上接第{}版）", "（上接第{}版）", "上接第{}版"]).format(rng.choice(["1", "一", "2"])))
    elif rng.random() < dials["notes"]:
        item.gold.blocks.insert(0, GoldBlock("paragraph", fill(rng, rng.choice(_NOTES))))
    return item


_NOTES = (
    "编者按：为反映各地的新做法、新进展，本报从今天起推出系列报道，敬请关注。",
    "编者按　岁末年初，{place}的变化牵动人心。本报记者深入{town}采访，听听{job}们怎么说。",
    "【核心提示】{thing}推行以来，成效如何？群众满意不满意？记者日前到{place}进行了调查。",
)


def _turn(rng: random.Random) -> str:
    page = rng.choice([str(rng.randint(2, 16)), *"二三四五六"])
    return rng.choice(["（下转第{}版）", "下转第{}版", "（下转第{}版）", "▶下转{}版"]).format(page)


def own(rng: random.Random, dials: dict[str, float]) -> Item:
    """A story of invented sentences: local news, commentary or a portrait."""
    kind = rng.choices(["local", "comment", "feature"], [5, 2, 2])[0]
    bank = {name.split(".")[1]: lines for name, lines in read_sections("sentences").items() if name.startswith(kind)}
    paragraphs = _local(rng, bank) if kind == "local" else _picked(rng, bank["p"], 4, 8)
    parts = [rng.choice(bank["title"]), *(rng.choice(bank.get(name, [""])) for name in ("kicker", "deck")), *paragraphs]
    if kind != "comment" and rng.random() < 0.3:
        parts[0] = rng.choice(words("fixed_title"))
    title, kicker, deck, *paragraphs = fill(rng, "\n".join(parts)).split("\n")
    item = Item(GoldArticle(blocks=[GoldBlock("paragraph", text) for text in paragraphs]))
    story = Story(title, [], [kicker] if kicker else [], [deck] if deck else [], list(bank.get("subhead", [])))
    give_titles(rng, item, story, dials)
    _sign(rng, item, dials, kind != "local")
    if kind == "feature" and rng.random() < 2 * dials["subheads"]:
        _add_subheads(rng, item, story.subheads)
    return item


def _picked(rng: random.Random, texts: list[str], least: int, most: int) -> list[str]:
    """Some of the texts in their order."""
    count = rng.randint(least, min(most, len(texts)))
    return [texts[at] for at in sorted(rng.sample(range(len(texts)), count))]


def _local(rng: random.Random, bank: dict[str, list[str]]) -> list[str]:
    """A lead, paragraphs of details and sayings, an end."""
    middle = rng.sample([*bank["detail"], *bank["quote"]], rng.randint(2, 6))
    paragraphs = [rng.choice(bank["lead"])]
    for sentence in middle:
        if rng.random() < 0.35:
            paragraphs[-1] += sentence
        else:
            paragraphs.append(sentence)
    return [*paragraphs, rng.choice(bank["end"])] if rng.random() < 0.7 else paragraphs


def form(rng: random.Random, kind: str, dials: dict[str, float]) -> Item:
    """A notice, letter, interview, list, recipe, poem, table or advertisement."""
    lines = fill(rng, "\n".join(rng.choice(read_forms()[kind]))).split("\n")
    item = Item(GoldArticle(blocks=[GoldBlock(_role(line), line[2:]) for line in lines[1:]]))
    item.bare_lines = lines[1].startswith("L")
    give_titles(rng, item, Story(lines[0][2:], []), {})
    if kind == "brief":
        item.gold.kind = "brief"
    if kind == "advert" and rng.random() < 0.6:
        item.before.append(rng.choice(["广告", "·广告·", "广 告"]))
    if kind == "letter":
        name = person(rng)
        item.byline = rng.choice(["{} {}", "读者 {1}", "{0}读者 {1}"]).format(rng.choice(words("place")), name)
        item.gold.reporters, item.signed_last = [name], True
    elif kind == "poem":
        name = person(rng)
        item.byline, item.gold.reporters = rng.choice(["□{}", "{}", "■ {}", "□ {}"]).format(name), [name]
    item.gold.byline = item.byline
    return item


def _role(line: str) -> str:
    return "subhead" if line.startswith("S") else "paragraph"


def photo(rng: random.Random, sources: Sources, share: str, dials: dict[str, float]) -> Item:
    """A photo item: a caption, mostly a credit, mostly a title."""
    bank = read_sections("captions")
    title, caption = fill(rng, f"{rng.choice(bank['photo.title'])}\n{rng.choice(bank['photo.caption'])}").split("\n")
    if rng.random() < 0.6:
        story = sources.story(rng, share)
        text = story.paragraphs[0]
        if len(text) < 160:
            title, caption = story.title.replace("\n", " "), _dated(rng, text)
    item = Item(GoldArticle(kind="photo", blocks=[GoldBlock("caption", caption)]))
    if rng.random() > dials["untitled"]:
        item.gold.headline = title
        item.titles = [("headline", title)]
    _credit(rng, item, dials)
    return item


def _dated(rng: random.Random, text: str) -> str:
    day = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日，"
    return text if re.match(r"[0-9]|日前|近日|图为", text) else day + text


def credit_line(rng: random.Random) -> tuple[str, list[str]]:
    """A photographer's line as printed, and the names in it."""
    names: list[str] = []

    def name(_: re.Match[str]) -> str:
        names.append(person(rng))
        return names[-1]

    return re.sub(r"\{p\}", name, rng.choice(read_sections("captions")["credit"])), names


def _credit(rng: random.Random, item: Item, dials: dict[str, float]) -> None:
    credit, names = credit_line(rng)
    if rng.random() < 0.1:
        return
    item.gold.byline, item.gold.reporters = credit, names
    if rng.random() < dials["glued"]:
        item.glued = credit
    else:
        item.credit = credit.strip("（）") if not credit.startswith("新华社") else credit
        item.gold.byline = item.credit


def add_caption(rng: random.Random, item: Item) -> None:
    """A captioned picture between two paragraphs of a story; the name behind the caption is no part of its text."""
    text = fill(rng, rng.choice(read_sections("captions")["story.caption"]))
    credit = credit_line(rng)[0]
    if rng.random() < 0.5:
        text += credit if credit.startswith("（") else " " + credit
        item.caption_credits.append(credit)
    at = rng.randint(1, len(item.gold.blocks))
    item.gold.blocks.insert(at, GoldBlock("caption", text))


def _add_subheads(rng: random.Random, item: Item, subheads: list[str]) -> None:
    """Sub-headings before some paragraphs, not before the first two nor next to each other."""
    blocks, count = item.gold.blocks, len(item.gold.blocks)
    if count < 5 or not subheads:
        return
    texts = subheads[: rng.randint(2, 3)]
    places = sorted(rng.sample(range(1, count), min(len(texts), count // 2)), reverse=True)
    style = rng.choices(["{}", "{n}、{}", "■{}", "◆ {}"], [6, 1, 1, 1])[0]
    for left, at in enumerate(places):
        number = "一二三四五"[len(places) - 1 - left]
        blocks.insert(at, GoldBlock("subhead", style.format(texts[len(places) - 1 - left], n=number)))


def _sign(rng: random.Random, item: Item, dials: dict[str, float], author: bool = False) -> None:
    """Who wrote it: in the text, at its end, on a line of its own, or nowhere."""
    gold, name, other = item.gold, person(rng), person(rng)
    where = rng.choices(["text", "line", "end", "none"], [dials["in_text"], dials["line"], dials["end"], 0.15])[0]
    if author and where == "text":
        where = "line"
    gold.reporters = [] if where == "none" else [name]
    if where == "text":
        _sign_in_text(rng, gold, name, other)
    elif where == "line":
        item.byline = rng.choice(_AUTHORS if author else _LINES).format(name, other)
        gold.reporters = [one for one in (name, other) if one in item.byline]
        gold.byline = item.byline
    elif where == "end":
        gold.byline = rng.choice(["（{}）", "（{}）", "（记者 {}）", "（本报记者{}）"]).format(name)
        if rng.random() < dials["end_lines"]:
            item.byline, item.signed_last = gold.byline, True
        else:
            gold.blocks[-1].text += gold.byline


_LINES = (
    "本报记者 {}", "本报记者 {}", "本报记者 {} {}", "本报记者 {} 通讯员 {}", "本报记者 {} 本报通讯员 {}", "□本报记者 {}",
    "■本报记者 {}", "■ {}", "□ {} {}", "新华社记者 {} {}", "记者 {}", "本报通讯员 {}", "文/本报记者 {}", "本报记者 {} 文/图",
    "●记者 {} 通讯员 {}",
)  # fmt: skip
_AUTHORS = ("{}", "□ {}", "□{}", "■ {}", "本报评论员 {}", "文/{}", "本报记者 {}")


_WHO = ("记者{}", "记者{}", "记者 {}", "记者{} {}", "记者{} 通讯员{}", "通讯员{}", "记者{}、{}")


def _sign_in_text(rng: random.Random, gold: GoldArticle, name: str, other: str) -> None:
    city, day = rng.choice(words("city")), f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    who = rng.choice(_WHO).format(name, other)
    gold.reporters = [one for one in (name, other) if one in who]
    kind = rng.choices(["local", "agency", "home"], [5, 3, 2])[0]
    if kind == "local":
        opening = rng.choice(["本报讯（{}）", "本报讯 （{}）", "本报讯 {} ", "本报讯（{}）", "（{}）"]).format(who)
    else:
        gold.dateline = (
            f"{rng.choice(['', '', '', '据'])}新华社{city}{day}电"
            if kind == "agency"
            else f"本报{city}{day}{rng.choice(['讯', '电'])}"
        )
        opening = gold.dateline + rng.choice([f"（{who}）", f" （{who}）", f"　{who}　", f"（{who}）"])
    gold.byline = who
    gold.blocks[0].text = opening + gold.blocks[0].text
