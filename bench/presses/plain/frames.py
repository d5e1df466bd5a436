"""What the page is built of: frames of lines at their place."""

from dataclasses import dataclass, field

from bench.typesetter.gold import GoldLine

BLOCK_ROLES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


@dataclass(frozen=True)
class Box:
    """A place on the page: `width` in em over `span` columns."""

    x: float
    y: float
    width: float
    span: int = 1


@dataclass
class Frame:
    """Lines that the extraction never parts; `x` in columns, `y` in lines of body type from the top of the page."""

    part: str
    x: float
    y: float
    rows: list[GoldLine] = field(default_factory=list)


@dataclass
class Module:
    """An article at its place: frames in the order of reading."""

    article: int
    x: int
    y: float
    frames: list[Frame] = field(default_factory=list)
    kind: str = "story"

    def parts(self, *names: str) -> list[Frame]:
        """Its frames of some kinds."""
        return [frame for frame in self.frames if frame.part in names]


def rows_of(texts: list[str], role: str, article: int | None, block: int | None = None) -> list[GoldLine]:
    """Lines of one block or title part; the first starts it."""
    return [GoldLine(text, role, article, block, at == 0) for at, text in enumerate(texts)]
