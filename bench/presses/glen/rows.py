"""A printed line before it is written out, and frames of such lines."""

from dataclasses import dataclass

CJK_SPACE = "\u3000"


@dataclass
class Row:
    """One line: `text` is what counts for the gold, `lead` and `tail` are printed around it, `room` is its measure in em."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    lead: str = ""
    tail: str = ""
    room: float = 0.0
    spread: bool = False


Frame = list[Row]
"""Lines that an extractor gives together: a column, a title, a caption."""


def furniture(*texts: str) -> Frame:
    """Lines that belong to no article."""
    return [Row(text, "furniture") for text in texts]


def em(text: str) -> float:
    """Width in em: ASCII takes half, all else one.

    >>> em("共12人")
    3.0
    """
    return sum(0.5 if char < "\u00a0" else 1.0 for char in text)


def join(texts: list[str]) -> str:
    """Lines as running text: a space only between Latin words.

    >>> join(["新", "书New", "York"])
    '新书New York'
    """
    joined = ""
    for text in texts:
        latin = joined and joined[-1].isascii() and joined[-1].isalpha() and text[:1].isascii() and text[:1].isalpha()
        joined += f" {text}" if latin else text
    return joined
