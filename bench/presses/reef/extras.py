"""What a copy editor adds to an article: pictures with captions, notes above, boxes below, marks of a series."""

import random

from bench.presses.reef.copy import Block, Item
from bench.presses.reef.desk import write
from bench.presses.reef.dials import Dials
from bench.presses.reef.grammar import Writer
from bench.presses.reef.signing import credit

_BOXES = (
    "相关链接",
    "■相关链接",
    "【新闻背景】",
    "新闻链接",
    "延伸阅读",
    "●名词解释",
    "记者手记",
    "◆记者手记",
    "【短评】",
    "专家观点",
)
_NOTES = ("编者按：", "编者按　", "【编者按】", "开栏的话：", "编者的话：", "核心提示：", "阅读提示：")
_SPREADS = (
    "奋进新征程 建功新时代",
    "两会时间·代表委员议国是",
    "学思想 强党性 重实践 建新功",
    "庆祝“五一”国际劳动节特别报道",
    "防汛抗旱进行时",
    "稳就业 保民生 促发展",
    "第七届职工技能大赛专题报道",
    "春运一线",
)


def add(rng: random.Random, dials: Dials, item: Item) -> None:
    """Adds what the house likes to a story or photo."""
    writer = Writer(rng)
    if item.kind == "photo":
        credit(rng, writer, item.blocks[0])
        return
    if item.manner != "news" or len(item.blocks) < 2:
        return
    if rng.random() < dials.notes:
        item.blocks.insert(0, Block("paragraph", rng.choice(_NOTES) + writer("note")))
    if rng.random() < dials.notes:
        _box(rng, writer, item)
    if rng.random() < dials.captions:
        _picture(rng, writer, item)
    if rng.random() < dials.notes / 2:
        _series(rng, item)


def spread(rng: random.Random) -> str:
    """A title that runs above several articles."""
    return rng.choice(_SPREADS)


def _box(rng: random.Random, writer: Writer, item: Item) -> None:
    link = write(rng, "link")
    item.blocks.append(Block("subhead", rng.choice(_BOXES)))
    item.blocks += [Block("paragraph", block.text) for block in link.blocks]


def _picture(rng: random.Random, writer: Writer, item: Item) -> None:
    at = rng.choice((0, len(item.blocks), rng.randint(1, len(item.blocks) - 1)))
    if 0 < at < len(item.blocks) and item.blocks[at - 1].role == "subhead":
        at = len(item.blocks)
    block = Block("caption", writer(rng.choice(("caption.long", "caption.short", "caption.short"))))
    credit(rng, writer, block)
    item.blocks.insert(at, block)


def _series(rng: random.Random, item: Item) -> None:
    if rng.random() < 0.5:
        item.headline[-1] += rng.choice(("（上）", "（中）", "（下）", "（之二）"))
    else:
        item.deck = [f"——{rng.choice(('系列报道', '走基层系列报道', '工匠故事', '调查'))}之{rng.choice('一二三四五')}"]
