"""Newspaper text with its names in the habits of the encyclopaedia set: what 4,000 sentences are too few to teach."""

from collections.abc import Iterable, Iterator

from nlp.entities.habits import names_in_habits
from training.corpora import Example


def in_habits(examples: Iterable[Example]) -> Iterator[Example]:
    """The texts with their names as the encyclopaedia set would have them (`nlp.entities.habits`)."""
    for text, ents in examples:
        yield Example(text, names_in_habits(text, ents))
