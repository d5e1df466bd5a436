"""Candidates -> numbers that tell a good summary: where it starts and stops, how much of the headline it says, how it reads."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.summaries.candidates import Candidate
from nlp.summaries.pairs import Pairs, count_pairs, sizes
from nlp.summaries.view import Facts, View

Numbers = NDArray[np.float64]
Rows = NDArray[np.int64]


class Run(NamedTuple):
    """Of a candidate as a whole: where it stands in its article, how its end was cut, what of the headline it says."""

    parts: int
    start: int
    end: int
    skipped: int
    paragraphs: int
    closes: bool
    """A paragraph ends with it."""
    all: bool
    """It is all of the article."""
    cut: bool
    dropped: int
    """Characters cut from its last sentence."""
    left: int
    """Characters from its end to the end of the paragraph."""


class Overlap(NamedTuple):
    """How many different character pairs the parts of each candidate share with the headline and each other."""

    title: Numbers
    """Of the headline, said by the candidate."""
    last_adds: Numbers
    """By its last piece alone."""
    next_adds: Numbers
    """By the sentence that follows and not by the candidate."""
    lost: Numbers
    """By its last sentence, were it not cut, and not by the candidate."""
    repeated: Numbers
    """Of the last piece, said by the pieces before, as a share."""
    elsewhere: Numbers
    """Share of the headline in the sentence that says most of it, less that of the candidate."""


class Before(NamedTuple):
    """What comes before a sentence."""

    opens: bool
    """Nothing in its paragraph."""
    chars: int
    scene: int
    """Signs of a scene, times 100."""
    quoted: int


class Article(NamedTuple):
    """The same for all candidates."""

    none: float
    one: float
    title: float
    first_sentence: float
    first_paragraph: float
    chars: float
    paragraphs: float
    scene: float
    title_in_first: float


PARTS = (*Facts._fields, "pairs", "title", "in_title", "central")
COLUMNS = (
    *(f"{part} {name}" for part in ("total", "first", "last", "next") for name in PARTS),
    *(f"run {name}" for name in Run._fields),
    *(f"overlap {name}" for name in Overlap._fields),
    *(f"before {name}" for name in Before._fields),
    *(f"article {name}" for name in Article._fields),
)
"""What features are made of: sums over a candidate's pieces, its first and last piece, the sentence that follows, and so on."""
_NONE, _ONE = "article none", "article one"
FEATURES: Mapping[str, tuple[str, ...]] = {
    "chars": ("total chars",),
    "parts": ("run parts",),
    "start": ("run start",),
    "end": ("run end",),
    "skipped": ("run skipped",),
    "start_paragraph": ("first paragraph",),
    "start_opens": ("before opens",),
    "end_closes": ("run closes",),
    "paragraphs": ("run paragraphs",),
    "all_of_it": ("run all",),
    "last_cut": ("run cut",),
    "dropped": ("run dropped",),
    "first_cut": (_ONE, "first whole"),
    "chance": ("last chance",),
    "title": ("overlap title", _NONE, "article title"),
    "title_density": ("total in_title", _NONE, "total pairs"),
    "title_start": ("first title", _NONE, "article title"),
    "title_last_adds": ("overlap last_adds", _NONE, "article title"),
    "title_next": ("overlap next_adds", _NONE, "article title"),
    "title_lost": ("overlap lost", _NONE, "article title"),
    "title_best_elsewhere": ("overlap elsewhere",),
    "central": ("total central", _NONE, "total pairs"),
    "central_start": ("first central", _NONE, "first pairs"),
    "central_last": ("last central", _NONE, "last pairs"),
    "central_next": ("next central", _NONE, "next pairs"),
    "numbers": ("total numbers",),
    "names": ("total names",),
    "names_next": ("next names",),
    "quoted": ("total quoted", _NONE, "total chars"),
    "speech_last": ("last speech",),
    "speech_next": ("next speech",),
    "speech_start": ("first speech",),
    "question": ("total question",),
    "first_person": ("total first_person",),
    "leaning": ("total leans",),
    "time_start": ("first time",),
    "repeats": ("overlap repeated",),
    "clauses": ("total clauses",),
    "next_chars": ("next chars",),
    "left_in_paragraph": ("run left",),
    "first_sentence": ("article first_sentence",),
    "first_paragraph": ("article first_paragraph",),
    "article": ("article chars",),
    "n_paragraphs": ("article paragraphs",),
    "next_leans": ("next leans",),
    "to_first_paragraph": ("total chars", "article first_paragraph"),
    "titles": ("article title",),
    "numbers_start": ("first numbers",),
    "names_start": ("first names",),
    "scene": ("total scene",),
    "scene_start": ("first scene",),
    "account": ("total account",),
    "account_start": ("first account",),
    "quoted_start": ("first quoted", _NONE, "first chars"),
    "before": ("before chars",),
    "before_scene": ("before scene", _NONE, "before chars"),
    "before_quoted": ("before quoted", _NONE, "before chars"),
    "bodies_start": ("first bodies",),
    "opening_scene": ("article scene",),
    "opening_title": ("article title_in_first",),
    "first_left_out": ("first left_out",),
    "left_out": ("total left_out",),
}
"""Each is a column, less another where one is given, as a share of a third where one is given."""
NAMES = tuple(FEATURES)
"""In the order of the array."""
_VALUE, _LESS, _OF = np.array(
    [[COLUMNS.index(name) for name in (*names, *(_NONE, _ONE)[len(names) - 1 :])] for names in FEATURES.values()]
).T


def describe(view: View, found: Sequence[Candidate]) -> NDArray[np.float32]:
    """The features of candidates, one or more: a row each, in the order of NAMES."""
    columns = _columns(view, found)
    less, of = columns.take(_LESS, axis=1), columns.take(_OF, axis=1)
    return ((columns.take(_VALUE, axis=1) - less) / np.maximum(of, 1)).astype(np.float32)


def _columns(view: View, found: Sequence[Candidate]) -> Numbers:
    """A row for each candidate, in the order of COLUMNS."""
    size = len(view.sentences)
    rows = {piece: row for row, piece in enumerate(dict.fromkeys(chain((one.whole for one in view.sentences), *found)))}
    facts = [*map(view.of, rows)]
    pairs = count_pairs(view.headline, [piece.text for piece in rows], size)
    parts = [[rows[piece] for piece in one] for one in found]
    flat, starts = np.array([*chain.from_iterable(parts)]), np.array([0, *accumulate(map(len, parts[:-1]))])
    runs = [_run(view, one) for one in found]
    ends = np.array(
        [(each[0], each[-1], run.end + 1 if run.end + 1 < size else len(rows)) for each, run in zip(parts, runs, strict=True)]
    )
    last = np.array([run.end for run in runs])
    before = flat.copy()
    before[starts + np.array([*map(len, parts)]) - 1] = len(rows)
    overlap = _overlap(view, pairs, np.bitwise_or.reduceat(pairs.said[before], starts), ends, last)
    table = _table(facts, pairs)
    gone = _before(facts[:size])
    return np.hstack(
        (
            np.add.reduceat(table[flat], starts),
            table[ends].reshape(len(found), -1),
            np.array(runs, np.float64),
            np.transpose(overlap),
            np.array([gone[run.start] for run in runs], np.float64),
            np.broadcast_to(_article(view, facts[0]), (len(found), len(Article._fields))),
        )
    )


def _table(facts: Sequence[Facts], pairs: Pairs) -> Numbers:
    """A row for each piece in the order of PARTS, the last for the sentence after the last."""
    table = np.zeros((len(facts) + 1, len(PARTS)))
    table[:-1, : len(Facts._fields)] = facts
    table[:, len(Facts._fields) :] = np.transpose([pairs.pairs, sizes(pairs.told()), pairs.in_title, pairs.central])[:-1]
    return table


def _run(view: View, one: Candidate) -> Run:
    last = one[-1]
    start, end = view.place[one[0].number], view.place[last.number]
    dropped = len(view.sentences[end].text) - last.kept
    left = view.left[end]
    return Run(
        parts=len(one),
        start=start,
        end=end,
        skipped=end - start + 1 - len(one),
        paragraphs=len({piece.paragraph for piece in one}),
        closes=dropped == 0 and left == 0,
        all=end == len(view.sentences) - 1 and start == 0 and last.whole,
        cut=dropped > 0,
        dropped=dropped,
        left=left + dropped,
    )


def _overlap(view: View, pairs: Pairs, before: NDArray[np.uint8], ends: Rows, end: Rows) -> Overlap:
    """`before` is what each candidate says without its last piece."""
    told, said = pairs.told(), pairs.said[ends[:, 1]]
    last = told[ends[:, 1]]
    title = last | (before & pairs.said[-1])
    new = ~title
    counts = np.stack((title, last & ~before, told[ends[:, 2]] & new, told[end] & new, said & before, said))
    count, adds, following, lost, again, own = np.bitwise_count(counts).sum(axis=2, dtype=np.float64)
    return Overlap(count, adds, following, lost, again / np.maximum(own, 1), max(view.shares) - count / max(view.title, 1))


def _before(wholes: Sequence[Facts]) -> list[Before]:
    """What comes before each sentence."""
    found, chars, scene, quoted, paragraph = [], 0, 0, 0, -1
    for one in wholes:
        found.append(Before(one.paragraph != paragraph, chars, 100 * scene, quoted))
        chars, scene, quoted, paragraph = chars + one.chars, scene + one.scene, quoted + one.quoted, one.paragraph
    return found


def _article(view: View, opening: Facts) -> Article:
    return Article(
        none=0,
        one=1,
        title=view.title,
        first_sentence=opening.chars,
        first_paragraph=view.first_paragraph,
        chars=view.article,
        paragraphs=view.n_paragraphs,
        scene=opening.scene,
        title_in_first=view.shares[0],
    )
