"""Names that a Chinese place shares with the world: 津 where the article is about 津巴布韦, 平昌 where it is about Korea."""

from collections.abc import Sequence

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
    return [_checked(mention.text, one, countries, long) for mention, one in zip(article.mentions, coded, strict=True)]


def _checked(text: str, one: Coded, countries: set[str], long: set[str]) -> Coded:
    code = str(one.adcode)
    if text in words()["province"] and one.adcode:
        named = sorted(country for country in countries if country.startswith(text))
        province = any(other[:2] == code[:2] for other in long)
        return Coded(None, f"one letter, for {named[0]} in this article") if named and not province else one
    short = str(one.rule).startswith("short for") and divisions()[code].level == "county"
    if short and long <= {code}:
        return Coded(None, f"a county's short name beside {min(countries)}, and no other place of China")
    return one
