"""The paper of a page: its kind, and the habits that are drawn with it."""

import random
from dataclasses import dataclass, field

from bench.presses.firth.words import Words, person, table

VOICES = {
    "evening": ("spoken", "two", "spoken", "two", "number"),
    "county": ("party", "two", "party", "number"),
    "business": ("number", "number", "spoken", "party"),
    "sport": ("two", "spoken", "number"),
    "party": ("party", "party", "number"),
}
MEASURES = {
    "evening": (13, 14, 15, 16, 17, 18, 19, 21, 24, 30),
    "county": (16, 18, 19, 20, 22, 24, 27, 28, 34),
    "business": (15, 17, 20, 22, 23, 25, 28, 32, 40),
    "sport": (12, 14, 16, 18, 20, 23, 26, 31),
    "party": (17, 18, 19, 20, 24, 27, 28, 38, 41),
}
LEADS = {
    "evening": ("本报讯（{R}）", "晚报讯（{R}）", "本报讯 {R}报道：", "晚报讯 {R} "),
    "county": ("本报讯（{R}）", "本报讯 （{R}）", "融媒讯（{R}）"),
    "business": ("本报讯（{R}）", "{R}报道 ", "商报讯（{R}）"),
    "sport": ("本报讯 {R}报道：", "本报讯（{R}）"),
    "party": ("本报讯 （{R}）", "本报{M}月{D}日讯（{R}）", "本报讯（{R}）"),
}
OWN_LINES = {
    "evening": ("□本报记者 {A}", "本报记者 {A} {B}", "本报记者 {A} 文/摄", "■ {A}", "首席记者 {A} 实习生 {B}"),
    "county": ("本报记者 {A} 通讯员 {B}", "记者 {A} 通讯员 {B}", "融媒记者 {A} {B}", "◎ {A} {B}"),
    "business": ("本报记者 {A} 东岸报道", "记者 {A} 编辑 {B}", "文/{A}", "见习记者 {A}", "◎记者 {A} {B}"),
    "sport": ("本报特派记者 {A}", "■本报记者 {A}", "文/本报记者 {A}", "◆{A}"),
    "party": ("本报记者 {A}", "本报记者 {A} 本报通讯员 {B}", "全媒体记者 {A} {B}", "■本报记者 {A}"),
}
BOXES = {
    "evening": (
        "comment",
        "letter",
        "link",
        "tips",
        "weather",
        "lottery",
        "lost",
        "photo",
        "group",
        "briefs",
        "facts",
        "qa",
        "poem",
    ),
    "county": ("notes", "link", "tender", "photo", "group", "gallery", "briefs", "facts", "poem", "comment", "wire"),
    "business": ("stocks", "link", "facts", "qa", "comment", "photo", "briefs", "tender", "lost"),
    "sport": ("results", "lineup", "qa", "comment", "photo", "group", "briefs", "lottery"),
    "party": ("comment", "link", "notes", "photo", "gallery", "facts", "briefs", "wire", "death", "letter"),
}  # fmt: skip
KINSOKU = ("push", "pull", "hang", "mixed", "none")


@dataclass
class Paper:
    """Habits of one page; shares are chances of 0 to 1."""

    kind: str
    name: str
    level: str
    measures: list[int]
    kinsoku: str
    blank: str
    keeps_indent: float
    spaced: float
    titles_after: float
    shares: dict[str, float] = field(default_factory=dict)
    lead: str = ""
    own_line: str = ""
    wide_digits: bool = False

    def has(self, rng: random.Random, device: str) -> bool:
        """True as often as the share of the device says."""
        return rng.random() < self.shares[device]

    def voice(self, rng: random.Random) -> str:
        """A style of headline."""
        return rng.choice(VOICES[self.kind])


SHARES = {
    "kicker": (0.1, 0.7), "deck": (0.05, 0.4), "own_line": (0.1, 0.7), "signed_end": (0.0, 0.2), "subhead": (0.1, 0.5),
    "banner": (0.05, 0.35), "caption": (0.0, 0.35), "lines": (0.1, 0.7), "editor_note": (0.0, 0.12), "wire": (0.05, 0.3),
    "corpus": (0.35, 0.65), "scan": (0.0, 0.3), "ads": (0.0, 0.4), "guide": (0.0, 0.5), "numbered": (0.1, 0.5),
    "box": (0.2, 0.55),
}  # fmt: skip


def draw_paper(rng: random.Random, level: str) -> Paper:
    """The kind of paper first; its habits follow."""
    kind = rng.choice(tuple(VOICES))
    plain = level == "standard"
    measures = rng.sample(MEASURES[kind], rng.randint(2, 3 if plain else 4))
    shares = {name: rng.uniform(low, high) * (0.8 if plain else 1.0) for name, (low, high) in SHARES.items()}
    blank = rng.choices(("always", "never", "sometimes", "pieces"), (50, 25, 0, 15) if plain else (40, 30, 15, 15))[0]
    return Paper(
        kind,
        rng.choice(table("boxes")["papers"][kind]),
        level,
        measures,
        rng.choices(KINSOKU, (30, 20, 15, 30, 5))[0],
        blank,
        rng.choices((0.0, 1.0, 0.5), (75, 18, 0 if plain else 7))[0],
        rng.choices((0.0, 0.3, 0.9), (40, 35, 25))[0],
        rng.choices((0.0, 1.0, 0.35), (40, 45, 0 if plain else 15))[0],
        shares,
        rng.choice(LEADS[kind]),
        rng.choice(OWN_LINES[kind]),
        wide_digits=kind == "party" and rng.random() < 0.2,
    )


def reporters_line(rng: random.Random) -> tuple[str, list[str]]:
    """What stands in the brackets of a lead, and the names."""
    one, other = person(rng), person(rng)
    form = rng.choice(("记者{A}", "记者{A} 通讯员{B}", "记者 {A}", "记者{A} {B}", "通讯员{A}", "记者{A} 实习生{B}"))
    names = [one, other] if "{B}" in form else [one]
    return form.format(A=one, B=other), names


def top_lines(rng: random.Random, paper: Paper) -> list[str]:
    """Masthead, date, page and editors as one page has them."""
    furniture, words = table("boxes")["furniture"], Words(rng)
    year, month, day = rng.randint(2005, 2025), rng.randint(1, 12), rng.randint(1, 28)
    week = rng.choice("一二三四五六日")
    number = rng.choice(
        (f"A{rng.randint(1, 16):02}", f"{rng.randint(1, 8):02}版", str(rng.randint(1, 24)), f"第{rng.randint(1, 8)}版")
    )
    section = rng.choice(furniture["sections"])
    date = rng.choice(
        (f"{year}年{month}月{day}日 星期{week}", f"{year}.{month}.{day} 星期{week}", f"{year}-{month:02}-{day:02}")
    )
    editors = words.pick(furniture["editors"])
    lines = [rng.choice((f"{number} {section}", f"{section} {number}", f"{section}·{number}")), date, editors, paper.name]
    rng.shuffle(lines)
    return lines[: rng.randint(0, 4)]
