"""Bodies by a shorter name: 市工信局 for 云溪市工业和信息化局, 云溪分局 for 某州公安局云溪分局."""

from collections.abc import Sequence

from nlp.link.gazetteer import read_prefix

_BRANCHES = ("分局", "分公司", "支队", "大队", "中队", "分行", "支行", "分院")
_SHORTENED = ("局", "委", "办", "会", "厅", "医院")


def abbreviates(rest: str, body: str, ends: Sequence[str]) -> bool:
    """Whether 工信局 shortens what follows the place of a body, a place that ends so.

    >>> abbreviates("文旅局", "昆山市文化和旅游局", ["市"]), abbreviates("公安局", "昆山市公安交通管理局", ["市"])
    (True, False)
    """
    end = read_prefix(body).end
    return body[:end].endswith(tuple(ends)) and _shortens(rest, body[end:])


def fits(name: str, full: str) -> bool:
    """Whether a name is a branch that the full name ends with, or has the same place and shortens the rest."""
    if name.endswith(_BRANCHES) and full.endswith(name):
        return True
    end = read_prefix(name).end
    return 0 < end < len(name) and full.startswith(name[:end]) and _shortens(name[end:], full[end:])


def _shortens(rest: str, tail: str) -> bool:
    """Some characters of the longer one in order, the last among them; not its first word whole, which means another body."""
    if len(rest) < 2 or len(tail) <= len(rest) or not rest.endswith(_SHORTENED) or tail.startswith(rest[:2]):
        return False
    left = iter(tail)
    same_end = rest[-1] == tail[-1] or (rest[-1] == "委" and tail.endswith("委员会"))
    return same_end and all(char in left for char in rest)
