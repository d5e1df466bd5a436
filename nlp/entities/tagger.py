"""The entity tagger with its weights: texts in, mentions out, in batches.

Texts are cut into pieces of at most 400 characters (after a sentence's end where there is one), and pieces of similar length
are scored and decoded together; the result does not depend on which texts share a batch, but for rounding.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from nlp.entities.dates import mend_dates
from nlp.entities.habits import sure_in_habits
from nlp.entities.hints import add_hints
from nlp.entities.network import ENCYCLOPAEDIA, Mention, mentions_of, score_tags
from nlp.entities.peoples import mend_peoples
from nlp.entities.wording import mend_by_wording
from nlp.tagging.features import Ints, batch_pieces, join_codes, ngram_features, normal_codes
from nlp.tagging.layers import Floats
from nlp.tagging.paths import best_paths, span_chance, tag_chances
from nlp.tagging.weights import read_network
from nlp.traditional import standardise

LONGEST = 400
"""Characters in a piece; a longer sentence is cut hard, where a name across the cut would be lost."""

SURELY = 0.95
"""Share of the encyclopaedia among a piece's genres from which its names are taken as an encyclopaedia has them."""


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that are never a name by themselves: 林长, 断头路."""
    lines = Path(__file__).with_name("ordinary.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


class Tagger:
    """Names in texts, by the weights in a file that `training.entities` wrote."""

    def __init__(self, path: Path) -> None:
        """EngineError when the file is not there."""
        self.weights, self.vocabulary, self.lexicon = read_network(path)

    def mentions(self, texts: Sequence[str]) -> list[list[Mention]]:
        """The names of each text, sorted, without overlap; offsets in code points."""
        return [[mention for mention, _ in found] for found in self.sure_mentions(texts)]

    def sure_mentions(self, texts: Sequence[str]) -> list[list[tuple[Mention, float]]]:
        """The same, each with the chance, 0 to 1, that the CRF gives to just this mention."""
        texts = [standardise(text) for text in texts]
        pieces = [(number, start, end) for number, text in enumerate(texts) for start, end in cut_pieces(text)]
        found: list[list[tuple[Mention, float]]] = [[] for _ in texts]
        for batch in batch_pieces(pieces):
            lengths = [end - start for _, start, end in batch]
            scores, genres = self._placed([texts[number][start:end] for number, start, end in batch])
            paths = best_paths(scores, lengths, self.weights["transitions"])
            chances = tag_chances(scores, lengths, self.weights["transitions"])
            for row, ((number, start, _), path) in enumerate(zip(batch, paths, strict=True)):
                here = [(Mention(a, b, label), span_chance(chances, row, a, path[a:b])) for a, b, label in mentions_of(path)]
                if genres[row, ENCYCLOPAEDIA] > SURELY:
                    here = sure_in_habits(texts[number][start : start + len(path)], here)
                found[number] += [(Mention(start + a, start + b, label), sure) for (a, b, label), sure in here]
        return [_mended(text, own) for text, own in zip(texts, found, strict=True)]

    def _placed(self, pieces: list[str]) -> tuple[Floats, Floats]:
        """Tag scores of the pieces, shape (pieces, characters, tags), a shorter piece repeats its last; and their genres."""
        lengths = np.array([len(piece) for piece in pieces])
        scores, starts, genres = self.scores(pieces)
        return scores[starts[:, None] + np.minimum(np.arange(lengths.max()), lengths[:, None] - 1)], genres

    def scores(self, pieces: list[str]) -> tuple[Floats, Ints, Floats]:
        """Tag scores of the pieces, laid out one after another, where each starts, and how likely each genre is of each."""
        codes, starts = join_codes([normal_codes(piece) for piece in pieces])
        scores, genres = score_tags(self.weights, ngram_features(codes, self.vocabulary, self.lexicon), starts)
        add_hints(scores, pieces, starts)
        return scores, starts, genres


def _mended(text: str, found: list[tuple[Mention, float]]) -> list[tuple[Mention, float]]:
    """The names of a text as dates, peoples, ordinary words and the words around them bear them out."""
    mended = mend_by_wording(text, mend_peoples(text, mend_dates(text, sorted(found))))
    return [(one, sure) for one, sure in mended if text[one.start : one.end] not in ordinary_words()]


def cut_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of at most `LONGEST` characters that together are the text; none for an empty text.

    >>> list(cut_pieces("县总工会。"))
    [(0, 5)]
    """
    start = 0
    while len(text) - start > LONGEST:
        last = max(text.rfind(mark, start, start + LONGEST) for mark in "。！？\n")
        end = last + 1 if last >= 0 else start + LONGEST
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)
