"""Which candidate is the summary: drafts of articles, whose candidates are weighed together."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

import numpy as np

from nlp.summaries import lists, scenes, turns
from nlp.summaries.candidates import RUN, Candidate, candidates, starts_of
from nlp.summaries.features import describe
from nlp.summaries.governed import governors, lines_of, say_once
from nlp.summaries.interviews import answer_of, without_label
from nlp.summaries.pieces import Sentence, Statement, read_sentences, read_statements, weigh_clauses
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


class Open(NamedTuple):
    """An article of more than the limit: the sentences that a summary may hold, one or more, and what is counted in them."""

    source: Source
    sentences: list[Sentence]
    view: View
    answers: bool = False
    """Whether they answer a question: the first says yes or no."""

    @property
    def starts(self) -> list[int]:
        """Those that a summary may start with."""
        return [0] if self.answers else starts_of(self.view.shares)

    def likely(self) -> Iterator[Sentence]:
        """Those that candidates are made of."""
        wanted = {at for start in self.starts for at in range(start, start + RUN)}
        yield from (one for at, one in enumerate(self.sentences) if at in wanted)


class Draft(NamedTuple):
    """An article whose summary is still to be chosen: its candidates, one or more."""

    view: View
    found: Sequence[Candidate]
    behind: Sequence[int] = ()
    """Places of the sentences that give the news behind a scene, where it opens with one."""
    after: Choice | None = None
    """What is added to the chosen one."""


def choose(sources: Sequence[Source], max_chars: int) -> list[Choice]:
    """The best summary of each article, of at most `max_chars` code points; empty when not one statement fits."""
    articles = [_open(source, max_chars) for source in sources]
    weigh_clauses(one for article in articles if isinstance(article, Open) for one in article.likely())
    drafts = [_draft(article, max_chars) if isinstance(article, Open) else article for article in articles]
    open_ones = [draft for draft in drafts if isinstance(draft, Draft)]
    best = iter(_best(open_ones))
    made = [_finished(draft, next(best)) if isinstance(draft, Draft) else draft for draft in drafts]
    return [_with_lines(choice, source) for choice, source in zip(made, sources, strict=True)]


def _with_lines(choice: Choice, source: Source) -> Choice:
    """With the lines that govern its sentences, each said once."""
    governing = governors(source)
    return Choice(choice.method, say_once(choice.text), lines_of(choice.sentences, governing)) if governing else choice


def _open(source: Source, max_chars: int) -> Choice | Open:
    items = lists.headed_items(source)
    said = lists.say_items(items, max_chars) if items else ""
    if said:
        named = [item.number for number, item in enumerate(items, 1) if f"（{number}）{item.text}" in said]
        return Choice(f"list of {len(items)}", said, named)
    statements = read_statements(source)
    if rows := _rows(source, statements, max_chars):
        return rows
    answer = _answer(source, statements) if sum(len(one.text) for one in statements) > max_chars else []
    statements = answer or statements
    if sum(len(one.text) for one in statements) <= max_chars:
        numbers = [one.number for one in statements]
        left = [row["text"].strip() for number, row in enumerate(source.sentences) if number not in numbers]
        whole = "whole text" if all(SIGNATURE.fullmatch(text) for text in left) else "sentences"
        return Choice(whole if statements else "nothing fits", "".join(one.text for one in statements), numbers)
    sentences = read_sentences(statements, MOST_SENTENCES)
    return Open(source, sentences, View(source, sentences), bool(answer)) if sentences else _nothing()


def _rows(source: Source, statements: Sequence[Statement], max_chars: int) -> Choice | None:
    """The rows of a table or a list behind what announces them; None for articles of sentences."""
    rows = lists.rows_of(source)
    announced = [one for one in statements if rows and one.number < rows[0].number]
    said, count = lists.say_rows(rows, max_chars - sum(len(one.text) for one in announced))
    if not said:
        return None
    numbers = [one.number for one in announced] + [row.number for row in rows[:count]]
    method = "whole text" if len(numbers) == len(source.sentences) else f"list of {len(rows)}"
    return Choice(method, "".join(one.text for one in announced) + said, numbers)


def _answer(source: Source, statements: Sequence[Statement]) -> list[Statement]:
    """What answers the question that opens the article, without its label; nothing where none does."""
    numbers = answer_of(source)
    own = [one for one in statements if one.number in numbers]
    return [one._replace(text=without_label(one.text)) if at == 0 else one for at, one in enumerate(own)]


def _draft(article: Open, max_chars: int) -> Choice | Draft:
    if article.source.kind == "photo":
        return _from_the_start(article.sentences, max_chars)
    return _with_points(article, max_chars) or _weighed(article, max_chars) or _nothing()


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


def _with_points(article: Open, max_chars: int) -> Choice | Draft | None:
    """What comes before numbered points, and how many they are; of points with names and nothing before them, these."""
    source = article.source
    points = lists.numbered_points(source)
    before = [one for one in article.sentences if points and one.number < points[0].number]
    said = lists.say_points(points)
    announced = "：" in said or (points and source.sentences[points[0].number - 1]["text"].rstrip().endswith(("：", ":")))
    if points and not before and "：" in said and len(said) <= max_chars and lists.only_names(source, points):
        return Choice(f"list of {len(points)}", said, [point.number for point in points])
    if not before or not announced or len(said) > max_chars // 2:
        return None
    lead = _weighed(Open(source, before, View(source, before)), max_chars - len(said))
    named = [point.number for point in points] if "：" in said else []
    return lead and lead._replace(after=Choice(f", {len(points)} points", said, named))


def _weighed(article: Open, max_chars: int) -> Draft | None:
    """None when nothing fits."""
    source, sentences, view, _ = article
    if judged := _judged(view, turns.judgement_of(view) or turns.refutation_of(source, view), max_chars):
        return Draft(view, [judged])
    behind = turns.matter_of(source, view) or scenes.news_behind(source, view)
    found = _whole(_unbroken(candidates(sentences, behind, max_chars)))
    found = found or candidates(sentences, article.starts, max_chars)
    return Draft(view, found, behind) if found else None


def _judged(view: View, runs: Sequence[Sequence[int]], max_chars: int) -> Candidate | None:
    """How a dispute ended or what became of a rumour, as fully as it fits."""
    for run in runs:
        told = tuple(view.sentences[at].start if at == run[0] else view.sentences[at].whole for at in run)
        leans = any(view.sentences[at].start.leans and at - 1 not in run for at in run)
        if not leans and sum(len(piece.text) for piece in told) <= max_chars:
            return told
    return None


def _best(drafts: Sequence[Draft]) -> Iterator[Candidate]:
    """The candidate of each draft that the ranker puts first."""
    scores = score(ranker(), describe([(draft.view, draft.found) for draft in drafts])) if drafts else np.zeros(0)
    ends = accumulate(len(draft.found) for draft in drafts)
    for draft, end in zip(drafts, ends, strict=True):
        yield draft.found[int(np.argmax(scores[end - len(draft.found) : end]))]


def _finished(draft: Draft, best: Candidate) -> Choice:
    whole = all(piece.whole for piece in best)
    where = ", after a scene" if draft.view.place[best[0].number] in draft.behind else ""
    made = _joined(("sentences" if whole else "sentences, shortened") + where, best)
    return Choice(*map(add, made, draft.after)) if draft.after else made
