"""How often a page uses each device: a level is a set of ranges, and every page draws its own shares from them."""

import random
from dataclasses import dataclass

_STANDARD = {
    "corpus": (0.4, 0.6), "kicker": (0.1, 0.8), "deck": (0.0, 0.35), "two_lines": (0.0, 0.35), "serial": (0.0, 0.08),
    "byline_line": (0.1, 0.6), "signed_end": (0.0, 0.2), "lead": (0.2, 0.7), "subheads": (0.0, 0.6), "picture": (0.0, 0.2),
    "banner": (0.0, 0.3), "brief": (0.0, 0.12), "photo": (0.0, 0.18), "form": (0.0, 0.12), "glued": (0.0, 0.7),
    "turn": (0.0, 0.12), "jump": (0.0, 0.08), "advert": (0.0, 0.03), "furniture": (0.2, 0.9), "bullet": (0.0, 0.15),
}  # fmt: skip
_VARIED = _STANDARD | {
    "two_kickers": (0.0, 0.4),
    "deck": (0.0, 0.6), "two_lines": (0.0, 0.6), "serial": (0.0, 0.3), "subheads": (0.0, 0.8), "picture": (0.0, 0.4),
    "banner": (0.0, 0.6), "brief": (0.0, 0.2), "photo": (0.0, 0.2), "form": (0.05, 0.45), "turn": (0.0, 0.3),
    "jump": (0.0, 0.2), "advert": (0.0, 0.1), "furniture": (0.2, 1.0), "bullet": (0.0, 0.3), "signed_end": (0.0, 0.4),
}  # fmt: skip
SHARES = {
    "standard": _STANDARD,
    "varied": _VARIED,
    "hard": _VARIED
    | {"interleave": (0.05, 0.35), "continue": (0.05, 0.35), "slip": (0.0, 0.004), "drop": (0.0, 0.006), "double": (0.0, 0.01)},
}
"""Per level and device: the range from which a page draws how often it occurs."""


@dataclass
class Dials:
    """The choices of one page."""

    share: dict[str, float]
    after: bool
    gaps: str
    kinsoku: str
    indent: str
    spacing: str
    squeeze: bool
    wide_digits: bool
    measures: list[int]
    count: int
    icon: str
    traditional: bool = False
    both_sides: bool = False


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The choices of a page of the level."""
    shares = {name: rng.uniform(*bounds) for name, bounds in SHARES[level].items()}
    plain, hard = level == "standard", level == "hard"
    return Dials(
        share=shares,
        after=rng.random() < 0.5,
        gaps=rng.choices(["always", "never", "sometimes", "blocks"], [4, 4, 1, 0 if plain else 1])[0],
        kinsoku=rng.choices(["push", "pull", "hang", "mixed", "none"], [3, 3, 1, 3, 0.2 if plain else 1])[0],
        indent=rng.choices(["dropped", "kept"], [9, 1])[0],
        spacing=rng.choices(["none", "irregular", "always"], [3, 3, 1])[0],
        squeeze=rng.random() < (0.15 if plain else 0.3),
        wide_digits=rng.random() < (0.03 if plain else 0.12),
        measures=_measures(rng, plain),
        icon=rng.choices(["{}", "{}G", "■ {}", "【{}】", "{} ▶", "\ue00c{}", "·{}·"], [6, 1, 1, 1, 1, 1, 1])[0],
        count=rng.randint(3, 10) if plain else rng.randint(3, 12),
        traditional=hard and rng.random() < 0.3,
        both_sides=hard and rng.random() < 0.5,
    )


def _measures(rng: random.Random, plain: bool) -> list[int]:
    """Measures of the page, most used first: columns of a grid, and half-width ones that part a broad space in two."""
    column = rng.randint(11, 20) if plain else rng.randint(8, 22)
    broad = [column, column * 2 + 1, (column * 3) // 2 + 1, column + rng.randint(1, 3)]
    return [one for one in broad if one <= (41 if plain else 45)]


def chance(rng: random.Random, dials: Dials, name: str) -> bool:
    """Whether the device is used here; one that the level does not have never is."""
    return rng.random() < dials.share.get(name, 0.0)
