"""What the other modules hand to each other: printed rows, a piece of the page, and how a page is dialled."""

from dataclasses import dataclass, field

from bench.typesetter.gold import GoldArticle


@dataclass
class Row:
    """One line to be printed: its role, the block of its article, whether a block or a part of the title starts here."""

    text: str
    role: str
    block: int | None = None
    starts: bool = False
    article: int | None = None
    counts: bool = True
    """False for the second copy of a doubled line: printed, but no part of the text."""
    full: bool = False
    """True where the line goes on in the next one."""


@dataclass
class Piece:
    """An article as set: banner, title and body rows; `credit` is cut from the end of its last block when it is glued there."""

    gold: GoldArticle
    banner: list[Row] = field(default_factory=list)
    title: list[Row] = field(default_factory=list)
    body: list[Row] = field(default_factory=list)
    after: list[Row] = field(default_factory=list)
    """Furniture behind its last line: 下转第2版."""
    credit: str = ""
    number: int = 0


@dataclass(frozen=True)
class Style:
    """How a paper breaks lines.

    kinsoku: push, pull, hang, mixed or none. squeezed: the second of two marks takes half an em. wide: digits and letters
    are full-width. whole: numbers and Latin words are not broken. spaces: none, digits, stretch. indent: what is left of it.
    """

    kinsoku: str
    squeezed: bool
    wide: bool
    whole: bool
    spaces: str
    indented: bool
    indent: str


@dataclass(frozen=True)
class Dials:
    """What is drawn once a page; numbers are chances unless said otherwise."""

    level: str
    side: str
    """Where titles stand: before or after the body; both, when they are mixed."""
    style: Style
    base: int
    """The column's measure, em."""
    blanks: str
    """Blank lines: always, sometimes, articles, never."""
    other_measure: float
    dent: float
    tight: float
    kicker: float
    deck: float
    swapped: float
    two_lines: float
    byline: tuple[str, ...]
    subheads: float
    caption: float
    banner: float
    photo: float
    brief: float
    notice: float
    furniture: float
    longest: int
    """Paragraphs longer than this are parted, characters."""
    paragraphs: int
    """Paragraphs a story at most."""
    month: int
    day: int
