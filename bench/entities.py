"""Where the entity model errs: `python -m bench.entities [--set modern_dev] [--examples 10] [--lac PYTHON]`.

Prints quality by label, errors by kind (boundary, label, missed, invented), by length of the name and by confusion of
labels, then the list of names that must be right (`bench/names.tsv`), and characters per second. With `--lac` the same for
LAC (Baidu's tool, run by an interpreter that has it: see bench/README.md), in the same run on the same texts.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from nlp.engine import load_engine
from nlp.entities import LABELS, recognise_entities
from training.corpora import Example, read_inline, read_marked
from training.score import readings, score_spans

SHARED = Path(os.environ.get("BANMIAN_SHARED", "../shared"))
NAMES = Path(__file__).parent / "names.tsv"
PASSAGES = Path(__file__).parent / "passages"
"""Invented passages: with names in `news` and `encyclopaedia`, one in ten or twenty of each author, never learned from."""

Span = tuple[int, int, str]
Recogniser = Callable[[Sequence[str]], tuple[list[list[Span]], float]]
"""Names of each text, and the seconds that finding them took."""


def kinds_of_errors(gold: Sequence[Any], found: Sequence[Span]) -> list[tuple[str, Span | None, Span | None]]:
    """(kind, wanted, found) of each error in a text: boundary, label, both, missed, invented.

    A found name is set against the wanted one that it overlaps most; optional readings are neither wanted nor wrong.

    >>> kinds_of_errors([(0, 3, "LOC")], [(0, 2, "LOC")])
    [('boundary', (0, 3, 'LOC'), (0, 2, 'LOC'))]
    """
    must, may = readings(gold)
    guesses: set[Span] = {(start, end, label) for start, end, label in found}
    wrong, open_gold = sorted(guesses - must - may), must - guesses
    errors: list[tuple[str, Span | None, Span | None]] = []
    for span in wrong:
        near = max(open_gold, key=lambda other: (_overlap(span, other), other), default=None)
        if near is None or _overlap(span, near) == 0:
            errors.append(("invented", None, span))
            continue
        open_gold.discard(near)
        same_place, same_label = span[:2] == near[:2], span[2] == near[2]
        errors.append(("label" if same_place else "boundary" if same_label else "boundary and label", near, span))
    return errors + [("missed", span, None) for span in sorted(open_gold)]


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def lac(python: str) -> Recogniser:
    """LAC as a recogniser of names, run by another interpreter; RuntimeError when it cannot be loaded there."""

    def recognise(texts: Sequence[str]) -> tuple[list[list[Span]], float]:
        command = [python, str(Path(__file__).with_name("lac.py"))]
        done = subprocess.run(command, input=json.dumps(list(texts)), capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr.strip().splitlines()[-1])
        answer = json.loads(done.stdout.splitlines()[-1])
        return [[(start, end, label) for start, end, label in spans] for spans in answer["spans"]], answer["seconds"]

    recognise(["北京"])
    return recognise


def ours(model: str | None) -> Recogniser:
    """The shipped pipeline, or another one that spaCy can load."""
    engine = load_engine(model)

    def recognise(texts: Sequence[str]) -> tuple[list[list[Span]], float]:
        recognise_entities(engine, texts[:5])
        started = time.perf_counter()
        found = recognise_entities(engine, texts)
        return [[(start, end, label) for start, end, label in mentions] for mentions in found], time.perf_counter() - started

    return recognise


def read_set(name: str) -> tuple[list[str], list[Any]]:
    """Texts and gold spans of a set in `passages` or of a corpus in the shared folder."""
    invented = PASSAGES / f"{name}.txt"
    if invented.exists():
        examples = read_inline(invented)
        return [example.text for example in examples], [example.ents for example in examples]
    rows = [json.loads(line) for line in (SHARED / f"corpora/ner/{name}.jsonl").open(encoding="utf-8")]
    return [row["text"] for row in rows], [row["ents"] for row in rows]


def quality(console: Console, title: str, texts: list[str], gold: list[Any], recognise: Recogniser) -> list[list[Span]]:
    """Prints figures by label and speed; returns what was found."""
    found, seconds = recognise(texts)
    speed = sum(map(len, texts)) / seconds
    scores = score_spans(gold, found)
    grid = Grid("", "F", "P", "R", title=f"{title}: {speed:,.0f} characters/s")
    for label in ("", *(f"{label}." for label in LABELS)):
        grid.add_row(label.rstrip(".") or "all", *(f"{scores.get(label + part, 0):.3f}" for part in "fpr"))
    console.print(grid)
    return found


def errors(console: Console, texts: list[str], gold: list[Any], found: list[list[Span]], examples: int) -> None:
    """Prints errors by kind and length, the confusion of labels, and some examples."""
    kinds, lengths, confusion = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    shown: list[str] = []
    for text, wanted, got in zip(texts, gold, found, strict=True):
        for kind, right, wrong in kinds_of_errors(wanted, got):
            some = right or wrong
            assert some is not None
            kinds[kind, some[2]] += 1
            lengths[kind, _length(some)] += 1
            confusion[right[2] if right else "–", wrong[2] if wrong else "–"] += 1
            shown.append(f"{kind}: wanted {_show(text, right)} found {_show(text, wrong)} in …{_around(text, some)}…")
    for title, counts in (("errors by kind and label", kinds), ("by kind and length", lengths), ("wanted, found", confusion)):
        console.print(_cross(title, counts))
    for line in shown[:: max(1, len(shown) // examples)][:examples] if examples else []:
        console.print(line, highlight=False, markup=False)


def _length(span: Span) -> str:
    size = span[1] - span[0]
    return "1" if size == 1 else "2-3" if size < 4 else "4-6" if size < 7 else "7-12" if size < 13 else "13+"


def _show(text: str, span: Span | None) -> str:
    return f"{text[span[0] : span[1]]}/{span[2]}" if span else "nothing"


def _around(text: str, span: Span) -> str:
    return text[max(0, span[0] - 10) : span[1] + 10]


def _cross(title: str, counts: Counter[tuple[str, str]]) -> Grid:
    columns = sorted({column for _, column in counts}, key=lambda name: (len(name), name))
    grid = Grid("", *columns, title=title)
    for row in sorted({row for row, _ in counts}):
        grid.add_row(row, *(str(counts[row, column]) for column in columns))
    return grid


def names_right(console: Console, recognise: Recogniser, verbose: bool = True) -> float:
    """Share of the lines of `bench/names.tsv` whose names are all right; prints it by kind, and what is wrong."""
    rows = [line.rstrip("\n").split("\t", 1) for line in NAMES.open(encoding="utf-8") if "\t" in line and line[0] != "#"]
    examples: list[Example] = [read_marked(text) for _, text in rows]
    found, _ = recognise([example.text for example in examples])
    grid, right, seen = Grid("kind", "right", "of", title="names that must be right"), Counter[str](), Counter[str]()
    for (kind, _), example, got in zip(rows, examples, found, strict=True):
        good = [tuple(span) for span in got] == example.ents
        right[kind] += good
        seen[kind] += 1
        if not good and verbose:
            spans = " ".join(_show(example.text, span) for span in got) or "nothing"
            console.print(f"{kind}: {example.text}\n    found {spans}", highlight=False, markup=False)
    for kind in seen:
        grid.add_row(kind, str(right[kind]), str(seen[kind]))
    grid.add_row("all", str(sum(right.values())), str(sum(seen.values())))
    console.print(grid)
    return sum(right.values()) / sum(seen.values())


def main() -> int:
    """Print everything; 1 when the set asked for is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--set", nargs="*", default=["modern_dev"], help="news, encyclopaedia, or files in corpora/ner without .jsonl"
    )
    parser.add_argument("--examples", type=int, default=10, help="errors to show")
    parser.add_argument("--lac", metavar="PYTHON", help="compare with LAC in the environment of this interpreter")
    parser.add_argument("--model", default=None, help="another pipeline: a folder or an installed spaCy package")
    options = parser.parse_args()
    console, recognisers = Console(width=120), {"banmian": ours(options.model)}
    if options.lac:
        try:
            recognisers["LAC"] = lac(options.lac)
        except (RuntimeError, OSError) as error:
            print(f"SKIPPED: LAC cannot be loaded by {options.lac} ({error}); see bench/README.md", file=sys.stderr)
    for name in options.set:
        try:
            texts, gold = read_set(name)
        except FileNotFoundError as error:
            print(f"{error.filename}: corpus not found; set BANMIAN_SHARED to the folder that holds corpora/", file=sys.stderr)
            return 1
        for who, recognise in recognisers.items():
            found = quality(console, f"{who} on {name}", texts, gold, recognise)
            errors(console, texts, gold, found, options.examples if who == "banmian" else 0)
    for who, recognise in recognisers.items():
        console.print(who)
        names_right(console, recognise, verbose=who == "banmian")
    return 0


if __name__ == "__main__":
    sys.exit(main())
