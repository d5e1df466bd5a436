"""Traditional characters, corner brackets and half-width signs: models and rules know the standard forms, tables keep what
was printed.

`traditional.txt` has a line of traditional characters and one of their simplified forms, one for one, so that offsets hold
(characters of OpenCC, Apache-2.0; `python -m training.traditional`).
"""

import re
from collections.abc import Callable
from pathlib import Path

_LINES = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8").splitlines()
_TRADITIONAL, _CORNERS = re.compile(f"[{_LINES[0]}]"), re.compile("[「」『』﹁﹂﹃﹄]")
_FORMS = str.maketrans(*_LINES)
_RARE = "︐︑︒︓︔︕︖︰﹐﹑﹒﹔﹕﹖﹗〝〞〟＂｡､∶"
_SIGNS = str.maketrans(_RARE, '，、。：；！？：，、．；：？！“””"。、：')
_RARE_SIGN = re.compile(f"[{_RARE}]")
"""Vertical, small and half-width forms, marks of other fonts, and the ratio sign where it is no ratio (比分3∶1)."""
_ITEM = "(?<!^[一二三四五六七八九十])"
_POINT = re.compile(rf"{_ITEM}(?<=[\u3400-\u9fff”）》%％℃])．(?=\s|[\u3400-\u9fff“”（）《0-9]|$)", re.M)
_POINT_ENDS = re.compile(r"(?<=[\u3400-\u9fff”）》%％℃])．(?:[”’）]|[ \t]*\r?$)", re.M)
"""A point that ends a sentence, as some papers print it; a line ends with one there, and others have it in names alone."""
_NARROW = re.compile(
    rf"(?<=[\u3400-\u9fff\"”’）)》%％℃])(?:[,:;?!]|{_ITEM}\.)(?=[ \t]*(?:[\u3400-\u9fff“‘（(《0-9\"]|\r?$))"
    r"|(?<=[0-9])[,;](?=[\u3400-\u9fff])|\((?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\)",
    re.M,
)
"""Half-width signs in Chinese text."""
_NARROW_ENDS = re.compile(r"(?<=[\u3400-\u9fff0-9\"”’）)》%％℃])\.(?:[\"”’）)]|[ \t]*\r?$)", re.M)
_CLOSED = frozenset('?!"”’)）')
"""How a text ends where a half-width point in it is no part of a name."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_BRACKETS = re.compile(r"\([^()]{0,80}+\)")
_WIDE = str.maketrans(",.:;?!()", "，。：；？！（）")
_STRAIGHT = re.compile(r'(?P<opens>：\s{0,3})?"(?=\s{0,3}(?P<closed>[，。；）、]|\r?$)?)|\n', re.M)
_ALIKE = str.maketrans("，。．：；？！（）“”", ',..:;?!()""')
_QUOTES = str.maketrans("「」『』﹁﹂﹃﹄", "“”‘’“”‘’")


def simplify(text: str) -> str:
    """The text in simplified characters and quotation marks, one for one; the same text where there is nothing to change.

    >>> simplify("「本報訊」（記者何語秋）")
    '“本报讯”（记者何语秋）'
    """
    text = simplify_characters(text)
    return text.translate(_QUOTES) if _CORNERS.search(text) else text


def standardise(text: str) -> str:
    """The text in simplified characters and full-width signs, one for one; the same text where there is nothing to change.

    >>> standardise('李明說:"好."')
    '李明说：“好。”'
    """
    return standardiser(text)(text)


def standardiser(text: str) -> Callable[[str], str]:
    """What does the same with parts of this text, of which one alone may not show that its signs are half-width."""
    return (lambda part: _widened(simplify(part))) if _is_narrow(text) else simplify


def simplify_characters(text: str) -> str:
    """The same, but corner brackets stay.

    >>> simplify_characters("新橋通車﹐歡迎．"), simplify_characters("約翰．史密斯")
    ('新桥通车，欢迎。', '约翰．史密斯')
    """
    text = unify_signs(text)
    text = _POINT.sub("。", text) if text.count("．") > text.count("。") and _POINT_ENDS.search(text) else text
    return text.translate(_FORMS) if _TRADITIONAL.search(text) else text


def unify_signs(text: str) -> str:
    """Signs in rare forms as the ordinary ones, one for one.

    >>> unify_signs("他说∶〝三∶一﹐好｡〞"), unify_signs("比分3∶1")
    ('他说：“三：一，好。”', '比分3∶1')
    """
    return _RARE_SIGN.sub(_unified, text)


def _unified(match: re.Match[str]) -> str:
    text, at = match.string, match.start()
    before, after = text[max(0, at - 2) : at].rstrip(" ")[-1:], text[at + 1 : at + 3].lstrip(" ")[:1]
    ratio = match[0] == "∶" and before.isdecimal() and (after in ("", "\r", "\n") or after.isdecimal())
    return match[0] if ratio else match[0].translate(_SIGNS)


def widen_signs(text: str, wrapped: bool = False) -> str:
    """The text with commas or quotation marks that came out half-width, its signs full-width, one for one; any other as it is.

    A line of the text is a paragraph, or, `wrapped`, goes on in the next.

    >>> widen_signs('他说:"桥通了."大家(都)笑'), widen_signs("昨日，桥通了(图),")
    ('他说：“桥通了。”大家（都）笑', '昨日，桥通了(图),')
    >>> widen_signs("昨日(3月5日),桥通了(见A2)")
    '昨日（3月5日），桥通了（见A2）'
    """
    return _widened(text, wrapped) if _is_narrow(text) else text


def _is_narrow(text: str) -> bool:
    return text.count(",") > text.count("，") or text.count('"') > 2 * text.count("“")


def _widened(text: str, wrapped: bool = False) -> str:
    """The signs wide; straight quotation marks curled as the signs beside them tell, else by turns, in each paragraph anew."""
    opened, stops = False, _NARROW_ENDS.search(text) or ("。" not in text and text.rstrip()[-1:] in _CLOSED)

    def widen(match: re.Match[str]) -> str:
        return match[0].translate(_WIDE) if stops or match[0] != "." else "."  # 约翰.史密斯

    def curl(match: re.Match[str]) -> str:
        nonlocal opened
        if match[0] == "\n":
            opened = opened and wrapped
            return "\n"
        opened = bool(match["opens"]) or not (match["closed"] is not None or opened)
        return match[0][:-1] + "”“"[opened]

    return _STRAIGHT.sub(curl, _NARROW.sub(widen, _BRACKETS.sub(_paired, text)))


def _paired(match: re.Match[str]) -> str:
    """Brackets around Chinese, both of them, be there a figure beside one: (3月5日)."""
    return f"（{match[0][1:-1]}）" if _CHINESE.search(match[0]) else match[0]


def as_printed(part: str, whole: str) -> str:
    """A part of the simplified text, its signs of any width, as the whole prints it; the part itself where it is not met.

    >>> as_printed("记者何语秋", "本報訊（記者何語秋）"), as_printed("讯（记者", "本報訊(記者"), as_printed("。", "3.5米。")
    ('記者何語秋', '訊(記者', '。')
    """
    at = standardise(whole).find(part)
    at = simplify(whole).translate(_ALIKE).find(part.translate(_ALIKE)) if at < 0 and len(part) > 1 else at
    return part if at < 0 else whole[at : at + len(part)]
