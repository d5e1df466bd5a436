"""Sentences -> pieces that a summary may hold: the sentence as it stands, or its first clauses where they are whole.

What is left out is never inside a statement: an opener, a bracket without facts, or clauses at the end that do not bear on the
rest. Nothing that says how many, who, not, or perhaps is taken out of what stays.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from nlp.summaries.signs import (
    ADVERBIAL,
    ASKING,
    BARE_QUOTE,
    EVENT,
    FACTS,
    FOLLOWS,
    HEDGES,
    LATE_TURNS,
    LEANING,
    OPENERS,
    PAIRS,
    POINT,
    PRONOUN,
    SAYING,
    SENTENCE_END,
    SIGNATURE,
    TIME_ONLY,
    TOPIC_BEFORE,
    TURNS,
    WAITING,
)
from nlp.summaries.source import Source
from nlp.summaries.stops import stop_chance

CERTAIN, LIKELY = 0.3, 0.2
"""The least chance of a full stop after clauses that stand alone; and where a sentence can be had no other way."""
SURER = 0.65
"""The same where the last clause starts like an adverbial (在, 为, 通过 …), which is seldom whole."""
SHORTEST = 12


class Statement(NamedTuple):
    """A whole sentence of the article: its index, its paragraph, its text without what is no part of the news."""

    number: int
    paragraph: int
    text: str


class Piece(NamedTuple):
    """What a summary may hold of a sentence."""

    number: int
    """Index of the sentence in the article."""
    paragraph: int
    text: str
    kept: int
    """Offset in the tidied sentence up to which it is kept; the text may have a full stop more."""
    whole: bool
    chance: float
    leans: bool


class Sentence(NamedTuple):
    """A sentence as summaries need it: tidied text, the pieces it may be used as, and those that a summary may start with."""

    number: int
    paragraph: int
    text: str
    pieces: list[Piece]
    opening: list[Piece]


def tidy(text: str, names: Sequence[str] = ()) -> str:
    """The sentence without its opener, its signature, and brackets that hold neither fact nor name.

    >>> tidy("据悉，大桥（含引桥）全长300米（双向四车道）。（何语秋）")
    '大桥全长300米（双向四车道）。'
    """
    text = SIGNATURE.sub("", text.strip())
    text = FOLLOWS.sub("。", OPENERS.sub("", text))

    def shorten(match: re.Match[str]) -> str:
        inner = match[1]
        kept = FACTS.search(inner) or TURNS.search(inner) or HEDGES.search(inner) or any(name in inner for name in names)
        return match[0] if kept or match.start() == 0 else ""

    return re.sub(r"（([^（）]{1,20})）", shorten, text)


def is_balanced(text: str) -> bool:
    """Whether each opening quote, bracket and title mark is closed after it, and none is closed that was not opened."""
    for pair in PAIRS:
        left, right = pair[0], pair[1]
        if left in text or right in text:
            levels = list(accumulate((char == left) - (char == right) for char in text))
            if levels[-1] or min(levels) < 0:
                return False
    return text.count('"') % 2 == 0


def read_statements(source: Source) -> list[Statement]:
    """Number, paragraph and tidied text of each sentence that is whole: not a subhead, closed quotes, an end mark."""
    captions = {number for number, role in source.roles.items() if role == "caption"} if source.kind == "photo" else set()
    by_sentence = _names_by_sentence(source)
    found = []
    for number, row in enumerate(source.sentences):
        if source.roles.get(row["paragraph_no"]) == "subhead" or (captions and row["paragraph_no"] not in captions):
            continue
        text = tidy(row["text"][max(0, source.lead_offset - row["start"]) :], by_sentence.get(number, ()))
        if SENTENCE_END.search(text) and is_balanced(text):
            found.append(Statement(number, row["paragraph_no"], text))
    return found


def read_sentences(statements: Sequence[Statement], most: int) -> list[Sentence]:
    """The first `most` sentences that a summary may hold, each with its pieces."""
    found: list[Sentence] = []
    for number, paragraph, text in statements:
        if not any(sign.match(text) for sign in (ASKING, BARE_QUOTE, POINT)):
            found.append(_sentence(number, paragraph, text))
            if len(found) == most:
                break
    return found


def _names_by_sentence(source: Source) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    numbers = {row.get("sentence_id"): number for number, row in enumerate(source.sentences)}
    for row in source.entities:
        if row["sentence_id"] in numbers:
            found.setdefault(numbers[row["sentence_id"]], []).append(row["text"])
    return found


def _sentence(number: int, paragraph: int, text: str) -> Sentence:
    leans = number > 0 and bool(LEANING.match(text) or PRONOUN.match(text))
    ends = [*cuts(text), (len(text), 1.0)]

    def pieces(start: int, leans: bool) -> list[Piece]:
        return [
            Piece(number, paragraph, text[start:end] + "。" * (end < len(text)), end, end == len(text), chance, leans)
            for end, chance in ends
            if end - start >= SHORTEST or end == len(text)
        ]

    late = TIME_ONLY.match(text) if leans and not PRONOUN.match(text) else None
    opening = pieces(late.end(), False) if late and not LEANING.match(text, late.end()) else pieces(0, leans)
    return Sentence(number, paragraph, text, pieces(0, leans), opening)


def cuts(text: str) -> list[tuple[int, float]]:
    """Offsets at which the sentence may end, each with the chance of a full stop there.

    >>> text = "清水河新桥3日上午举行通车仪式，"
    >>> [at for at, _ in cuts(text + "两岸村民敲锣打鼓来庆祝。")], cuts(text + "但路灯还没有亮。")
    ([15], [])
    """
    found: list[tuple[int, float]] = []
    if text[-1:] in ("？", "?"):
        return found  # its beginning is no statement
    start = number = 0
    joints = _joints(text)
    for at, after in pairwise([*joints, len(text)]):
        clause = text[start:at]
        if at >= SHORTEST and clause and not _bears_on(text, at, after) and not _waits(clause):
            chance = max(stop_chance(clause, number, start), 0.5 if EVENT.search(clause) else 0.0)
            if chance >= (SURER if WAITING.match(clause) else LIKELY):
                found.append((at, chance))
        start, number = at + 1, number + 1
    return found


def _waits(clause: str) -> bool:
    """Whether a clause announces what it does not say itself."""
    return bool(SAYING.search(clause) or ADVERBIAL.search(clause))


def _bears_on(text: str, at: int, after: int) -> bool:
    """Whether what follows a joint changes or completes what stands before it."""
    clause, rest = text[at + 1 : after], re.split("[；;]", text[at + 1 :])[0]
    return bool(TOPIC_BEFORE.match(clause) or HEDGES.search(clause) or TURNS.search(clause) or LATE_TURNS.search(rest))


def _joints(text: str) -> list[int]:
    """Offsets of commas and semicolons outside quotes and brackets."""
    level, found = 0, []
    for at, char in enumerate(text):
        if char in "“‘《（「『〈【(":
            level += 1
        elif char in "”’》）」』〉】)":
            level -= 1
        elif level == 0 and char in "，；,;":
            found.append(at)
    return found
