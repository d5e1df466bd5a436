"""Sentences -> pieces that a summary may hold: the sentence as it stands, or its first clauses where they are whole.

What is left out is never inside a statement: an opener, a bracket without facts, an occasion, one of several predicates, or
clauses at the end that do not bear on the rest. Nothing that says how many, who, not, or perhaps is taken out of what stays.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, product
from typing import NamedTuple

from nlp.summaries.shorten import middles, opening
from nlp.summaries.signs import (
    ADVERBIAL,
    ASKING,
    BARE_QUOTE,
    DEMAND,
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
TOLD = 0.5
"""The chance of a clause that tells an event or a demand."""
SHORTEST = 12


class Statement(NamedTuple):
    """A whole sentence of the article: its index, its paragraph, its text without what is no part of the news, its names."""

    number: int
    paragraph: int
    text: str
    names: Sequence[str] = ()


class Piece(NamedTuple):
    """What a summary may hold of a sentence."""

    number: int
    """Index of the sentence in the article."""
    paragraph: int
    text: str
    kept: int
    """Offset in the tidied sentence up to which it is kept; the text may have a full stop more."""
    left_out: int
    """Characters before that offset that are left out."""
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
        names = by_sentence.get(number, ())
        text = tidy(row["text"][max(0, source.lead_offset - row["start"]) :], names)
        if SENTENCE_END.search(text) and is_balanced(text):
            found.append(Statement(number, row["paragraph_no"], text, names))
    return found


def read_sentences(statements: Sequence[Statement], most: int) -> list[Sentence]:
    """The first `most` sentences that a summary may hold, each with its pieces."""
    found: list[Sentence] = []
    for statement in statements:
        if not any(sign.match(statement.text) for sign in (ASKING, BARE_QUOTE, POINT)):
            found.append(_sentence(statement))
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


def _sentence(statement: Statement) -> Sentence:
    number, paragraph, text, _ = statement
    leans = number > 0 and bool(LEANING.match(text) or PRONOUN.match(text))
    late = TIME_ONLY.match(text) if leans and not PRONOUN.match(text) else None
    ends = [*cuts(text), (len(text), 1.0)]
    pieces = _pieces(statement, ends, 0, leans)
    alone = _pieces(statement, ends, late.end(), False) if late and not LEANING.match(text, late.end()) else pieces
    return Sentence(number, paragraph, text, pieces, alone)


def _pieces(statement: Statement, ends: Sequence[tuple[int, float]], start: int, leans: bool) -> list[Piece]:
    """What may be taken of a sentence from an offset on: shortened, the longest last, then all of it."""
    number, paragraph, text, names = statement
    first = opening(text, names)
    openings = {(start, start), first if first[0] >= start else (start, start)}
    spans = list(middles(text, _joints(text)))
    found = []
    for end, chance in ends:
        between = [(end, end), *(span for span in spans if span[1] < end)]
        for (left, again), (stop, on) in product(openings, between):
            said = text[start:left] + text[again:stop] + text[on:end]
            gone = again - left + on - stop
            whole = end == len(text) and not gone
            if stop > again and (whole or len(said) >= SHORTEST):
                said += "。" * (end < len(text))
                found.append(Piece(number, paragraph, said, end, gone, whole, chance, leans))
    return sorted(found, key=lambda piece: (piece.whole, len(piece.text), piece.text))


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
            chance = max(stop_chance(clause, number, start), TOLD if EVENT.search(clause) or DEMAND.match(clause) else 0.0)
            if chance >= (SURER if WAITING.match(clause.removeprefix("要")) else LIKELY):
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
