"""What a page is drawn from: for each device its mean share on a page of each level; the page's own share lies around it."""

import random
from dataclasses import dataclass, field

LEVELS = ("standard", "varied", "hard")

MEANS: dict[str, tuple[float, float, float]] = {
    # what the articles are
    "own": (0.26, 0.3, 0.3),
    "form": (0.05, 0.05, 0.05),
    "photo": (0.08, 0.06, 0.06),
    "briefs": (0.1, 0.08, 0.08),
    # round the title
    "kicker": (0.45, 0.5, 0.5),
    "saying": (0.5, 0.5, 0.5),
    "dash": (0.35, 0.4, 0.4),
    "deck": (0.15, 0.25, 0.25),
    "two_lines": (0.2, 0.3, 0.3),
    "series": (0.0, 0.08, 0.08),
    "banner": (0.15, 0.15, 0.15),
    "icon": (0.2, 0.35, 0.35),
    # signatures
    "lead": (0.45, 0.4, 0.4),
    "byline_line": (0.3, 0.3, 0.3),
    "name_at_end": (0.05, 0.12, 0.12),
    # inside the body
    "subhead": (0.18, 0.2, 0.2),
    "caption": (0.08, 0.1, 0.1),
    "glued_credit": (0.4, 0.5, 0.5),
    "full_end": (0.04, 0.08, 0.08),
    # the page
    "furniture": (0.5, 0.6, 0.6),
    "jump": (0.06, 0.15, 0.15),
    "advert": (0.1, 0.3, 0.3),
    # only on hard pages
    "interleave": (0.0, 0.0, 0.05),
    "continue": (0.0, 0.0, 0.25),
    "slip": (0.0, 0.0, 0.01),
    "double": (0.0, 0.0, 0.004),
    "drop": (0.0, 0.0, 0.004),
}

CHOICES: dict[str, tuple[tuple[str, tuple[float, float, float]], ...]] = {
    "titles": (("before", (0.5, 0.5, 0.3)), ("after", (0.5, 0.5, 0.3)), ("either", (0.0, 0.0, 0.4))),
    "blank": (
        ("always", (0.4, 0.35, 0.35)),
        ("never", (0.35, 0.3, 0.3)),
        ("article", (0.15, 0.15, 0.15)),
        ("line", (0.1, 0.2, 0.2)),
    ),
    "kinsoku": (
        ("push", (0.35, 0.2, 0.2)),
        ("pull", (0.3, 0.2, 0.2)),
        ("squeeze", (0.2, 0.2, 0.2)),
        ("hang", (0.1, 0.2, 0.2)),
        ("none", (0.05, 0.2, 0.2)),
    ),
    "digits": (
        ("plain", (0.45, 0.4, 0.4)),
        ("spaced", (0.25, 0.2, 0.2)),
        ("some", (0.3, 0.25, 0.25)),
        ("wide", (0.0, 0.15, 0.15)),
    ),
    "indent": (("dropped", (0.85, 0.7, 0.7)), ("kept", (0.15, 0.2, 0.2)), ("mixed", (0.0, 0.1, 0.1))),
    "script": (("simplified", (1.0, 1.0, 0.75)), ("traditional", (0.0, 0.0, 0.25))),
}


@dataclass
class Dials:
    """Shares and choices of one page, and its measures in em."""

    level: str
    shares: dict[str, float] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    measures: list[float] = field(default_factory=list)

    def has(self, rng: random.Random, device: str) -> bool:
        """True where the device is used this time."""
        return rng.random() < self.shares[device]


def draw_dials(rng: random.Random, level: str) -> Dials:
    """The dials of a page of the level. ValueError for an unknown level."""
    if level not in LEVELS:
        raise ValueError(f"level {level!r}: not one of {', '.join(LEVELS)}")
    at = LEVELS.index(level)
    dials = Dials(level)
    for device, means in MEANS.items():
        dials.shares[device] = min(1.0, means[at] * rng.choice((0.0, 0.6, 1.0, 1.4, 2.0)))
    for name, choices in CHOICES.items():
        dials.choices[name] = rng.choices([text for text, _ in choices], [weights[at] for _, weights in choices])[0]
    dials.measures = _measures(rng, level)
    return dials


def _measures(rng: random.Random, level: str) -> list[float]:
    """Two to five measures of a page: most of 12 to 30 em, of 8 to 45 where all is allowed."""
    found = []
    for _ in range(rng.randint(2, 4 if level == "standard" else 5)):
        if level == "standard":
            found.append(rng.choice((rng.randint(14, 20), rng.randint(14, 28), rng.randint(18, 30), rng.randint(24, 42))))
        else:
            found.append(
                rng.choice(
                    (rng.choice((rng.randint(8, 13), 15)), rng.randint(15, 22), rng.randint(18, 30), rng.randint(22, 45))
                )
            )
    return [float(measure) for measure in found]
