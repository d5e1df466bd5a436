"""The peoples of China are no names, but a part of the names of places that they govern themselves: 环江毛南族自治县."""

import re
from collections.abc import Iterable

from nlp.entities.network import Mention

_PEOPLES = (
    r"(?:汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉"
    r"|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族"
)
_PEOPLE = re.compile(_PEOPLES)
_GOVERNED = re.compile(rf"(?:{_PEOPLES}|各族)+(?:联合)?自治[州县旗区]")


def mend_peoples(text: str, found: Iterable[tuple[Mention, float]]) -> list[tuple[Mention, float]]:
    """The names of a text, each with its chance, without peoples; what is governed by one belongs to the place before it.

    >>> found = [(Mention(0, 3, "ORG"), 1.0), (Mention(4, 6, "LOC"), 0.9), (Mention(6, 12, "LOC"), 1.0)]
    >>> mend_peoples("朝鲜族在环江毛南族自治县", found)
    [(Mention(start=4, end=12, label='LOC'), 0.9)]
    """
    kept: list[tuple[Mention, float]] = []
    for mention, chance in found:
        words = text[mention.start : mention.end]
        if _PEOPLE.fullmatch(words):
            continue
        before, sure = kept[-1] if kept else (None, 1.0)
        if before and before.label == mention.label == "LOC" and before.end == mention.start and _GOVERNED.fullmatch(words):
            kept[-1] = before._replace(end=mention.end), min(sure, chance)
        else:
            kept.append((mention, chance))
    return kept
