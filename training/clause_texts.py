"""Sentences cut into clauses: those in which readers marked ends and gaps, and those of news that are learned from first.

`training/clauses/*.txt` are sentences of our own, a line each: `/` before a mark says that the sentence may end there, `~` that
the clause may be left out. `offsets.tsv` says the same of sentences of the corpora by their place, without their text.
"""

import csv
import json
import random
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from nlp.sentences import find_marks
from nlp.summaries.pieces import joints_of, tidy
from training.corpora import INVENTED, read_marked

CLAUSES = Path("training/clauses")
STOPS, MARKS = frozenset("。！？"), frozenset("，；")
MOST_CLAUSES, MOST_CHARS = 14, 220
"""Of a sentence that is learned from."""
_MARKED = re.compile(r"([^/~])(/?)(~?)(?=[，；。])")
_SPACES = re.compile(r"\s+")
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)}


class Clauses(NamedTuple):
    """A sentence: its text, the offsets of the marks between its clauses, and of each clause but the last whether the
    sentence may end after it, and whether it may be left out."""

    text: str
    joints: list[int]
    ends: list[bool]
    gaps: list[bool]


def read_line(line: str) -> Clauses:
    """The sentence of a line with marks.

    >>> read_line("清水河新桥3日通车/，两岸村民敲锣打鼓/~，庙会开到深夜。")
    Clauses(text='清水河新桥3日通车，两岸村民敲锣打鼓，庙会开到深夜。', joints=[9, 18], ends=[True, True], gaps=[False, True])
    """
    text, marked, at = "", {}, 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()] + match[1]
        marked[len(text)] = (bool(match[2]), bool(match[3]))
        at = match.end()
    text += line[at:]
    joints = joints_of(text)
    ends, gaps = zip(*(marked[at] for at in joints), strict=True) if joints else ((), ())
    return Clauses(text, joints, list(ends), list(gaps))


def read_marked_files(folder: Path = CLAUSES) -> list[Clauses]:
    """The sentences of our own."""
    paths = sorted(folder.glob("*.txt"))
    return [read_line(line.strip()) for path in paths for line in path.open(encoding="utf-8") if line.strip()]


def read_offsets(corpora: Path, path: Path = CLAUSES / "offsets.tsv") -> list[Clauses]:
    """The sentences of the corpora that are there; what has no text or other clauses now is counted and left out."""
    texts = {
        "people_daily_1998": people_daily(corpora), "sxu_2007": sxu(corpora), "xwlb": dict(paragraphs(corpora)),
    }  # fmt: skip
    found, missing = [], 0
    for row in csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"):
        text = tidy(texts[row["corpus"]].get(row["place"], "")[int(row["start"]) : int(row["end"])])
        joints = joints_of(text)
        if len(joints) + 1 != int(row["clauses"]):
            missing += 1
            continue
        ends, gaps = ({int(number) for number in row[name].split(",") if number} for name in ("ends", "gaps"))
        numbers = range(1, len(joints) + 1)
        found.append(Clauses(text, joints, [number in ends for number in numbers], [number in gaps for number in numbers]))
    if missing:
        print(f"SKIPPED: {missing} of the sentences of {path} are not in {corpora}", file=sys.stderr)
    return found


def people_daily(corpora: Path) -> dict[str, str]:
    """Paragraphs of People's Daily 1998 by the number of their line."""
    path = corpora / "segmentation/pd1998_train.zip"
    if not path.exists():
        return {}
    with zipfile.ZipFile(path) as stored:
        lines = stored.read("pd1998_train.txt").decode().splitlines()
    return {str(number): _joined(line) for number, line in enumerate(lines)}


def sxu(corpora: Path) -> dict[str, str]:
    """Paragraphs of newspapers of 2007 by the number of their line."""
    path = corpora / "segmentation/sxu_train.txt"
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return {str(number): _joined(line) for number, line in enumerate(lines)}


def _joined(line: str) -> str:
    return _SPACES.sub("", line).translate(_NARROW)


def paragraphs(corpora: Path) -> Iterator[tuple[str, str]]:
    """Paragraphs of broadcast news by article and number, in a fixed random order of articles, without those that summaries
    are measured on."""
    path = corpora / "news/xwlb_articles.parquet"
    if not path.exists():
        return
    pairs = [corpora / f"summaries/xwlb_{name}.jsonl" for name in ("train", "dev")]
    known = {json.loads(line)["id"] for path in pairs for line in path.open(encoding="utf-8")}
    rows = [row for row in pq.read_table(path, columns=["id", "paragraphs"]).to_pylist() if row["id"] not in known]
    random.Random(0).shuffle(rows)
    for row in rows:
        yield from ((f"{row['id']}:{number}", text) for number, text in enumerate(row["paragraphs"]))


def news(corpora: Path) -> list[list[tuple[str, bool]]]:
    """Sentences of all corpora and of our own passages, in their order: each clause, and whether the sentence ends with it."""
    own = [read_marked(line.strip()).text for path in sorted(INVENTED.glob("*.txt")) for line in path.open(encoding="utf-8")]
    texts = [*(text for _, text in paragraphs(corpora)), *people_daily(corpora).values(), *sxu(corpora).values(), *own, *own]
    return [sentence for text in texts for sentence in sentences(text)]


def sentences(text: str) -> Iterator[list[tuple[str, bool]]]:
    """The sentences of a paragraph that are whole and not too long, cut at the marks outside quotations.

    >>> list(sentences("新桥通车，村民到场。庙会开到深夜。"))
    [[('新桥通车', False), ('村民到场', True)], [('庙会开到深夜', True)]]
    """
    depth = find_marks(text).depth
    start = 0
    found: list[tuple[str, bool]] = []
    for at, char in enumerate(text):
        if depth[at] or char not in STOPS | MARKS:
            continue
        if at > start:
            found.append((text[start:at], char in STOPS))
        start = at + 1
        if char in STOPS:
            if found and found[-1][1] and len(found) <= MOST_CLAUSES and sum(len(clause) for clause, _ in found) <= MOST_CHARS:
                yield found
            found = []
