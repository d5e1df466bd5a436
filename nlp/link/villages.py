"""Villages and towns, which have no code of their own: named again, or in the one county of the article."""

import re
from collections.abc import Mapping, Sequence

from nlp.link.article import BODY, Article, Coded, Mention
from nlp.link.gazetteer import divisions, words


def settle_villages(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """The codes of an article's mentions, with those of villages that the rest of the article tells."""
    counties = {one.adcode for one in coded if one.adcode and one.adcode[4:] != "00"}
    pairs = list(zip(article.mentions, coded, strict=True))
    if len(counties) == 1:
        pairs = [(mention, _in_only_county(mention, one, str(*counties))) for mention, one in pairs]
    inside = {mention.text: one for mention, one in pairs if _in_part(mention, one)}
    return [_again(mention, one, inside) for mention, one in pairs]


def _in_only_county(mention: Mention, coded: Coded, county: str) -> Coded:
    """A village of an article that names one county only."""
    village = mention.label == "LOC" and mention.field == BODY and re.search(r"(?:村|社区)$", mention.text)
    if not village or coded.adcode or mention.text in words()["generic"]:
        return coded
    name = divisions()[county].unique
    return Coded(county, f"{name} is the one county of the article", name + mention.text, len(mention.text))


def _in_part(mention: Mention, coded: Coded) -> bool:
    """A village or town that a division's name was put before."""
    return (
        mention.label == "LOC"
        and bool(coded.name)
        and coded.name != mention.text
        and mention.text.endswith(tuple(words()["within"]))
    )


def _again(mention: Mention, coded: Coded, inside: Mapping[str, Coded]) -> Coded:
    """柳湾村, where the article said 象山县柳湾村 elsewhere."""
    one = inside.get(mention.text)
    if mention.label != "LOC" or coded.adcode or one is None or not str(one.name).endswith(mention.text):
        return coded
    return Coded(one.adcode, f"{one.name} elsewhere in the article", one.name, len(mention.text))
