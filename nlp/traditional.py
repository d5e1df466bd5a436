"""Traditional characters and corner brackets: models and rules know the simplified forms, tables keep what was printed.

`traditional.txt` has a line of traditional characters and one of their simplified forms, one for one, so that offsets hold
(characters of OpenCC, Apache-2.0; `python -m training.traditional`).
"""

import re
from pathlib import Path

_LINES = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").splitlines()
_TRADITIONAL, _CORNERS = re.compile(f"[{_LINES[0]}]"), re.compile("[「」『』﹁﹂﹃﹄]")
_FORMS = str.maketrans(*_LINES)
_QUOTES = str.maketrans("「」『』﹁﹂﹃﹄", "“”‘’“”‘’")


def simplify(text: str) -> str:
    """The text in simplified characters and quotation marks, one for one; the same text where there is nothing to change.

    >>> simplify("「本報訊」（記者何語秋）")
    '“本报讯”（记者何语秋）'
    """
    text = simplify_characters(text)
    return text.translate(_QUOTES) if _CORNERS.search(text) else text


def simplify_characters(text: str) -> str:
    """The same, but corner brackets stay."""
    return text.translate(_FORMS) if _TRADITIONAL.search(text) else text


def as_printed(part: str, whole: str) -> str:
    """A part of the simplified text as the whole prints it; the part itself where it is not met.

    >>> as_printed("记者何语秋", "本報訊（記者何語秋）")
    '記者何語秋'
    """
    at = simplify(whole).find(part)
    return part if at < 0 else whole[at : at + len(part)]
