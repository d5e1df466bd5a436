"""Sentences -> pieces that a summary may hold: the sentence as it stands, or its first clauses where they are whole.

What is left out is never inside a statement: an opener, a bracket without facts, an occasion, one of several predicates, or
clauses at the end that do not bear on the rest. Nothing that says how many, who, not, or perhaps is taken out of what stays.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise, product
from typing import Any, NamedTuple

from nlp.summaries.governed import governors, with_governor
from nlp.summaries.interviews import introduction_of
from nlp.summaries.shorten import DATE, middles, opening, starts_with_actor
from nlp.summaries.signs import (
    ACTS,
    ADVERBIAL,
    ASKING,
    BARE_QUOTE,
    DEMAND,
    EVENT,
    FACTS,
    FOLLOWS,
    GROUNDS,
    LATE_TURNS,
    LEANING,
    OPENERS,
    PAIRS,
    POINT,
    PRONOUN,
    PURPOSE,
    SAYING,
    SENTENCE_END,
    SIGNATURE,
    TIME_ONLY,
    TOPIC_BEFORE,
    TURN_OR_HEDGE,
    WAITING,
    WHEN,
)
from nlp.summaries.source import Source
from nlp.summaries.stops import stop_chance

CERTAIN, LIKELY = 0.3, 0.2
"""The least chance of a full stop after clauses that stand alone; and where a sentence can be had no other way."""
SURER = 0.65
"""The same where the last clause starts like an adverbial (在, 为, 通过 …), which is seldom whole."""
TOLD = 0.5
"""The chance of a clause that tells an event or a demand."""
SHORT_BRACKET = 2
SHORTEST = 12
"""Characters of a sentence that is cut."""
_CLOSES = {pair[1]: pair[0] for pair in PAIRS}
_MARKS = re.compile(f"[{''.join(PAIRS)}]")
_BRACKET = re.compile(r"（([^（）]{1,20})）")
_AFTER_DATELINE = re.compile(r"\s*（[^（）0-9]{2,20}）")
"""（何语秋、柳明）, （综合报道）: who signs, or whence it is."""
_ENCLOSED = re.compile(r"《[^》]*》|（[^）]*）|“[^”]*”")
_NO_NEWS = re.compile("|".join(sign.pattern for sign in (ASKING, BARE_QUOTE, POINT)))
_AT_LEVEL = re.compile(r"(?P<opens>[“‘《（「『〈【(])|(?P<closes>[”’》）」』〉】)])|[，；,;]")
_ANNOUNCES = (*SAYING, *WHEN)
_SEMICOLON = re.compile("[；;]")


class Statement(NamedTuple):
    """A whole sentence of the article: its index, its paragraph, its text without what is no part of the news, its names."""

    number: int
    paragraph: int
    text: str
    names: Sequence[str] = ()


@dataclass(slots=True, eq=False)
class Piece:
    """What a summary may hold of a sentence; each is looked up as itself, whatever it says."""

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


class Sentence:
    """A sentence as summaries need it; the pieces that it may be used as are found when they are asked for."""

    def __init__(self, statement: Statement) -> None:
        """Of a statement that a summary may hold."""
        self.statement = statement
        self.number, self.paragraph, self.text, _ = statement
        pronoun = PRONOUN.match(self.text)
        leans = self.number > 0 and bool(pronoun or LEANING.match(self.text))
        late = TIME_ONLY.match(self.text) if leans and not pronoun else None
        self.whole = Piece(self.number, self.paragraph, self.text, len(self.text), 0, True, 1.0, leans)
        """All of it."""
        self.start = replace(self.whole, text=self.text[late.end() :], leans=False) if late else self.whole
        """All of it as the start of a summary."""

    @cached_property
    def pieces(self) -> list[Piece]:
        """What it may be used as, the longest last, then the whole."""
        return [*_pieces(self.statement, self.whole), self.whole]

    @cached_property
    def opening(self) -> list[Piece]:
        """What a summary may start with."""
        return self.pieces if self.start is self.whole else [*_pieces(self.statement, self.start), self.start]


def tidy(text: str, names: Sequence[str] = ()) -> str:
    """The sentence without its opener, its signature, and brackets that hold neither fact nor name.

    >>> tidy("据悉，大桥（含引桥）全长300米（双向四车道）。（何语秋）")
    '大桥全长300米（双向四车道）。'
    """
    text = SIGNATURE.sub("", text.strip())
    opener = OPENERS.match(text)
    text = FOLLOWS.sub("。", text[opener.end() :] if opener else text)

    telling = [inner for inner in _BRACKET.findall(text) if _tells(inner, names)]

    def shorten(match: re.Match[str]) -> str:
        in_title = text.rfind("《", 0, match.start()) > text.rfind("》", 0, match.start())
        kept = in_title or match.start() == 0 or any(_alike(match[1], inner) for inner in telling)
        return match[0] if kept else ""

    return _BRACKET.sub(shorten, text)


def _tells(inner: str, names: Sequence[str]) -> bool:
    return bool(FACTS.search(inner) or TURN_OR_HEDGE.search(inner)) or any(name in inner for name in names)


def _alike(one: str, other: str) -> bool:
    """Whether two brackets say the like of two things, 周五 and 周日, 左一 and 中: both stay, or neither."""
    return one[0] == other[0] or one[-1] == other[-1] or max(len(one), len(other)) <= SHORT_BRACKET


def only_grounds(text: str, names: Sequence[str] = ()) -> bool:
    """Whether a sentence, its announcement 现公告如下 cut off, says no more than what for and on what basis.

    >>> only_grounds("为方便读者，丰富藏书，根据《书屋条例》。"), only_grounds("为方便读者，现面向社会征集图书。")
    (True, False)
    """
    clauses = re.split("[，；]", _ENCLOSED.sub("", text))
    purpose = PURPOSE.match(text)
    return bool(GROUNDS.match(clauses[0])) and all(
        GROUNDS.match(clause) or (purpose and not ACTS.search(clause) and not starts_with_actor(clause, 0, names))
        for clause in clauses[1:]
    )


def is_balanced(text: str) -> bool:
    """Whether each opening quote, bracket and title mark is closed after it, and none is closed that was not opened."""
    levels = dict.fromkeys(_CLOSES.values(), 0)
    for mark in _MARKS.findall(text):
        opens = _CLOSES.get(mark)
        if opens is None:
            levels[mark] += 1
        elif levels[opens] == 0:
            return False
        else:
            levels[opens] -= 1
    return not any(levels.values()) and text.count('"') % 2 == 0


def read_statements(source: Source) -> list[Statement]:
    """Number, paragraph and tidied text of each sentence that is whole: not a subhead, closed quotes, an end mark."""
    captions = {number for number, role in source.roles.items() if role == "caption"} if source.kind == "photo" else set()
    by_sentence = _names_by_sentence(source)
    governing = governors(source)
    found = []
    for number, row in enumerate(source.sentences):
        if source.roles.get(row["paragraph_no"]) == "subhead" or (captions and row["paragraph_no"] not in captions):
            continue
        names = by_sentence.get(number, ())
        text = tidy(_news_of(row, source.lead_offset), names)
        if number in governing:
            text = with_governor(text, source.sentences[governing[number]]["text"])
        announced = FOLLOWS.search(row["text"].rstrip()) and only_grounds(text, names)
        if SENTENCE_END.search(text) and is_balanced(text) and not announced:
            found.append(Statement(number, row["paragraph_no"], text, names))
    introduction = introduction_of(source)
    return [one for one in found if one.number < introduction] or found


def _news_of(row: Mapping[str, Any], lead_offset: int) -> str:
    """A sentence without byline and dateline, and without a bracket that follows them."""
    text: str = row["text"]
    lead = lead_offset - row["start"]
    if not 0 < lead < len(text):
        return text[max(0, lead) :]
    after = _AFTER_DATELINE.match(text, lead)
    return text[after.end() if after else lead :]


def read_sentences(statements: Sequence[Statement], most: int) -> list[Sentence]:
    """The first `most` sentences that a summary may hold, each with its pieces."""
    return [Sentence(statement) for statement in islice((one for one in statements if not _NO_NEWS.match(one.text)), most)]


def _names_by_sentence(source: Source) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    numbers = {row.get("sentence_id"): number for number, row in enumerate(source.sentences)}
    for row in source.entities:
        if row["sentence_id"] in numbers:
            found.setdefault(numbers[row["sentence_id"]], []).append(row["text"])
    return found


def _pieces(statement: Statement, whole: Piece) -> list[Piece]:
    """What may be taken of a sentence besides all of it: shortened, the longest last."""
    text, start = statement.text, whole.kept - len(whole.text)
    joints = _joints(text)
    first = opening(text, statement.names)
    openings = [(start, start), first] if start <= first[0] < first[1] else [(start, start)]
    spans = list(middles(text, joints))
    found = []
    for end, chance in [*_cuts(text, joints, statement.names), (len(text), 1.0)]:
        between = [(end, end), *(span for span in spans if span[1] < end)]
        for (left, again), (stop, on) in product(openings, between):
            gone = again - left + on - stop
            if stop > again and end - start - gone >= SHORTEST and (gone or end < len(text)):
                said = text[start:left] + text[again:stop] + text[on:end] + "。" * (end < len(text))
                found.append(Piece(whole.number, whole.paragraph, said, end, gone, False, chance, whole.leans))
    return sorted(found, key=lambda piece: (len(piece.text), piece.text))


def cuts(text: str) -> list[tuple[int, float]]:
    """Offsets at which the sentence may end, each with the chance of a full stop there.

    >>> text = "清水河新桥3日上午举行通车仪式，"
    >>> [at for at, _ in cuts(text + "两岸村民敲锣打鼓来庆祝。")], cuts(text + "但路灯还没有亮。")
    ([15], [])
    """
    return _cuts(text, _joints(text), ())


def _cuts(text: str, joints: Sequence[int], names: Sequence[str]) -> list[tuple[int, float]]:
    found: list[tuple[int, float]] = []
    if text[-1:] in ("？", "?"):
        return found  # its beginning is no statement
    start = number = 0
    told = _first_told(text, joints, names)
    for at, after in pairwise([*joints, len(text)]):
        clause = text[start:at]
        if at >= max(SHORTEST, told) and clause and not _waits(clause) and not _bears_on(text, at, after):
            chance = stop_chance(clause, number, start)
            if chance < TOLD and (EVENT.search(clause) or DEMAND.match(clause)):
                chance = TOLD
            if chance >= SURER or (chance >= LIKELY and not WAITING.match(clause.removeprefix("要"))):
                found.append((at, chance))
        start, number = at + 1, number + 1
    return found


def _first_told(text: str, joints: Sequence[int], names: Sequence[str]) -> int:
    """Offset from which a sentence tells who acts, or when: 0, but behind its purpose where it opens with that."""
    if not PURPOSE.match(text):
        return 0
    starts = (at + 1 for at in joints)
    return next((at for at in starts if starts_with_actor(text, at, names) or DATE.match(text, at)), len(text))


def _waits(clause: str) -> bool:
    """Whether a clause announces what it does not say itself."""
    return clause.endswith(_ANNOUNCES) or bool(ADVERBIAL.match(clause))


def _bears_on(text: str, at: int, after: int) -> bool:
    """Whether what follows a joint changes or completes what stands before it."""
    if TOPIC_BEFORE.match(text, at + 1, after) or TURN_OR_HEDGE.search(text[at + 1 : after]):
        return True
    semicolon = _SEMICOLON.search(text, at + 1)
    return bool(LATE_TURNS.search(text, at + 1, semicolon.start() if semicolon else len(text)))


def _joints(text: str) -> list[int]:
    """Offsets of commas and semicolons outside quotes and brackets."""
    level, found = 0, []
    for mark in _AT_LEVEL.finditer(text):
        kind = mark.lastgroup
        if kind:
            level += 1 if kind == "opens" else -1
        elif level == 0:
            found.append(mark.start())
    return found
