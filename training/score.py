"""Precision, recall and F of name spans: exact span and label, optional spans neither help nor hurt."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def score_spans(gold: Sequence[Iterable[Any]], predicted: Sequence[Iterable[tuple[int, int, str]]]) -> dict[str, float]:
    """Micro `p`, `r`, `f` and the same by label (`PER.f` …), shares from 0 to 1.

    A gold span is (start, end, label) or a mapping with these keys and perhaps `optional` and `alt` (other readings). An
    optional span or any of its readings is not counted when it is predicted, nor missed when it is not.

    >>> score_spans([[(0, 2, "PER")]], [[(0, 2, "PER"), (3, 4, "LOC")]])["p"]
    0.5
    """
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one_gold, one_predicted in zip(gold, predicted, strict=True):
        must, may = readings(one_gold)
        guesses = {(start, end, label) for start, end, label in one_predicted} - (may - must)
        wanted.update(label for _, _, label in must)
        found.update(label for _, _, label in guesses)
        right.update(label for _, _, label in guesses & must)
    scores = _rates(sum(right.values()), sum(found.values()), sum(wanted.values()))
    for label in sorted(wanted):
        scores |= {f"{label}.{name}": value for name, value in _rates(right[label], found[label], wanted[label]).items()}
    return scores


def readings(spans: Iterable[Any]) -> tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]:
    """The spans that must be found and those that may be, of a text's gold spans."""
    must: set[tuple[int, int, str]] = set()
    may: set[tuple[int, int, str]] = set()
    for span in spans:
        row: Mapping[str, Any] = span if isinstance(span, Mapping) else dict(zip(("start", "end", "label"), span, strict=True))
        (may if row.get("optional") else must).add((row["start"], row["end"], row["label"]))
        may |= {(other["start"], other["end"], other["label"]) for other in row.get("alt", ())}
    return must, may


def _rates(right: int, found: int, wanted: int) -> dict[str, float]:
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    return {"p": precision, "r": recall, "f": 2 * precision * recall / (precision + recall) if right else 0.0}
