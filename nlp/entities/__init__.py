"""Sentences -> entities: people, organisations, places."""

from collections.abc import Sequence

from spacy.language import Language

from nlp.entities.network import LABELS, Mention

OTHER_LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"} | {label: label for label in LABELS}
"""What other spaCy packages call the three labels; their further labels (DATE, WORK_OF_ART …) are left out."""

__all__ = ["LABELS", "Mention", "recognise_entities", "recognise_surely"]


def recognise_entities(engine: Language, texts: Sequence[str]) -> list[list[Mention]]:
    """The names of each text, sorted, without overlap: half-open spans in code points, PER, ORG or LOC.

    `engine` is what `nlp.engine.load_engine` gives: the shipped pipeline, or another package, whose labels are mapped.
    """
    return [[mention for mention, _ in found] for found in recognise_surely(engine, texts)]


def recognise_surely(engine: Language, texts: Sequence[str]) -> list[list[tuple[Mention, float]]]:
    """The same, each with how sure the shipped pipeline is of it, 0 to 1; 1 for another package, which does not say."""
    pipe = engine.get_pipe("entities") if engine.has_pipe("entities") else None
    if pipe is not None and hasattr(pipe, "tagger"):
        return pipe.tagger.sure_mentions(texts)
    return [
        [
            (Mention(ent.start_char, ent.end_char, OTHER_LABELS[ent.label_]), 1.0)
            for ent in doc.ents
            if ent.label_ in OTHER_LABELS
        ]
        for doc in engine.pipe(texts)
    ]
