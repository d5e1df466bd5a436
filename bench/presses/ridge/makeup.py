"""How a page is made up: its dials, which articles it carries, and the lines of each."""

import random
from dataclasses import dataclass, field

from bench.presses.ridge.articles import Item, form, news, own, photo
from bench.presses.ridge.composing import Manner, title_lines, wrap
from bench.presses.ridge.wording import person, words
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine
from bench.typesetter.sources import Sources


@dataclass
class Look:
    """What holds for the whole page."""

    manner: Manner
    measures: list[float]
    caption_measures: list[float]
    caption_indent: bool
    after: bool
    """True where headlines come after bodies."""
    headline_most: int
    dials: dict[str, float] = field(default_factory=dict)


def draw_look(rng: random.Random, level: str) -> Look:
    """The dials of a page."""
    plain = level == "standard"
    manner = Manner(
        kinsoku=rng.choices(["push", "pull", "hang", "ignore"], [5, 3, 1, 0.3] if plain else [3, 2, 2, 2])[0],
        squeeze=rng.choices(["none", "pairs", "all"], [5, 4, 0.3] if plain else [4, 4, 1.5])[0],
        indent=rng.choices(["dropped", "kept"], [12, 1] if plain else [12, 2])[0],
        wide_digits=rng.random() < (0.04 if plain else 0.15),
        spaces=rng.choice([0, 0, rng.uniform(0.2, 0.8), 1]),
    )
    low, high = (15, 30) if plain else (8, 45)
    some = rng.randint(1, 3) if plain else rng.randint(2, 4)
    return Look(
        manner=manner,
        measures=[rng.randint(low, high) + rng.choice([0, 0, 0, 0.5]) for _ in range(some)],
        caption_measures=[rng.randint(14, 42) for _ in range(2)],
        caption_indent=rng.random() < 0.4,
        after=rng.random() < 0.5,
        headline_most=rng.randint(10, 20),
        dials=_dials(rng, plain),
    )


def _dials(rng: random.Random, plain: bool) -> dict[str, float]:
    most = {
        "kicker": 0.7, "deck": 0.4, "subheads": 0.5, "banner": 0.2, "in_text": 1.0, "line": 0.8, "end": 0.3, "captions": 0.15,
        "turns": 0.08, "glued": 1.0, "untitled": 0.1, "series": 0.02, "notes": 0.04, "forms": 0.2, "legs": 0.06,
        "end_lines": 0.2,
    }  # fmt: skip
    more = {
        "captions": 0.3, "turns": 0.15, "untitled": 0.25, "series": 0.15, "notes": 0.15, "forms": 0.5, "banner": 0.4,
        "legs": 0.25, "end_lines": 0.5,
    }  # fmt: skip
    return {name: rng.uniform(0, top) for name, top in (most if plain else most | more).items()}


_FORMS = ("notice", "letter", "interview", "law", "recipe", "weather", "results", "list", "poem")


def draw_items(rng: random.Random, sources: Sources, share: str, level: str, look: Look) -> list[Item]:
    """The articles of a page in their order."""
    dials, plain = look.dials, level == "standard"
    items = []
    for _ in range(rng.randint(2, 7)):
        if rng.random() < 0.7:
            items.append(news(rng, sources, share, dials))
        elif rng.random() < dials["forms"]:
            items.append(form(rng, rng.choice(_FORMS), dials))
        else:
            items.append(own(rng, dials) if rng.random() < 0.6 else news(rng, sources, share, dials))
    for _ in range(rng.choice([0, 1, 1, 2])):
        items.insert(rng.randint(0, len(items)), photo(rng, sources, share, dials))
    if rng.random() < 0.25:
        items += _briefs(rng, sources, share, dials)
    for _ in range(rng.choice([0, 0, 0, 1] if plain else [0, 0, 1, 1])):
        items.append(form(rng, rng.choice(["advert", "notice"]), dials))
    return items[:10]


def _briefs(rng: random.Random, sources: Sources, share: str, dials: dict[str, float]) -> list[Item]:
    """A column of short news; its name stands before the first."""
    items = []
    for _ in range(rng.randint(2, 4)):
        story = sources.story(rng, share)
        if len(story.paragraphs[0]) < 150 and rng.random() < 0.7:
            title = story.title.replace("\n", " ")
            gold = GoldArticle("brief", headline=title, blocks=[GoldBlock("paragraph", story.paragraphs[0])])
            items.append(Item(gold, [("headline", title)]))
        else:
            items.append(form(rng, "brief", dials))
    items[0].gold.banner = rng.choice(words("column"))
    items[0].titles.insert(0, ("banner", items[0].gold.banner))
    return items


def set_titles(rng: random.Random, item: Item, number: int, look: Look) -> tuple[list[GoldLine], list[GoldLine]]:
    """The banner, and the kicker, headline and deck, each over one line or more."""
    banner: list[GoldLine] = []
    lines: list[GoldLine] = []
    for role, text in item.titles:
        if role == "banner":
            banner = [GoldLine(text, role, number, None, True)]
            continue
        shown = text
        if role == "headline" and "\n" in text and len(text) < 26 and rng.random() < 0.4:
            shown = text.replace("\n", rng.choice(["\u3000", " "]))
        most = look.headline_most if role == "headline" and item.gold.kind == "story" else 30
        printed = title_lines(rng, shown, max(most, len(shown) if rng.random() < 0.35 and len(shown) < 28 else 0))
        lines += [GoldLine(line, role, number, None, at == 0) for at, line in enumerate(printed)]
    return banner, lines


def set_body(rng: random.Random, item: Item, number: int, look: Look) -> list[GoldLine]:
    """The lines of all blocks."""
    measure, lines = rng.choice(look.measures), []
    caption_measure = rng.choice(look.caption_measures)
    for at, block in enumerate(item.gold.blocks):
        if block.role == "paragraph" and at and rng.random() < look.dials["legs"] / 4:
            measure = rng.choice(look.measures)
        block.measure = caption_measure if block.role == "caption" else measure
        printed = _set_block(rng, item, block, look)
        role = "body" if block.role == "paragraph" else block.role
        lines += [GoldLine(line, role, number, at, first == 0) for first, line in enumerate(printed)]
    if item.glued:
        if len(lines[-1].text) + len(item.glued) + 1 <= caption_measure:
            lines[-1].text += item.glued if item.glued.startswith("（") else " " + item.glued
        else:
            item.credit, item.glued = item.glued, None
    if item.credit:
        lines.append(GoldLine(item.credit, "credit", number, None))
    return lines


def _set_block(rng: random.Random, item: Item, block: GoldBlock, look: Look) -> list[str]:
    if block.role == "subhead":
        return [block.text]
    indented = look.caption_indent if block.role == "caption" else not item.bare_lines
    return wrap(rng, block.text, block.measure, look.manner, indented)


def masthead(rng: random.Random, level: str) -> list[str]:
    """Lines at the head of a page: paper, date, section, page number; often only some of them."""
    paper, section, number = rng.choice(words("paper")), rng.choice(words("section")), rng.randint(1, 16)
    day = f"{rng.randint(2005, 2024)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    weekday = "星期" + rng.choice("一二三四五六日")
    choices = [
        [paper, f"{day} {weekday}", section], [f"{number}", section, f"{day}　{weekday}"],
        [f"{day} {weekday} 第{number}版"], [f"{section} {number}"], [f"A{number:02d} {section}", f"{paper} {day}"],
        [f"第{number}版", f"{paper}·{section}"], [section], [f"{number} {section} {day} {weekday} 责任编辑：{person(rng)}"],
        [paper], [f"{paper}　{day}　{weekday}　{section}　{number}版"],
    ]  # fmt: skip
    return rng.choice(choices)


def foot(rng: random.Random) -> list[str]:
    """Lines at the foot of a page."""
    one, two, three, mail = person(rng), person(rng), person(rng), rng.randint(1000, 9999)
    choices = [
        [f"责任编辑：{one}"], [f"责任编辑：{one}　美术编辑：{two}"], [f"本版编辑：{one} 校对：{two}"],
        [f"责编：{one} 版式：{two} 校对：{three}"], [f"{rng.randint(1, 16)}"],
        [f"责任编辑 {one}", f"新闻热线：{mail}{mail} E-mail:news{mail}@paper.example"],
        [f"本版责任编辑　{one}", f"第{rng.randint(1, 16)}版"],
    ]  # fmt: skip
    return rng.choice(choices)
