"""Small repairs of extracted text, one fix a function, each with its reason. The line itself is kept in `lines.text`."""

import re

_SPACE = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BETWEEN_WORDS = re.compile(rf"(?<=[A-Za-z]){_SPACE}+(?=[A-Za-z])")
_ANY_SPACE = re.compile(rf"{_SPACE}+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x00-\x08\x0e-\x1f\x7f]")


def drop_spaces(text: str) -> str:
    """Without typesetting spaces: justification puts them around digits and signs; those between Latin words are text.

    >>> drop_spaces("2 月 15 日，记者从 New York 获悉")
    '2月15日，记者从New York获悉'
    """
    kept = _BETWEEN_WORDS.sub("\x1f", text)
    return _ANY_SPACE.sub("", kept).replace("\x1f", " ")


def drop_invisible(text: str) -> str:
    """Without marks that print nothing (soft hyphens, direction marks, control characters): they break words unseen."""
    return _INVISIBLE.sub("", text)


def clean_line(text: str) -> str:
    """One printed line as it enters an article."""
    return drop_spaces(drop_invisible(text))


def join_lines(lines: list[str]) -> str:
    """Cleaned lines as one running text: Chinese needs nothing between lines, two Latin words a space.

    >>> join_lines(["中国女排在New", "York获胜"])
    '中国女排在New York获胜'
    """
    text = ""
    for line in lines:
        needs_space = bool(text) and text[-1].isascii() and text[-1].isalpha() and line[:1].isascii() and line[:1].isalpha()
        text += f" {line}" if needs_space else line
    return text
