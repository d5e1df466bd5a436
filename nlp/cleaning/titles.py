"""Which printed lines of a title are banner, kicker, headline and deck: the best of all ways to cut it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.bylines import is_name
from nlp.cleaning.context import PARTS
from nlp.cleaning.language import join_buckets, join_scores
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.reporters import is_one_name
from nlp.cleaning.signs import PrintedLine, end_of, open_quotes, start_of

MOST = 6
"""Lines of a title that are cut in all ways; of a longer one the lines beyond belong to the headline."""


Floats = NDArray[np.float64]


class Titles(NamedTuple):
    """The lines of a title by part (PARTS), and the lead of this cut over the next best one."""

    parts: dict[str, list[PrintedLine]]
    lead: float

    @property
    def first_line(self) -> int:
        """Number of its first printed line."""
        return min(line.number for rows in self.parts.values() for line in rows)


MOST_LEAD = 8.0
"""Lead of a cut without another one."""


class Cut(NamedTuple):
    """Where the banner, the kicker and the headline of a title end; the rest of its lines are the deck."""

    banner: int
    kicker: int
    headline: int

    def parts(self, lines: int) -> tuple[range, range, range, range]:
        """The numbers of the lines of each part (PARTS)."""
        return (
            range(self.banner),
            range(self.banner, self.kicker),
            range(self.kicker, self.headline),
            range(self.headline, lines),
        )


KICKER, HEADLINE, DECK = map(PARTS.index, ("kicker", "headline", "deck"))
_PRESIDES = re.compile(
    r"(?P<who>[\u3400-\u9fff、 ]{2,40}?)(?:分别|共同|一同)?"
    r"(?:主持(?:会议|仪式|开幕式|活动)?|(?:出席|参加)(?:会议|仪式|开幕式|活动|有关活动)?|作?(?:总结)?讲话|致辞)"
    r"(?:并(?:作?(?:总结|重要)?讲话|致辞|宣布(?:开幕|开工)|作报告|发言))?$"
)
_NUMBER = re.compile(r"[（(]?[\u3400-\u9fff]{1,12}[〔\[［（(](?:19|20)[0-9]{2}[〕\]］）)]第?[0-9]{1,5}号[）)]?$")
_DOES = re.compile("[在对向就]|宣读|发表|召开|出席|会见|强调")
_POST_ENDS = frozenset("长记席任理委员监师授令裁")
HABIT = 1.2
"""How much the other titles of the page count: a paper that prints kickers prints them on most of its articles."""


def split_titles(titles: Sequence[Sequence[PrintedLine]], heard: Sequence[Heard], weights: Mapping[str, float]) -> list[Titles]:
    """The lines of banner, kicker, headline (at least one) and deck of each title of a page, in order."""
    several = iter(read_titles([lines for lines in titles if len(lines) > 1]))
    scored = [
        score_cuts(next(several), parts, weights) if len(lines) > 1 else {Cut(0, 0, 1): 0.0}
        for lines, parts in zip(titles, heard, strict=True)
    ]
    habits = [_habit(scored, part) for part in (KICKER, DECK)]
    found = []
    for lines, scores in zip(titles, scored, strict=True):
        whole = {}
        for way, score in _likely(lines, scores).items():
            parts = way.parts(min(len(lines), MOST))
            whole[way] = score + habits[0] * bool(parts[KICKER]) + habits[1] * bool(parts[DECK])
        best, *others = sorted(whole.values(), reverse=True)
        lead = min(MOST_LEAD, best - others[0]) if others else MOST_LEAD
        found.append(Titles(_apply(lines, max(whole, key=whole.__getitem__)), lead))
    return found


def _likely(lines: Sequence[PrintedLine], scores: Mapping[Cut, float]) -> Mapping[Cut, float]:
    """The cuts without those whose headline tells who presides, its last line: that is a deck."""
    number = len(lines) - 1
    if 0 < number < MOST and _NUMBER.match(lines[number].text):  # 云政发〔2024〕12号 below the headline
        return {cut: score for cut, score in scores.items() if cut.kicker < cut.headline <= number}
    if not 1 < len(lines) <= MOST or not presides(lines[-1].title):
        return scores
    return {cut: score for cut, score in scores.items() if cut.headline < len(lines)}


def presides(text: str) -> bool:
    """Whether a line of a title says who presided, spoke or was there, and nothing else.

    >>> presides("省长王克成主持会议"), presides("王克成主持召开防汛会议"), presides("市长王克成、何语秋出席")
    (True, False, True)
    >>> presides("王克成讲话"), presides("王克成出席并讲话 何语秋主持"), presides("上海讲话 何语秋主持")
    (True, True, False)
    """
    clauses = [(_PRESIDES.match(clause), clause) for clause in text.split()]
    names = [name for found, clause in clauses for name in (found["who"] if found else clause).split("、")]
    if clauses and clauses[-1][0] and all(map(is_one_name, names)):
        return True
    match = _PRESIDES.match(text)
    if match is None or _DOES.search(text[: match.end("who")]):
        return False
    first, *others = re.split("[、 ]", match["who"])
    return _is_holder(first) and all(is_name(other) or _is_holder(other) for other in others)


def _is_holder(text: str) -> bool:
    """Whether a text is a name with a post before it."""
    return any(is_name(text[-size:]) and text[-size - 1 : -size] in _POST_ENDS for size in (2, 3) if len(text) > size)


def score_cuts(facts: Facts, heard: Heard, weights: Mapping[str, float]) -> dict[Cut, float]:
    """The score of each way to cut a title of several lines, by itself."""
    count = len(facts.texts)
    said = sum(weights.get(name, 0.0) * parts[:count] for name, parts in heard._asdict().items()).tolist()

    @cache
    def line(part: int, at: int, main: float) -> float:
        return said[at][part] + sum(weights.get(name, 0.0) for name in _line_names(facts, PARTS[part], at, main))

    @cache
    def seam(part: int, at: int, inside: bool) -> float:
        return sum(weights.get(name, 0.0) for name in _seam_names(facts, PARTS[part], at, inside))

    scores = {}
    for way in ways(count):
        parts = way.parts(count)
        main = max(facts.widths[at] for at in parts[HEADLINE])
        score = weights.get(_shape_name(parts, count), 0.0)
        for part, rows in enumerate(parts):
            for at in rows:
                score += line(part, at, main) + (seam(part, at, at + 1 in rows) if at + 1 < count else 0.0)
        scores[way] = score
    return scores


def agreement(heard: Floats, cut: Cut) -> float:
    """What a network says for a cut: the sum over its lines."""
    parts = cut.parts(min(len(heard), MOST))
    return float(sum(heard[at, part] for part, rows in enumerate(parts) for at in rows))


def _habit(scored: Sequence[Mapping[Cut, float]], part: int) -> float:
    """How much the titles of several lines speak for having a part, on average."""
    leads = []
    for scores in scored:
        lines = max(cut.headline for cut in scores)
        with_part = [score for cut, score in scores.items() if cut.parts(lines)[part]]
        without = [score for cut, score in scores.items() if not cut.parts(lines)[part]]
        if with_part and without:
            leads.append(max(-3.0, min(3.0, max(with_part) - max(without))))
    return HABIT * sum(leads) / len(leads) if len(leads) > 1 else 0.0


def _apply(lines: Sequence[PrintedLine], cut: Cut) -> dict[str, list[PrintedLine]]:
    """The lines of each part; those beyond MOST go with the last part that has lines."""
    if cut.headline >= MOST:
        cut = cut._replace(headline=len(lines))
    return {part: [lines[at] for at in rows] for part, rows in zip(PARTS, cut.parts(len(lines)), strict=True)}


@cache
def ways(count: int) -> list[Cut]:
    """All cuts of so many lines, the banner one line at most, the headline never empty.

    >>> len(ways(3))
    9
    """
    return [
        Cut(banner, kicker, headline)
        for banner in range(min(2, count))
        for kicker in range(banner, count)
        for headline in range(kicker + 1, count + 1)
    ]


class Heard(NamedTuple):
    """What the networks say of each line of a title, log-probabilities of the parts, shape (lines, parts): the one over the
    lines of the page, and the one over the characters of the title. Their names are those of their weights."""

    context: Floats
    wording: Floats


class Facts(NamedTuple):
    """What the cuts of a title are scored by, of its first MOST lines and of the seams between them."""

    widths: list[float]
    seams: list[float]
    ends: list[str]
    starts: list[str]
    quotes: list[str]
    texts: list[str]


def read_titles(titles: Sequence[Sequence[PrintedLine]]) -> list[Facts]:
    """What the cuts of the titles of a page are scored by; all are listened to at once, which is what takes the time."""
    texts = [[line.text for line in lines[:MOST]] for lines in titles]
    flat = list(chain.from_iterable(texts))
    seams = iter(join_scores(join_buckets(flat, [*flat[1:], ""])).tolist() if flat else [])
    return [
        Facts(
            [width_in_em(text) for text in own],
            [next(seams) for _ in own],
            [end_of(text) for text in own],
            [start_of(text) for text in own],
            [open_quotes(text) for text in own],
            own,
        )
        for own in texts
    ]


def names_of(facts: Facts, cut: Cut) -> list[str]:
    """Names of the features of one cut."""
    count = len(facts.texts)
    parts = cut.parts(count)
    names = [_shape_name(parts, count)]
    main = max(facts.widths[at] for at in parts[HEADLINE])
    for part, rows in zip(PARTS, parts, strict=True):
        for at in rows:
            names += _line_names(facts, part, at, main)
            if at + 1 < count:
                names += _seam_names(facts, part, at, at + 1 in rows)
    return names


def _shape_name(parts: Sequence[range], count: int) -> str:
    return f"lines={count}:" + ",".join(str(len(rows)) for rows in parts)


def _seam_names(facts: Facts, part: str, at: int, inside: bool) -> list[str]:
    """What stands on the two sides of the seam below a line, inside a part or between two."""
    seam = max(-3, min(3, round(facts.seams[at] / 1.5)))
    names = [f"{part} seam={seam}" if inside else f"{part}|={seam}"]
    if facts.quotes[at] in ("open", "both"):
        names.append("open quote inside" if inside else "open quote between")
    if inside:
        names.append(f"{part} step={max(-3, min(3, round((facts.widths[at + 1] - facts.widths[at]) / 2)))}")
    return names


def _line_names(facts: Facts, part: str, at: int, main: float) -> list[str]:
    text = facts.texts[at]
    names = [f"{part} ends={facts.ends[at]}", f"{part} width={min(int(facts.widths[at] / 4), 7)}"]
    if part != "headline":
        names.append(f"{part} against={max(-4, min(4, round((facts.widths[at] - main) / 3)))}")
    if facts.starts[at] in ("dash", "quote", "mark"):
        names.append(f"{part} starts={facts.starts[at]}")
    if "，" in text:
        names.append(f"{part} comma")
    if " " in text or "！" in text or "？" in text:
        names.append(f"{part} cry")
    return names
