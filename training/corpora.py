"""Reading the corpora: gold, silver, hand labels and invented texts, all as `Example`s in one form."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

SPAN_TYPE = pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32()), ("label", pa.string())]))
"""How labelled sentences store their names in Parquet."""

LETTERS = {"P": "PER", "O": "ORG", "L": "LOC"}


INVENTED = Path("training/invented")
"""Newspaper text of our own: local news and conventions, and `news_*.txt`, passages of all subjects, dense in hard names."""


class Example(NamedTuple):
    """A text and its names, [(start, end, label)], half-open in code points."""

    text: str
    ents: list[tuple[int, int, str]]


def read_jsonl(path: Path) -> list[Example]:
    """Examples of a file with one {"text", "ents": [[start, end, label]]} a line."""
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return [Example(row["text"], [tuple(ent) for ent in row["ents"]]) for row in rows]


_INLINE = re.compile(r"\{([POL])([^{}]+)\}")


def read_inline_files(paths: Iterable[Path]) -> list[Example]:
    """Examples of such files, in the order of their names."""
    return [example for path in sorted(paths) for example in read_inline(path)]


def read_inline(path: Path) -> list[Example]:
    """Examples of a file with one text a line and names marked inline: {P张三} {O象山县总工会} {L浙江}."""
    return [read_marked(line.strip()) for line in path.open(encoding="utf-8") if line.strip()]


def read_marked(line: str) -> Example:
    """The example that a line with names marked inline stands for.

    >>> read_marked("{P张三}在{L浙江}")
    Example(text='张三在浙江', ents=[(0, 2, 'PER'), (3, 5, 'LOC')])
    """
    text, ents, at = "", [], 0
    for match in _INLINE.finditer(line):
        text += line[at : match.start()]
        ents.append((len(text), len(text) + len(match[2]), LETTERS[match[1]]))
        text += match[2]
        at = match.end()
    return Example(text + line[at:], ents)


def read_hand_labels(texts: Path, labels: Iterable[Path]) -> list[Example]:
    """Examples from texts (ID, tab, text) and label files, whose later lines win over earlier ones of the same text.

    A label line is ID, tab, and the names either as surfaces in order, `P张三|L浙江`, or as offsets, `0,2,PER;5,7,LOC`;
    `-` for none. A line that does not fit its text is left out.
    """
    by_id = dict(line.rstrip("\n").split("\t", 1) for line in texts.open(encoding="utf-8"))
    marked = {}
    for path in labels:
        for line in path.open(encoding="utf-8"):
            key, tab, mentions = line.strip().partition("\t")
            if tab and key in by_id:
                marked[key] = mentions.strip()
    found = ((by_id[key], _read_mentions(by_id[key], mentions)) for key, mentions in sorted(marked.items()))
    return [Example(text, ents) for text, ents in found if ents is not None]


def _read_mentions(text: str, mentions: str) -> list[tuple[int, int, str]] | None:
    if not mentions[:1].isdigit():
        return _find_mentions(text, mentions)
    spans = [span.split(",") for span in mentions.split(";")]
    return [(int(start), int(end), label) for start, end, label in spans]


def _find_mentions(text: str, mentions: str) -> list[tuple[int, int, str]] | None:
    found, at = [], 0
    for mention in [] if mentions == "-" else mentions.split("|"):
        start = text.find(mention[1:], at) if mention[:1] in LETTERS and len(mention) > 1 else -1
        if start < 0:
            return None
        at = start + len(mention) - 1
        found.append((start, at, LETTERS[mention[0]]))
    return found


def read_silver(path: Path, characters: int) -> Iterator[Example]:
    """The newest sentences labelled by a program, until so many characters are read."""
    table = pq.read_table(path, columns=["text", "ents"])
    for batch in reversed(table.to_batches(max_chunksize=2000)):
        for row in batch.to_pylist():
            if characters <= 0:
                return
            characters -= len(row["text"])
            yield Example(row["text"], [(ent["start"], ent["end"], ent["label"]) for ent in row["ents"]])


BODIES = (
    "总工会 民政局 公安局 教育局 卫健委 人社局 法院 检察院 税务局 司法局 "
    "妇联 团委 文联 人民医院 第一中学 实验小学 党校 供电公司 农商银行"
)
"""What a place is put before to make up a local body."""


def gazetteer_names(folder: Path) -> dict[str, list[list[str]]]:
    """Names by label, in groups of one kind (so that 40,000 towns do not crowd out 300 cities)."""
    cities, counties, towns = (_csv_names(folder / f"china_{level}.csv") for level in ("cities", "counties", "towns"))
    world = [name for line in _lines(folder / "world_places.txt") for name in line.split("\t")]
    foreign = transliterated(folder)
    pairs = [f"{a}·{b}" for a, b in zip(foreign[::2], foreign[1::2], strict=False)]
    people = [line.split()[0] for line in _lines(folder / "people.txt") if line.split()[1:2] == ["nr"]]
    organisations = [line.split()[0] for line in _lines(folder / "organisations.txt")]
    local = [f"{place}{body}" for place in cities + counties for body in BODIES.split()]
    return {
        "PER": [_lines(folder / "modern_names.txt"), people, foreign, pairs],
        "ORG": [organisations, local],
        "LOC": [cities, counties, towns, world],
    }


def gazetteer_kinds(folder: Path) -> dict[str, list[str]]:
    """Names by kind, the kinds that say most first (a name of two kinds is told by the first)."""
    levels = {level: _csv_names(folder / f"china_{level}.csv") for level in ("provinces", "cities", "counties", "towns")}
    bare = {level: [_without_level(name) for name in names] for level, names in levels.items()}
    world = [place for line in _lines(folder / "world_places.txt") for place in re.split(r"[\t/]", line)]
    schools = [
        name for group in json.loads((folder / "universities.json").read_text("utf-8")).values() for name in group["all"]
    ]
    places = [pair.split("\t") for pair in (folder / "thuocl_places.txt").read_text("utf-8").lstrip("\ufeff").splitlines()]
    people = [line.split() for line in _lines(folder / "people.txt")]
    return {
        **levels,
        "world": world,
        **{f"bare {level}": [name for name in names if len(name) > 1] for level, names in bare.items() if level != "towns"},
        "schools": schools,
        "organisations": [line.split()[0] for line in _lines(folder / "organisations.txt")],
        "transliterated": [*transliterated(folder), *(row[0] for row in people if row[1:2] == ["nrf"])],
        "people": [*(row[0] for row in people if row[1:2] == ["nr"]), *_lines(folder / "modern_names.txt")],
        "historical": [line.split()[0] for line in _lines(folder / "thuocl_historical_people.txt")],
        "bare towns": [name for name in bare["towns"] if len(name) > 1],
        "places": [row[0].strip() for row in places if row and len(row[0].strip()) > 2],
        "companies": [name for name in _lines(folder / "company_short_names.txt") if len(name) > 2],
    }


_LEVEL = re.compile(r"(?:[\u4e00-\u9fff]{1,4}族)*(?:自治区|自治州|自治县|自治旗|特别行政区|地区|省|市|县|区|旗|盟|街道|镇|乡)$")


def _without_level(name: str) -> str:
    return _LEVEL.sub("", name)


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.open(encoding="utf-8") if line.strip()]


def _csv_names(path: Path) -> list[str]:
    names = [line.split(",")[1].strip('"') for line in _lines(path)[1:]]
    return [name for name in names if len(name) > 2 and name != "市辖区" and "直辖" not in name]


def transliterated(folder: Path) -> list[str]:
    """Foreign names written in Chinese."""
    return _lines(folder / "transliterated_names.txt")


def hand_examples(ner: Path, labels: Path) -> list[Example]:
    """What was labelled by reading, where its texts are in the folder `ner`, and the local news that was invented."""
    found: list[Example] = []
    if (labels / "modern_train.tsv").exists() and (ner / "to_label.tsv").exists():
        found += read_hand_labels(ner / "to_label.tsv", [labels / "modern_train.tsv"])
    if (labels / "silver_disagree.tsv").exists() and (ner / "xwlb_lac_silver.parquet").exists():
        found += read_silver_labels(ner / "xwlb_lac_silver.parquet", labels / "silver_disagree.tsv")
    return found + read_inline_files(path for path in INVENTED.glob("*.txt") if path not in news_files())


def news_files() -> list[Path]:
    """The files of newspaper passages that were invented."""
    return list(INVENTED.glob("news_*.txt"))


def read_silver_labels(texts: Path, labels: Path) -> list[Example]:
    """Examples from label lines `row<TAB>offsets`, the row that of the silver file, as in `read_hand_labels`."""
    column = pq.read_table(texts, columns=["text"])["text"]
    found = []
    for line in labels.open(encoding="utf-8"):
        row, _, mentions = line.strip().partition("\t")
        text = column[int(row.removeprefix("s"))].as_py()
        ents = _read_mentions(text, mentions)
        found += [Example(text, ents)] if ents is not None else []
    return found
