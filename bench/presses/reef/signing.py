"""Who wrote it: lines above and below a body, the openings of first paragraphs, credits of pictures, endings."""

import random

from bench.presses.reef.copy import Block, Item
from bench.presses.reef.grammar import Writer

_ABOVE = (
    "本报记者 {1}",
    "本报记者 {1} {2}",
    "本报记者 {1} 通讯员 {2}",
    "本报记者 {1} 本报通讯员 {2}",
    "□本报记者 {1}",
    "□ 本报记者 {1} 实习生 {2}",
    "■本报记者 {1}/文",
    "■ {1}",
    "□ {1} {2}",
    "本报评论员 {1}",
    "本报见习记者 {1}",
    "本报特约记者 {1} 本报记者 {2}",
    "记者 {1} 通讯员 {2} {3}",
    "文/{1} 图/{2}",
    "文/图 本报记者 {1}",
    "本报全媒体记者 {1}",
    "本报首席记者 {1}",
    "新华社记者 {1}、{2}",
    "新华社记者 {1} {2} {3}",
    "中工网记者 {1}",
    "●{1}",
    "◎{1} {2}",
    "◇ 本报通讯员 {1}",
    "口述 {1} 整理 {2}",
    "采访人：本报记者 {1}",
    "{1}",
    "{1} {2}",
    "本报驻{place}记者 {1}",
)
_BELOW = (
    "（{1}）",
    "（{1} {2}）",
    "（本报记者 {1}）",
    "（作者单位：{firm}）",
    "（据{media}）",
    "（{1} 整理）",
    "{1}",
    "（通讯员 {1}）",
)
_COMMENT = (
    "■{1}",
    "□ {1}",
    "{1}",
    "本报评论员",
    "本报评论员 {1}",
    "●本报特约评论员 {1}",
    "◎{1}",
    "□本报编辑部",
    "时言平",
    "{1}（职工）",
)
_LEADS = (
    "本报讯（记者{1}）",
    "本报讯（记者{1} 通讯员{2}）",
    "本报讯 （记者{1}）",
    "本报讯 （通讯员{1}）",
    "本报讯（{1} {2}）",
    "本报讯（见习记者{1}）",
    "本报讯（记者{1}、{2}）",
    "本报讯 ",
    "本报{town}电（记者{1}）",
    "本报{county}{date}讯（记者{1}）",
    "本报{county}{date}电 （记者 {1} 通讯员 {2}）",
    "本报北京{date}电（记者{1}）",
    "新华社北京{date}电（记者{1}、{2}）",
    "新华社{county}{date}电 （记者 {1}）",
    "新华社{county}{date}专电（记者{1}）",
    "新华社北京{date}电 ",
    "据新华社北京{date}电 ",
    "据新华社电 ",
    "中新社{county}{date}电（记者 {1}）",
    "据{media}报道 ",
    "（记者{1}）",
    "（记者{1} 通讯员{2}）",
    "记者{1}报道：",
    "{paper}讯（记者{1}）",
    "本报综合消息 ",
    "本报{county}专电（记者{1}）",
)
_ENDINGS = (
    "（{1}）",
    "（{1} {2}）",
    "（据{media}）",
    "（据新华社电）",
    "（完）",
    "（记者{1}）",
    "（{1}整理）",
    "（本报综合）",
    "（通讯员 {1}）",
)
_TURNS = (
    "（下转第{page}版）",
    "（下转第{page}版）",
    "下转第{page}版",
    "▶下转第{page}版",
    "（紧接第{page}版）",
    "（详见{page}版）",
    "（未完待续）",
)
_TAKEN = ("（上接第{page}版）", "（上接{page}版）", "上接第{page}版", "（紧接第{page}版）")
_CREDITS = (
    "本报记者 {1} 摄",
    "本报记者{1}摄",
    "本报通讯员 {1} 摄",
    "{1} 摄",
    "{1}摄",
    "新华社记者 {1} 摄",
    "新华社记者{1}摄",
    "本报记者 {1} 摄影报道",
    "{1} {2} 摄影报道",
    "{1}/摄",
    "本报记者 {1} 通讯员 {2} 摄",
    "{firm}供图",
    "通讯员供图",
    "新华社发（{1}摄）",
    "新华社发",
    "{1} 图",
    "（{1} 摄）",
    "（本报记者 {1} 摄）",
    "（本报记者{1}摄）",
    "（新华社发）",
    "图片由{school}提供",
    "人民视觉",
)


def fill(writer: Writer, template: str, item: Item | None = None) -> str:
    """The pattern with names; those of people are noted as the item's reporters."""
    text = template
    for number in "123":
        if f"{{{number}}}" in text:
            name = writer("name")
            text = text.replace(f"{{{number}}}", name)
            if item is not None:
                item.reporters.append(name)
    text = text.replace("{page}", writer.rng.choice("一二三四五六七八234567"))
    text = text.replace("{date}", writer.fill("{1-12}月{1-28}日"))
    return writer.fill(text)


def sign(rng: random.Random, writer: Writer, item: Item, place: str, endings: float) -> None:
    """Signs an article in the manner of its kind; `place` is above or below, the same on the whole page."""
    if item.manner == "comment":
        _stand(item, fill(writer, rng.choice(_COMMENT), item), place)
        return
    if item.manner == "brief" and rng.random() < 0.4:
        item.blocks[0].text += fill(writer, rng.choice(_ENDINGS), item)
    if item.manner == "news":
        how = rng.random()
        first = item.blocks[0] if item.blocks[0].role == "paragraph" else None
        if how < 0.5 and first:
            _open(rng, writer, item, first)
        elif how < 0.8:
            _stand(item, fill(writer, rng.choice(_ABOVE if place == "above" else _BELOW), item), place)
    _end(rng, writer, item, endings)


def _stand(item: Item, text: str, place: str) -> None:
    if place == "above":
        item.byline = [text]
    else:
        item.signature = [text]


def _open(rng: random.Random, writer: Writer, item: Item, first: Block) -> None:
    lead = fill(writer, rng.choice(_LEADS), item)
    first.text = lead + first.text
    if "电" in lead.split("（")[0] and any(char.isdigit() for char in lead):
        item.dateline = lead.split("（")[0].strip()
    if "（" in lead:
        item.printed_by = lead[lead.index("（") + 1 : -1]


def _end(rng: random.Random, writer: Writer, item: Item, share: float) -> None:
    last = item.blocks[-1]
    if item.manner == "news" and rng.random() < share and last.role == "paragraph":
        if item.byline or item.signature or item.printed_by:
            last.text += rng.choice(("（完）", "（据新华社电）")) if rng.random() < 0.3 else ""
        else:
            last.text += fill(writer, rng.choice(_ENDINGS), item)
    if item.manner == "news" and rng.random() < share / 3:
        item.turn = ("", fill(writer, rng.choice(_TURNS)))
    elif item.manner == "news" and rng.random() < share / 4:
        item.turn = (fill(writer, rng.choice(_TAKEN)), "")


def credit(rng: random.Random, writer: Writer, block: Block) -> None:
    """Says who took the picture: behind the caption or on a line below."""
    text = fill(writer, rng.choice(_CREDITS))
    if rng.random() < 0.45:
        block.credit = rng.choice(("", " ", "　")) + text if text.startswith("（") else rng.choice((" ", "　")) + text
    else:
        block.credit_line = text
