"""The places that have a code: official names, short forms, old names, towns; and the words that facts rest on.

Codes are the six digits of GB/T 2260: 330000 a province, 330200 a city, 330225 a county. Made by `training/places.py`.
"""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_SHORT_PROVINCES = re.compile(r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区)$")
_PEOPLES = (
    "维吾尔 哈萨克 柯尔克孜 蒙古 朝鲜 达斡尔 鄂温克 鄂伦春 塔吉克 锡伯 保安 东乡 撒拉 裕固 各族 布依 土家 仡佬 哈尼 "
    "布朗 德昂 景颇 拉祜 傈僳 纳西 普米 水 苗 侗 壮 瑶 回 满 黎 畲 藏 羌 彝 白 傣 佤 怒 独龙 毛南 仫佬 土"
)
_AUTONOMOUS = re.compile(rf"(?<!^.)(?:(?:{'|'.join(_PEOPLES.split())})族?)+自治(?=[州县旗]$)")  # 陵水黎族自治县 is no 陵县
_BANNERS = ("左旗", "右旗", "前旗", "后旗", "中旗", "联合旗")


class Place(NamedTuple):
    """A division of China; `unique` is its name, after its parent's where others have the same name."""

    adcode: str
    name: str
    level: str
    parent: str | None
    unique: str
    lon: float | None
    lat: float | None


class Found(NamedTuple):
    """A division that a name may mean, and how: full, short, old, grown (牟平县, today 牟平区), town or part (台北)."""

    adcode: str
    how: str


def read_rows(name: str) -> list[list[str]]:
    """The lines of one of this folder's tables, cut at tabs; comments left out."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def words() -> dict[str, dict[str, str]]:
    """Kind -> word -> its value (empty where a word needs none), from words.tsv."""
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, word, *value in read_rows("words.tsv"):
        kinds[kind][word] = value[0] if value else ""
    return kinds


def parents_of(adcode: str) -> tuple[str, ...]:
    """Codes of the divisions that hold this one, nearest first; itself is not among them.

    >>> parents_of("330225"), parents_of("110105")
    (('330200', '330000'), ('110000',))
    """
    known = divisions()
    above = dict.fromkeys((adcode[:4] + "00", adcode[:2] + "0000"))
    return tuple(code for code in above if code != adcode and code in known)


def is_within(adcode: str, other: str) -> bool:
    """True for the same division, or one inside the other.

    >>> is_within("330225", "330000"), is_within("330000", "330225")
    (True, False)
    """
    return adcode == other or adcode.startswith(other[:2] if other.endswith("0000") else other.removesuffix("00"))


@lru_cache(maxsize=1)
def divisions() -> dict[str, Place]:
    """All divisions by code, in order."""
    rows = {row[0]: row for row in read_rows("places.tsv")}
    times = Counter(row[1] for row in rows.values())
    found: dict[str, Place] = {}
    for code, row in rows.items():
        name = row[1]
        parent = next((up for up in (code[:4] + "00", code[:2] + "0000") if up != code and up in rows), None)
        level = "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"
        unique = rows[parent][1] + name if parent and times[name] > 1 else name
        lon, lat = (float(row[2]), float(row[3])) if len(row) > 3 else (None, None)
        found[code] = Place(code, name, level, parent, unique, lon, lat)
    return found


def short_forms(place: Place) -> list[str]:
    """The other ways of writing a division's name: without 市, or of an autonomous county without its peoples.

    >>> short_forms(Place("420528", "长阳土家族自治县", "county", "420500", "", None, None))
    ['长阳县', '长阳']
    """
    name = place.name
    if place.level == "province":
        forms = [_SHORT_PROVINCES.sub("", name)]
        return [*forms, forms[0] + "特区"] if name.endswith("特别行政区") else forms
    plain = _AUTONOMOUS.sub("", name)
    plain = plain if len(plain) > 1 else name.replace("族自治", "")  # 东乡族自治县
    forms = [plain] if plain != name else []
    bare = re.sub(r"(?:新区|地区|[市县区盟州旗])$", "", plain)
    if len(bare) > 1 and not name.endswith(_BANNERS):
        forms.append(bare)
    if name.endswith("新区"):
        forms.append(name[:-2] + "区")
    return forms


@lru_cache(maxsize=1)
def names() -> dict[str, tuple[Found, ...]]:
    """Every name of a division -> what it may mean; full names first. Towns are not among them."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for place in divisions().values():
        found[place.name][place.adcode] = "full"
    for place in divisions().values():
        for form in short_forms(place):
            found[form].setdefault(place.adcode, "short")
    for how, text in read_rows("other_names.tsv"):
        for name, code in (one.split("=") for one in text.split(" ")):
            found[name].setdefault(code, how)
    for old, code in read_rows("renames.tsv"):
        found[old].setdefault(code, "old")
    return {name: tuple(Found(code, how) for code, how in sorted(codes.items())) for name, codes in found.items()}


@lru_cache(maxsize=1)
def towns() -> dict[str, tuple[str, ...]]:
    """Name of a town, township or street office -> codes of the counties that have one of this name."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, text in read_rows("towns.tsv"):
        for town in text.split(" "):
            found[town].append(code)
            if town.endswith("镇镇") and town[0] not in "古新旧":  # 乌镇镇, which everybody calls 乌镇
                found[town[:-1]].append(code)
    return {town: tuple(codes) for town, codes in found.items()}


@lru_cache(maxsize=1)
def world() -> dict[str, tuple[str, str]]:
    """Name of a country or of a city abroad -> its country's common name, and which of the two it is."""
    return {name: (country, kind) for name, country, kind in read_rows("world.tsv")}


def city_abroad(text: str) -> str:
    """The name without 市 behind a city abroad, which no division of China has; other names as they are.

    >>> city_abroad("特拉维夫市"), city_abroad("海口市")
    ('特拉维夫', '海口市')
    """
    bare = text.removesuffix("市")
    return bare if bare != text and world().get(bare, ("", ""))[1] == "city" and not candidates(text) else text


@lru_cache(maxsize=1)
def _known_bodies() -> frozenset[str]:
    return frozenset(name for row in read_rows("bodies.tsv") for name in row) | set(words()["ministry"])


def well_known(name: str) -> bool:
    """Whether a name is that of a well-known body or of a country: 应|国务院 is no body."""
    return name in _known_bodies() or name in world() or name == "联合国"


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Found, ...]:
    """The divisions that a name may mean, by the strictest reading that gives any.

    A full name means its full namesakes; a short form means the province, else the city, where one has it and the others
    lie inside it; 昆山县 means 昆山市, and 牟平县 may mean 牟平区, where there is no such county any more.

    >>> [found.adcode for found in candidates("朝阳区")], candidates("吉林")
    (['110105', '220104'], (Found(adcode='220000', how='short'),))
    """
    found = names().get(name, ())
    full = tuple(one for one in found if one.how == "full")
    if full:
        return full
    if found:
        return _highest(found)
    if (len(name) > 2 and name[-1] in "县市") or name.endswith("地区"):
        stem = re.sub(r"(?:地区|[县市])$", "", name)
        later = [one.adcode for one in names().get(stem, ()) if divisions()[one.adcode].name in (stem + "市", stem + "区")]
        wanted = "city" if name.endswith("地区") else "county"
        same = [code for code in later if divisions()[code].level == wanted]
        return tuple(Found(code, "grown" if divisions()[code].name.endswith("区") else "old") for code in same)
    return ()


def _highest(found: tuple[Found, ...]) -> tuple[Found, ...]:
    for tail in ("0000", "00"):
        top = [one for one in found if one.adcode.endswith(tail)]
        if len(top) == 1 and (tail == "0000" or all(is_within(one.adcode, top[0].adcode) for one in found)):
            return (top[0],)
    return found


class Prefix(NamedTuple):
    """The places that a name begins with: where they end, and what the last of them may mean."""

    end: int
    found: tuple[Found, ...]


@lru_cache(maxsize=16384)
def read_prefix(text: str) -> Prefix:
    """The chain of divisions at the start of a name, each inside the one before; end 0 for none.

    >>> read_prefix("浙江省台州市仙居县总工会")
    Prefix(end=9, found=(Found(adcode='331024', how='full'),))
    """
    at = 0
    last: tuple[Found, ...] = ()
    while True:
        step = _next_place(text, at, last)
        if step is None:
            return Prefix(at, last)
        at, last = step


def _next_place(text: str, at: int, above: tuple[Found, ...]) -> tuple[int, tuple[Found, ...]] | None:
    for size in range(min(_longest(), len(text) - at), 1, -1):
        name = text[at : at + size]
        if name not in names() and not (size > 2 and (name[-1] in "县市" or name.endswith("地区"))):
            continue
        if size < len(text) and (name in words()["not_prefix"] or (at == 0 and text.startswith(_whole_names()))):
            continue
        fitting = tuple(one for one in candidates(name) if _may_begin(one, at + size == len(text) or name[-1] in "县旗区"))
        if above:
            fitting = tuple(one for one in fitting if any(one != up and is_within(one.adcode, up.adcode) for up in above))
        if fitting:
            return at + size, fitting
    return None


def _may_begin(one: Found, whole: bool) -> bool:
    """Short names of counties are words too often (和平医院) to begin a longer name; 长阳县 is none."""
    return whole or one.how != "short" or divisions()[one.adcode].level != "county"


@lru_cache(maxsize=1)
def _whole_names() -> tuple[str, ...]:
    return tuple(words()["not_prefix_in"])


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, names()))
