"""What a paper's make-up is like: drawn once a page."""

import random
from dataclasses import dataclass

_MEASURES = (9, 12, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 33, 36, 41)
_GLYPHS = (
    ("", ""),
    ("", ""),
    ("", ""),
    ("", "G"),
    ("", "■"),
    ("▶", ""),
    ("【", "】"),
    ("", ">>>"),
    ("n ", ""),
    ("●", "●"),
)
_LEADS = ("bxj", "bxj", "bxj", "colon", "wire", "city", "bracket", "net", "none")
_OWNS = ("plain", "plain", "plain", "box", "square", "names", "dot", "spaced", "textpic")


@dataclass(frozen=True)
class House:
    """One paper on one day."""

    level: str
    date: str
    paper: str
    measures: tuple[int, ...]
    titles_after: bool
    mixed_titles: float
    kinsoku: str
    squeeze: bool
    spaces: float
    indent: str
    blanks: str
    blank_text: str
    measure_change: float
    title_width: float
    long_titles: float
    glued_credits: float
    flush_captions: bool
    banner_at_title: bool
    glyphs: tuple[tuple[str, str], ...]
    subhead_indent: str
    leads: tuple[str, ...]
    owns: tuple[str, ...]
    rates: dict[str, float]
    """Shares of devices: kicker, deck, subheads, signed, banner, jump, box, note, points, pictures."""

    def has(self, device: str, rng: random.Random) -> bool:
        """Whether the device is used this once."""
        return rng.random() < self.rates[device]


_MOST = {
    "kicker": 0.7, "deck": 0.3, "subheads": 0.4, "signed": 0.35, "banner": 0.3, "jump": 0.12,
    "box": 0.15, "note": 0.12, "points": 0.2, "pictures": 0.12, "furniture": 0.6, "corpus": 0.5,
}  # fmt: skip
"""The highest share of each device on a page of the varied and hard levels."""
_STANDARD = {"deck": 0.12, "signed": 0.12, "banner": 0.2, "jump": 0.03, "box": 0.05, "note": 0.04, "points": 0.08,
             "pictures": 0.08, "furniture": 0.25}  # fmt: skip


def draw_house(rng: random.Random, level: str, paper: str) -> House:
    """A make-up of the level."""
    plain = level == "standard"
    rates = {name: rng.uniform(0.1, 1) * (_STANDARD.get(name, most) if plain else most) for name, most in _MOST.items()}
    rates["corpus"] = rng.uniform(0.3, 0.65) if plain else rng.uniform(0.5, 0.85)
    low, high = (11, 28) if plain else (8, 45)
    choice = [one for one in _MEASURES if low < one <= high]
    return House(
        level=level,
        date=f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
        paper=paper,
        measures=tuple(rng.sample(choice, rng.choice([1, 2, 2, 3]) if plain else rng.choice([1, 2, 3, 4]))),
        titles_after=rng.random() < 0.55,
        mixed_titles=0.0 if plain else rng.choice([0, 0, 0, 0.15]),
        kinsoku=rng.choices(["pull", "push", "mixed", "ignore"], [45, 30, 15, 4 if plain else 10])[0],
        squeeze=rng.random() < 0.7,
        spaces=rng.choice([0, 0.15, 0.5, 0.6, 0.9, 1]),
        indent=rng.choice(["　　", "　　", "  ", "    ", "　"]) if rng.random() < (0.06 if plain else 0.14) else "",
        blanks=rng.choices(["each", "never", "some", "parts", "most"], [40, 34, 8, 10, 8])[0],
        blank_text=" " if rng.random() < 0.08 else "",
        measure_change=rng.choice([0, 0.05, 0.15]) if plain else rng.choice([0, 0.1, 0.3]),
        title_width=rng.choice([10, 12, 14, 18]),
        long_titles=rng.choice([0.2, 0.6, 0.9]),
        glued_credits=rng.choice([0.1, 0.5, 0.9]),
        flush_captions=rng.random() < 0.5,
        banner_at_title=rng.random() < 0.3,
        glyphs=tuple(rng.sample(_GLYPHS, 2)),
        subhead_indent=rng.choice(["", "", "", "", " ", "　　"]),
        leads=tuple(rng.sample(_LEADS, 3)),
        owns=tuple(rng.sample(_OWNS, 3)),
        rates=rates,
    )  # fmt: skip
