"""Pieces -> candidate summaries: one to four pieces in their order, within the budget, that a reader can follow."""

from collections.abc import Iterator, Sequence

from nlp.summaries.pieces import SHORTEST, Piece, Sentence

STARTS = 5
"""Sentences that a summary may start with, from the first on; and `FAR`, anywhere, that say most of the headline."""
FAR = 2
RUN = 4
"""Most sentences of a summary."""
FIRST_CUTS, LAST_CUTS = 8, 7
"""Cuts of a sentence that are tried, the longest first."""

Candidate = tuple[Piece, ...]


def starts_of(shares: Sequence[float]) -> list[int]:
    """Sentences that a summary may start with, given each one's share of the headline: the first ones, and the most telling.

    >>> starts_of([0.0] * 10 + [0.9, 0.5, 0.7])[-2:]
    [10, 12]
    """
    far = sorted(range(STARTS, len(shares)), key=lambda at: (-shares[at], at))[:FAR]
    return [*range(min(STARTS, len(shares))), *far]


def candidates(sentences: Sequence[Sentence], starts: Sequence[int], max_chars: int) -> list[Candidate]:
    """Every summary worth weighing: runs of sentences, the first or last perhaps cut, and pairs with others between.

    No candidate starts with a sentence that leans on one left out, when any other fits.
    """
    found = [one for start in starts for one in _from(sentences, start, max_chars)]
    standing = [one for one in found if not one[0].leans]
    return standing or found


def _from(sentences: Sequence[Sentence], start: int, max_chars: int) -> Iterator[Candidate]:
    first = sentences[start]
    for piece in _few(first, first.start, FIRST_CUTS, max_chars):
        yield (piece,)
        yield from _on(sentences, start + 1, (piece,), max_chars - len(piece.text))
    room = max_chars - len(first.start.text)
    for other in sentences[start + 2 : start + 2 + RUN]:
        if not other.whole.leans and len(other.text) <= room:
            yield (first.start, other.whole)


def _on(sentences: Sequence[Sentence], at: int, taken: Candidate, room: int) -> Iterator[Candidate]:
    """The candidate with the sentences that follow it, the last of them perhaps cut."""
    if at == len(sentences) or len(taken) == RUN:
        return
    here, whole = sentences[at], sentences[at].whole
    if whole.leans and (here.number != taken[-1].number + 1 or not taken[-1].whole):
        return  # what it leans on is no sentence of a summary, or was cut
    for piece in _few(here, whole, LAST_CUTS, room):
        yield (*taken, piece)
    if len(whole.text) <= room:
        yield from _on(sentences, at + 1, (*taken, whole), room - len(whole.text))


def _few(sentence: Sentence, whole: Piece, most: int, room: int) -> list[Piece]:
    """The sentence when it fits, and its longest cuts that do; doubtful cuts only where there is nothing else to take."""
    if room < min(SHORTEST, len(whole.text)):
        return []
    pieces = sentence.opening if whole is sentence.start else sentence.pieces
    fitting = [piece for piece in pieces if len(piece.text) <= room]
    sure = [piece for piece in fitting if piece.sure] or fitting
    return sure[-most - 1 :] if sure and sure[-1].whole else sure[-most:]
