"""What names are, whoever finds or links them: bodies listed by hand, ships and storms in quotation marks."""

import re
from functools import lru_cache
from pathlib import Path

SHIP = re.compile('[”"]号(?![召称])')
"""Behind a ship's name."""
_STORM = re.compile("(?:台风|飓风|风暴|低压)[“「](?P<name>[^”」]{1,8})[”」]")


@lru_cache(maxsize=1)
def listed_bodies() -> frozenset[str]:
    """Names that are bodies and nothing else, from bodies.txt."""
    lines = Path(__file__).with_name("bodies.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def storms_in(text: str) -> set[str]:
    """Names of storms.

    >>> storms_in("台风“海葵”登陆，“海葵”减弱")
    {'海葵'}
    """
    return {storm["name"] for storm in _STORM.finditer(text)}
