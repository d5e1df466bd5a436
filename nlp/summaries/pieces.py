"""Sentences -> pieces that a summary may hold: the sentence as it stands, or its first clauses where they are whole.

What is left out is never inside a clause: an opener, a bracket without facts, whom the reporter asked, a clause that the rest
does without, clauses at the end (`clauses.py` tells which). What turns, hedges or denies what stays is not left out, nor is
a number or a name between clauses that stay.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise
from typing import Any, NamedTuple

from nlp.summaries.clauses import Chances, read_chances
from nlp.summaries.governed import governors, with_governor
from nlp.summaries.interviews import introduction_of
from nlp.summaries.signs import (
    ACTORS,
    ACTS,
    APPOINTS,
    ASKING,
    BARE_QUOTE,
    FACTS,
    FOLLOWS,
    GREETING,
    GROUNDS,
    HEARD,
    HONOURS,
    NUMBERED,
    OPENERS,
    POINT,
    PRONOUN,
    PURPOSE,
    SENTENCE_END,
    SIGNATURE,
    TIME_ONLY,
    TURN_OR_HEDGE,
    goes_on,
    is_balanced,
    leans_on_another,
)
from nlp.summaries.source import Source

CERTAIN_END, CERTAIN_GAP, LIKELY = 0.93, 0.8, 0.65
"""The least chances of what a sentence is cut to, and of what it does without; and where it can be had no other way."""
SHORT_BRACKET = 2
SHORTEST = 12
"""Characters of a sentence that is cut."""
_BRACKET = re.compile(r"（([^（）]{1,20})）")
_OF_FIRM = re.compile(r"[\u4e00-\u9fff]{0,16}?(?:公司|集团|研究院|研究所|基金会|大学|学院|银行)(?![，。；])")
_AFTER_DATELINE = re.compile(r"\s*（[^（）0-9]{2,20}）")
"""（何语秋、柳明）, （综合报道）: who signs, or whence it is."""
_POINT_NUMBER = re.compile(NUMBERED.pattern + "(?![一二三四五六七八九十百千万])")  # not of 二、三线城市
_SALUTES = re.compile(rf"(?:尊敬的)?[一-鿿]{{1,6}}(?:同志|老师|先生|女士|朋友|读者|编辑)[：:]{GREETING}[！!。]$")
_CONDITION = re.compile("的，(?:[^，；]*，)?$")
"""违反规定的，拒不改正的，: what follows such a condition is not left out, nor a condition itself."""
_NEXT_POINT = re.compile("[；;，](?:二、|（二）|2[.．、](?![0-9]))")
_ENCLOSED = re.compile(r"《[^》]*》|（[^）]*）|“[^”]*”")
_NO_NEWS = re.compile("|".join(sign.pattern for sign in (ASKING, BARE_QUOTE, POINT)))
_AT_LEVEL = re.compile(r"(?P<opens>[“‘《（「『〈【(])|(?P<closes>[”’》）」』〉】)])|[，；;]|,(?![0-9])")


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
    sure: bool = True
    """Whether it is surely whole."""


class Sentence:
    """A sentence as summaries need it; the pieces that it may be used as are found when they are asked for."""

    def __init__(self, statement: Statement) -> None:
        """Of a statement that a summary may hold."""
        self.number, self.paragraph, self.text, self.names = statement
        pronoun = PRONOUN.match(self.text)
        leans = self.number > 0 and leans_on_another(self.text, self.names)
        late = TIME_ONLY.match(self.text) if (leans or self.number == 0) and not pronoun else None
        self.whole = Piece(self.number, self.paragraph, self.text, len(self.text), 0, True, 1.0, leans)
        """All of it."""
        self.start = replace(self.whole, text=self.text[late.end() :], leans=False) if late else self.whole
        """All of it as the start of a summary."""
        self.chances: Chances | None = None
        """Of its clauses, once `weigh_clauses` has read them."""

    @cached_property
    def joints(self) -> list[int]:
        """Offsets of the marks between its clauses."""
        return joints_of(self.text)

    @cached_property
    def pieces(self) -> list[Piece]:
        """What it may be used as, the longest last, then the whole."""
        return [*self._cut(self.whole), self.whole]

    @cached_property
    def opening(self) -> list[Piece]:
        """What a summary may start with."""
        return self.pieces if self.start is self.whole else [*self._cut(self.start), self.start]

    def _cut(self, whole: Piece) -> list[Piece]:
        """What may be taken of it besides all of it: the longest last."""
        text, start, found = self.text, len(self.text) - len(whole.text), []
        gone = [((start, start), 1.0), *(gap for gap in self.gaps() if gap[0][0] >= start)]
        for end, chance in [*self.ends(), (len(text), 1.0)]:
            for (left, again), without in gone:
                chars = again - left
                if again < end and end - start - chars >= SHORTEST and (chars or end < len(text)):
                    said = text[start:left] + text[again:end] + "。" * (end < len(text))
                    certain, least = chance >= CERTAIN_END and without >= CERTAIN_GAP, min(chance, without)
                    found.append(Piece(self.number, self.paragraph, said, end, chars, False, least, whole.leans, certain))
        return sorted(found, key=lambda piece: (len(piece.text), piece.text))

    def _heard(self) -> Chances:
        if self.chances is None:
            weigh_clauses([self])
        return self.chances or Chances([], [])

    def ends(self) -> Iterator[tuple[int, float]]:
        """Offsets at which it may end, each with the chance that it is whole there.

        >>> text = "县总工会昨日召开职工书屋工作会议，"
        >>> [at for at, _ in Sentence(Statement(0, 0, text + "各乡镇工会主席参加。")).ends()]
        [16]
        >>> [*Sentence(Statement(0, 0, text + "但没有定下日期。")).ends()]
        []
        """
        if self.text[-1:] in ("？", "?"):
            return  # its beginning is no statement
        grounded = GROUNDS.match(self.text)
        for (at, after), chance in zip(pairwise([*self.joints, len(self.text)]), self._heard().ends, strict=True):
            if chance < LIKELY or at < SHORTEST or goes_on(self.text, at, after):
                continue
            if not grounded or not only_grounds(self.text[:at], self.names):
                yield at, chance

    def gaps(self) -> Iterator[tuple[tuple[int, int], float]]:
        """Spans that may be left out, each with the chance that the rest is whole: a clause, or two that follow each other."""
        for known in filter(None, (HEARD.match(self.text), HONOURS.match(self.text))):
            yield known.span("source"), 1.0
        edges = [0, *(at + 1 for at in self.joints)]
        gaps = [
            (edges[number], edges[number + 1], chance)
            for number, chance in enumerate(self._heard().gaps)
            if chance >= LIKELY
            and not _CONDITION.search(self.text, 0, edges[number + 1])
            and not _tells(self.text[edges[number] : edges[number + 1]], self.names)
        ]
        for number, (left, again, chance) in enumerate(gaps):
            yield (left, again), chance
            if number + 1 < len(gaps) and gaps[number + 1][0] == again and self.text[again - 1] not in "；;":
                yield (left, gaps[number + 1][1]), chance * gaps[number + 1][2]


def weigh_clauses(sentences: Iterable[Sentence]) -> None:
    """Reads the chances of the clauses of sentences that have several; of many together in less time."""
    several = []
    for sentence in sentences:
        if sentence.joints:
            several.append(sentence)
        else:
            sentence.chances = Chances([], [])
    for sentence, chances in zip(several, read_chances([(one.text, one.joints) for one in several]), strict=True):
        sentence.chances = chances


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
        firm = _OF_FIRM.match(text, match.end()) is not None
        firm = firm and match[1][0] not in "左右中前后"  # 何语秋（左）到海川大学
        kept = in_title or firm or match.start() == 0 or any(_alike(match[1], inner) for inner in telling)
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
        GROUNDS.match(clause)
        or (purpose and not ACTS.search(clause) and not ACTORS.match(clause) and not clause.startswith(tuple(names)))
        for clause in clauses[1:]
    )


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
        if text.endswith(("；", ";")) and (APPOINTS.match(text) or NUMBERED.match(text)):
            text = text[:-1] + "。"
        if SENTENCE_END.search(text) and is_balanced(text) and not announced and not _SALUTES.match(text):
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
    """The first `most` sentences that a summary may hold, without the numbers of points, each with its pieces."""
    told = islice((one for one in statements if not _NO_NEWS.match(one.text)), most)
    bare = (one if _NEXT_POINT.search(one.text) else one._replace(text=_POINT_NUMBER.sub("", one.text)) for one in told)
    return [Sentence(one) for one in bare]


def _names_by_sentence(source: Source) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    numbers = {row.get("sentence_id"): number for number, row in enumerate(source.sentences)}
    for row in source.entities:
        if row["sentence_id"] in numbers:
            found.setdefault(numbers[row["sentence_id"]], []).append(row["text"])
    return found


def joints_of(text: str) -> list[int]:
    """Offsets of commas and semicolons outside quotes and brackets."""
    level, found = 0, []
    for mark in _AT_LEVEL.finditer(text):
        kind = mark.lastgroup
        if kind:
            level += 1 if kind == "opens" else -1
        elif level == 0:
            found.append(mark.start())
    return found
