"""Names that a Chinese place shares with the world: 津 where the article is about 津巴布韦, 平昌 where it is about Korea."""

from collections.abc import Sequence
from itertools import pairwise

from nlp.link.article import Article, Coded, places_beside
from nlp.link.gazetteer import candidates, city_abroad, divisions, words, world

_NO_COUNTIES = ("710000", "810000", "820000")
"""Codes of Taiwan, Hong Kong and Macao, whose parts have none."""
_KINMEN = "350527"
"""But 金门县 has."""


def abroad_or_letter(text: str) -> Coded | None:
    """A place abroad, a country, or a letter for a province or country, which have no code, or the province's."""
    if len(text) < 3 and (letter := _letter(text)):
        return letter
    if (name := city_abroad(text)) in world() and not candidates(text):
        country, kind = world()[name]
        return Coded(None, f"foreign: city of {country}" if kind == "city" else _country_rule(country), None, len(text))
    return None


def _letter(text: str) -> Coded | None:
    if text in words()["province"]:
        adcode = words()["province"][text]
        return Coded(adcode, "one letter for a province", divisions()[adcode].unique, 1)
    if text in words()["country"]:
        return Coded(None, _country_rule(words()["country"][text]), None, len(text))
    return None


def _country_rule(country: str) -> str:
    return "a country has no code" if country == "中国" else f"foreign: {country}"


def leave_abroad(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """The codes, without those of letters and short county names that the article hardly means."""
    coded = _behind_islands(article, coded)
    countries = {world()[one.text][0] for one in article.mentions if one.label == "LOC" and one.text in world()} - {"中国"}
    if not countries:
        return coded
    long = {
        str(one.adcode) for mention, one in zip(article.mentions, coded, strict=True) if one.adcode and len(mention.text) > 1
    }
    checked = [_checked(mention.text, one, countries, long) for mention, one in zip(article.mentions, coded, strict=True)]
    for number, (last, this) in enumerate(pairwise(article.mentions), 1):
        if places_beside(last, this) and world().get(last.text, ("", ""))[0] in countries and _is_short(checked[number]):
            checked[number] = Coded(None, f"right behind {last.text}")
    return checked


def _behind_islands(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """大埔 behind 香港 is not the county of Guangdong, nor 大安区 behind 台北市 the district of Sichuan."""
    left = list(coded)
    for number, (last, this) in enumerate(pairwise(article.mentions), 1):
        other = coded[number].adcode or "0000"
        mainland = not other.endswith("00") and str(coded[number].rule).startswith(("short for", "the only place"))
        if places_beside(last, this) and coded[number - 1].adcode in _NO_COUNTIES and mainland and other != _KINMEN:
            left[number] = Coded(None, f"right behind {last.text}")
    return left


def _checked(text: str, one: Coded, countries: set[str], long: set[str]) -> Coded:
    code = str(one.adcode)
    if text in words()["province"] and one.adcode:
        named = sorted(country for country in countries if country.startswith(text))
        province = any(other[:2] == code[:2] for other in long)
        return Coded(None, f"one letter, for {named[0]} in this article") if named and not province else one
    if _is_short(one) and long <= {code}:
        return Coded(None, f"a county's short name beside {min(countries)}, and no other place of China")
    return one


def _is_short(one: Coded) -> bool:
    return str(one.rule).startswith("short for") and divisions()[str(one.adcode)].level == "county"
