"""Shortened sentences: `python -m bench.clauses [--errors]`, precision and recall of where a summary ends a sentence and of the
clauses that it leaves out, on sentences of our own in which three readers marked both (`passages/clauses.txt`, two of three).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table as Grid

from nlp.summaries.pieces import CERTAIN_END, CERTAIN_GAP, Sentence, Statement, weigh_clauses
from training.clause_texts import Clauses, read_line

PASSAGES = Path("bench/passages/clauses.txt")


class Judged(NamedTuple):
    """One clause: whether the readers, and whether we, end the sentence after it ("ends") or leave it out ("gaps")."""

    kind: str
    wanted: bool
    found: bool
    shown: str


def judged() -> Iterator[Judged]:
    """Every clause but the last of each sentence, twice."""
    golds = [read_line(line.strip()) for line in PASSAGES.open(encoding="utf-8")]
    sentences = [Sentence(Statement(0, 0, gold.text)) for gold in golds]
    weigh_clauses(sentences)
    for gold, sentence in zip(golds, sentences, strict=True):
        yield from _judged(gold, sentence)


def _judged(gold: Clauses, sentence: Sentence) -> Iterator[Judged]:
    ends = {at for at, chance in sentence.ends() if chance >= CERTAIN_END}
    gaps = {span for span, chance in sentence.gaps() if chance >= CERTAIN_GAP}
    start = 0
    for at, end, gap in zip(gold.joints, gold.ends, gold.gaps, strict=True):
        text = gold.text
        yield Judged("ends", end, at in ends, f"{text[:at]}‖{text[at:]}")
        yield Judged("gaps", gap, (start, at + 1) in gaps, f"{text[:start]}[{text[start : at + 1]}]{text[at + 1 :]}")
        start = at + 1


def figures() -> dict[str, float]:
    """Precision and recall by name: clauses.ends.p, clauses.ends.r, clauses.gaps.p, clauses.gaps.r."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in judged():
        counts[one.kind, "wanted"] += one.wanted
        counts[one.kind, "found"] += one.found
        counts[one.kind, "right"] += one.wanted and one.found
    return {
        f"clauses.{kind}.{name}": counts[kind, "right"] / max(counts[kind, of], 1)
        for kind in ("ends", "gaps")
        for name, of in (("p", "found"), ("r", "wanted"))
    }


def main() -> int:
    """Print the figures, and what is wrong when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="show what the readers would not have done")
    options = parser.parse_args()
    console = Console()
    found = figures()
    grid = Grid("", "precision", "recall")
    for kind in ("ends", "gaps"):
        grid.add_row(kind, f"{found[f'clauses.{kind}.p']:.3f}", f"{found[f'clauses.{kind}.r']:.3f}")
    console.print(grid)
    for one in judged() if options.errors else ():
        if one.found and not one.wanted:
            console.print(f"{one.kind}: {one.shown}", highlight=False, markup=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
