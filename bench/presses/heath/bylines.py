"""Bylines and datelines of all kinds, and credits of photos."""

import random
import re

from bench.presses.heath.drafts import Desk, Draft, Piece
from bench.presses.heath.tables import day, person, words

LINES = (
    "本报记者 {a}",
    "本报记者 {a} {b}",
    "本报记者 {a} 本报通讯员 {b}",
    "本报记者 {a} 通讯员 {b} {e}",
    "■ 本报记者 {a}",
    "■{a}",
    "□ {a}",
    "□本报记者 {a}",
    "□ 记者 {a} 通讯员 {b}",
    "记者 {a}",
    "本报首席记者 {a}",
    "本报记者 {a} 文/图",
    "文/本报记者 {a} 图/{b}",
    "通讯员 {a} {b}",
    "●{a}",
    "本报见习记者 {a}",
    "本报特约记者 {a}",
)
LEADS = (
    "本报讯 （记者{a}）",
    "本报讯 （记者{a} 通讯员{b}）",
    "本报讯（记者 {a}）",
    "本报讯（通讯员 {a} {b}）",
    "本报讯 （通讯员{a}）",
    "本报讯（{a} {b}）",
    "本报讯 记者{a}报道：",
    "工报讯（记者{a}）",
)
DATELINES = (
    ("新华社{c}{d}电", "（记者{a}）"),
    ("新华社{c}{d}电", "（记者{a}、{b}）"),
    ("本报{c}{d}电", "（记者{a}）"),
    ("本报{c}{d}电", "　记者{a}报道："),
    ("本报{c}{d}讯", "（记者 {a}）"),
    ("{c}{d}讯", "（记者{a} {b}）"),
    ("中新社{c}{d}电", " （{a}）"),
    ("据新华社{c}{d}电", "　"),
    ("本报综合消息", " "),
)
ENDS = ("（{a}）", "（{a} {b}）", "（记者 {a}）", "（通讯员 {a}）", "（{a}、{b}）")
WRITERS = ("{a}", "□ {a}", "■ {a}", "○{a}", "本报评论员 {a}", "特约评论员 {a}", "作者 {a}")
SOURCES = ("（据《{c}晚报》）", "（据{c}发布）", "（作者单位：{p}总工会）", "（本报综合）")
CREDITS = (
    "本报通讯员 {a} 摄",
    "本报记者 {a} 摄",
    "{a} 摄",
    "新华社记者 {a} 摄",
    "通讯员 {a} {b} 摄影报道",
    "（{a} 摄）",
    "{a} {b}/摄",
)
"""Credits; all can stand behind a caption or on a line of their own."""


def fill(rng: random.Random, form: str) -> tuple[str, list[str]]:
    """A form filled, and the people it names."""
    names = {key: person(rng) for key in "abe"}
    text = form.format(c=rng.choice(words("cities")), d=day(rng), p=rng.choice(words("places")), **names)
    return text, [names[key] for key in re.findall(r"\{([abe])\}", form)]


def sign(desk: Desk, draft: Draft) -> None:
    """Signs a story in one of the ways: on a line above, in the lead, in the last line; or not at all."""
    if desk.has("byline_line"):
        byline_above(desk, draft, LINES)
    elif desk.has("byline_lead"):
        _lead(desk, draft)
    elif desk.has("byline_end"):
        _end(desk, draft)
    if desk.has("source_note"):
        draft.body[-1].text += fill(desk.rng, desk.rng.choice(SOURCES))[0]


def byline_above(desk: Desk, draft: Draft, forms: tuple[str, ...]) -> None:
    """A byline on its own line right above the body."""
    text, names = fill(desk.rng, desk.rng.choice(forms))
    draft.article.byline, draft.article.reporters = text, names
    draft.above.append(Piece("byline", text, [text]))


def _lead(desk: Desk, draft: Draft) -> None:
    """A lead such as 本报讯（记者…） or a dateline, at the start of the first paragraph."""
    first = draft.body[0]
    dated = desk.has("dateline")
    place, who = desk.rng.choice(DATELINES) if dated else ("", desk.rng.choice(LEADS))
    text, names = fill(desk.rng, f"{place}|{who}")
    dateline, behind = text.split("|")
    first.text, first.marked = dateline + behind + first.text, True
    draft.article.reporters = names
    draft.article.byline = behind.strip(" 　（）：").removesuffix("报道") if names else None
    if dated:
        draft.article.dateline = dateline
    else:
        draft.article.byline = re.sub(r"^\w+讯\s*（?", "", draft.article.byline or "").strip() or None


def _end(desk: Desk, draft: Draft) -> None:
    """Names at the end of the last paragraph, or on a line below it."""
    text, names = fill(desk.rng, desk.rng.choice(ENDS))
    draft.article.byline, draft.article.reporters = text.strip("（）"), names
    if desk.rng.random() < 0.75:
        draft.body[-1].text += text
    else:
        draft.below.insert(0, Piece("byline", text, [text]))


def credit(rng: random.Random) -> tuple[str, list[str]]:
    """Who took a photo, and the names alone."""
    return fill(rng, rng.choice(CREDITS))
