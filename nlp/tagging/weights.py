"""Weights as they are stored: compressed arrays, int8 tables and float16 for the rest."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.errors import EngineError
from nlp.tagging.features import Lexicon


def require_file(path: Path) -> None:
    """EngineError when there is no such file."""
    if not path.is_file():
        raise EngineError(
            f"{path}: model file not found; restore it with `git checkout -- {path}`, or train it (training/README.md)"
        )


def read_network(path: Path) -> tuple[dict[str, NDArray[Any]], NDArray[np.int64], Lexicon]:
    """Weights, character ids by code point and known words of a network; tables stay int8, the rest is widened to float32."""
    require_file(path)
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    vocabulary = arrays.pop("vocabulary").astype(np.int64)
    lexicon = Lexicon(arrays.pop("lexicon.keys"), arrays.pop("lexicon.rows"))
    weights = {name: value if value.dtype == np.int8 else value.astype(np.float32) for name, value in arrays.items()}
    return weights, vocabulary, lexicon
