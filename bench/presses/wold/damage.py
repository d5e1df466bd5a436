"""What scanning and extraction do on hard pages: slips, lost and doubled lines, traditional characters; blank lines on all."""

import random
from functools import cache
from pathlib import Path

from bench.presses.wold.dials import Dials
from bench.presses.wold.setting import tidy
from bench.typesetter.gold import GoldArticle, GoldLine

_ALIKE = (
    "未末 己已 日曰 土士 人入 天夭 大太 干千 王玉 目自 侯候 拔拨 析折 治冶 徒徙 戍戌 毫亳 辨辩 兔免 今令 刀力 困因 "
    "贝见 田由 晴睛 清请 历厉 治洽 微徽 栽裁 科料 持特 代伐 间问 住往 场扬 村材 会合 乡多 于干 水永 主王 成戍 工土 "
    "家冢 管菅 县具 民良 体休 名各 里星 年午 。, ，. ：; 0O 1l 5S 8B"
)


@cache
def _slips() -> dict[str, str]:
    pairs = [(pair[0], pair[1]) for pair in _ALIKE.split()]
    return {**{other: one for one, other in pairs if other >= "\u3400"}, **dict(pairs)}


@cache
def _traditional() -> dict[int, str]:
    text = (Path(__file__).parent / "traditional.txt").read_text(encoding="utf-8")
    pairs = [pair for line in text.splitlines() if not line.startswith("#") for pair in line.split()]
    return {ord(pair[0]): pair[1] for pair in pairs}


def damage(rng: random.Random, dials: Dials, articles: list[GoldArticle], lines: list[GoldLine]) -> list[GoldLine]:
    """The lines with slips, losses and doubles; the gold text follows what is printed once."""
    kept = _drop(rng, dials, lines)
    for line in kept:
        if line.role == "body":
            line.text = _slipped(rng, dials, line.text)
    hurt = dials.slips or len(kept) < len(lines)
    for number in {line.article for line in kept if line.article is not None} if hurt else ():
        _retell(articles[number], [line for line in kept if line.article == number])
    return _double(rng, dials, kept)


def _drop(rng: random.Random, dials: Dials, lines: list[GoldLine]) -> list[GoldLine]:
    kept: list[GoldLine] = []
    for at, line in enumerate(lines):
        inner = line.role == "body" and not line.starts_block and at + 1 < len(lines) and lines[at + 1].block == line.block
        if not (inner and rng.random() < dials.dropped):
            kept.append(line)
    return kept


def _slipped(rng: random.Random, dials: Dials, text: str) -> str:
    if not dials.slips:
        return text
    return "".join(_slips().get(char, char) if rng.random() < dials.slips * 3 else char for char in text)


def _retell(article: GoldArticle, lines: list[GoldLine]) -> None:
    for at, block in enumerate(article.blocks):
        if block.role == "paragraph":
            block.text = tidy("".join(line.text for line in lines if line.block == at))


def _double(rng: random.Random, dials: Dials, lines: list[GoldLine]) -> list[GoldLine]:
    found: list[GoldLine] = []
    for line in lines:
        found.append(line)
        if line.role == "body" and rng.random() < dials.doubled:
            found.append(GoldLine(line.text, line.role, line.article, line.block))
    return found


def translate(articles: list[GoldArticle], lines: list[GoldLine]) -> None:
    """The whole page in traditional characters."""
    table = _traditional()
    for line in lines:
        line.text = line.text.translate(table)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            text = getattr(article, name)
            setattr(article, name, text and text.translate(table))
        article.reporters = [name.translate(table) for name in article.reporters]
        for block in article.blocks:
            block.text = block.text.translate(table)


def blank_lines(rng: random.Random, dials: Dials, groups: list[list[GoldLine]]) -> list[GoldLine]:
    """The lines of all groups, empty ones between lines always, never, at times, or between groups only."""
    found: list[GoldLine] = []
    for lines in groups:
        if found and dials.blanks == "between":
            found.append(GoldLine("", "blank"))
        for line in lines:
            if dials.blanks == "never" and line.role == "blank":
                continue
            found.append(line)
            wanted = dials.blanks == "always" or (dials.blanks == "sometimes" and rng.random() < dials.blank_share)
            if wanted and line.role != "blank":
                found.append(GoldLine("", "blank"))
    return found
