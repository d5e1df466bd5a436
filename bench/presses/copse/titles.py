"""Kicker, headline and deck: of a title set, or made of a story's title and body."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.copse.slots import Filler
from bench.presses.copse.tables import TitleSet, Topic

_CJK = "\u4e00-\u9fff"
_MEETING = re.compile(rf"^[{_CJK}]{{2,4}}(?:会见|考察|调研|视察|出席|在|主持召开)[{_CJK}（）]{{2,16}}$")
_SAID = re.compile(
    rf"(?:强调|指出|表示)，((?:要|必须|坚持|深化|加强|推动|推进|携手|坚定|全面|加快|切实|努力|确保|进一步|中方愿|中方支持)[{_CJK}“”、]{{6,17}})[，。；]"
)
_QUOTE = re.compile(rf"“([{_CJK}，、]{{8,18}})[。！？，]”")
_PRESENT = re.compile(rf"(?:^|。)([{_CJK}·、]{{2,16}}等?(?:参加|出席)(?:会见|会议|活动|会谈|座谈|上述活动))。")
_SOURCE = re.compile(
    rf"(?:^|，|。)((?:国家|商务|财政|教育|农业|交通|水利|民政|公安|工信|中国|全国)[{_CJK}]{{1,10}}(?:部|局|委|总署|协会|办公室|集团|委员会))"
    r"(?:今天|昨天|\d+日|最新)?(发布|公布|透露|表示|宣布|消息)"
)
_FACT = re.compile(
    rf"(?:^|[，。；])((?:我国|全国|今年|去年|累计|预计|总投资|同比|每年|首批|目前已|上半年|前三季度)[{_CJK}]{{0,9}}\d[\d.]*[{_CJK}%]{{2,12}})[。；]"
)
_OPEN_START = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自要我你]|同时|因此|所以|此外|如果|虽然|因为|双方|愿)"
)
_OPEN_END = re.compile(r"(?:的|了|是|和|与|在|对|时|后|中|说|为|以)$")
_VERB = re.compile(
    rf"^([{_CJK}0-9“”]{{5,12}}?)((?:将于|将在|正式|成为|启动|助力|推动|举行|召开|开幕|发布|发射|实现|突破|超过|迎来|进入|今日|今起)[{_CJK}0-9“”%]{{3,12}})$"
)
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


def one_line(headline: str) -> str:
    """A headline of two lines as one: parallel lines keep a space, a broken sentence needs none."""
    return joined(headline.split("/"), "　")


def joined(lines: list[str], space: str) -> str:
    """Lines of a title as one text: three lines, or two of like length, keep a space between them."""
    alike = len(lines) == 2 and abs(len(lines[0]) - len(lines[1])) <= 1 and lines[0][-1] not in "，：？！"
    return (space if alike or len(lines) > 2 else "").join(lines)


def set_titles(rng: random.Random, topic: Topic, fill: Filler, full: bool, two_lines: float) -> Titles:
    """Titles of a topic: the headline alone in one line, or more where `full`."""
    if not full:
        alone = [title for title in topic.titles if title.mark.endswith("!")]
        return Titles(headline=[fill(one_line(rng.choice(alone).headline))])
    title = rng.choice(topic.titles)
    kicker, deck = _kept(rng, title)
    headline = title.headline
    if "/" in headline and (kicker or deck) and rng.random() > two_lines + 0.3:
        headline = one_line(headline)
    decks = fill(deck).split("　") if deck.count("　") == 1 and rng.random() < 0.25 else [fill(deck)]
    return Titles(_lines(fill(kicker)), _lines(fill(headline)), [line for line in decks if line])


def _kept(rng: random.Random, title: TitleSet) -> tuple[str, str]:
    """Kicker and deck that are printed: what the headline needs always, the rest mostly."""
    kicker, deck = title.kicker, title.deck
    if title.mark != "D" and kicker and rng.random() < 0.3:
        deck = ""
    if title.mark == "T!" and deck and rng.random() < 0.3:
        kicker = ""
    return kicker, deck


def _lines(text: str) -> list[str]:
    return text.split("/") if text else []


def story_titles(rng: random.Random, title: str, paragraphs: list[str], full: bool, two_lines: float) -> Titles:
    """Titles for a story of a source: its own title, with kicker or deck out of the body where it offers one."""
    head, dash, rest = title.partition("——")
    plain = " ".join(title.split("\n"))
    if dash and 4 <= len(head) <= 16 and 5 <= len(rest) <= 24 and "\n" not in title:
        return Titles(headline=[head], deck=["——" + rest])
    if full:
        makers = [_meeting, _quoted, _present, _sourced, _fact]
        rng.shuffle(makers)
        made = (make(plain, "。".join(text.rstrip("。") for text in paragraphs) + "。") for make in makers)
        found = next((titles for titles in made if titles), None)
        if found:
            return found
    return Titles(headline=_headline(rng, title, plain, two_lines))


def _headline(rng: random.Random, title: str, plain: str, two_lines: float) -> list[str]:
    """One line, or two of a title that its space or its verb breaks."""
    parts = title.split("\n")
    if len(parts) == 2 and len(parts[0]) == len(parts[1]) and rng.random() < 0.6:
        return parts
    broken = _VERB.match(plain)
    if broken and rng.random() < two_lines:
        return [broken[1], broken[2]]
    return [plain]


def _statement(text: str) -> bool:
    """Whether a clause can be a headline: it neither leans on what came before nor breaks off."""
    paired = text.count("“") == text.count("”")
    return paired and not _OPEN_START.search(text) and not _OPEN_END.search(text)


def _meeting(title: str, body: str) -> Titles | None:
    """Who met whom above what was said; below, who was present."""
    said = next(
        (found for found in _SAID.findall(body) if not _OPEN_END.search(found) and found.count("“") == found.count("”")), None
    )
    if not said or not _MEETING.match(title) or title.endswith(("时", "会")):
        return None
    present = _PRESENT.search(body)
    return Titles([f"{title}时强调"], [said], [present[1]] if present else [])


def _quoted(title: str, body: str) -> Titles | None:
    """The story's title as kicker over a saying."""
    quote = next((found for found in _QUOTE.findall(body) if _statement(found)), None)
    if not quote or len(title) > 24 or re.search(r"[：？！—　]", title):
        return None
    return Titles([f"{title}——"], [f"“{quote}”"])


def _present(title: str, body: str) -> Titles | None:
    present = _PRESENT.search(body)
    return Titles(headline=[title], deck=[present[1]]) if present and present[1] not in title else None


def _sourced(title: str, body: str) -> Titles | None:
    """The body that told it, as kicker."""
    source = _SOURCE.search(body)
    if not source or source[1] in title or re.search(r"[：—]", title) or title[:2] == source[1][:2]:
        return None
    return Titles([SOURCE_WORDS[source[2]].format(source[1])], [title])


def _fact(title: str, body: str) -> Titles | None:
    """A number of the body as deck."""
    fact = next((found for found in _FACT.findall(body) if _statement(found) and found not in title), None)
    return Titles(headline=[title], deck=[fact]) if fact and len(fact) > 9 else None
