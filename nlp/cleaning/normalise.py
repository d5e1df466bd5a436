"""Small repairs of extracted text, one fix a function, each with its reason. The line itself is kept in `lines.text`."""

import re
import unicodedata

from nlp.traditional import unify_signs

_SPACE = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_BETWEEN_WORDS = re.compile(
    rf"(?:(?<=[{_LATIN}])|(?<=[{_LATIN}][,;:!?])){_SPACE}+(?=[{_LATIN}])|(?<=[{_LATIN}]\.){_SPACE}+(?=[A-Z])"
)
_TABS = re.compile("^\\t+", re.M)
_APART, _TOGETHER = re.compile("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])"), re.compile("[\u3400-\u9fff](?=[\u3400-\u9fff])")
_ANY_SPACE = re.compile(rf"{_SPACE}+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x00-\x08\x0e-\x1f\x7f\ufffc]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE_POINT = re.compile("(?<=[0-9])．(?=[0-9])(?!(?:19|20)[0-9]{2}年)")
_COMPATIBLE = re.compile(r"[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f\uff61-\uff64\U0002f800-\U0002fa1f]")
_PLAIN = re.compile("[\u4e00-\u9fa5，。、；：？！“”‘’（）《》—…0-9]*")
"""Text that needs no repair, as most lines do not."""
_WORDS_APART = re.compile(rf"[{_LATIN}][,;:!?]?\n[{_LATIN}]")
_SENTENCES_APART = re.compile(r"[a-z]{2}\.\n[A-Z][A-Za-z'-]*[ ,]")
_ADDRESS_ABOVE = re.compile("[A-Za-z0-9][.@/_][A-Za-z0-9.@/_-]*$")
_ADDRESS_BELOW = re.compile(r"[A-Za-z0-9-]*\.(?:com|cn|net|org|gov|edu)\b", re.ASCII)
_LONGEST_ADDRESS = 60
_ICONS = re.compile(r"[A-Za-z\ue000-\uf8ff□■◆◇●○★☆▲△▼▽※]+$|^[\ue000-\uf8ff□■◆◇●○★☆▲△▼▽※]+")


def drop_spaces(text: str) -> str:
    """Without typesetting spaces: justification puts them around digits and signs; those between Latin words are text.

    >>> drop_spaces("2 月 15 日，记者从 New York 获悉"), drop_spaces("“Practice, René. Go on”， 他说")
    ('2月15日，记者从New York获悉', '“Practice, René. Go on”，他说')
    """
    kept = _BETWEEN_WORDS.sub("\x1f", text)
    return _ANY_SPACE.sub("", kept).replace("\x1f", " ")


def drop_invisible(text: str) -> str:
    """Without marks that print nothing (soft hyphens, direction marks, control characters): they break words unseen.

    >>> drop_invisible("县总\\u200b工会")
    '县总工会'
    """
    return _INVISIBLE.sub("", text)


def drop_private(text: str) -> str:
    """Without private-use characters: an icon font's glyphs have no meaning outside the PDF.

    >>> drop_private("\\ue011县总工会")
    '县总工会'
    """
    return _PRIVATE.sub("", text)


def plain_spaces(text: str) -> str:
    """The text of a page with no-break spaces and tabs of an indent as others are, and without a space behind each character,
    as some files have it.

    >>> plain_spaces("新 桥 通 车，长 八 百 米"), plain_spaces("何 语 秋摄于新建成的大桥"), plain_spaces("\\tA")
    ('新桥通车，长八百米', '何 语 秋摄于新建成的大桥', '\\u3000\\u3000A')
    """
    text = _TABS.sub("\u3000\u3000", text.replace("\u00a0", " "))
    many = text.count(" ") > len(text) / 4
    return _APART.sub("", text) if many and len(_APART.findall(text)) > len(_TOGETHER.findall(text)) else text


def narrow_letters(text: str) -> str:
    """Full-width digits and Latin letters as half-width: the same number must be found in every paper. Signs stay wide.

    >>> narrow_letters("２０２３年，５Ｇ（试验）")
    '2023年，5G（试验）'
    """
    return text.translate(_WIDE)


def unify_forms(text: str) -> str:
    """Radicals, compatibility characters, ligatures, vertical and half-width signs as the ordinary ones that they stand for.

    >>> unify_forms("⼯会ﬁ｡︐∶")
    '工会fi。，：'
    """
    return _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), unify_signs(text))


def clean_line(text: str) -> str:
    """One printed line as it enters an article.

    >>> clean_line(" ２ 月 15 日，县总\\u200b⼯会")
    '2月15日，县总工会'
    """
    if _PLAIN.fullmatch(text):
        return text
    if text.isascii():
        return " ".join(drop_invisible(text).split())
    return drop_spaces(narrow_letters(unify_forms(drop_private(drop_invisible(text)))))


def join_lines(lines: list[str]) -> str:
    """Cleaned lines as one running text: Chinese needs nothing between lines, two Latin words a space, a broken word nothing.
    A wide decimal point is narrow like its figures.

    >>> join_lines(["中国女排在New", "York获胜"]), join_lines(["他说inter-", "national"])
    ('中国女排在New York获胜', '他说international')
    >>> join_lines(["位于British Museum,", "London的展厅"])
    '位于British Museum, London的展厅'
    >>> join_lines(["登录www.yun", "xi.gov.cn查询"]), join_lines(["登录www.yun-", "xi.gov.cn查询"])
    ('登录www.yunxi.gov.cn查询', '登录www.yun-xi.gov.cn查询')
    >>> join_lines(["增长2．", "5％"]), join_lines(["2．推进"]), join_lines(["1．2024年通车"])
    ('增长2.5％', '2．推进', '1．2024年通车')
    """
    text = ""
    for line in lines:
        seam = f"{text[-3:]}\n{line}" if "A" <= line[:1] < "\u0250" else ""  # most lines start with no Latin letter
        if seam and re.search(r"[a-z]-\n[a-z]", seam) and not _is_address(text, line):
            text = text[:-1] + line
        elif seam and (_SENTENCES_APART.search(seam) or (_WORDS_APART.search(seam) and not _is_address(text, line))):
            text += f" {line}"
        else:
            text += line
    return _WIDE_POINT.sub(".", text)


def _is_address(above: str, below: str) -> bool:
    """Whether a web or mail address goes on from one line to the next."""
    return bool(_ADDRESS_ABOVE.search(above[-_LONGEST_ADDRESS:]) or _ADDRESS_BELOW.match(below))


def drop_icons(text: str) -> str:
    """A banner without the glyphs of an icon font at its ends, which come out as private characters or a stray letter.

    >>> drop_icons("弘扬工匠精神G")
    '弘扬工匠精神'
    """
    return _ICONS.sub("", text)
