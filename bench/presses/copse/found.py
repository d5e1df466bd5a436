"""Kicker and deck made of a story's own words, by patterns that give what a desk would print."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_CJK = "\u4e00-\u9fff"
_MEETING = re.compile(rf"^[{_CJK}]{{2,4}}(?:会见|考察|调研|视察|出席|在|主持召开|同|与)[{_CJK}（）]{{2,16}}$")
_SAID = re.compile(
    r"(?:强调|指出|表示)，((?:要|双方要|双方应|两国应|各地要|必须|坚持|深化|加强|推动|推进|携手|坚定|全面|加快|切实|努力|确保|进一步|中方愿|中方支持)"
    rf"[{_CJK}“”、]{{6,17}})[，。；]"
)
_QUOTE = re.compile(rf"“([{_CJK}，、]{{8,18}})[。！？，]”")
_PRESENT = re.compile(rf"(?:^|。)([{_CJK}·、]{{2,16}}等?(?:参加|出席)(?:会见|会议|活动|会谈|座谈|上述活动))。")
_SOURCE = re.compile(
    rf"(?:^|，|。)((?:国家|商务|财政|教育|农业|交通|水利|民政|公安|工信|中国|全国)[{_CJK}]{{1,10}}(?:部|局|委|总署|协会|办公室|集团|委员会))"
    r"(?:今天|昨天|\d+日|最新)?(发布|公布|透露|表示|宣布|消息)"
)
_FACT = re.compile(
    r"(?:^|[，。；])((?:我国|全国|今年|去年|累计|预计|总投资|同比|每年|首批|目前已|上半年|前三季度|已有|共有)"
    rf"[{_CJK}]{{0,12}}\d[\d.]*[{_CJK}%]{{2,14}})[。；]"
)
_SPOKEN = re.compile(rf"(?:^|。)([{_CJK}]{{2,8}}(?:部|局|委|委员会|发言人|厅|协会))((?:有关|相关)?(?:负责人|发言人|专家))")
_DAY = re.compile(rf"今天(?:（[^）]*）)?是(第\d+个“?[{_CJK}]{{3,9}}[日节]”?)")
_OPENED = re.compile(
    rf"(?:^|。|，)(第[\d一二三四五六七八九十]+届[{_CJK}]{{3,14}}[会展节赛坛])[^，。]{{0,8}}在([{_CJK}]{{2,5}})(开幕|闭幕|举行)"
)
_SERIES = re.compile(rf"《([{_CJK}“”]{{4,12}})》(?:系列|栏目|节目)")
_HEAD_PLACE = re.compile(rf"^([{_CJK}]{{2,9}})：([{_CJK}“”0-9，%]{{7,22}})$")
PROVINCES = (
    "北京天津上海重庆河北山西辽宁吉林江苏浙江安徽福建江西山东河南"
    "湖北湖南广东海南四川贵州云南陕西甘肃青海广西西藏宁夏新疆内蒙古黑龙江"
)
_OPEN_START = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自要我你]|同时|因此|所以|此外|如果|虽然|因为|双方|愿)"
)
_OPEN_END = re.compile(r"(?:的|了|是|和|与|在|对|时|后|中|说|为|以)$")
_MARKED = re.compile(r"[：？！—　 ]")
SOURCE_WORDS = {
    "发布": "{}发布",
    "公布": "{}公布",
    "透露": "{}透露——",
    "表示": "{}表示——",
    "宣布": "{}宣布——",
    "消息": "来自{}的消息——",
}


@dataclass
class Titles:
    """The printed lines of each part."""

    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)

    def parts(self) -> list[tuple[str, list[str]]]:
        """Role and lines in the order of print."""
        return [("kicker", self.kicker), ("headline", self.headline), ("deck", self.deck)]


_TOLD = re.compile(r"——|　|：|出席|讲话|主持|参加|专访|详解|见闻|侧记|系列|负责人|记者|强调|发言|实效|作见证")


def is_vague(headline: str, deck: str) -> bool:
    """Whether a deck could as well be the second line of the headline: hardly longer, and no word of a deck in it.

    >>> is_vague("杨家岭村通了柏油路", "58户山货当天出山"), is_vague("路通了", "——杨家岭村修路纪实")
    (True, False)
    """
    return not _TOLD.search(deck) and len(deck) <= len(headline) + 3


def _paired(text: str) -> bool:
    return text.count("“") == text.count("”")


def _statement(text: str) -> bool:
    """Whether a clause can be a title: it neither leans on what came before nor breaks off."""
    return _paired(text) and not _OPEN_START.search(text) and not _OPEN_END.search(text)


def _meeting(title: str, body: str) -> Titles | None:
    """Who met whom above what was said; below, who was present."""
    said = next((found for found in _SAID.findall(body) if _paired(found) and not _OPEN_END.search(found)), None)
    if not said or not _MEETING.match(title) or title.endswith(("时", "会")):
        return None
    present = _PRESENT.search(body)
    return Titles([f"{title}时强调"], [said], [present[1]] if present else [])


def _quoted(title: str, body: str) -> Titles | None:
    """The story's title as kicker over a saying."""
    quote = next((found for found in _QUOTE.findall(body) if _statement(found)), None)
    return Titles([f"{title}——"], [f"“{quote}”"]) if quote and len(title) <= 24 and not _MARKED.search(title) else None


def _present(title: str, body: str) -> Titles | None:
    """Who was present as deck."""
    present = _PRESENT.search(body)
    return Titles(headline=[title], deck=[present[1]]) if present and present[1] not in title else None


def _sourced(title: str, body: str) -> Titles | None:
    """The office that told it, as kicker."""
    source = _SOURCE.search(body[:200])
    if not source or source[1] in title or re.search(r"[：—]", title) or title[:2] == source[1][:2]:
        return None
    return Titles([SOURCE_WORDS[source[2]].format(source[1])], [title])


def _spoken(title: str, body: str) -> Titles | None:
    """The official who told it, as kicker."""
    source = _SPOKEN.search(body[:300])
    fits = source and source[1][:2] not in title and not re.search(r"[：—？]", title) and "和" not in source[1]
    return Titles([f"{source[1]}{source[2]}介绍——"], [title]) if source and fits else None


def _fact(title: str, body: str) -> Titles | None:
    """A number of the body as deck."""
    fact = next((found for found in _FACT.findall(body) if _statement(found) and found not in title), None)
    return Titles(headline=[title], deck=[fact]) if fact and len(fact) > 9 and not is_vague(title, fact) else None


def _occasion(title: str, body: str) -> Titles | None:
    """The day or the fair of the story as kicker."""
    day, fair = _DAY.search(body[:200]), _OPENED.search(body[:200])
    if day and day[1][:3] not in title and _paired(day[1]):
        return Titles([f"今天是{day[1]}——"], [title])
    return Titles([f"{fair[1]}在{fair[2]}{fair[3]}"], [title]) if fair and fair[1][-5:] not in title else None


def _series(title: str, body: str) -> Titles | None:
    """The series to which the story belongs, as kicker."""
    series = _SERIES.search(body[:300])
    return Titles([f"《{series[1]}》系列报道"], [title]) if series and series[1] not in title and "系列" not in title else None


def _placed(title: str, body: str) -> Titles | None:
    """`Place: what` becomes what, and a deck that names the place."""
    placed = _HEAD_PLACE.match(title)
    if not placed or (placed[1] not in PROVINCES and placed[1][-1] not in "省市县区州") or not _statement(placed[2]):
        return None
    return Titles(headline=[placed[2]], deck=[f"——来自{placed[1]}的报道"])


MAKERS: tuple[Callable[[str, str], Titles | None], ...] = (
    _meeting, _quoted, _present, _sourced, _spoken, _fact, _occasion, _series, _placed,
)  # fmt: skip
"""Each makes titles of a story's title and body, or none where the words do not offer any."""
