"""Candidates -> numbers that tell a good summary: where it starts and stops, how much of the headline it says, how it reads."""

from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from nlp.summaries.candidates import Candidate
from nlp.summaries.pieces import Piece, Sentence
from nlp.summaries.signs import ACCOUNT, BODY, DIGITS, FIRST_PERSON, PUNCTUATION, QUOTED, SCENE, SPEECH, TIME
from nlp.summaries.source import Source

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


class Facts(NamedTuple):
    """Of a sentence or piece: what is counted once and summed over a candidate."""

    title: int
    """Bits of the headline's character pairs that it says."""
    in_title: int
    central: float
    pairs: int
    numbers: int
    names: int
    quoted: int
    question: bool
    first_person: int
    speech: bool
    time: bool
    clauses: int
    scene: int
    account: int


class View:
    """An article as its candidates are weighed: pairs of its headline and text, facts of its sentences, each found once."""

    def __init__(self, source: Source, sentences: Sequence[Sentence]) -> None:
        """Of the sentences that a summary may hold."""
        self.sentences = sentences
        self.place = {sentence.number: at for at, sentence in enumerate(sentences)}
        title = PUNCTUATION.sub("", (source.headline or "") + source.around)
        self.title = {pair: 1 << at for at, pair in enumerate(dict.fromkeys(_pairs(title)))}
        self.counts = Counter(pair for one in sentences for pair in _pairs(one.text))
        self.names = {row["text"] for row in source.entities if not row["in_byline"] and len(row["text"]) > 1}
        self.facts: dict[str, Facts] = {}
        self.pairs: dict[str, set[str]] = {}
        self.paragraph_ends = self._paragraph_ends()
        chars: dict[int, int] = {}
        for row in source.sentences:
            chars[row["paragraph_no"]] = chars.get(row["paragraph_no"], 0) + len(row["text"])
        self.first_paragraph = next(iter(chars.values()), 0)
        self.article, self.n_paragraphs = sum(chars.values()), len(chars)
        self.order = {paragraph: at for at, paragraph in enumerate(chars)}
        self.before = self._before()
        self.shares = [self.share(self.of(one.pieces[-1]).title) for one in sentences]

    def _paragraph_ends(self) -> list[int]:
        """For each sentence the characters from its end to the end of its paragraph."""
        left, found = 0, []
        after: Sentence | None = None
        for one in reversed(self.sentences):
            left = left + len(after.text) if after is not None and after.paragraph == one.paragraph else 0
            found.append(left)
            after = one
        return found[::-1]

    def _before(self) -> list[tuple[int, float, float]]:
        """For each sentence the characters before it, and how much of a scene and of quotation they are."""
        found, chars, scenes, quoted = [], 0, 0, 0
        for one in self.sentences:
            found.append((chars, 100 * scenes / max(chars, 1), quoted / max(chars, 1)))
            facts = self.of(one.pieces[-1])
            chars, scenes, quoted = chars + len(one.text), scenes + facts.scene, quoted + facts.quoted
        return found

    def share(self, bits: int) -> float:
        """Of the headline's pairs."""
        return bits.bit_count() / len(self.title) if self.title else 0.0

    def of(self, piece: Piece) -> Facts:
        """Facts of a piece."""
        found = self.facts.get(piece.text)
        if found is None:
            found = self.facts[piece.text] = self._facts(piece.text)
        return found

    def pairs_of(self, piece: Piece) -> set[str]:
        """The character pairs of a piece."""
        found = self.pairs.get(piece.text)
        if found is None:
            found = self.pairs[piece.text] = set(_pairs(piece.text))
        return found

    def _facts(self, text: str) -> Facts:
        pairs = _pairs(text)
        hits = [self.title[pair] for pair in pairs if pair in self.title]
        quoted = QUOTED.findall(text)
        bare = QUOTED.sub("", text)
        return Facts(
            title=list(accumulate(hits, or_))[-1] if hits else 0,
            in_title=len(hits),
            central=sum(min(self.counts[pair], 5) - 1 for pair in pairs),
            pairs=len(pairs),
            numbers=len(DIGITS.findall(text)),
            names=sum(name in text for name in self.names),
            quoted=sum(map(len, quoted)),
            question="？" in bare,
            first_person=len(FIRST_PERSON.findall(bare)),
            speech=bool(SPEECH.search(text)),
            time=bool(TIME.match(text)),
            clauses=text.count("，") + text.count("；") + 1,
            scene=len(SCENE.findall(text)),
            account=len(ACCOUNT.findall(text)),
        )


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]


class Standing(NamedTuple):
    """A candidate in its article: where it starts and stops, its facts and their sums, what comes after it."""

    view: View
    candidate: Candidate
    start: int
    end: int
    facts: list[Facts]
    totals: Facts
    chars: int
    title: int
    """Bits of the headline's character pairs that the whole candidate says."""
    before: int
    """The same without its last piece."""
    following: Sentence | None
    ahead: Facts | None
    """Of the sentence that follows."""
    ended: bool
    """Whether its last sentence is kept to its end."""


def _stand(view: View, candidate: Candidate) -> Standing:
    end = view.place[candidate[-1].number]
    facts = [view.of(piece) for piece in candidate]
    before = reduce(or_, (one.title for one in facts[:-1]), 0)
    following = view.sentences[end + 1] if end + 1 < len(view.sentences) else None
    return Standing(
        view=view,
        candidate=candidate,
        start=view.place[candidate[0].number],
        end=end,
        facts=facts,
        totals=facts[0] if len(facts) == 1 else Facts._make(map(sum, zip(*facts, strict=True))),
        chars=sum(len(piece.text) for piece in candidate),
        title=before | facts[-1].title,
        before=before,
        following=following,
        ahead=view.of(following.pieces[-1]) if following else None,
        ended=candidate[-1].kept == len(view.sentences[end].text),
    )


def describe(view: View, candidate: Candidate) -> list[float]:
    """The features of one candidate, in the order of NAMES."""
    one = _stand(view, candidate)
    return [*_extent(one), *_headline(one), *_content(one), *_surroundings(one), *_opening(one), *_left(one)]


def _extent(one: Standing) -> list[float]:
    """chars to chance."""
    view, candidate, following = one.view, one.candidate, one.following
    first, last = candidate[0], candidate[-1]
    return [
        one.chars,
        len(candidate),
        one.start,
        one.end,
        one.end - one.start + 1 - len(candidate),
        view.order[first.paragraph],
        one.start == 0 or view.sentences[one.start - 1].paragraph != first.paragraph,
        one.ended and (following is None or following.paragraph != last.paragraph),
        len({piece.paragraph for piece in candidate}),
        following is None and one.start == 0 and last.whole,
        not one.ended,
        len(view.sentences[one.end].text) - last.kept,
        not first.whole,
        last.chance,
    ]


def _headline(one: Standing) -> list[float]:
    """title to title_best_elsewhere."""
    view, own = one.view, one.view.share(one.title)
    complete = view.of(view.sentences[one.end].pieces[-1])
    return [
        own,
        one.totals.in_title / max(one.totals.pairs, 1),
        view.share(one.facts[0].title),
        view.share(one.title & ~one.before),
        view.share(one.ahead.title & ~one.title) if one.ahead else 0.0,
        view.share(complete.title & ~one.title),
        max(view.shares) - own,
    ]


def _content(one: Standing) -> list[float]:
    """central to clauses."""
    first, last, totals, ahead = one.facts[0], one.facts[-1], one.totals, one.ahead
    return [
        totals.central / max(totals.pairs, 1),
        first.central / max(first.pairs, 1),
        last.central / max(last.pairs, 1),
        ahead.central / max(ahead.pairs, 1) if ahead else 0.0,
        totals.numbers,
        totals.names,
        ahead.names if ahead else 0,
        totals.quoted / max(one.chars, 1),
        last.speech,
        ahead.speech if ahead else 0,
        first.speech,
        totals.question,
        totals.first_person,
        sum(piece.leans for piece in one.candidate),
        first.time,
        _repeats(one.view, one.candidate),
        totals.clauses,
    ]


def _surroundings(one: Standing) -> list[float]:
    """next_chars to titles."""
    view, following = one.view, one.following
    return [
        len(following.text) if following else 0,
        view.paragraph_ends[one.end] + len(view.sentences[one.end].text) - one.candidate[-1].kept,
        len(view.sentences[0].text),
        view.first_paragraph,
        view.article,
        view.n_paragraphs,
        following.pieces[-1].leans if following else 0,
        one.chars - view.first_paragraph,
        len(view.title),
    ]


def _opening(one: Standing) -> list[float]:
    """numbers_start to opening_title."""
    view, first, totals, text = one.view, one.facts[0], one.totals, one.candidate[0].text
    return [
        first.numbers,
        first.names,
        totals.scene,
        first.scene,
        totals.account,
        first.account,
        first.quoted / len(text),
        *view.before[one.start],
        sum(len(name) > 3 and name in text and bool(BODY.search(name)) for name in view.names),
        view.of(view.sentences[0].pieces[-1]).scene,
        view.shares[0],
    ]


def _left(one: Standing) -> list[float]:
    """first_left_out, left_out."""
    return [one.candidate[0].left_out, sum(piece.left_out for piece in one.candidate)]


def _repeats(view: View, candidate: Candidate) -> float:
    """The share of the last piece's pairs that the pieces before it have already."""
    if len(candidate) == 1:
        return 0.0
    mine = view.pairs_of(candidate[-1])
    said = [view.pairs_of(piece) for piece in candidate[:-1]]
    return len(mine & set().union(*said)) / max(len(mine), 1)
