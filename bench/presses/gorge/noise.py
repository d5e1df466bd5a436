"""What goes wrong between print and text: glyphs read as their like, lines lost or read twice."""

import random
from dataclasses import replace

from bench.presses.gorge.house import House
from bench.presses.gorge.layout import Box

_LIKE = (
    "己已 未末 日曰 人入 土士 干千 大太 白自 王玉 天夭 刀力 乌鸟 住往 问间 师帅 候侯 拨拔 析折 今令 兔免 0O 1l 5S "
    "，. 。. 名各 休体 晴睛 清请 料科 找我"
)
_SLIPS = {pair[0]: pair[1] for pair in _LIKE.split()}
_SLIPS |= {pair[1]: pair[0] for pair in _LIKE.split() if not pair[1].isascii()}


def spoil(boxes: list[Box], house: House, rng: random.Random) -> set[int]:
    """Spoils body lines in place; gives the ids of the lines that are read a second time."""
    doubled: set[int] = set()
    if not house.ocr and not house.slips:
        return doubled
    for box in boxes:
        kept = []
        for line in box.lines:
            inner = line.role == "body" and not line.starts_block
            if house.ocr and line.role == "body":
                line.text = _slips(line.text, house.ocr, rng)
            if inner and rng.random() < house.slips:
                if rng.random() < 0.5:
                    continue
                again = replace(line)
                doubled.add(id(again))
                kept += [line, again]
            else:
                kept.append(line)
        box.lines = kept
    return doubled


def _slips(text: str, share: float, rng: random.Random) -> str:
    """Marks slip less often than the other glyphs that have a like."""
    return "".join(
        _SLIPS[char] if char in _SLIPS and rng.random() < share * (4 if char in "，。" else 20) else char for char in text
    )
