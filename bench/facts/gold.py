"""Gold facts: read from `SPLIT.jsonl`: `dev`, `test`, `fresh`, `unseen`, `last`, `posts` to `posts7` and, of
invented pages, `pages_dev` and so on; made from labels (`python -m bench.facts.gold TEXTS LABELS`).

Texts of corpora stay where they are: a line names the article by its id (xwlb) or line number (pd1998) and holds offsets and
hashes only; a line with `text` was written for this project. A label file has a block an article, with the kinds that it is
labelled for in its head:

    @0 mentions positions quotes
    m P何语秋 O云溪县总工会#330299 O县总工会=云溪县总工会#330299 L浙江=浙江省#330000 P王=?
    p 何语秋/副主席/云溪县总工会
    q 书房真亮/何语秋

Mentions in order (`~` before one that may be taken or left, its readings joined by `/`, the longest first), `=` the canonical
name where it is not the mention itself (`a|b` either, `?` open), `#` the adcode (`|` likewise); `-` before words to pass over.
Positions as person/title/organisation, `-` for none. Quotes by how they begin, and the canonical speaker (`a|b` either), `?`
for nobody named; or all of a text in one line by the number of their marks, `~` for one that may be taken or left:

    s 1=何语秋 3=~?

A text is the paragraphs `first` to `first + paragraphs` of its article, from the first one where `first` is not given.
"""

import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from nlp.link.article import make_id
from nlp.link.marks import OUTER, outer_quotes

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("BANMIAN_SHARED", "../shared")) / "corpora"
LABELS = {"P": "PER", "O": "ORG", "L": "LOC"}
Row = dict[str, Any]


def read_gold(split: str) -> list[Row]:
    """Rows of a split, each with its `paragraphs` of text; FileNotFoundError when a corpus is not there."""
    rows = [json.loads(line) for line in (HERE / f"{split}.jsonl").open(encoding="utf-8")]
    return [row | {"texts": list(_texts(row))} for row in rows]


def _texts(row: Mapping[str, Any]) -> Iterator[str]:
    if "text" in row:
        yield from row["text"].split("\n")
    elif row["source"] == "xwlb":
        first = row.get("first", 0)
        yield from [part for part in _broadcasts()[row["id"]] if part.strip()][first : first + row["paragraphs"]]
    else:
        yield plain_line(_daily()[row["id"]])


@lru_cache(maxsize=1)
def _broadcasts() -> dict[str, list[str]]:
    table = pq.read_table(SHARED / "news/xwlb_articles.parquet", columns=["id", "paragraphs"])
    return {row["id"]: row["paragraphs"] for row in table.to_pylist()}


@lru_cache(maxsize=1)
def _daily() -> list[str]:
    with zipfile.ZipFile(SHARED / "segmentation/pd1998_train.zip") as archive:
        return archive.read("pd1998_train.txt").decode().splitlines()


def plain_line(line: str) -> str:
    """A segmented line without its spaces, digits in half width."""
    return line.replace(" ", "").translate({ord("０") + digit: str(digit) for digit in range(10)})


def name_hash(label: str, name: str) -> str:
    """What stands in the gold for a canonical name."""
    return make_id(label, name)


def position_hash(person: str, title: str, organisation: str | None) -> str:
    """What stands in the gold for a position."""
    return make_id("position", person, title, organisation or "")


def make_row(text: str, block: Sequence[str]) -> Row:
    """Gold of one article from its labels; ValueError for what is not in the text."""
    row: Row = {"mentions": [], "positions": [], "quotes": []}
    at = 0
    for kind, rest in (line.split(" ", 1) for line in block if " " in line):
        if kind == "m":
            for part in rest.split():
                if part.startswith("-"):
                    at = text.index(part[1:], at) + len(part) - 1
                    continue
                mentions, at = _mentions(text, part, at)
                row["mentions"] += mentions
        elif kind == "p":
            either = [one.split("/") for one in rest.split("|")]
            row["positions"].append([position_hash(one[0], one[1], None if one[2] == "-" else one[2]) for one in either])
        elif kind == "q":
            begin, speaker = rest.rsplit("/", 1)
            row["quotes"].append(_quote(text, begin, speaker))
        elif kind == "s":
            row["quotes"] += [_numbered(text, part) for part in rest.split()]
    return row


def _mentions(text: str, part: str, at: int) -> tuple[list[list[Any]], int]:
    """The mention of a part or, of a free one, all its readings; where the first of them ends."""
    first, *readings = part.removeprefix("~").split("/")
    mention, end = _mention(text, first, at)
    mentions = [mention, *(_mention(text, reading, mention[0])[0] for reading in readings)]
    return [[*one, True] if part.startswith("~") else one for one in mentions], end


def _mention(text: str, part: str, at: int) -> tuple[list[Any], int]:
    body, _, adcode = part.partition("#")
    surface, _, names = body[1:].partition("=")
    start, label = text.find(surface, at), LABELS[body[0]]
    if start < 0:
        raise ValueError(f"{surface}: not in the text after {text[max(0, at - 10) : at]}")
    wanted = None if names == "?" else [name_hash(label, name) for name in (names or surface).split("|")]
    return [start, start + len(surface), label, wanted, adcode or None], start + len(surface)


def _quote(text: str, begin: str, speaker: str) -> list[Any]:
    starts = [(text.find(mark + begin) + 1, mark) for mark in OUTER]
    start, mark = max(starts)
    if not start:
        raise ValueError(f"{begin}: not in the text")
    depth, end = 1, start
    while depth and text[end : end + 1] not in ("", "\n"):
        depth += {mark: 1, OUTER[mark]: -1}.get(text[end], 0)
        end += 1
    return [start, end - (depth == 0), _speakers(speaker)]


def _numbered(text: str, part: str) -> list[Any]:
    number, _, speaker = part.partition("=")
    start, end = [span for first, last in _paragraphs(text) for span in outer_quotes(text, first, last)][int(number) - 1]
    row = [start + 1, end - 1, _speakers(speaker.removeprefix("~"))]
    return [*row, True] if speaker.startswith("~") else row


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in text.split("\n"):
        yield start, start + len(part)
        start += len(part) + 1


def _speakers(names: str) -> list[str | None] | None:
    """Hashes of the names, None among them where nobody may be told; None for nobody."""
    if names == "?":
        return None
    return [None if one == "?" else name_hash("PER", one) for one in names.split("|")]


def main(texts: Path, labels: Path) -> None:
    """Print the gold rows of labelled texts; `texts` is JSON: [source, id, first, number of paragraphs, paragraphs] each."""
    blocks = re.split(r"^@", labels.read_text(encoding="utf-8"), flags=re.M)[1:]
    for (source, key, first, count, parts), block in zip(json.loads(texts.read_text(encoding="utf-8")), blocks, strict=True):
        text, (head, *lines) = "\n".join(parts), block.splitlines()
        where = {"text": text} if source == "text" else {"source": source, "id": key, "first": first, "paragraphs": count}
        row = make_row(text, lines)
        print(json.dumps(where | {kind: row[kind] for kind in head.split()[1:] or row}, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
