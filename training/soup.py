"""The mean of the averaged weights of checkpoints of one line of runs: `python -m training.soup a.pt b.pt --out weights.npz`.

Vocabulary and lexicon are those of the weights beside the first checkpoint. Prints the dev sets.
"""

import argparse
from pathlib import Path

import torch

from nlp.entities.tagger import Tagger as RunningTagger
from training.entities import DILATIONS, SHARED
from training.model import Tagger
from training.run import evaluate, read_dev, save_weights


def mean_weights(paths: list[Path]) -> dict[str, torch.Tensor]:
    """Of every weight the mean over the checkpoints."""
    states = [torch.load(path, weights_only=False)["average"] for path in paths]
    names = [name for name in states[0] if name != "n_averaged"]
    return {name.removeprefix("module."): torch.stack([state[name] for state in states]).mean(0) for name in names}


def build(weights: dict[str, torch.Tensor], dilations: tuple[int, ...]) -> Tagger:
    """The network that has these weights."""
    tables = {name.split(".")[1]: value.numpy() for name, value in weights.items() if name.startswith("embed.")}
    model = Tagger(tables, weights["enter.bias"].shape[0], dilations)
    model.load_state_dict(weights)
    return model.eval()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    beside = RunningTagger(options.checkpoints[0].parent / "weights.npz")
    save_weights(build(mean_weights(options.checkpoints), DILATIONS), beside.vocabulary, beside.lexicon, options.out)
    evaluate(options.out, read_dev(SHARED / "ner", []))


if __name__ == "__main__":
    main()
