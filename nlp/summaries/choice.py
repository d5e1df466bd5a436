"""Which candidate is the summary."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nlp.summaries import lists, scenes
from nlp.summaries.candidates import Candidate, candidates, starts_of
from nlp.summaries.features import describe
from nlp.summaries.pieces import Sentence, read_sentences, read_statements
from nlp.summaries.signs import SIGNATURE
from nlp.summaries.source import Source
from nlp.summaries.trees import ranker, score
from nlp.summaries.view import View

MOST_SENTENCES = 40
"""Sentences that are looked at: the news of an article is told in them or nowhere."""


class Choice(NamedTuple):
    """A summary, how it was made, and the indices of its sentences."""

    method: str
    text: str
    sentences: list[int]


def choose(source: Source, max_chars: int) -> Choice:
    """The best summary of at most `max_chars` code points; empty when not one statement fits."""
    items = lists.headed_items(source)
    said = lists.say_items(items, max_chars) if items else ""
    if said:
        named = [item.number for number, item in enumerate(items, 1) if f"（{number}）{item.text}" in said]
        return Choice(f"list of {len(items)}", said, named)
    statements = read_statements(source)
    if sum(len(one.text) for one in statements) <= max_chars:
        numbers = [one.number for one in statements]
        left = [row["text"].strip() for number, row in enumerate(source.sentences) if number not in numbers]
        whole = "whole text" if all(SIGNATURE.fullmatch(text) for text in left) else "sentences"
        return Choice(whole if statements else "nothing fits", "".join(one.text for one in statements), numbers)
    sentences = read_sentences(statements, MOST_SENTENCES)
    if source.kind == "photo":
        return _from_the_start(sentences, max_chars)
    return _with_points(source, sentences, max_chars) or _ranked(source, sentences, max_chars)


def _whole(found: Sequence[Candidate]) -> list[Candidate]:
    """Those without a shortened sentence, when there are any."""
    return [one for one in found if all(piece.whole for piece in one)] or list(found)


def _unbroken(found: Sequence[Candidate]) -> list[Candidate]:
    """Those that leave out no sentence between their own: in a feature each leans on the one before."""
    return [one for one in found if one[-1].number - one[0].number == len(one) - 1]


def _joined(method: str, pieces: Candidate | list) -> Choice:
    return Choice(method, "".join(piece.text for piece in pieces), [piece.number for piece in pieces])


def _from_the_start(sentences: Sequence[Sentence], max_chars: int) -> Choice:
    """A caption tells what the picture shows in its first sentences."""
    found = candidates(sentences, [0], max_chars)
    return _joined("caption", max(found, key=lambda one: sum(len(piece.text) for piece in one))) if found else _nothing()


def _nothing() -> Choice:
    return Choice("nothing fits", "", [])


def _with_points(source: Source, sentences: Sequence[Sentence], max_chars: int) -> Choice | None:
    """What comes before numbered points, and how many they are."""
    points = lists.numbered_points(source)
    before = [one for one in sentences if points and one.number < points[0].number]
    said = lists.say_points(points)
    announced = "：" in said or (points and source.sentences[points[0].number - 1]["text"].rstrip().endswith(("：", ":")))
    if not before or not announced or len(said) > max_chars // 2:
        return None
    lead = _ranked(source, before, max_chars - len(said))
    if not lead.text:
        return None
    named = [point.number for point in points] if "：" in said else []
    return Choice(f"{lead.method}, {len(points)} points", lead.text + said, lead.sentences + named)


def _ranked(source: Source, sentences: Sequence[Sentence], max_chars: int) -> Choice:
    if not sentences:
        return _nothing()
    view = View(source, sentences)
    behind = scenes.news_behind(view) if scenes.opens_with_scene(source, view) else []
    found = _whole(_unbroken(candidates(sentences, behind, max_chars)))
    found = found or candidates(sentences, starts_of(view.shares), max_chars)
    if not found:
        return _nothing()
    best = found[int(np.argmax(score(ranker(), describe(view, found))))]
    whole = all(piece.whole for piece in best)
    where = ", after a scene" if view.place[best[0].number] in behind else ""
    return _joined(("sentences" if whole else "sentences, shortened") + where, best)
