"""Candidates -> numbers that tell a good summary: where it starts and stops, how much of the headline it says, how it reads."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from nlp.summaries.columns import COLUMNS, Case, columns_of

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


def describe(cases: Sequence[Case]) -> NDArray[np.float32]:
    """The features of the candidates of articles, one or more in each: a row each, in the order of NAMES."""
    columns = columns_of(cases)
    less, of = columns.take(_LESS, axis=1), columns.take(_OF, axis=1)
    return ((columns.take(_VALUE, axis=1) - less) / np.maximum(of, 1)).astype(np.float32)
