"""Make the context network wider, so that it can learn more: `python -m training.page_wider --size 128`, a second.

What it says stays nearly as it was: the new channels hear all and tell nothing until `training.page_context --further` has
taught them. Seeded.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.context import HEADS
from training.page_context import TARGET

Floats = NDArray[np.float32]
SEED = 11
QUIET = 0.5
"""What the new channels hear, against what is usual at the start of a training."""


def wider(old: Mapping[str, Floats], size: int) -> dict[str, Floats]:
    """The arrays of a network (`nlp.cleaning.context.Net`) with so many channels.

    >>> from training.page_context import load
    >>> with np.load(TARGET) as stored:
    ...     found = wider({name: stored[name].astype(np.float32) for name in stored.files}, 160)
    >>> found["table"].shape[1], found["layers"].shape[1:], found["asked"].shape[1:], found["head"].shape[0]
    (160, (480, 160), (160, 480), 160)
    """
    rng = np.random.default_rng(SEED)
    narrow = old["table"].shape[1]
    more, part, parts = size - narrow, narrow // HEADS, size // HEADS

    def heard(*shape: int) -> Floats:
        return (rng.standard_normal(shape) * QUIET).astype(np.float32)

    def padded(array: Floats, *shape: int) -> Floats:
        return np.pad(array, [(0, new - own) for own, new in zip(array.shape, shape, strict=True)])

    layers, count = old["layers"].reshape(-1, 3, narrow, narrow), len(old["layers"])
    wide = padded(layers, count, 3, size, size)
    wide[..., narrow:] = heard(count, 3, size, more) / np.sqrt(3 * size)
    pool = padded(old["pool"], size, size)
    pool[:, narrow:] = heard(size, more) / np.sqrt(size)
    blocks = len(old["asked"])
    asked = padded(old["asked"].reshape(blocks, narrow, 3, HEADS, part), blocks, size, 3, HEADS, parts)
    asked *= np.sqrt(narrow / size)  # a line is made even over more channels
    asked_bias = padded(old["asked_bias"].reshape(blocks, 3, HEADS, part), blocks, 3, HEADS, parts)
    asked[:, :, 0] *= np.sqrt(parts / part)  # heads divide by the root of their channels
    asked_bias[:, 0] *= np.sqrt(parts / part)
    asked[:, :, 1:, :, part:] = heard(blocks, size, 2, HEADS, parts - part) / 10
    table = np.concatenate([old["table"], heard(len(old["table"]), more) * old["table"].std()], axis=1)
    told = padded(old["told"].reshape(blocks, HEADS, part, narrow), blocks, HEADS, parts, size)
    return {
        **old,
        "table": table,
        "layers": wide.reshape(count, 3 * size, size),
        "biases": padded(old["biases"], count, size),
        "pool": pool,
        "asked": asked.reshape(blocks, size, 3 * size),
        "asked_bias": asked_bias.reshape(blocks, 3 * size),
        "told": told.reshape(blocks, size, size),
        "told_bias": padded(old["told_bias"], blocks, size),
        "head": padded(old["head"], size, old["head"].shape[1]),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=128, help="channels, a multiple of the heads and more than now")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    with np.load(options.target) as stored:
        names = stored["names"]
        old = {name: stored[name].astype(np.float32) for name in stored.files if name != "names"}
    if options.size % HEADS or options.size <= old["table"].shape[1]:
        parser.error(f"--size {options.size}: a multiple of {HEADS} above {old['table'].shape[1]} is needed")
    arrays = {name: array.astype(np.float16) for name, array in wider(old, options.size).items()}
    np.savez_compressed(options.target, names=names, **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
