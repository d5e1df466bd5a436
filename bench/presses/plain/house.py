"""The dials of a page: what this paper does this day, drawn at random for each page."""

import random
from dataclasses import dataclass, field


@dataclass
class House:
    """Shares and habits of one page; shares are chances an article."""

    level: str
    columns: int
    width: float
    order: str
    title_after: bool
    blank: str
    indent: str
    kinsoku: str
    spaces: str
    digits: str
    furniture_at: str
    captions_last: bool
    quote_marks: str
    articles: int
    fit_half: float
    share: dict[str, float] = field(default_factory=dict)
    traditional: bool = False
    noise: dict[str, float] = field(default_factory=dict)

    def takes(self, rng: random.Random, device: str) -> bool:
        """True as often as the page uses the device."""
        return rng.random() < self.share.get(device, 0.0)


_DEVICES = {
    "kicker": (0.2, 0.9), "deck": (0.0, 0.5), "two_line": (0.1, 0.6), "subheads": (0.1, 0.7), "byline": (0.3, 0.9),
    "banner": (0.0, 0.4), "picture": (0.0, 0.22), "stretch": (0.1, 0.5), "side_title": (0.0, 0.3), "own": (0.1, 0.4),
    "inset": (0.0, 0.4), "ragged": (0.0, 0.5), "glued": (0.0, 0.8), "series": (0.0, 0.15), "advert": (0.0, 0.4),
    "long": (0.5, 1.0),
}  # fmt: skip
_VARIED = {"quote": (0.0, 0.3), "round": (0.0, 0.5), "specials": (0.1, 0.5), "inside": (0.0, 0.12)}


def draw_house(rng: random.Random, level: str) -> House:
    """The dials of a page of a level."""
    columns = rng.choice((4, 5, 5, 6, 6, 7, 8))
    regular = level == "standard"
    share = {name: rng.uniform(low, high) for name, (low, high) in _DEVICES.items()}
    if regular:
        share["side_title"] *= rng.random() < 0.3
        share["specials"] = rng.uniform(0.0, 0.35)
    else:
        share |= {name: rng.uniform(low, high) for name, (low, high) in _VARIED.items()}
    house = House(
        level=level,
        columns=columns,
        width=rng.uniform(14.5, 21.0) * columns + rng.choice((0, 0, 6, 12)),
        order=_order(rng, level),
        title_after=rng.random() < 0.45,
        blank=rng.choices(("always", "never", "sometimes"), (0.4, 0.4, 0.2))[0],
        indent=rng.choices(("dropped", "kept", "half", "spaces"), (0.84, 0.08, 0.03, 0.05))[0],
        kinsoku=rng.choices(("push", "pull", "hang", "none"), (0.5, 0.3, 0.12, 0.08 if not regular else 0.02))[0],
        spaces=rng.choices(("none", "some", "always"), (0.5, 0.4, 0.1))[0],
        digits=rng.choices(("half", "full"), (0.85, 0.15))[0],
        furniture_at=rng.choice(("first", "last", "both", "none")),
        captions_last=rng.random() < 0.2,
        quote_marks=rng.choice(("curly", "curly", "curly", "corner")) if not regular else "curly",
        articles=rng.randint(3, 9),
        fit_half=rng.uniform(0.0, 0.35),
        share=share,
    )
    if level == "hard":
        _harden(rng, house)
    return house


def _order(rng: random.Random, level: str) -> str:
    """How the extraction orders the pieces: by articles as made up, by blocks from the top, by the order of setting."""
    kinds = ["made_up", "from_top", "set"]
    weights = [4.0, 3.0, 2.0]
    if level == "hard":
        kinds, weights = [*kinds, "sweep", "chunks", "parted", "titles_apart"], [2.5, 2.5, 1.2, 0.8, 1.3, 1.6, 0.4]
    return rng.choices(kinds, weights)[0]


def _harden(rng: random.Random, house: House) -> None:
    house.share["both_sides"] = max(0.0, rng.uniform(-0.2, 0.4))
    house.traditional = rng.random() < 0.18
    house.noise = {
        "slip": rng.choice((0.0, 0.0, 0.001, 0.003)),
        "drop": rng.choice((0.0, 0.0, 0.004)),
        "double": rng.choice((0.0, 0.0, 0.008)),
    }
