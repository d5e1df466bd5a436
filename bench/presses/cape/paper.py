"""Papers: each with habits of make-up, of titles and signatures, and of the producer that wrote its text layer."""

import random
from dataclasses import dataclass, field

from bench.presses.cape.words import banks

PAPERS = 320
"""How many papers there are; a page belongs to one, drawn by its seed."""

Weights = dict[str, float]


@dataclass
class Paper:
    """Habits of one paper. Shares are 0 to 1; names say what is chosen."""

    name: str
    kind: str
    measures: list[float]
    titles_after: bool
    dials: Weights = field(default_factory=dict)
    """Shares of devices on this paper's pages."""
    kinsoku: str = "push"
    digit: float = 0.5
    """Width of a digit in em."""
    spaces: str = "none"
    quotes: str = "curly"
    blanks: str = "never"
    indent: str = ""
    wide_digits: bool = False
    traditional: bool = False
    breaks_words: bool = False
    squeeze: bool = False
    badge: str = ""
    byline: str = "plain"
    byline_place: str = "before"
    credit: str = "own"
    dateline: str = "agency"
    end_sign: str = "（{}）"
    caption_place: str = "end"
    title_spread: bool = False
    banner_junk: str = ""
    reading: str = "whole"

    def has(self, rng: random.Random, device: str) -> bool:
        """True in the share of cases in which the paper uses the device."""
        return rng.random() < self.dials[device]


_DIALS: dict[str, tuple[float, float]] = {
    "kicker": (0.0, 0.7), "deck": (0.0, 0.5), "two_lines": (0.0, 0.6), "three_lines": (0.0, 0.12),
    "byline": (0.1, 0.7), "end_sign": (0.0, 0.3), "lead_sign": (0.3, 1.0), "subheads": (0.0, 0.5),
    "inner_caption": (0.0, 0.25), "banner": (0.0, 0.35), "own_text": (0.15, 0.4), "photos": (0.0, 1.0),
    "briefs": (0.0, 0.6), "mast": (0.0, 1.0), "turns": (0.0, 0.25), "editor": (0.0, 0.8), "advert": (0.0, 0.4),
    "full_last": (0.0, 0.14), "measure_shift": (0.0, 0.35), "untitled_photo": (0.0, 0.15),
    "saying": (0.0, 0.4), "blank_irregular": (0.05, 0.5),
}  # fmt: skip
"""The range from which each paper's share of a device is drawn (standard)."""
_WIDER = {"kicker": 0.8, "deck": 0.6, "banner": 0.5, "own_text": 0.34}
_KINDS = ("central", "province", "city", "evening", "county", "trade")


def draw_paper(number: int, level: str) -> Paper:
    """The paper of a number; the same number has freer habits on a higher level."""
    rng = random.Random(f"cape paper {number}")
    free = level != "standard"
    kind = rng.choice(_KINDS)
    paper = Paper(
        name=rng.choice(banks()["paper"]),
        kind=kind,
        measures=_measures(rng, kind, free),
        titles_after=rng.random() < 0.5,
        dials={name: rng.uniform(low, _WIDER.get(name, high) if free else high) for name, (low, high) in _DIALS.items()},
    )
    _producer(paper, rng, free)
    _signatures(paper, rng)
    if level == "hard":
        paper.traditional = rng.random() < 0.15
        paper.dials["both_sides"] = 0.3 if rng.random() < 0.3 else 0.0
        paper.reading = rng.choice(("whole", "interleaved", "split", "whole"))
    return paper


def _measures(rng: random.Random, kind: str, free: bool) -> list[float]:
    """Basic column and its multiples less the gutter, as a grid gives them."""
    column = rng.choice({"evening": (11, 12, 13, 14), "county": (14, 16, 18, 19)}.get(kind, (15, 17, 19, 20, 20, 22)))
    widths = [float(column), float(column * 2 + rng.choice((0, 1, 2))), float(round(column * 1.5))]
    widths.append(float(min(45, column * 3 + 2)))
    if free:
        widths += [float(rng.randint(8, 45)), rng.randint(30, 80) / 2]
    return [width for width in widths if width <= 45]


def _pick(rng: random.Random, **weights: float) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def _producer(paper: Paper, rng: random.Random, free: bool) -> None:
    """What the maker of the PDF does to lines, spaces, digits and quotes."""
    paper.kinsoku = _pick(rng, push=7, pull=1.5, hang=1.5, ignore=0.5 if free else 0.2)
    paper.digit = rng.choice((0.5, 0.5, 0.5, 0.55, 0.6, 1.0))
    paper.wide_digits = paper.digit == 1.0
    paper.spaces = _pick(rng, none=4, irregular=3, both=2, before=1, punctuation=1 if free else 0.3)
    paper.blanks = _pick(rng, never=4, always=4, sometimes=2, articles=2, columns=1)
    paper.indent = rng.choice(("", "", "", "", "", "", "　　", "  ", " ")) if free else rng.choice([""] * 9 + ["　　", " "])
    paper.quotes = _pick(rng, curly=8, corner=0.5 if free else 0, straight=0.2 if free else 0)
    paper.breaks_words = rng.random() < 0.25
    paper.squeeze = rng.random() < 0.25
    paper.title_spread = rng.random() < 0.2
    paper.banner_junk = rng.choice(("", "", "", "", "G", "", "I", "\uf06e"))
    paper.dials["both_sides"] = 0.0


def _signatures(paper: Paper, rng: random.Random) -> None:
    """How the paper signs texts and photos."""
    paper.badge = rng.choice(banks()["badge"]) if rng.random() < 0.35 else ""
    paper.byline = _pick(rng, plain=4, bracket=1, trainee=1, bare=1, slash=1, wen=1)
    paper.byline_place = "title" if rng.random() < 0.25 else "before"
    paper.credit = _pick(rng, own=4, glued=2, bracket=2, none=1)
    paper.dateline = _pick(rng, agency=2, ours=3, place=1)
    paper.end_sign = rng.choice(("（{}）", "（本报记者 {}）", "（{}）", "（据{}报道）", "（作者单位：{}）"))
    paper.caption_place = rng.choice(("end", "middle", "start"))
