"""What each part of the summaries adds: the same figures with one part taken away."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import numpy as np

from nlp.summaries import choice, features, lists, pieces, scenes, summarise
from training.summaries_pairs import Pair

Summariser = Callable[[Pair, int], str]


def _first_candidate(_forest: Any, rows: Any) -> Any:
    """Instead of the ranker: from the first sentence, as much as fits."""
    start, chars = (rows[:, features.NAMES.index(name)] for name in ("start", "chars"))
    return -start * 1000 + chars


def _by_columns(*names: str) -> Callable[..., Any]:
    """The ranker with some features held at their mean over the candidates, so that they tell none from another."""
    from nlp.summaries.trees import score  # noqa: PLC0415

    columns = [features.NAMES.index(name) for name in names]

    def scored(forest: Any, rows: Any) -> Any:
        rows = rows.copy()
        rows[:, columns] = rows[:, columns].mean(axis=0)
        return np.asarray(score(forest, rows))

    return scored


TITLE = tuple(name for name in features.NAMES if name.startswith("title"))
PLACE = ("start", "end", "start_paragraph", "start_opens", "before", "before_scene", "before_quoted")
STOP = ("end_closes", "left_in_paragraph", "to_first_paragraph", "next_chars", "next_leans", "speech_next")


def without() -> dict[str, Summariser]:
    """Ours, and ours without each part."""

    def changed(*patches: Any) -> Summariser:
        def one(pair: Pair, limit: int) -> str:
            for change in patches:
                change.start()
            try:
                return summarise(pair.source, limit).summary
            finally:
                for change in patches:
                    change.stop()

        return one

    return {
        "ours": changed(),
        "without shortened sentences": changed(patch.object(pieces.Sentence, "_cut", lambda *_: [])),
        "without the ranker (first that fits)": changed(patch.object(choice, "score", _first_candidate)),
        "without the headline's features": changed(patch.object(choice, "score", _by_columns(*TITLE))),
        "without the features of place": changed(patch.object(choice, "score", _by_columns(*PLACE))),
        "without the features of where to stop": changed(patch.object(choice, "score", _by_columns(*STOP))),
        "without lists": changed(patch.object(lists, "headed_items", lambda _source: [])),
        "without scenes": changed(patch.object(scenes, "news_behind", lambda *_: [])),
    }
