"""Mentions -> one name for one thing: places by division, bodies by full name, people by the fullest name of the article.

A short form is resolved where exactly one candidate is left; what stays open is None, with the reason.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from nlp.link.abbreviations import abbreviates, fits
from nlp.link.article import Article, Canonical, Coded, Mention
from nlp.link.gazetteer import city_abroad, divisions, read_prefix, read_rows, words, world
from nlp.link.people import People
from nlp.link.plausible import NO_ENDING, why_not
from nlp.link.roads import ON_A_ROAD
from nlp.link.villages import LIES_IN

_LEVEL = re.compile(r"^(?:自治[区州县旗]|[省市县区州旗盟镇乡])(?=..|委$)")
_UNION = re.compile(r"(?<=.)总$")
_DEPARTMENT = re.compile(
    r"^[\u4e00-\u9fff]{1,3}(?:部|局|厅|委|处|科|室|股|组|党委|党组|党总支|党支部|支部|工会|团委|车间|班组)$"
)
_NO_LEVEL = ("区块", "州立", "市场", "县域", "乡村", "市政", "省际", "区域", "州际", "旗舰", "市值")
_BODY_END = re.compile(r"[会局厅委部院校心站所社队联协办处室司行馆团厂班组署府]$|政协|人大|公司|集团|学校|大学|支部|医院")
_OWN = ("国家", "中国", "中央", "全国", "中共", "联合国", *(name for name in world() if world()[name][1] == "country"))
_POINTING = re.compile(
    r"^(?:[该这某]|[那两三几多]家|[我本](?:公司|[市省县区院校台报社行厂村局所军国])|各(?:级|地|[省市县])|全(?:[省市县校厂]|区))"
)
_COMPANY_TAIL = re.compile(r"^(?:股份|集团|控股|实业|责任|有限|总|分)*(?:公司|集团)$")
_FIRMS = ("公司", "厂", "集团", "店", "酒业", "超市", "商行", "经营部", "合作社")
_TELLING = {"拉": re.compile("(?<![其集])[中非]拉(?!萨)|拉[中美丁]"), "欧": re.compile("亚欧|欧[亚美]")}
"""What tells that 拉 is not 拉萨 (中拉论坛, 亚非拉) and 欧 the continent."""
_NO_CONTINENT = {
    "欧": re.compile("中欧|欧[中方盟]"),
    "非": re.compile("中非(?:共和国|总统|总理)|[同与]中非的?(?:外交|恢复)|班吉"),
}
"""What tells that 欧 may be the European Union and 中非 a country."""
CERTAIN = 0.985
"""Chance from which a body is taken that has no ending of one (华为)."""
_NO_WHOLE = re.compile("[一二三四五六七八九十]中|[中英西意德法][超甲乙]|贵国.*")
_LEVEL_ENDS = {
    "自治区": ("自治区",),
    "自治州": ("自治州",),
    "州": ("自治州",),
    "县": ("县", "自治县"),
    "自治县": ("自治县",),
    "自治旗": ("自治旗",),
}


def name_mentions(article: Article, coded: Sequence[Coded]) -> list[Canonical]:
    """The canonical name of each mention of an article, by the places that were found for it."""
    found: list[Canonical | None] = []
    for mention, place in zip(article.mentions, coded, strict=True):
        if mention.label == "LOC":
            found.append(_name_place(mention.text, place, article))
        else:
            found.append(_name_body(mention.text, place) if mention.label == "ORG" else None)
    bodies = _Bodies(article, coded, found)
    found = [one and bodies.fuller(mention, one) for mention, one in zip(article.mentions, found, strict=True)]
    people = People(article)
    named = [
        one if one is not None and one.rule != _LATER else (people if mention.label == "PER" else bodies).name(mention)
        for mention, one in zip(article.mentions, found, strict=True)
    ]
    certain = {one.text for one in article.mentions if one.label == "ORG" and one.chance >= CERTAIN and len(one.text) > 1}
    return [_whole(mention, one, certain) for mention, one in zip(article.mentions, named, strict=True)]


def _whole(mention: Mention, one: Canonical, certain: Collection[str]) -> Canonical:
    """华为 as it is written, where the recogniser has no doubt of it."""
    sure = (
        one.rule == NO_ENDING and mention.label == "ORG" and mention.text in certain and not _NO_WHOLE.fullmatch(mention.text)
    )
    return Canonical(mention.text, "as written, the recogniser is certain of it") if sure else one


_LATER = "by the other bodies of the article"


def _name_place(text: str, place: Coded, article: Article) -> Canonical:
    if place.rule == ON_A_ROAD:
        return Canonical(None, ON_A_ROAD)
    if place.name:
        rest = text[place.end :]
        if rest and not place.name.endswith(rest):
            full = text[: place.end].endswith(divisions()[str(place.adcode)].name)
            whole = place.name + rest if full else text
        else:
            whole = place.name
        return Canonical(whole, "official name of the place" if whole == place.name else "place, after the division it lies in")
    if place.rule and "candidates" in place.rule and text not in words()["region"]:
        return Canonical(None, f"ambiguous place: {place.rule}")
    if place.rule and place.rule.startswith(LIES_IN):
        return Canonical(None, place.rule)
    return _name_abroad(text, article) or _name_as_written(text)


def _name_abroad(text: str, article: Article) -> Canonical | None:
    country = words()["country"].get(text)
    if country and (len(text) > 1 or _country_letter(text, article).name in (None, country)):
        return Canonical(country, "short for a country")
    if (text := city_abroad(text)) in world():
        country, kind = world()[text]
        return Canonical(country, "country") if kind == "country" else Canonical(text, f"city of {country}")
    return _country_letter(text, article) if len(text) == 1 else None


def _name_as_written(text: str) -> Canonical:
    if text.endswith(("村", "社区", "镇", "乡", "街道")):
        return Canonical(None, "a village or town whose county is not named before it")
    if reason := why_not(text, "LOC"):
        return Canonical(None, reason)
    return Canonical(text, "as written, no other name known")


def _country_letter(text: str, article: Article) -> Canonical:
    """巴方 is Brazil's or Pakistan's side: the one country of the article that begins so."""
    heads = {one.text[:size] for one in article.mentions if one.label == "ORG" for size in range(2, 7)}
    heads |= {one.text for one in article.mentions if one.label == "LOC"}
    named = {world()[name][0] for name in heads if name in world()}
    held = sorted(country for country in named if country.startswith(text))
    if len(held) == 1:
        return Canonical(held[0], "the one country of the article that begins with this letter")
    continent = words()["continent"].get(text)
    told = text not in _TELLING or any(map(_TELLING[text].search, article.texts.values()))
    other = text in _NO_CONTINENT and any(map(_NO_CONTINENT[text].search, article.texts.values()))
    if continent and not held and told and not other:
        return Canonical(continent, "one letter for a continent")
    return Canonical(None, f"one letter, {'no' if not held else len(held)} candidates in the article")


@lru_cache(maxsize=1)
def _well_known() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("bodies.tsv")}


@lru_cache(maxsize=1)
def _full_names() -> frozenset[str]:
    return frozenset(_well_known().values())


def _unquoted(text: str) -> str:
    return text[1:-1] if text[0] + text[-1] in ("“”", "《》") else text


def _name_body(text: str, place: Coded) -> Canonical:
    """By the table of well-known bodies or by its place; what needs the rest of the article is left for later."""
    text = _unquoted(text)
    if text in _well_known():
        return Canonical(_well_known()[text], "well-known short name")
    if text in _full_names() or text in words()["ministry"]:
        return Canonical(text, "full name")
    if text in words()["generic"] or _POINTING.match(text):
        return Canonical(None, "a common noun, not a name")
    if place.rule and "candidates" in place.rule:
        return Canonical(None, f"its place is ambiguous: {place.rule}")
    if place.name:
        return Canonical(_with_place(text, place), "full name, by its place")
    return Canonical(None, _LATER)


def _with_place(text: str, place: Coded) -> str:
    """The name after its lowest division's: 浙江省台州市仙居县总工会 is 仙居县总工会; 北京大学 stays as it is."""
    rest = _UNION.sub("总工会", text[place.end :]) if len(text) > place.end + 1 or text.endswith("总") else text[place.end :]
    rest = "总工会" if text[place.end :] == "总" else rest
    official = divisions()[str(place.adcode)].name
    if text[: place.end].endswith(official) or str(place.name).endswith(text[: place.end]) or rest in ("总工会", "工会"):
        return f"{place.name}{rest}"
    return text[: place.end] + rest


_ONLY_TOWN = "the only town of this name"


def _tells_no_level(mention: Mention, place: Coded) -> bool:
    """Whether 市公安局 is not the one of this place: where a firm sits, a county that only its town's name told, or one
    that is called so and is a city today (贵溪县)."""
    only_town = str(place.rule).startswith(_ONLY_TOWN)
    level = mention.text[max(0, place.end - 1) : place.end]
    risen = place.adcode and str(place.rule).startswith("today ") and level in ("县", "区", "市", "州")
    if risen and level != divisions()[str(place.adcode)].name[-1]:
        return True
    return only_town or (mention.label == "ORG" and mention.text.endswith(_FIRMS))


class _Bodies:
    """The bodies of an article by their full names, and what a short form can mean among them."""

    def __init__(self, article: Article, coded: Sequence[Coded], found: Sequence[Canonical | None]) -> None:
        self.article = article
        self.known: list[tuple[str, int, str | None, str | None]] = []
        for mention, place, one in zip(article.mentions, coded, found, strict=True):
            body, code = None, None if _tells_no_level(mention, place) else place.adcode
            if mention.label == "ORG" and one:
                body = one.name or (mention.text if one.rule == _LATER and not _LEVEL.match(mention.text) else None)
            self.known.append((mention.field, mention.start, body, code))
        self.full = {body for _, _, body, _ in self.known if body}
        towns = (place.adcode for place in coded if str(place.rule).startswith(_ONLY_TOWN))
        self.rivals = {divisions()[code].unique for code in towns if code}

    def name(self, mention: Mention) -> Canonical:
        """What a body's name means, by the bodies and places of its paragraph before it, then by those of the article."""
        text = _unquoted(mention.text)
        level = _LEVEL.match(text)
        if re.fullmatch(r"(?:自治区|[省市县区州])总", text):
            return self._levelled(mention, text[:-1], "总工会")
        if level and not text.startswith(_NO_LEVEL):
            rest = _UNION.sub("总工会", text[level.end() :])
            return (
                self._levelled(mention, level[0], rest) if _BODY_END.search(rest) else Canonical(None, "no known kind of body")
            )
        return self._shortened(text) or self._abroad(text) or self._by_itself(text)

    def fuller(self, mention: Mention, one: Canonical) -> Canonical:
        """云溪分局 and 云溪县教委 have longer names in the article: exactly one body that ends so, or that is shortened so."""
        name = one.name or _unquoted(mention.text)
        if mention.label != "ORG" or len(name) < 3:
            return one
        longer = [full for full in self.full if len(full) > len(name) and fits(name, full)]
        return Canonical(longer[0], "short for the one body of the article that it fits") if len(longer) == 1 else one

    def _shortened(self, text: str) -> Canonical | None:
        longer = sorted(full for full in self.full if len(full) > len(text) and self._shortens(text, full))
        if len(longer) == 1:
            return Canonical(longer[0], "short for the one body of the article that it fits")
        if longer:
            return Canonical(None, f"short for {len(longer)} bodies of the article: {'、'.join(longer[:4])}")
        return None

    def _abroad(self, text: str) -> Canonical | None:
        """俄国防部 is 俄罗斯国防部."""
        country = words()["country"].get(text[0])
        if country and self._is_body(country + text[1:], text[1:]):
            return Canonical(country + text[1:], "one letter for a country before its body")
        return None

    def _by_itself(self, text: str) -> Canonical:
        if _DEPARTMENT.match(text) and not text.startswith(_OWN):
            return Canonical(None, "a department, its body is not named with it")
        if reason := why_not(text, "ORG"):
            return Canonical(None, reason)
        return Canonical(text, "as written, no fuller name in the article")

    def _is_body(self, whole: str, rest: str) -> bool:
        return whole in self.full or (rest in words()["ministry"] and not rest.startswith("国务"))

    def _levelled(self, mention: Mention, level: str, rest: str) -> Canonical:
        """县总工会: the one body so named after a place, else the place of that level that the text is about."""
        ends = _LEVEL_ENDS.get(level, (level,))
        paragraph = self.article.texts[mention.field].rfind("\n", 0, mention.start) + 1
        before = [one for one in self.known if one[0] == mention.field and paragraph <= one[1] < mention.start]
        held: list[str] = []
        for known, where in ((before, "the paragraph before it"), (self.known, "the article")):
            same = sorted(
                {body for _, _, body, _ in known if body and body.endswith(rest) and body[: -len(rest)].endswith(ends)}
            )
            same = same or sorted({body for _, _, body, _ in known if body and abbreviates(rest, body, ends)})
            if len(same) == 1:
                return Canonical(same[0], f"the one body of this name in {where}")
            held = same or sorted(
                {divisions()[code].unique for *_, code in known if code and divisions()[code].name.endswith(ends)}
            )
            if len(held) == 1 and not same:  # a county that only its town's name told is not the answer, but may be
                held = sorted({*held, *(one for one in self.rivals if one.endswith(ends))})
            if len(held) == 1:
                whole = Canonical(held[0] + rest, f"{held[0]} is the one place of this level in {where}")
                return self.fuller(mention, whole)
        return Canonical(
            None, f"{len(held)} candidates in the article: {'、'.join(held[:4])}" if held else "no place of this level"
        )

    def _shortens(self, text: str, full: str) -> bool:
        """恒昌鞋业 for 恒昌鞋业有限公司, 安平基金会 for 仙居安平基金会."""
        if len(text) < 2:
            return False
        head, found, tail = full.partition(text)
        if not found or (tail and not _COMPANY_TAIL.match(tail)):
            return False
        return not head or (len(text) > 2 and _is_place(head))


def _is_place(head: str) -> bool:
    return bool(head) and read_prefix(head).end == len(head)
