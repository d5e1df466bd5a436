"""Names that a Chinese place shares with the world: 津 where the article is about 津巴布韦, 平昌 where it is about Korea."""

from collections.abc import Sequence
from itertools import pairwise

from nlp.link.article import Article, Coded
from nlp.link.gazetteer import divisions, words, world


def leave_abroad(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """The codes, without those of letters and short county names that the article hardly means."""
    countries = {world()[one.text][0] for one in article.mentions if one.label == "LOC" and one.text in world()} - {"中国"}
    if not countries:
        return list(coded)
    long = {
        str(one.adcode) for mention, one in zip(article.mentions, coded, strict=True) if one.adcode and len(mention.text) > 1
    }
    checked = [_checked(mention.text, one, countries, long) for mention, one in zip(article.mentions, coded, strict=True)]
    for number, (last, this) in enumerate(pairwise(article.mentions), 1):
        beside = last.label == this.label == "LOC" and (last.field, last.end) == (this.field, this.start)
        if beside and last.text in world() and world()[last.text][0] in countries and _is_short(checked[number]):
            checked[number] = Coded(None, f"right behind {last.text}")
    return checked


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
