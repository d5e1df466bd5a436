"""Villages and towns, which have no code of their own: named again, or in the one county of the article."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from nlp.link.article import BODY, Article, Coded, Mention, places_beside
from nlp.link.gazetteer import divisions, names, towns, words

TOWNS = ("镇", "乡", "街道", "苏木")
NO_PLACE = Coded(None, "the name begins with no place")
_COUNTY = re.compile(r".(?:[县区市旗])$")
_TOWN = re.compile(
    r"(?:[镇乡村]|街道)(?=党|政府|人民|人大|派出所|卫生|中心|[小中]学|总?工会|纪委|团委|综[治合]|办事处|居委|(?<=村)委)"
)
"""What follows a name in a body of a town or village: 河北|镇党委."""
LIES_IN, _UNKNOWN = "lies in ", "which is not in the gazetteer"


def settle_villages(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """The codes of an article's mentions, with those of villages that the rest of the article tells."""
    counties = {one.adcode for one in coded if one.adcode and one.adcode[4:] != "00"}
    pairs = list(zip(article.mentions, coded, strict=True))
    elsewhere = any(one.text in towns() and str(code.rule).startswith("1 candidates") for one, code in pairs)  # 小榄镇
    if len(counties) == 1 and not elsewhere:
        held = _in_another(article.mentions, str(*counties))
        pairs = [
            (mention, one if mention.text in held else _in_only_county(mention, one, str(*counties))) for mention, one in pairs
        ]
    for number in range(1, len(pairs)):
        (last, town), (this, one) = pairs[number - 1], pairs[number]
        unknown = this.text.endswith(("村", "社区")) and one.rule == "no such place in the gazetteer"
        if places_beside(last, this) and unknown and town.adcode and town.adcode[4:] != "00":  # 陈淋子镇|孙滩村
            county = divisions()[town.adcode]
            pairs[number] = (
                this,
                Coded(county.adcode, f"in {county.name}, written before it", county.unique + this.text, len(this.text)),
            )
    inside = {mention.text: one for mention, one in pairs if _in_part(mention, one)}
    told = _behind_cities(pairs)
    return [_of_town(mention, _as_told(mention, _again(mention, one, inside), told), inside) for mention, one in pairs]


def _behind_cities(pairs: Sequence[tuple[Mention, Coded]]) -> dict[str, Coded | None]:
    """Names that stand right behind the place they lie in, and which they are; None for two."""
    told: dict[str, Coded | None] = {}
    for mention, one in pairs:
        if mention.label == "LOC" and one.adcode and str(one.rule).endswith("written before it"):
            same = told.setdefault(mention.text, one)
            told[mention.text] = same if same and same.adcode == one.adcode else None
    return told


def _as_told(mention: Mention, one: Coded, told: Mapping[str, Coded | None]) -> Coded:
    """桥东区住建局 where the article said 邢台市桥东区: not the district that has this name today."""
    name = mention.text[: one.end]
    other = told.get(name) if one.rule == "the only place of this name" else None
    if other is None or other.adcode == one.adcode:
        return one
    return Coded(other.adcode, "as written behind its city elsewhere in the article", other.name, one.end)


def _of_town(mention: Mention, one: Coded, inside: Mapping[str, Coded]) -> Coded:
    """河北镇党委 is a body of a town, wherever that lies; 石浦镇党委 one of 象山县石浦镇, where the article has that."""
    if mention.label == "ORG" and not one.adcode and str(one.rule).startswith("the name begins with"):
        town_of = max((name for name in inside if mention.text.startswith(name) and mention.text != name), key=len, default="")
        return inside[town_of]._replace(end=len(town_of)) if town_of else one
    body = mention.label == "ORG" and one.end and mention.text[one.end - 1] not in "省市县区州盟旗"
    town = _TOWN.match(mention.text, one.end) if body and one.adcode else None
    if town is None:
        return one
    name = mention.text[: town.end()]
    known = inside.get(name)
    return known._replace(end=len(name)) if known else NO_PLACE


def leave_towns(article: Article, coded: Sequence[Coded]) -> list[Coded]:
    """The codes, without that of a county for 南澳 beside 南澳乡, which the county does not have; a county's seat is no 乡."""
    named = {mention.text for mention in article.mentions if mention.label == "LOC"}
    result = []
    for mention, one in zip(article.mentions, coded, strict=True):
        town = mention.text + "乡"
        short = (
            mention.label == "LOC" and town in named and str(one.rule).startswith("short for") and str(one.adcode)[4:] != "00"
        )
        county = divisions()[str(one.adcode)].name if short else ""
        other = short and county not in named and one.adcode not in towns().get(town, ())
        result.append(Coded(None, f"{LIES_IN}{town}, which is no town of {county}") if other else one)
    return result


def _in_another(mentions: Sequence[Mention], county: str) -> set[str]:
    """Villages that stand right behind a town that other counties have."""
    return {
        this.text
        for last, this in pairwise(mentions)
        if places_beside(last, this) and last.text.endswith(TOWNS) and county not in towns().get(last.text, (county,))
    }


def unknown_before(article: Article, coded: Sequence[Coded | None], number: int) -> Coded | None:
    """A town or village right behind a county that the gazetteer lacks, or where the article said so before: no code."""
    this = article.mentions[number]
    if not this.text.endswith(tuple(words()["within"])):
        return None
    for other, one in zip(reversed(article.mentions[:number]), reversed(coded[:number]), strict=True):
        if other.text == this.text and one is not None:
            return one if str(one.rule).startswith(LIES_IN) else None
    last, one = article.mentions[number - 1], (coded[number - 1] if number else None)
    if one is None or last.field != this.field or last.label != "LOC" or one.adcode:
        return None
    between = article.texts[this.field][last.end : this.start]
    beside = not between or (between == "的" and this.text.endswith(("村", "社区")))
    if beside and str(one.rule).startswith(LIES_IN):
        return one
    return Coded(None, f"{LIES_IN}{last.text}, {_UNKNOWN}") if beside and _is_unknown(last.text, one) else None


def part_name(name: str) -> str:
    """The full name of a place in Taiwan, Hong Kong or Macao: 台北市 for 台湾台北."""
    part = re.sub(r"^(?:台湾省?|香港|澳门)", "", name)
    return next((part + end for end in "市县" if part + end in names()), part)


def _is_unknown(text: str, coded: Coded) -> bool:
    return bool(_COUNTY.search(text)) and coded.rule == "no such place in the gazetteer"


def _in_only_county(mention: Mention, coded: Coded, county: str) -> Coded:
    """A village of an article that names one county only."""
    village = mention.label == "LOC" and mention.field == BODY and re.search(r"(?:村|社区)$", mention.text)
    if not village or coded.adcode or str(coded.rule).startswith(LIES_IN) or mention.text in words()["generic"]:
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
