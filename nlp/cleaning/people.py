"""What may be a person's name, by its form."""

import re
from functools import lru_cache
from pathlib import Path

_PLAUSIBLE = re.compile(r"[\u3400-\u9fff]{2,4}$|[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+$")
_COMPOUND = frozenset(
    re.findall(
        "..",
        "欧阳司马上官诸葛东方皇甫尉迟公孙令狐宇文长孙慕容司徒司空夏侯端木南宫独孤单于闻人澹台公羊百里呼延赫连歐陽諸葛",
    )
)
_MINORITY = frozenset(
    ["阿不都", "阿卜杜", "买买提", "努尔古", "次仁卓", "扎西多", "斯琴图", "巴图孟", "其其格", "乌兰图", "格桑卓", "达娃卓"]
)


def is_name(text: str) -> bool:
    """True for what may be a person's name: a known surname and one or two characters, or parts with a middle dot.

    >>> is_name("何语秋"), is_name("走基层"), is_name("阿依古丽·买买提")
    (True, False, True)
    """
    if not _PLAUSIBLE.match(text):
        return False
    return "·" in text or text[:2] in _COMPOUND or (len(text) < 4 and text[0] in surnames()) or text[:3] in _MINORITY


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """The characters that are surnames."""
    return frozenset(Path(__file__).with_name("surnames.txt").read_text(encoding="utf-8").strip())
