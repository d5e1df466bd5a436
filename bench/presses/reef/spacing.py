"""Digits as papers print them: close, with spaces around, with some, full-width."""

import random
import re

_SEAM = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])")
_WIDE = {code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)}


def spaced(rng: random.Random, text: str, digits: str) -> str:
    """The text with its digits set so; `loose` spaces two of three seams.

    >>> spaced(random.Random(1), "2月15日", "spaced")
    '2 月 15 日'
    """
    if digits == "wide":
        return text.translate(_WIDE)
    if digits == "close":
        return text
    return _SEAM.sub(lambda _: " " if digits == "spaced" or rng.random() < 0.67 else "", text)
