"""Candidates -> numbers that tell a good summary: where it starts and stops, how much of the headline it says, how it reads."""

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.summaries.candidates import Candidate
from nlp.summaries.pairs import Pairs, count_pairs, sizes
from nlp.summaries.pieces import Sentence
from nlp.summaries.view import Facts, View

NAMES = (
    *("chars", "parts", "start", "end", "skipped", "start_paragraph", "start_opens", "end_closes", "paragraphs", "all_of_it"),
    *("last_cut", "dropped", "first_cut", "chance", "title", "title_density", "title_start", "title_last_adds", "title_next"),
    *("title_lost", "title_best_elsewhere", "central", "central_start", "central_last", "central_next", "numbers", "names"),
    *("names_next", "quoted", "speech_last", "speech_next", "speech_start", "question", "first_person", "leaning"),
    *("time_start",),
    *("repeats", "clauses", "next_chars", "left_in_paragraph", "first_sentence", "first_paragraph", "article", "n_paragraphs"),
    *("next_leans", "to_first_paragraph", "titles", "numbers_start", "names_start"),
    *("scene", "scene_start", "account", "account_start", "quoted_start", "before", "before_scene", "before_quoted"),
    *("bodies_start", "opening_scene", "opening_title", "first_left_out", "left_out"),
)
"""In the order of the array."""

Column = NDArray[np.float64]
Rows = NDArray[np.int64]
COLUMNS = (*Facts._fields, "pairs", "title", "in_title", "central")
Columns = Mapping[str, Column]
"""By the names of COLUMNS."""
Features = Mapping[str, NDArray[np.generic] | float]


class Overlap(NamedTuple):
    """How many different character pairs the parts of each candidate share with the headline and each other."""

    title: Rows
    """Of the headline, said by the candidate."""
    last_adds: Rows
    """By its last piece alone."""
    next_adds: Rows
    """By the sentence that follows and not by the candidate."""
    lost: Rows
    """By its last sentence, were it not cut, and not by the candidate."""
    repeated: Column
    """Of the last piece, said by the pieces before, as a share."""


class Standing(NamedTuple):
    """Candidates in their article, a row each: where they start and stop, their facts and sums, what comes after them."""

    view: View
    parts: Rows
    paragraphs: Rows
    start: Rows
    end: Rows
    first: Columns
    last: Columns
    totals: Columns
    wholes: Columns
    """Of the sentences, not of the candidates."""
    complete: Columns
    """Of the sentence that the last piece is from."""
    ahead: Columns
    """Of the sentence that follows."""
    overlap: Overlap


def describe(view: View, found: Sequence[Candidate]) -> NDArray[np.float32]:
    """The features of candidates, one or more: a row each, in the order of NAMES."""
    one = _stand(view, found)
    columns = {**_extent(one), **_headline(one), **_content(one), **_surroundings(one), **_opening(one)}
    rows = np.empty((len(found), len(NAMES)), np.float32)
    for at, name in enumerate(NAMES):
        rows[:, at] = columns[name]
    return rows


def _stand(view: View, found: Sequence[Candidate]) -> Standing:
    size = len(view.sentences)
    rows = {piece: row for row, piece in enumerate(dict.fromkeys(chain((one.whole for one in view.sentences), *found)))}
    pairs = count_pairs(view.headline, [piece.text for piece in rows], size)
    table = np.zeros((len(rows) + 1, len(COLUMNS)))  # a row more, for the sentence after the last
    table[:-1, : len(Facts._fields)] = [*map(view.of, rows)]
    table[:, len(Facts._fields) :] = np.transpose([pairs.pairs, sizes(pairs.told()), pairs.in_title, pairs.central])[:-1]
    place = np.array([view.place[piece.number] for piece in rows])
    parts = np.array([len(one) for one in found])
    flat = np.array([rows[piece] for one in found for piece in one])
    starts = parts.cumsum() - parts
    lasts = starts + parts - 1
    first, last = flat[starts], flat[lasts]
    end = place[last]
    ahead = np.where(end + 1 < size, end + 1, len(rows))
    before = flat.copy()
    before[lasts] = len(rows)
    return Standing(
        view=view,
        parts=parts,
        paragraphs=np.array([len({piece.paragraph for piece in one}) for one in found]),
        start=place[first],
        end=end,
        first=_columns(table[first]),
        last=_columns(table[last]),
        totals=_columns(np.add.reduceat(table[flat], starts)),
        wholes=_columns(table[:size]),
        complete=_columns(table[end]),
        ahead=_columns(table[ahead]),
        overlap=_overlap(pairs, np.bitwise_or.reduceat(pairs.said[before], starts), last, end, ahead),
    )


def _columns(rows: NDArray[np.floating[Any]]) -> Columns:
    return dict(zip(COLUMNS, rows.T, strict=True))


def _overlap(pairs: Pairs, before: NDArray[np.uint8], last: Rows, end: Rows, ahead: Rows) -> Overlap:
    """`before` is what each candidate says without its last piece."""
    told, said = pairs.told(), pairs.said[last]
    title = told[last] | (before & pairs.said[-1])
    return Overlap(
        title=sizes(title),
        last_adds=sizes(title & ~before),
        next_adds=sizes(told[ahead] & ~title),
        lost=sizes(told[end] & ~title),
        repeated=_share(sizes(said & before), sizes(said)),
    )


def _share(part: Column | Rows, whole: Column | Rows) -> Column:
    return np.asarray(part / np.maximum(whole, 1), np.float64)


def _extent(one: Standing) -> Features:
    view, first, last = one.view, one.first, one.last
    opens = np.array([True, *(a.paragraph != b.paragraph for a, b in pairwise(view.sentences)), True])
    ended = last["kept"] == one.complete["kept"]
    return {
        "chars": one.totals["chars"],
        "parts": one.parts,
        "start": one.start,
        "end": one.end,
        "skipped": one.end - one.start + 1 - one.parts,
        "start_paragraph": first["paragraph"],
        "start_opens": opens[one.start],
        "end_closes": ended & opens[one.end + 1],
        "paragraphs": one.paragraphs,
        "all_of_it": (one.end == len(view.sentences) - 1) & (one.start == 0) & (last["whole"] > 0),
        "last_cut": ~ended,
        "dropped": one.complete["kept"] - last["kept"],
        "first_cut": 1 - first["whole"],
        "chance": last["chance"],
    }


def _headline(one: Standing) -> Features:
    size, overlap = max(one.view.title, 1), one.overlap
    return {
        "title": overlap.title / size,
        "title_density": _share(one.totals["in_title"], one.totals["pairs"]),
        "title_start": one.first["title"] / size,
        "title_last_adds": overlap.last_adds / size,
        "title_next": overlap.next_adds / size,
        "title_lost": overlap.lost / size,
        "title_best_elsewhere": max(one.view.shares) - overlap.title / size,
        "repeats": overlap.repeated,
        "titles": one.view.title,
    }


def _content(one: Standing) -> Features:
    first, last, totals, ahead = one.first, one.last, one.totals, one.ahead
    return {
        "central": _share(totals["central"], totals["pairs"]),
        "central_start": _share(first["central"], first["pairs"]),
        "central_last": _share(last["central"], last["pairs"]),
        "central_next": _share(ahead["central"], ahead["pairs"]),
        "numbers": totals["numbers"],
        "names": totals["names"],
        "names_next": ahead["names"],
        "quoted": _share(totals["quoted"], totals["chars"]),
        "speech_last": last["speech"],
        "speech_next": ahead["speech"],
        "speech_start": first["speech"],
        "question": totals["question"],
        "first_person": totals["first_person"],
        "leaning": totals["leans"],
        "time_start": first["time"],
        "clauses": totals["clauses"],
        "scene": totals["scene"],
        "account": totals["account"],
        "left_out": totals["left_out"],
    }


def _surroundings(one: Standing) -> Features:
    view = one.view
    return {
        "next_chars": one.ahead["chars"],
        "left_in_paragraph": _paragraph_ends(view.sentences)[one.end] + one.complete["kept"] - one.last["kept"],
        "first_sentence": len(view.sentences[0].text),
        "first_paragraph": view.first_paragraph,
        "article": view.article,
        "n_paragraphs": view.n_paragraphs,
        "next_leans": one.ahead["leans"],
        "to_first_paragraph": one.totals["chars"] - view.first_paragraph,
    }


def _paragraph_ends(sentences: Sequence[Sentence]) -> Column:
    """For each sentence the characters from its end to the end of its paragraph."""
    left: list[int] = [0]
    for later, one in pairwise(reversed(sentences)):
        left.append(left[-1] + len(later.text) if later.paragraph == one.paragraph else 0)
    return np.array(left[::-1], np.float64)


def _opening(one: Standing) -> Features:
    first, wholes = one.first, one.wholes
    chars, scenes, quoted = (_before(column)[one.start] for column in (wholes["chars"], wholes["scene"], wholes["quoted"]))
    return {
        "numbers_start": first["numbers"],
        "names_start": first["names"],
        "scene_start": first["scene"],
        "account_start": first["account"],
        "quoted_start": first["quoted"] / first["chars"],
        "before": chars,
        "before_scene": _share(100 * scenes, chars),
        "before_quoted": _share(quoted, chars),
        "bodies_start": first["bodies"],
        "opening_scene": wholes["scene"][0],
        "opening_title": one.view.shares[0],
        "first_left_out": first["left_out"],
    }


def _before(column: Column) -> Column:
    """The sum over the rows before each."""
    return column.cumsum() - column
