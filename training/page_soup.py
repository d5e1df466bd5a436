"""Shares of what a network of pages learned in several runs (`--differences`), as one file of differences.

`python -m training.page_soup a/context_further.npz b/context_further.npz --shares 0.3 0.3 --out mean/context_further.npz`: less
than all of it keeps what the network knew before.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from nlp.cleaning.packed import COARSE, pack_differences


def mix(paths: Sequence[Path], shares: Sequence[float], coarse: float) -> dict[str, Any]:
    """The arrays of a file of differences: the sum of the shares of those in the files."""
    total: dict[str, np.ndarray] = {}
    for path, share in zip(paths, shares, strict=True):
        with np.load(path) as stored:
            for name in stored.files:
                if f"{name} step" in stored:
                    total[name] = total.get(name, 0.0) + share * stored[name] * stored[f"{name} step"]
    return dict(pack_differences(total, {name: np.zeros_like(array) for name, array in total.items()}, coarse))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--shares", type=float, nargs="+", required=True)
    parser.add_argument("--coarse", type=float, default=COARSE, help="step, in root mean squares of an array")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    np.savez_compressed(options.out, **mix(options.paths, options.shares, options.coarse))
    print(f"{options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
