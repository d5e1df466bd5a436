"""A page in traditional characters, one for one; what simplified print has merged stays unless it is common and sure."""

from functools import cache
from pathlib import Path

import nlp
from bench.typesetter.gold import GoldArticle, GoldLine

_SURE = dict(
    zip(
        "体机党于与里万确愿台据构种网气划价宁离几听胜云丰儿适么洁余庄厂筑怀异圣杰赶坏触岭扰惊腊荐厘扑洼晒涂虫当众术历苏证启尽药签赞冲录恶铺净勋闲荡伪钥脏铲钻纤个后极复斗范优游钟并",
        "體機黨於與裡萬確願臺據構種網氣劃價寧離幾聽勝雲豐兒適麼潔餘莊廠築懷異聖傑趕壞觸嶺擾驚臘薦釐撲窪曬塗蟲當眾術歷蘇證啟盡藥簽贊衝錄惡鋪淨勳閒蕩偽鑰髒鏟鑽纖個後極復鬥範優遊鐘並",
        strict=True,
    )
)
_CORNERS = dict(zip("“”‘’", "「」『』", strict=True))


@cache
def _forms() -> dict[int, str]:
    """Simplified forms that are no traditional characters themselves (Big5 does not know them), and the sure ones."""
    olds, news = (Path(nlp.__file__).parent / "traditional.txt").read_text(encoding="utf-8").splitlines()
    forms: dict[str, str] = {}
    for old, new in zip(olds, news, strict=True):
        if not _in_big5(new) and _in_big5(old):
            forms.setdefault(new, old)
    return {ord(new): old for new, old in (forms | _SURE | _CORNERS).items()}


def _in_big5(char: str) -> bool:
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def to_traditional(articles: list[GoldArticle], lines: list[GoldLine]) -> None:
    """Changes the lines and the gold of a page."""
    for line in lines:
        line.text = line.text.translate(_forms())
    for gold in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            if text := getattr(gold, name):
                setattr(gold, name, text.translate(_forms()))
        gold.reporters = [name.translate(_forms()) for name in gold.reporters]
        for block in gold.blocks:
            block.text = block.text.translate(_forms())
