"""An article as its candidates are weighed: what is counted in its sentences and their pieces, each once."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from nlp.summaries.pieces import Piece, Sentence
from nlp.summaries.signs import ACCOUNT, BODY, DIGITS, FIRST_PERSON, PUNCTUATION, QUOTED, SCENE, SPEECH, TIME
from nlp.summaries.source import Source


class Facts(NamedTuple):
    """Of a sentence or piece: what is counted once and summed over a candidate."""

    chars: int
    kept: int
    left_out: int
    whole: bool
    chance: float
    leans: bool
    paragraph: int
    """Its place among the paragraphs."""
    numbers: int
    names: int
    bodies: int
    """Names of bodies, long ones."""
    quoted: int
    question: bool
    first_person: int
    speech: bool
    time: bool
    clauses: int
    scene: int
    account: int


class View:
    """An article's headline and measures, and facts of its sentences and their pieces, each found once."""

    def __init__(self, source: Source, sentences: Sequence[Sentence]) -> None:
        """Of the sentences that a summary may hold."""
        self.sentences = sentences
        self.place = {sentence.number: at for at, sentence in enumerate(sentences)}
        self._facts: dict[Piece, Facts] = {}
        self._names = {row["text"] for row in source.entities if not row["in_byline"] and len(row["text"]) > 1}
        self._bodies = {name for name in self._names if len(name) > 3 and BODY.search(name)}
        chars: dict[int, int] = {}
        for row in source.sentences:
            chars[row["paragraph_no"]] = chars.get(row["paragraph_no"], 0) + len(row["text"])
        self.first_paragraph = next(iter(chars.values()), 0)
        self.article, self.n_paragraphs = sum(chars.values()), len(chars)
        self._order = {paragraph: at for at, paragraph in enumerate(chars)}
        self.headline = PUNCTUATION.sub("", (source.headline or "") + source.around)
        told = {one + other for one, other in pairwise(self.headline)}
        self.title = len(told)
        """Different character pairs of the headline."""
        self.shares = [sum(map(one.text.__contains__, told)) / max(self.title, 1) for one in sentences]
        """Of the headline's pairs, in each sentence."""
        self.left = _left(sentences)
        """Characters between the end of each sentence and the end of its paragraph."""

    def of(self, piece: Piece) -> Facts:
        """Facts of a piece."""
        found = self._facts.get(piece)
        if found is None:
            found = self._facts[piece] = self._count(piece)
        return found

    def _count(self, piece: Piece) -> Facts:
        text = piece.text
        names = [*filter(text.__contains__, self._names)]
        quoted = QUOTED.findall(text)
        bare = QUOTED.sub("", text) if quoted else text
        return Facts(
            chars=len(text),
            kept=piece.kept,
            left_out=piece.left_out,
            whole=piece.whole,
            chance=piece.chance,
            leans=piece.leans,
            paragraph=self._order[piece.paragraph],
            numbers=len(DIGITS.findall(text)),
            names=len(names),
            bodies=len(self._bodies.intersection(names)),
            quoted=sum(map(len, quoted)),
            question="？" in bare,
            first_person=len(FIRST_PERSON.findall(bare)),
            speech=bool(SPEECH.search(text)),
            time=bool(TIME.match(text)),
            clauses=text.count("，") + text.count("；") + 1,
            scene=len(SCENE.findall(text)),
            account=len(ACCOUNT.findall(text)),
        )


def _left(sentences: Sequence[Sentence]) -> list[int]:
    left = [0]
    for later, one in pairwise(reversed(sentences)):
        left.append(left[-1] + len(later.text) if later.paragraph == one.paragraph else 0)
    return left[::-1]
