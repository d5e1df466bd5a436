"""ROUGE by character: how much of a reference a summary says, and how much more."""

from collections import Counter
from typing import NamedTuple


class Rouge(NamedTuple):
    """F of ROUGE-1, ROUGE-2 and ROUGE-L, 0 to 1."""

    one: float
    two: float
    long: float

    @property
    def mean(self) -> float:
        """Of the three."""
        return sum(self) / 3


def rouge_n(summary: str, reference: str, size: int) -> float:
    """F of the character n-grams that both have, each as often as in the one that has it less."""
    one, other = ([text[at : at + size] for at in range(len(text) - size + 1)] for text in (summary, reference))
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def longest_common(one: str, other: str) -> int:
    """Length of the longest common subsequence, by Hyyrö's bit-parallel recurrence (2004).

    >>> longest_common("清水河新桥通车", "新桥昨日通车")
    4
    """
    masks: dict[str, int] = {}
    for at, char in enumerate(one):
        masks[char] = masks.get(char, 0) | 1 << at
    every = row = (1 << len(one)) - 1
    for char in other:
        matches = row & masks.get(char, 0)
        row = ((row + matches) | (row - matches)) & every
    return len(one) - row.bit_count()


def rouge(summary: str, reference: str) -> Rouge:
    """All three.

    >>> rouge("新桥通车", "新桥通车").mean
    1.0
    """
    shared = longest_common(summary, reference)
    long = 2 * shared / (len(summary) + len(reference)) if shared else 0.0
    return Rouge(rouge_n(summary, reference, 1), rouge_n(summary, reference, 2), long)
