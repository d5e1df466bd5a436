"""The house style of a paper: one draw from a wide space, the same for all articles of its page."""

from dataclasses import dataclass, field
from random import Random

from bench.presses.vale import forms


@dataclass
class House:
    """How a paper sets type; shares are of articles, measures in em, heights in lines."""

    titles: str = "above"
    """above, below, split (deck below), apart (kicker above, headline below), middle."""
    after_title: bool = False
    """A byline of its own stands with the titles, wherever these stand."""
    sign: str = "run_in"
    signs: tuple[str, str] = ("", "")
    unsigned: float = 0.2
    joiner: str = " "
    spaced_names: bool = False
    rule: str = "push"
    digit: float = 0.5
    punctuation: str = "full"
    spacing: str = "never"
    whole_numbers: bool = True
    indent: float = 2.0
    indent_shown: str = ""
    line_gap: float = 0.0
    by_leg: bool = False
    block_gap: int = 0
    article_gap: int = 0
    separator: str = ""
    measures: tuple[float, ...] = (17.0,)
    stepped: float = 0.0
    height: tuple[int, int] = (14, 30)
    subhead_mark: str = ""
    subhead_centred: bool = False
    list_mark: str = "1."
    brief_mark: str = "●"
    briefs_titled: bool = True
    deck_mark: str = "——"
    caption_mark: str = ""
    credit: str = ""
    credit_glued: bool = False
    icon: str = ""
    kickers: float = 0.4
    decks: float = 0.2
    subheads: float = 0.3
    banners: float = 0.1
    headline_max: int = 16
    spaced_headline: bool = False
    pictures: float = 0.0
    notes: float = 0.0
    longest: int = 160
    long_stories: float = 0.5
    cut_stories: float = 0.2
    shuffled_furniture: float = 0.0
    furniture: float = 0.6
    kinds: dict[str, float] = field(default_factory=dict)

    @property
    def parted(self) -> bool:
        """Whether a reader sees where an article ends without reading it."""
        return bool(self.separator) or (self.article_gap > 0 and self.line_gap in (0.0, 1.0))


def draw_house(rng: Random, level: str) -> House:
    """The style of one paper."""
    plain = level == "standard"
    house = House()
    _draw_type(rng, house, plain)
    _draw_gaps(rng, house)
    _draw_titles(rng, house, plain)
    _draw_signs(rng, house)
    _draw_marks(rng, house)
    _draw_contents(rng, house, plain)
    return house


def _draw_type(rng: Random, house: House, plain: bool) -> None:
    house.rule = rng.choice(("none", "push", "push", "pull", "pull", "hang"))
    house.digit = rng.choices((0.5, 1 / 3, 1.0), (7, 1.5, 1.5))[0]
    house.punctuation = rng.choices(("full", "pairs", "half"), (6, 3, 1))[0]
    house.spacing = "never" if house.digit == 1 else rng.choice(("never", "never", "odd", "always"))
    house.whole_numbers = rng.random() < 0.7
    count = rng.choice((1, 2, 2, 3)) if plain else rng.choice((1, 2, 3, 4))
    low, high = rng.choice(((9, 15), (13, 22), (13, 22), (18, 30), (26, 44)))
    house.measures = tuple(float(rng.randint(low, high)) for _ in range(count))
    if rng.random() < 0.12:
        house.measures = tuple(measure + 0.5 for measure in house.measures)
    house.stepped = rng.choice((0.0, 0.0, 0.2)) if plain else rng.choice((0.0, 0.2, 0.5))
    lowest = rng.choice((6, 10, 16, 30))
    house.height = (lowest, lowest + rng.choice((2, 8, 20)))


def _draw_gaps(rng: Random, house: House) -> None:
    house.line_gap = rng.choices((0.0, 1.0, rng.uniform(0.1, 0.9)), (4, 3, 2))[0]
    house.by_leg = rng.random() < 0.6
    house.block_gap = int(rng.random() < 0.12)
    house.article_gap = rng.choice((0, 0, 1, 1, 2))
    house.separator = rng.choice(forms.SEPARATORS) if rng.random() < 0.1 else ""
    house.indent_shown = rng.choices(("", "　　", "    ", "  ", "　", " "), (10, 3, 2, 1, 1, 1))[0]
    house.indent = rng.choices((2.0, 1.0), (9, 1))[0]
    if rng.random() < 0.08:
        house.indent, house.indent_shown, house.block_gap = 0.0, "", int(rng.random() < 0.6)
    if house.indent == 1 and not house.indent_shown:
        house.indent_shown = rng.choice(("　", "  ", " "))


def _draw_titles(rng: Random, house: House, plain: bool) -> None:
    house.titles = rng.choices(("above", "below", "split", "apart", "middle"), (8, 5, 1, 1, 1) if plain else (6, 5, 2, 2, 4))[0]
    if house.titles == "apart" and not house.parted:
        house.article_gap, house.line_gap = 2, float(rng.random() < 0.5)
    house.kickers = rng.uniform(0.1, 0.7) if house.titles != "apart" else 0.9
    house.decks = rng.uniform(0.0, 0.4) if house.titles != "split" else 0.8
    house.deck_mark = "——" if house.titles in ("split", "below", "middle") else rng.choice(forms.DECK_MARKS)
    house.headline_max = rng.randint(9, 22)
    house.spaced_headline = rng.random() < 0.1


def _draw_signs(rng: Random, house: House) -> None:
    house.sign = rng.choice(("run_in", "run_in", "lead", "lead", "end_run", "end_line"))
    main = {"run_in": forms.RUN_IN, "lead": forms.LEAD, "end_run": forms.END_RUN, "end_line": forms.END_LINE}[house.sign]
    house.signs = (rng.choice(main), rng.choice(forms.LEAD))
    house.after_title = house.titles == "above" or (house.parted and rng.random() < 0.4)
    house.unsigned = rng.uniform(0, 0.35)
    house.joiner = rng.choice(forms.JOINERS)
    house.spaced_names = rng.random() < 0.25


def _draw_marks(rng: Random, house: House) -> None:
    house.subhead_mark = rng.choice(forms.SUBHEAD_MARKS)
    house.subhead_centred = rng.random() < 0.2
    house.list_mark, house.brief_mark = rng.choice(forms.LIST_MARKS), rng.choice(forms.BRIEF_MARKS)
    house.briefs_titled = house.titles != "above" or rng.random() < 0.5
    house.caption_mark, house.credit = rng.choice(forms.CAPTION_MARKS), rng.choice(forms.CREDITS)
    house.credit_glued = rng.random() < 0.4
    house.icon = rng.choice(forms.ICONS) if rng.random() < 0.5 else ""


def _draw_contents(rng: Random, house: House, plain: bool) -> None:
    house.subheads, house.banners = rng.uniform(0.0, 0.5), rng.uniform(0.0, 0.3 if plain else 0.5)
    house.longest = rng.randint(60, 200)
    house.long_stories, house.cut_stories = rng.uniform(0.4, 1.0), rng.uniform(0.0, 0.25)
    house.furniture = rng.uniform(0.3, 0.8) if plain else rng.uniform(0.4, 1.0)
    house.shuffled_furniture = 0.1 if plain else rng.choice((0.1, 0.3, 0.6))
    house.pictures, house.notes = (0.0, 0.0) if plain else (rng.uniform(0.0, 0.15), rng.choice((0.0, 0.05)))
    special = 0.0 if plain else rng.uniform(0.1, 0.5)
    house.kinds = {
        "story": 1.0,
        "photo": rng.uniform(0.1, 0.3),
        "briefs": rng.uniform(0.0, 0.15),
        "comment": rng.uniform(0.0, 0.15),
    }
    for kind in ("box", "notice", "letter", "poem", "table"):
        house.kinds[kind] = special * rng.choice((0, 1)) * 0.4 if not plain else 0.02
