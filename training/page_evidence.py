"""Kinds of evidence on a page's lines, so that one can be withheld to measure what it adds (`bench.evidence`)."""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from nlp.cleaning.context import HASHED, Inputs, read_inputs, rows_of
from nlp.cleaning.features import LineFacts
from nlp.cleaning.language import read_hashed
from nlp.cleaning.names import NAMES

HEADS = {
    "geometry": ("width", "width/local", "step", "next step", "indent kept", "spaced out"),
    "gaps": ("gap", "next gap"),
    "seams": ("join", "next join"),
    "flow": ("flow", "next flow", "far flow", "next far flow", "flow/far"),
    "wording": ("wording", "starts", "ends", "short starts", "short ends", "prev", "next", "prev2", "next2"),
    "titles": ("title", "above", "below"),
    "cohesion": ("chains", "next chains", "run", "run chains", "before run", "after run", "heard", "siblings", "opens"),
    "characters": (),
}
"""How the names of features of each kind begin. `geometry` is the widths of lines too, `seams` the hashed pairs of characters
at both ends of a line, `characters` those inside it."""
EVEN_WIDTH = 20.0
"""Em that all lines seem to have where widths are withheld."""


def withhold(facts: LineFacts, kind: str) -> LineFacts:
    """The facts without the features of a kind of evidence; "" withholds nothing."""
    if not kind:
        return facts
    hidden = np.array([re.split("[=:]", name)[0] in HEADS[kind] for name in NAMES])
    return facts._replace(features=np.where(hidden[facts.features], 0, facts.features))


def inputs_without(kind: str, texts: Sequence[str], facts: LineFacts, names: Mapping[str, int]) -> Inputs:
    """What the context network hears of a page's lines when a kind of evidence is withheld; `facts` are without it already."""
    widths = np.full_like(facts.widths, EVEN_WIDTH) if kind == "geometry" else facts.widths
    inputs = read_inputs(texts, read_hashed(texts), facts.features, widths, names)
    first, lines = rows_of(len(names)) - HASHED, np.arange(len(texts))
    if kind == "characters":
        return inputs._replace(characters=np.full(len(texts), first), character_starts=lines)
    if kind == "seams":
        named = inputs.features < first
        own = np.repeat(lines, np.diff(inputs.starts, append=len(named)))[named]
        return inputs._replace(features=inputs.features[named], starts=np.searchsorted(own, lines))
    return inputs
