"""Slips of hard pages: characters misread, lines lost or doubled."""

import random
from dataclasses import replace

from bench.presses.weald.house import House
from bench.typesetter.gold import GoldLine

_PAIRS = (
    "己已 已己 未末 末未 土士 士土 日曰 人入 入人 大太 太大 天夫 千干 干千 于干 儿几 几儿 历厉",
    "间问 问间 他地 住往 往住 侍待 待侍 晴睛 清请 情倩",
    '拔拨 拨拔 师帅 今令 鸟乌 免兔 。． ，, 、． “" ”" ：: 一— 0O 1l 5S 口囗 本木 木本 斤斥 折拆 候侯',
    "准淮 治冶 员贝 同伺 部邵 的旳",
)
_LIKE = {pair[0]: pair[1] for row in _PAIRS for pair in row.split(" ")}


def spoil(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """The lines with slips in bodies and captions; the gold keeps what was written."""
    if house.noise <= 0:
        return lines
    spoiled: list[GoldLine] = []
    for line in lines:
        if line.role not in ("body", "caption"):
            spoiled.append(line)
            continue
        drawn = rng.random()
        if drawn < house.noise * 0.5 and not line.starts_block:
            continue
        text = "".join(_LIKE.get(sign, sign) if rng.random() < house.noise * 5 else sign for sign in line.text)
        if rng.random() < house.noise and len(text) > 6:
            at = rng.randrange(1, len(text) - 1)
            text = text[:at] + rng.choice(("", "■", text[at] * 2, "?", " " + text[at])) + text[at + 1 :]
        spoiled.append(replace(line, text=text))
        if drawn > 1 - house.noise * 0.4:
            spoiled.append(GoldLine(text, "furniture"))
    return spoiled
