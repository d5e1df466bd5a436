"""What a set page is known to be: its articles, and the role of every printed line."""

from dataclasses import dataclass, field


@dataclass
class GoldBlock:
    """One block of a body: its role (paragraph, subhead, caption), its text, and the measure it was set to, in em."""

    role: str
    text: str
    measure: float = 0.0


@dataclass
class GoldArticle:
    """One article as it was written; missing parts are None, `byline` is as printed, `reporters` are names alone."""

    kind: str = "story"
    banner: str | None = None
    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    blocks: list[GoldBlock] = field(default_factory=list)


@dataclass
class GoldLine:
    """One physical line: its role, its article and block (both 0-based, None: none), whether a block or title starts here."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts_block: bool = False


@dataclass
class SetPage:
    """A page as it falls out of a PDF, with its gold; `makeup` says how it was drawn."""

    text: str
    articles: list[GoldArticle]
    lines: list[GoldLine]
    makeup: dict[str, object] = field(default_factory=dict)
