"""What a small paper is used to: the dials of a page, drawn at random, wider for the harder levels."""

import random

from bench.presses.mesa.bank import read_bank
from bench.presses.mesa.setting import Rules

_RANGES: dict[str, tuple[float, float, float]] = {
    # least, most on standard pages, most on the others
    "banner": (0.0, 0.25, 0.4),
    "kicker": (0.0, 0.4, 0.5),
    "deck": (0.0, 0.3, 0.4),
    "two_lines": (0.1, 0.8, 0.9),
    "clause_lines": (0.0, 1.0, 1.0),
    "subheads": (0.05, 0.5, 0.6),
    "sign_before": (0.05, 0.5, 0.6),
    "sign_inside": (0.1, 0.5, 0.5),
    "sign_tail": (0.05, 0.35, 0.5),
    "sign_style": (0.0, 0.999, 0.999),
    "tail_glued": (0.3, 1.0, 1.0),
    "caption": (0.0, 0.15, 0.25),
    "turns": (0.0, 0.06, 0.15),
    "digits": (0.0, 0.8, 1.0),
    "narrowing": (0.0, 0.0, 0.35),
    "note": (0.0, 0.08, 0.15),
    "spaced": (0.0, 0.6, 0.8),
    "stories": (0.3, 0.7, 0.7),
}
_EASY_BLANKS = ("always", "always", "always", "never", "never", "sometimes", "articles")
_ALL_BLANKS = ("always", "never", "sometimes", "articles", "paragraphs", "columns")


def draw_habits(rng: random.Random, level: str) -> dict[str, float]:
    """A share for every device."""
    most = 1 if level == "standard" else 2
    return {name: rng.uniform(values[0], values[most]) for name, values in _RANGES.items()}


def draw_rules(rng: random.Random, level: str) -> Rules:
    """How lines are broken on the whole page."""
    kinsoku = rng.choice(["push", "push", "pull", "hang", "pull", "push" if level == "standard" else "none"])
    squeeze = rng.choice(["none", "none", "pairs", "pairs", "all" if level != "standard" else "none"])
    return Rules(kinsoku, rng.random() < 0.3, squeeze, rng.choice([0.5, 0.5, 0.5, 0.55]))


def draw_measures(rng: random.Random, level: str) -> list[float]:
    """The widths of a page's columns, in em: of two to five column grids, and odd ones of boxes."""
    page = rng.randint(48, 92) if level != "hard" else rng.randint(40, 96)
    grids = rng.sample([2, 3, 4, 5, 6], rng.randint(1, 3))
    wide = [float(max(8, min(45, (page - 2 * (grid - 1)) // grid))) for grid in grids]
    if rng.random() < (0.3 if level == "standard" else 0.5):
        wide.append(rng.randint(9, 34) + rng.choice([0.0, 0.0, 0.5]))
    return wide


def draw_indent(rng: random.Random, level: str) -> tuple[float, str]:
    """Indent in em and what extraction leaves of it."""
    roll = rng.random()
    if roll < (0.86 if level == "standard" else 0.72):
        return 2.0, ""
    return 2.0, rng.choice(["　　", "　　", "    ", " "])


def draw_blanks(rng: random.Random, level: str) -> str:
    """Where blank lines stand."""
    return rng.choice(_EASY_BLANKS if level == "standard" else _ALL_BLANKS)


def draw_theme(rng: random.Random) -> str:
    """Whose paper it is."""
    return rng.choice(sorted(name.split(".")[0] for name in read_bank() if name.endswith(".paper")))
