"""Candidates of many articles -> the columns that features are made of, counted in arrays for all at once."""

from collections.abc import Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.summaries.candidates import Candidate
from nlp.summaries.pairs import Pairs, count_pairs, sizes
from nlp.summaries.view import Facts, View

Numbers = NDArray[np.float64]
Column = NDArray[Any]
Rows = NDArray[np.int64]
Case = tuple[View, Sequence[Candidate]]
"""An article and its candidates, one or more."""


class Run(NamedTuple):
    """Of each candidate as a whole: where it stands in its article and how its end was cut."""

    parts: Column
    start: Column
    end: Column
    skipped: Column
    paragraphs: Column
    closes: Column
    """A paragraph ends with it."""
    all: Column
    """It is all of the article."""
    cut: Column
    dropped: Column
    """Characters cut from its last sentence."""
    left: Column
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
    """What comes before each sentence."""

    opens: Column
    """Nothing in its paragraph."""
    chars: Column
    scene: Column
    """Signs of a scene, times 100."""
    quoted: Column


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
"""Sums over a candidate's pieces, its first and last piece, the sentence that follows, and so on."""


class Layout(NamedTuple):
    """Articles as rows: the sentences of one, its other pieces, its headline, and so on; the last row has no text."""

    texts: Sequence[str]
    facts: Sequence[Facts]
    """Of the rows that are no headline, without the last."""
    article: Rows
    """Of each row."""
    home: Rows
    """The row of the sentence that the piece is of; -1 where it is none."""
    left: Rows
    """Characters between the end of a sentence and the end of its paragraph."""
    opening: Rows
    """The row of each article's first sentence."""
    headline: Rows
    """The row of each article's headline."""
    sentences: Rows
    """How many each article has."""
    parts: Rows
    """The rows of the candidates' pieces."""
    first: Rows
    """Where among them a candidate's are, and where the last of them is."""
    last: Rows
    case: Rows
    """The article of each candidate."""


def columns_of(cases: Sequence[Case]) -> Numbers:
    """A row for each candidate, in the order of COLUMNS."""
    views = [view for view, _ in cases]
    at = _lay_out(cases)
    pairs = count_pairs(at.texts, at.article, at.headline, _is_sentence(at))
    table = _table(at, pairs)
    first, last = at.parts[at.first], at.parts[at.last]
    end = at.home[last]
    following = np.where(end + 1 < (at.opening + at.sentences)[at.case], end + 1, -1)
    return np.hstack(
        (
            np.add.reduceat(table[at.parts], at.first),
            *(table[rows] for rows in (first, last, following)),
            np.transpose(_run(at, table)),
            np.transpose(_overlap(pairs, at, following, views)),
            np.transpose(_before(at, table))[at.home[first]],
            np.array([_article(view) for view in views], np.float64)[at.case],
        )
    )


def _is_sentence(at: Layout) -> NDArray[np.bool_]:
    """Of each row, whether it is all of a sentence."""
    return at.home == np.arange(len(at.home))


def _lay_out(cases: Sequence[Case]) -> Layout:
    texts: list[str] = []
    facts: list[Facts] = []
    home: list[int] = []
    left: list[int] = []
    parts: list[int] = []
    opening = []
    for view, found in cases:
        opening.append(len(texts))
        own = dict.fromkeys(chain((one.whole for one in view.sentences), *found))
        row = dict(zip(own, range(len(texts), len(texts) + len(own)), strict=True))
        parts += map(row.__getitem__, chain.from_iterable(found))
        home += [*(len(texts) + view.place[piece.number] for piece in own), -1]
        left += [*view.left, *repeat(0, len(own) - len(view.left) + 1)]
        facts += map(view.of, own)
        texts += [*(piece.text for piece in own), view.headline]
    starts = np.array([*opening, len(texts)])
    ends = np.cumsum([len(one) for _, found in cases for one in found])
    return Layout(
        [*texts, ""],
        facts,
        article=np.append(np.repeat(np.arange(len(cases)), np.diff(starts)), len(cases) - 1),
        home=np.array([*home, -1]),
        left=np.array(left),
        opening=starts[:-1],
        headline=starts[1:] - 1,
        sentences=np.array([len(view.sentences) for view, _ in cases]),
        parts=np.array(parts),
        first=np.append(0, ends[:-1]),
        last=ends - 1,
        case=np.repeat(np.arange(len(cases)), [len(found) for _, found in cases]),
    )


def _table(at: Layout, pairs: Pairs) -> Numbers:
    """A row for each of the layout in the order of PARTS; of headlines only what pairs they have."""
    table = np.zeros((len(at.texts), len(PARTS)))
    table[at.home >= 0, : len(Facts._fields)] = at.facts
    table[:, len(Facts._fields) :] = np.transpose((pairs.pairs, sizes(pairs.told), pairs.in_title, pairs.central))
    return table


def _run(at: Layout, table: Numbers) -> Run:
    last = at.parts[at.last]
    end = at.home[last]
    dropped = _of(table, "chars", end) - _of(table, "kept", last)
    start, stop = at.home[at.parts[at.first]] - at.opening[at.case], end - at.opening[at.case]
    parts = at.last - at.first + 1
    paragraph = _of(table, "paragraph", at.parts)
    changes = np.cumsum(np.append(0, paragraph[1:] != paragraph[:-1]))
    return Run(
        parts=parts,
        start=start,
        end=stop,
        skipped=stop - start + 1 - parts,
        paragraphs=changes[at.last] - changes[at.first] + 1,
        closes=(dropped == 0) & (at.left[end] == 0),
        all=(start == 0) & (stop == at.sentences[at.case] - 1) & (_of(table, "whole", last) > 0),
        cut=dropped > 0,
        dropped=dropped,
        left=at.left[end] + dropped,
    )


def _of(table: Numbers, part: str, rows: Rows) -> Numbers:
    return table[rows, PARTS.index(part)]


def _overlap(pairs: Pairs, at: Layout, then: Rows, views: Sequence[View]) -> Overlap:
    last = at.parts[at.last]
    earlier = at.parts.copy()
    earlier[at.last] = -1
    before = np.bitwise_or.reduceat(pairs.said[earlier], at.first)
    """What a candidate says without its last piece."""
    said, told, headline = pairs.said[last], pairs.told[last], pairs.said[at.headline[at.case]]
    title = told | (before & headline)
    new = ~title
    following, whole = pairs.told[then] & new, pairs.told[at.home[last]] & new
    count, adds, next_adds, lost, again, own = sizes(np.stack((title, told & ~before, following, whole, said & before, said)))
    most, size = np.array([(max(view.shares), max(view.title, 1)) for view in views])[at.case].T
    return Overlap(count, adds, next_adds, lost, again / np.maximum(own, 1), most - count / size)


def _before(at: Layout, table: Numbers) -> Before:
    """Of each row that is a sentence's."""
    paragraph = table[:, PARTS.index("paragraph")]
    opens = np.append(True, paragraph[1:] != paragraph[:-1])
    opens[at.opening] = True
    own = table[:, [PARTS.index(name) for name in ("chars", "scene", "quoted")]] * _is_sentence(at)[:, None]
    sums = np.cumsum(own, axis=0) - own
    chars, scene, quoted = (sums - sums[at.opening][at.article]).T
    return Before(opens, chars, 100 * scene, quoted)


def _article(view: View) -> Article:
    opening = view.of(view.sentences[0].whole)
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
