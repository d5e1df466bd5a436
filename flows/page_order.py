"""Pages as they are printed: 第2版 comes before 第10版, 二版 before 三版."""

import re

_NUMBER = re.compile(r"(\d+|[一二三四五六七八九十]+(?=版))")
_CHINESE = "〇一二三四五六七八九"


def page_order(source: str) -> tuple[list[str | int], str]:
    """What pages are sorted by: the numbers in their names count as numbers.

    >>> sorted(["第10版.txt", "第2版.txt", "三版.txt", "十二版.txt", "二版.txt"], key=page_order)
    ['二版.txt', '三版.txt', '十二版.txt', '第2版.txt', '第10版.txt']
    """
    return [_number(piece) if at % 2 else piece for at, piece in enumerate(_NUMBER.split(source))], source


def _number(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    return (10 * max(_CHINESE.find(tens or "一"), 1) if ten else 0) + max(_CHINESE.find(ones or "〇"), 0)
