"""How one page is made up: every share is drawn anew for each page."""

import random
from dataclasses import dataclass, field


@dataclass
class Dials:
    """The choices of one page."""

    level: str
    order: str
    """Titles stand after their bodies, before them, or first these then those (turn)."""
    measures: list[float]
    kinsoku: str
    digits: str
    gaps: float
    squeeze: bool
    half_marks: bool
    indent: str
    blanks: str
    split_titles: float
    icon: str
    banners: float
    ads: int
    jumps: float
    drop_caps: float
    wide_leads: float
    insets: float
    interleave: float
    resume: float
    slips: float
    doubled: float
    dropped: float
    traditional: bool
    budget: int
    extra: dict[str, float] = field(default_factory=dict)


_ORDERS = {"standard": (5, 5, 0), "varied": (4, 5, 2), "hard": (4, 5, 3)}
_KINSOKU = ("push", "pull", "hang", "mixed", "none")
_KINSOKU_RATES = {"standard": (5, 4, 1, 3, 0), "varied": (4, 4, 2, 3, 1), "hard": (4, 4, 2, 3, 2)}
_ICONS = ("", "", "", "G", "■", "◤", "●", "", "D", "★", "▼")


def draw(rng: random.Random, level: str) -> Dials:
    """The dials of a page."""
    bold, noisy = level != "standard", level == "hard"

    def share(rate: float, most: float) -> float:
        """Zero on most pages, else anything up to `most`."""
        return rng.uniform(0.0, most) if rng.random() < rate else 0.0

    return Dials(
        level=level,
        order=rng.choices(("after", "before", "turn"), _ORDERS[level])[0],
        measures=_measures(rng, level),
        kinsoku=rng.choices(_KINSOKU, _KINSOKU_RATES[level])[0],
        digits="wide" if rng.random() < (0.2 if bold else 0.08) else "narrow",
        gaps=rng.choice([0.0, 0.5, 0.8, 1.0]),
        squeeze=rng.random() < 0.6,
        half_marks=bold and rng.random() < 0.15,
        indent=rng.choices(("dropped", "kept", "space"), (8, 2, 1) if bold else (9, 1, 1))[0],
        blanks=rng.choices(("always", "never", "some", "between"), (4, 4, 2, 2))[0],
        split_titles=rng.choice([0.1, 0.4, 0.7]),
        icon=rng.choice(_ICONS),
        banners=rng.uniform(0.1, 0.7),
        ads=rng.choice([0, 0, 0, 1, 2]) if bold else rng.choice([0, 0, 0, 0, 1]),
        jumps=share(0.3, 0.3) if bold else 0.0,
        drop_caps=share(0.12, 0.5) if bold else 0.0,
        wide_leads=share(0.25, 0.5) if bold else share(0.1, 0.2),
        insets=share(0.3, 0.4) if noisy else 0.0,
        interleave=share(0.55, 0.6) if noisy else 0.0,
        resume=share(0.5, 0.5) if noisy else 0.0,
        slips=share(0.6, 0.006) if noisy else 0.0,
        doubled=share(0.4, 0.015) if noisy else 0.0,
        dropped=share(0.4, 0.012) if noisy else 0.0,
        traditional=noisy and rng.random() < 0.12,
        budget=rng.choice([1800, 2600, 3400, 4400]),
        extra={"dense": rng.choice([0.0, 0.1, 0.35]), "half_latin": rng.uniform(0.45, 0.55)},
    )


def _measures(rng: random.Random, level: str) -> list[float]:
    """The measures of a page: a main one, its neighbours for other columns, a wide one."""
    least, most = (14, 28) if level == "standard" else (10, 34)
    main = float(rng.randint(least, most - 4))
    others = [float(rng.randint(least, most)) for _ in range(rng.randint(1, 3))]
    wide = float(rng.randint(30, 41 if level == "standard" else 45))
    return [main, main, main, *others, *([wide] if rng.random() < 0.6 else [])]
