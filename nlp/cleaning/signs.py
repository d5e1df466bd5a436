"""Signs that a printed line carries by itself: how it starts and ends, what its wording is, which quotations stay open."""

import re
from typing import NamedTuple

from nlp.cleaning.bylines import is_byline, is_credit, is_signature, split_credit
from nlp.cleaning.cells import clean_text, clean_title
from nlp.cleaning.people import is_name


class PrintedLine(NamedTuple):
    """A line that is not blank: its number on the page (1-based), text as extracted and cleaned, blank lines before it.

    Both texts are in simplified characters, which is what models and rules know; `printed` is the raw text of a line that was
    set otherwise.
    """

    number: int
    raw: str
    text: str
    gap: int
    printed: str | None = None

    @property
    def wording(self) -> str:
        """The cleaned text as it was printed, which the tables keep."""
        return clean_text(self.raw if self.printed is None else self.printed)

    @property
    def title(self) -> str:
        """The same of a line of a title or a subhead."""
        return clean_title(self.raw if self.printed is None else self.printed)


STOPS = "。！？…!?"
CLOSERS = "”’」』）)》】〉"
OPENERS = "“‘「『（《【〈("
CANNOT_START = "。，、；：！？”’」』）》】…·,.;:!?)]%％"
_END = {
    **dict.fromkeys(STOPS, "stop"),
    **dict.fromkeys("：:", "colon"),
    **dict.fromkeys("；;", "semicolon"),
    **dict.fromkeys("，、,", "comma"),
    **dict.fromkeys(OPENERS, "open"),
    **dict.fromkeys("—", "dash"),
    **dict.fromkeys("）)", "bracket"),
    **dict.fromkeys("”’」』》】〉", "quote"),
}
ENDS = ("stop", "stop_quote", "colon", "semicolon", "comma", "open", "dash", "bracket", "quote", "latin", "other")
STARTS = (
    *("closer", "opening", "number", "caption", "dated", "mark", "speaker", "salutation"),
    *("quote", "bracket", "dash", "latin", "other"),
)
QUOTES = ("open", "closing", "both", "closed")
WORDINGS = ("byline", "credit", "glued_credit", "signature", "name", "icon", "spread", "series", "plain")
"""What `end_of`, `start_of`, `open_quotes` and `wording_of` tell apart."""
_STARTS = (
    (
        "opening",
        re.compile(
            r"(?:本报|本刊|本网|新华社|中新社|据新华社|据中新社|中新网|人民网)[^，。“”]{0,24}?(?:讯|电|消息)|[（(][^（）]{0,12}记者"
            r"|[\u3400-\u9fff]{0,5}[报媒]讯(?=[\s（(]|记者|通讯员)"
        ),
    ),
    (
        "number",
        re.compile(
            r"[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?[0-9]{1,2}[.．、）)](?![0-9])|[①-⑳]|第[一二三四五六七八九十]+[，、条章]"
        ),
    ),
    ("caption", re.compile(r"(?:图为|图[①-⑨一二三四1-9]|[上下左右]图|这是|▲|△)")),
    ("dated", re.compile(r"(?:近日|日前|连日来|昨日|[0-9]{1,2}月[0-9]{1,2}日)，")),
    ("mark", re.compile("[■□●○◆◇★☆▲△▼▽※◎·•]")),
    ("speaker", re.compile(r"(?:问|答|记者|主持人)[：:]")),
    ("salutation", re.compile(r"(?:编辑同志|尊敬的|各位|亲爱的).{0,12}[：:]$")),
)
_ICON_FIRST = re.compile(r"[\ue000-\uf8ff]")
_ICON_LAST = re.compile(r"(?:[\ue000-\uf8ff□■◆◇●○★☆▲△▼▽※]|(?<=[\u3400-\u9fff”’》])[A-Za-z])$")
_SPREAD = re.compile(r"^[\u3400-\u9fff]([ \u3000]+[\u3400-\u9fff]){1,7}$")
_SERIES = re.compile(r"之[一二三四五六七八九十]+[）)]?$|[（(][一二三四五六七八九十上中下]+[）)]$")
_SERIES_ENDS = frozenset("一二三四五六七八九十）)")


def end_of(text: str) -> str:
    """How a line ends: stop, stop_quote, colon, semicolon, comma, open, dash, bracket, quote, latin or other.

    >>> end_of("他说：“好。”"), end_of("县总工会")
    ('stop_quote', 'other')
    """
    last = text[-1]
    found = _END.get(last)
    if found in ("quote", "bracket"):
        inner = text.rstrip(CLOSERS)
        return "stop_quote" if inner and inner[-1] in STOPS else found
    return found or ("latin" if last.isascii() else "other")


def start_of(text: str) -> str:
    """How a line starts: closer, opening, number, caption, mark, speaker, salutation, quote, bracket, dash, latin or other."""
    first = text[0]
    if first in CANNOT_START:
        return "closer"
    if first in STARTERS or text.endswith(("：", ":")) or "讯" in text[:8]:
        for name, pattern in _STARTS:
            if pattern.match(text):
                return name
    if first in "“‘「『":
        return "quote"
    if first in "（(《【":
        return "bracket"
    return "dash" if first == "—" else "latin" if first.isascii() else "other"


STARTERS = frozenset(
    "近日连昨本新据中人（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩第图上下左右这▲△■□●○◆◇★☆▼▽※◎·•问答记主编尊各亲"
)
"""First characters of all these, so that most lines are not matched against them."""


def open_quotes(text: str) -> str:
    """Whether quotations stay open at the line's end, or were open at its start: open, closing, both or closed."""
    if "“" not in text and "”" not in text:
        return "closed"
    last_open, last_close = text.rfind("“"), text.rfind("”")
    first_open, first_close = text.find("“"), text.find("”")
    opened = last_open > last_close
    closing = first_close >= 0 and (first_open < 0 or first_close < first_open)
    return "both" if opened and closing else "open" if opened else "closing" if closing else "closed"


def wording_of(line: PrintedLine) -> str:
    """What the wording alone says: byline, credit, glued_credit, signature, name, icon, spread, series, or plain."""
    return _named_wording(line) or _shaped_wording(line)


def _named_wording(line: PrintedLine) -> str | None:
    """Bylines, credits, signatures and bare names."""
    text = line.text
    if len(text) <= 60 and is_byline(line.raw):
        return "byline"
    if len(text) <= 34:
        if is_credit(line.raw):
            return "credit"
        if is_signature(line.raw):
            return "signature"
    if text[-1] in "摄）)影图供片照" and split_credit(line.raw)[1]:
        return "glued_credit"
    parts = line.raw.split() if len(line.raw) < 24 else []
    if len(text) <= 12 and all(map(is_name, parts if len(parts) > 1 else text.split("、"))):
        return "name"
    return None


def _shaped_wording(line: PrintedLine) -> str:
    """Banners with an icon, headings set wide, numbers of a series."""
    text, raw = line.text, line.raw.strip()
    if len(text) <= 24 and (_ICON_LAST.search(raw[-2:]) or _ICON_FIRST.match(raw)):
        return "icon"
    if len(raw) < 40 and " " in raw and _SPREAD.match(raw):
        return "spread"
    return "series" if len(text) < 30 and text[-1] in _SERIES_ENDS and _SERIES.search(text) else "plain"
