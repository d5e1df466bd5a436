"""The house style of a paper, drawn once a page around that of the real page."""

import random
from dataclasses import dataclass


@dataclass
class House:
    """How a paper sets its pages; shares are 0 to 1, widths in em."""

    side: str  # titles "after" or "before" their bodies; "mixed": each article its own
    measure: int  # of most columns
    wide: int  # of articles set over more than one column
    caption: int  # of captions
    blanks: str  # lines of blank text: "always", "never", "boxes" (between text boxes), "odd"
    kinsoku: str  # "squeeze", "push", "hang", "ignored"
    indent: str  # "dropped", "kept", "none"
    spaced: float  # paragraphs with spaces around digits
    track: float  # paragraphs set tighter or looser to gain or lose a line
    notch: float  # articles with a picture cut into a column
    columns: int  # most columns of an article
    digits: str  # "half" or "full"
    own_byline: float  # stories whose byline has a line of its own
    byline_side: str  # "body": above the body, "title": below the title
    lead_gap: str  # between 本报讯 and its bracket
    kicker: float
    deck: float
    long_title: float  # titles over more than one line
    subheads: float
    subhead_mark: str  # "none", "square", "number", "bracket"
    banner: float
    glyph: str  # icon beside a banner
    photos: int
    photo_title: str  # "after", "before", "none"
    credit: str  # "line", "glued", "bracket", "gap"
    figures: float  # stories with a captioned picture
    briefs: float
    furniture: float
    notices: float
    lost_blank: float  # boxes that lack the blank line before them
    interleaved: float
    continued: float
    ocr: float  # glyphs read wrong
    slips: float  # lines dropped or doubled
    traditional: bool


def draw_house(rng: random.Random, level: str) -> House:
    """A house style; "varied" opens every regular device, "hard" adds what goes wrong."""
    wild, hard = level != "standard", level == "hard"
    measure = rng.choice((13, 15, 16, 17, 18, 19, 19, 20, 20, 21, 22, 23) + ((8, 11, 12, 25, 26, 28) if wild else ()))
    sides = ("after", "after", "before") + (("mixed", "mixed") if hard else ())
    side = rng.choice(sides)
    titles = ("before",) if side == "before" else ("after",)
    return House(
        side=side,
        measure=measure,
        wide=min(45, round(measure * rng.choice((1.4, 1.45, 1.3, 2.1)))),
        caption=min(45, rng.choice((measure, measure * 2 + 1, round(measure * 1.4), 27, 41))),
        blanks=rng.choice(("always", "always", "never", "never", "boxes") + (("odd",) if wild else ())),
        kinsoku=rng.choice(("squeeze", "squeeze", "push", "push", "hang") + (("ignored",) if wild else ())),
        indent=rng.choice(("dropped",) * (6 if wild else 12) + ("kept",) + (("none",) if hard else ())),
        spaced=rng.choice((0.0, 0.3, 0.8, 1.0)),
        track=rng.choice((0.0, 0.04, 0.1) + ((0.2,) if wild else ())),
        notch=rng.choice((0.0, 0.1, 0.2) + ((0.4, 0.6) if wild else ())),
        columns=rng.choice((1, 2, 3, 5)),
        digits="full" if wild and rng.random() < 0.12 else "half",
        own_byline=rng.choice((0.15, 0.3, 0.5)),
        byline_side="title" if wild and rng.random() < 0.1 else "body",
        lead_gap=rng.choice((" ", " ", "", "　")),
        kicker=rng.choice((0.2, 0.5, 0.8)),
        deck=rng.choice((0.0, 0.1, 0.1, 0.4)),
        long_title=rng.choice((0.1, 0.3, 0.6)),
        subheads=rng.choice((0.1, 0.25, 0.4)),
        subhead_mark=rng.choice(("none",) * 6 + ("square", "number") + (("bracket",) if wild else ())),
        banner=rng.choice((0.0, 0.15, 0.3)),
        glyph=rng.choice(("", "", "G", "▶", "◆") + (("\ue011", "■", "N", "》") if wild else ())),
        photos=rng.choice((0, 1, 1, 2, 2)),
        photo_title=rng.choice(titles * 4 + (("after", "before", "none") if wild else ())),
        credit=rng.choice(("line", "line", "glued", "gap") + (("bracket",) if wild else ())),
        figures=rng.choice((0.0, 0.0, 0.1, 0.2) + ((0.3,) if wild else ())),
        briefs=rng.choice((0.0, 0.15, 0.3)),
        furniture=rng.choice((0.0, 0.3, 0.6, 0.9)),
        notices=rng.choice((0.0, 0.1, 0.2)),
        lost_blank=rng.choice((0.0, 0.15, 0.3)),
        interleaved=rng.choice((0.0, 0.0, 0.1, 0.3)) if hard else 0.0,
        continued=rng.choice((0.0, 0.1, 0.2)) if hard else 0.0,
        ocr=rng.choice((0.0, 0.001, 0.004)) if hard else 0.0,
        slips=rng.choice((0.0, 0.003, 0.006)) if hard else 0.0,
        traditional=hard and rng.random() < 0.2,
    )
