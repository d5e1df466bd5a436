"""Kickers, headlines and decks that read like the article below them: made of its own places, figures and clauses."""

import random
import re
from dataclasses import dataclass

from bench.presses.coast.words import entries, slots

_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}(?:自治区|省|市|县|镇)")
_ORG = re.compile(
    r"(?:国务院|全国|外交部|国家|市|省)?[\u4e00-\u9fff]{1,4}(?:部|局|委员会|总工会|法院|集团|协会|研究院)(?=[，。今昨发召表公日])"
)
_FIGURE = re.compile(r"[0-9.]+(?:%|万|亿|个|人|户|家|项|元|公里|吨|场|名)")
_QUOTE = re.compile(r"“([^“”]{5,18})[。！？，]?”")
_TOPIC = re.compile(r"“[^“”！，。？—]{2,8}”|《[^《》]{2,10}》")
_CLAUSE = re.compile(r"^[\u4e00-\u9fff0-9%“”、]{6,20}$")
_WEAK = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自和与以在]|同时|因此|所以|此外|随后|其中|目前|据|如果|虽然|因为|一些|记者|本报|当地时间|清晨|首先|昨|今天|[0-9]+月|[0-9]+年?[上下初底末]?半?年?$|通过|围绕|按照|当天|当日)"
    r"|(?:说|表示|指出|认为|强调|介绍|了解|称|是|的|时|后|中|上|下|以来|消息|报道|了|获悉|显示|一道|刚过|之际|[0-9]年|下午|上午|[0-9]+月[0-9]+日)$"
)
_NO_PLACE = re.compile(r"全国|各省|省市|城市|都市|超市|[在从到为和是的等各]")


@dataclass
class Facts:
    """What an article says that a title may use; each list may be empty."""

    clause: list[str]
    place: list[str]
    org: list[str]
    figure: list[str]
    quote: list[str]
    topic: list[str]


def facts_of(title: str, paragraphs: list[str], extra: list[str]) -> Facts:
    """Facts of a text; clauses that its desk proposes come first."""
    text = "".join(paragraphs[:4])
    clauses = [*extra, *(part for part in re.split(r"[，。；：！？]", text) if _CLAUSE.match(part))]
    sound = [part for part in clauses if is_sound(part) and part not in title]
    return Facts(
        list(dict.fromkeys(sound)),
        [place for place in _PLACE.findall(text[:200]) if not _NO_PLACE.search(place)],
        _ORG.findall(text[:200]),
        [part for part in sound if _FIGURE.search(part)],
        _QUOTE.findall(text),
        ["".join(topic.split()) for topic in _TOPIC.findall(title + text)],
    )


def is_sound(clause: str) -> bool:
    """True for a clause that can stand by itself above or below a headline.

    >>> is_sound("新增学位两千个"), is_sound("因此大家都说")
    (True, False)
    """
    return not _WEAK.search(clause) and clause.count("“") == clause.count("”") and clause.count("《") == clause.count("》")


def write_title(rng: random.Random, kind: str, facts: Facts) -> str | None:
    """A kicker or a deck (`kind` names the data file) from the templates whose slots the facts can fill."""
    templates = [template for template in entries(kind) if _can_fill(template, facts)]
    if not templates:
        return None
    filled = rng.choice(templates)
    values = {name: rng.choice(found[:4]) for name, found in vars(facts).items() if found}
    values["clause2"] = rng.choice(facts.clause[1:4]) if len(facts.clause) > 1 else ""
    values["ordinal"] = rng.choice(slots()["ordinal"])
    if values["clause2"] == values.get("clause"):
        values["clause2"] = facts.clause[0] if facts.clause[0] != values["clause"] else facts.clause[-1]
    return re.sub(r"\{([a-z]+2?)\}", lambda slot: values[slot[1]], filled)


def _can_fill(template: str, facts: Facts) -> bool:
    needed = re.findall(r"\{([a-z]+)(2?)\}", template)
    return all(name == "ordinal" or len(getattr(facts, name)) > (1 if two else 0) for name, two in needed)


def fold(rng: random.Random, title: str, paragraphs: list[str]) -> list[str]:
    """A title over two lines: at its own break, behind a mark, or near the middle where no word of the text is cut."""
    parts = title.split("\n")
    if len(parts) > 1:
        return parts
    text = "".join(paragraphs)
    middle = len(title) / 2
    places = [at for at in range(4, len(title) - 3) if _may_break(title, at)]
    if not places:
        return [title]
    return _cut(title, min(places, key=lambda at: abs(at - middle) + 3 * text.count(title[at - 1 : at + 1]) + rng.random()))


def _may_break(title: str, at: int) -> bool:
    before, after = title[:at], title[at]
    if before.count("“") != before.count("”") or before.count("《") != before.count("》"):
        return False
    joined = before[-1].isascii() and after.isascii()
    return not joined and after not in "，。、：；！？”》—…）" and before[-1] not in "—“《（·"


def _cut(title: str, at: int) -> list[str]:
    return [title[:at], title[at:]]
