"""The gazetteers of `nlp/link/`, from lists whose licences allow it: `python -m training.places`.

Reads ../shared/corpora/gazetteers (or BANMIAN_SHARED): China's administrative divisions of 2023 (WTFPL), the renamed and
merged counties of 2002-2023 and the countries of the world (Apache-2.0). Writes places.tsv, towns.tsv, renames.tsv, world.tsv.
"""

import csv
import os
from collections import defaultdict
from pathlib import Path

SOURCE = Path(os.environ.get("BANMIAN_SHARED", "../shared")) / "corpora/gazetteers"
TARGET = Path(__file__).parent.parent / "nlp/link"
NO_PLACES = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
"""Names of rows that only group the rows below them."""
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


def _write(name: str, head: str, rows: list[str]) -> None:
    (TARGET / name).write_text("\n".join([f"# {head} Made by training/places.py.", *rows]) + "\n", encoding="utf-8")


def main() -> None:
    """Write the four files."""
    _write("places.tsv", "adcode, name. Divisions of China, 2023 (WTFPL).", ["\t".join(row) for row in divisions().items()])
    _write(
        "towns.tsv",
        "adcode of the county, its towns. Divisions of China, 2023 (WTFPL).",
        [f"{code}\t{' '.join(names)}" for code, names in sorted(towns().items())],
    )
    _write("renames.tsv", "old name, present adcode. 2002-2023 (Apache-2.0).", ["\t".join(row) for row in renames()])
    _write("world.tsv", "name, country, kind. Countries and cities abroad (Apache-2.0).", ["\t".join(row) for row in world()])


if __name__ == "__main__":
    main()
