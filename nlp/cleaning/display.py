"""What lines outside paragraphs are: furniture, banner, byline, credit, or a title (headline, kicker, deck, subhead)."""

import re

from nlp.cleaning.bylines import is_byline, is_credit
from nlp.cleaning.wrapping import PrintedLine

_PAGE_SIGNS = re.compile(
    r"^(?:第?[0-9A-Z一二三四五六七八九十]{1,4}版|[0-9]{1,3}|[A-Z]?[0-9]{2}|第[0-9]+期|总第[0-9]+期|星期[一二三四五六日天]|要闻|综合|广告)$"
)
_EDITORS = re.compile(r"(?:责任?编辑|本版编辑|责编|版式|校对|美编|编辑|视觉|本版责编|值班主任|电话|邮箱|Email|E-mail)[:：]")
_TURNS = re.compile(r"^[（(]?(?:下转|上接|紧接)第?[0-9A-Z一二三四五六七八九十]+版.{0,12}[）)]?$")
_DATE = re.compile(r"[0-9〇○零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日")
_ONLY_DATE_REST = 24
_ICON = re.compile(r"(?:[\ue000-\uf8ff□■◆◇●○★☆▲△▼▽※]|(?<=[\u3400-\u9fff”’》])[A-Za-z])$|^[\ue000-\uf8ff]")

TITLE, BYLINE_LINE, CREDIT_LINE, BANNER, FURNITURE = "title", "byline", "credit", "banner", "furniture"


def kind_of_display(line: PrintedLine) -> str:
    """What a line would be if it stands outside paragraphs.

    >>> kind_of_display(PrintedLine(1, "责任编辑：何语秋", "责任编辑：何语秋", 0))
    'furniture'
    """
    if is_furniture(line.text):
        return FURNITURE
    if is_byline(line.raw):
        return BYLINE_LINE
    if is_credit(line.raw):
        return CREDIT_LINE
    if _ICON.search(line.text) and len(line.text) <= 24:
        return BANNER
    return TITLE


def is_furniture(text: str) -> bool:
    """True for page numbers, dates of the masthead, editors, 下转/上接."""
    if _PAGE_SIGNS.match(text) or _TURNS.match(text) or (_EDITORS.search(text) and len(text) <= 60):
        return True
    dated = _DATE.search(text)
    return bool(dated) and len(text) - len(dated[0] if dated else "") <= _ONLY_DATE_REST and not re.search(r"[，。！？]", text)


_EVIDENCE = {TITLE: 0.0, BYLINE_LINE: 7.0, CREDIT_LINE: 7.0, BANNER: 3.0, FURNITURE: 7.0}


def display_evidence(line: PrintedLine) -> float:
    """What speaks for a line standing outside paragraphs, beside its width: its wording."""
    return _EVIDENCE[kind_of_display(line)]
