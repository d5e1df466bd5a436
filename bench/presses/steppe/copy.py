"""An article as its desk hands it in, before it is set."""

from dataclasses import dataclass, field

from bench.presses.steppe.bylines import Signature


@dataclass
class Title:
    """Lines of the parts of a title; a part may be missing."""

    headline: list[str]
    kicker: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)


@dataclass
class Part:
    """A block: its role (body, subhead, caption), its text, and how it is set: run (indented), flush, or verse."""

    role: str
    text: str
    manner: str = "run"


@dataclass
class Copy:
    """One article; `credit` belongs to the caption, on its own line or glued behind it."""

    title: Title
    parts: list[Part]
    signature: Signature = field(default_factory=Signature)
    kind: str = "story"
    banner: str | None = None
    credit: str | None = None
    glued: bool = False


def body(*texts: str) -> list[Part]:
    """Paragraphs of running text."""
    return [Part("body", text) for text in texts]
