"""Places -> codes: which division a name means, by the places around it.

Evidence, strongest first: the place written directly before it (长春市朝阳区), its full chain elsewhere in the article, the
places of the article, those of its dateline, those of the page. A name that is left with two candidates stays open.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from nlp.link.abroad import abroad_or_letter, leave_abroad
from nlp.link.article import BODY, Article, Canonical, Coded, Mention, places_beside
from nlp.link.gazetteer import Found, divisions, is_within, names, parents_of, read_prefix, towns, words
from nlp.link.lists import settle_lists
from nlp.link.roads import ON_A_ROAD, code_letters_beside, is_road, is_seat, of_more, part_of_longer
from nlp.link.villages import NO_PLACE, TOWNS, leave_towns, part_name, settle_villages, unknown_before

_WITHIN = tuple(words()["within"])
MUNICIPALITIES = ("11", "12", "31", "50")
"""Provinces that are cities: 北京, 天津, 上海, 重庆."""
SHOWN = 4
_COMMON_WORDS = ("解放区", "老城区", "新城区", "新市区", "东区", "西区", "郊区", "矿区", "城区", "林区")
"""Names of districts that are words as well: they need their city beside them."""
_CENTRAL = re.compile(r"国家税务总局|国网|中共|共青团|中国共产党")
_DIVISION = re.compile(
    r"^(?!全|各|该)[\u4e00-\u9fff]{1,3}(?:县(?=..)|(?<![城郊山林景库校园小片灾地矿战军牧农街社])(?<!高新|开发|保税)[市区]"
    r"(?=人民|公安|教育|总工会|民政|委员会))"
)
"""A division in a longer name that the gazetteer does not have: 山东省某某县公安局."""


class _Open(NamedTuple):
    """A mention whose place is not settled yet: the candidates, where the place's name ends, and what it is called."""

    found: tuple[Found, ...]
    end: int
    name: str
    rest: str


def code_places(page: Sequence[Article]) -> list[list[Coded]]:
    """For each article of a page, for each of its mentions, the place it is or begins with; people have none."""
    first = [_code_article(article, frozenset()) for article in page]
    certain = [{coded.adcode for coded in codes if coded.adcode} for codes in first]
    result = []
    for number, article in enumerate(page):
        others = set().union(*(codes for other, codes in enumerate(certain) if other != number))
        again = any(_is_open(coded) for coded in first[number]) and others
        result.append(_code_article(article, frozenset(others)) if again else first[number])
    return result


def code_by_name(mention: Mention, coded: Coded, name: Canonical) -> Coded:
    """The code of a body whose short form was resolved: 县民政局 has that of 象山县民政局."""
    if mention.label != "ORG" or coded.adcode or name.name is None or name.name == mention.text:
        return coded
    prefix = read_prefix(name.name)
    if len(prefix.found) != 1 or prefix.end == len(name.name):
        code = _branch(name.name).adcode  # 中共云溪县委
        return Coded(code, f"of {name.name}") if code else coded
    return Coded(prefix.found[0].adcode, f"of {name.name}")


def _is_open(coded: Coded) -> bool:
    return coded.adcode is None and bool(coded.rule) and "candidates" in str(coded.rule)


def _code_article(article: Article, page: frozenset[str]) -> list[Coded]:
    coded: list[Coded | None] = []
    waiting: list[tuple[int, _Open]] = []
    for number, mention in enumerate(article.mentions):
        before = _just_before(article, coded, number)
        found = _look_up(mention, before) if mention.label != "PER" else Coded(None, None)
        if mention.label == "LOC" and before is None and (unknown := unknown_before(article, coded, number)):
            found = unknown
        if mention.label == "ORG" and isinstance(found, Coded) and not found.adcode:
            found = _county_first(mention.text) or found
        if isinstance(found, Coded) and found.adcode and part_of_longer(article, number, str(found.rule)):
            found = Coded(None, "part of a longer name: no candidates")
        if mention.label == "LOC" and (more := of_more(mention.text, article.texts[mention.field], mention.end)):
            found = Coded(None, more)
        if isinstance(found, _Open):
            waiting.append((number, found))
        coded.append(found if isinstance(found, Coded) else None)
    near = _codes(article, coded, dateline=False)
    code_letters_beside(article.mentions, coded)
    levels = ((near, "the article's other places"), (_codes(article, coded, dateline=True), "the dateline"), (page, "the page"))
    for number, one in waiting:
        above = _open_county(article, coded, number)
        coded[number] = Coded(None, f"lies in {above}, whose code is open") if above else _settle(one, coded, levels)
    settle_lists(article, coded, waiting, _settled)
    done = leave_abroad(article, [one or Coded(None, None) for one in coded])
    return settle_villages(article, leave_towns(article, done))


def _codes(article: Article, coded: Sequence[Coded | None], dateline: bool) -> frozenset[str]:
    return frozenset(
        one.adcode
        for mention, one in zip(article.mentions, coded, strict=True)
        if one and one.adcode and (mention.field == BODY and mention.end <= article.lead_offset) == dateline
    )


def _open_county(article: Article, coded: Sequence[Coded | None], number: int) -> str | None:
    """The county right before a town, where its code is open: 鼓楼区|沙河镇."""
    last, this = article.mentions[number - 1], article.mentions[number]
    one = coded[number - 1] if number and places_beside(last, this) else None
    return last.text if one and not one.adcode and last.text[-1] in "市县区旗" and this.text.endswith(TOWNS) else None


def _just_before(article: Article, coded: Sequence[Coded | None], number: int) -> str | None:
    """Code of the place that ends where this mention starts; 的 may stand between a town and its village."""
    if number == 0:
        return None
    last, this, one = article.mentions[number - 1], article.mentions[number], coded[number - 1]
    if last.field != this.field or last.label != "LOC" or one is None:
        return None
    between = article.texts[this.field][last.end : this.start]
    village = between == "的" and this.text.endswith(("村", "社区"))
    return one.adcode if village or last.end == this.start else None


def _look_up(mention: Mention, before: str | None) -> Coded | _Open:
    """The place by its name alone or by the place before it, else what it may be."""
    text = mention.text
    if mention.label == "LOC" and (known := abroad_or_letter(text)):
        return known
    prefix = read_prefix(text)
    rest = text[prefix.end :]
    if prefix.end and (unknown := _DIVISION.match(rest)):
        return Coded(None, f"no {unknown[0]} of {text[: prefix.end]} in the gazetteer")
    short = prefix.end and prefix.found[0].how in ("short", "old", "part") and text[prefix.end - 1] not in "市县区盟"
    if short and is_road(rest):
        return _town(text, before) if mention.label == "LOC" else Coded(None, ON_A_ROAD)
    one = _Open(prefix.found, prefix.end, text[: prefix.end], rest)
    if mention.label == "ORG":
        return _choose(one, None) if prefix.end and rest else _branch(text)
    if not prefix.end or (rest and (not rest.endswith(_WITHIN) or _is_town(text, rest, prefix.found, before))):
        return _town(text, before)
    return _known_town(rest, prefix.found) or _choose(one, before)


def _is_town(text: str, rest: str, found: Sequence[Found], before: str | None) -> bool:
    """Whether a town or village only begins as a place does: 房山区|河北镇, 于都县|海南村."""
    near = any(is_within(one.adcode, before) for one in found) if before else True
    return (text in towns() and text.endswith(TOWNS)) or (not near and rest.endswith(("村", "社区", *TOWNS)))


@lru_cache(maxsize=4096)
def _county_first(text: str) -> _Open | None:
    """仙居安平基金会 begins with a county's short name: only where the article names the county."""
    for size in (4, 3, 2):
        found = tuple(one for one in names().get(text[:size], ()) if one.how == "short" and one.adcode[4:] != "00")
        may = text[:size] not in words()["nature"] or text.endswith(("公安分局", "法院", "检察院"))  # 江汉公安分局
        if found and len(text) >= size + 2 and may:
            return _Open(found, size, text[:size], text[size:])
    return None


def _branch(text: str) -> Coded:
    """国家税务总局宁波市税务局: the place that comes after the central body's name."""
    head = _CENTRAL.match(text)
    prefix = read_prefix(text[head.end() :]) if head else None
    if head is None or prefix is None or len(prefix.found) != 1 or prefix.found[0].how != "full":
        return NO_PLACE
    return Coded(prefix.found[0].adcode, f"the place after {head[0]}")


def _known_town(rest: str, found: tuple[Found, ...]) -> Coded | None:
    """象山县石浦镇 by its town, where the name before it leaves several counties."""
    held = [one for one in found if one.adcode in towns().get(rest, ())]
    if len(held) != 1:
        return None
    return _settled(held[0], _Open(found, 0, rest, rest), f"town of {divisions()[held[0].adcode].name}")


def _town(text: str, before: str | None) -> Coded | _Open:
    """A town or village: in the place before it, else by the towns' names."""
    if before and text.endswith(_WITHIN):
        inside = [code for code in towns().get(text, ()) if is_within(code, before)]
        code = inside[0] if len(inside) == 1 else before
        return Coded(code, f"in {divisions()[code].name}, written before it", divisions()[code].unique + text, len(text))
    counties = towns().get(text, ()) if text.endswith(TOWNS) else ()
    if counties:
        return _Open(tuple(Found(code, "town") for code in counties), 0, text, text)
    return Coded(None, "no such place in the gazetteer")


def _choose(one: _Open, before: str | None) -> Coded | _Open:
    """Settled by the place before it or because there is one candidate; open otherwise."""
    if before:
        held = any(is_within(found.adcode, before) for found in one.found)
        may = one.found if held else names().get(one.name, ())
        inside = tuple(found for found in may if is_within(found.adcode, before) and _near(found, one.name, before))
        if len(inside) == 1:
            return _settled(inside[0], one, f"in {divisions()[before].name}, written before it")
        one = one._replace(found=inside or one.found)
    only = one.found[0] if len(one.found) == 1 else None
    alone = only and all(is_within(other.adcode, only.adcode) for other in names().get(one.name, ()))  # not 朝阳
    if only and (_stands_alone(only, one.name) or (alone and only.adcode.endswith("00") and is_seat(one.rest))):
        why = {"full": "the only place of this name", "short": "short for", "old": "today", "part": "a part of"}
        return _settled(only, one, why[only.how])
    return one


def _near(found: Found, name: str, before: str) -> bool:
    """泰山 is 泰山区 right after 泰安, a mountain after 山东; 湖南沅江 is the city."""
    nature = found.how == "short" and name in words()["nature"] and name[-1] != "江"
    return not nature or divisions()[found.adcode].parent == before


def _stands_alone(found: Found, name: str) -> bool:
    """Whether a name is a place's without anything around it: short names of districts, and of what is nature too, are not."""
    if found.how != "short":
        return found.how != "grown" and name not in _COMMON_WORDS
    place = divisions()[found.adcode]
    if place.level == "county":
        part = place.name.endswith("区") and not place.name.endswith("新区") and name[-1] != "区"
        return name not in words()["nature"] and not part
    return place.level == "province" or name not in words()["nature"]


def _settled(found: Found, one: _Open, why: str) -> Coded:
    place = divisions()[found.adcode]
    if why in ("short for", "today", "a part of"):
        why = f"{why} {place.name}"
    elif found.how in ("short", "grown") and place.name not in why:
        why = f"{'short for' if found.how == 'short' else 'today'} {place.name}; {why}"
    name = place.unique + one.rest if found.how == "town" or one.end == 0 else place.unique
    return Coded(place.adcode, why, part_name(one.name) if found.how == "part" else name, one.end)


def _settle(one: _Open, coded: Sequence[Coded | None], levels: Iterable[tuple[frozenset[str], str]]) -> Coded:
    """The one candidate that the article, its dateline or its page leaves; else open, with the candidates."""
    same = set(_same_name(one, coded))
    if len(same) == 1:
        first = next(found for found in one.found if found.adcode in same)
        return _settled(first, one, "as written in full elsewhere in the article")
    if one.rest and one.end and one.found[0].how == "short" and divisions()[one.found[0].adcode].level == "county":
        return NO_PLACE
    nature = any(found.how == "short" for found in one.found) and one.name in words()["nature"]
    for codes, where in (*levels, (frozenset(one.adcode for one in _cities_among(one.found)), "")):
        held = () if nature else _narrow(one.found, codes, cities_only=where == "the page")
        if len(held) == 1:
            return _settled(held[0], one, f"one candidate is left by {where}" if where else "a city rather than a district")
    named = {code[:2] for codes, where in levels if where != "the page" for code in codes}
    if len(one.found) == 1 and one.found[0].how == "town" and (not named or one.found[0].adcode[:2] in named):
        return _settled(one.found[0], one, f"the only town of this name, in {divisions()[one.found[0].adcode].name}")
    if nature and one.name[-1] in "山湖海河江岭":
        return Coded(None, f"more often nature than {divisions()[one.found[0].adcode].name}")
    chains = (reversed((found.adcode, *parents_of(found.adcode))) for found in one.found[:SHOWN])
    shown = "、".join("".join(divisions()[up].name for up in chain) for chain in chains)
    return Coded(None, f"{len(one.found)} candidates: {shown}{' …' if len(one.found) > SHOWN else ''}", None, one.end)


def _cities_among(found: Sequence[Found]) -> list[Found]:
    """西安市 of those that 西安 may mean, the others being districts, which are called so beside their own city only."""
    whole = [one for one in found if one.how == "short" and one.adcode.endswith("00")]
    others = [one for one in found if one not in whole]
    return whole if others and all(divisions()[one.adcode].name.endswith("区") for one in others) else []


def _same_name(one: _Open, coded: Sequence[Coded | None]) -> Iterable[str]:
    mine = {found.adcode for found in one.found}
    return (other.adcode for other in coded if other and other.adcode in mine)


def _narrow(found: Sequence[Found], codes: frozenset[str], cities_only: bool = False) -> list[Found]:
    """The candidates in a county or city that is named, else those in a province that is; all that are left."""
    cities = {
        code[:2] if code[:2] in MUNICIPALITIES else code[:4]
        for code in codes
        if code[:2] in MUNICIPALITIES or code[2:4] != "00"
    }
    levels = [set(codes), cities] if cities_only else [set(codes), cities, {code[:2] for code in codes}]
    for number, named in enumerate(levels):
        held = [one for one in found if {one.adcode, one.adcode[:4], one.adcode[:2]} & named]
        held = held if number < 2 or not (whole := _cities_among(found)) else [one for one in held if one in whole]
        if held:
            return held
    return []
