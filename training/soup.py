"""The mean of weights of one line of runs: `python -m training.soup a/best.npz b/best.npz --shares 2 1 --out weights.npz`.

Takes weights (.npz) or checkpoints (.pt: their averaged weights), not both. Vocabulary and lexicon are those of the first
weights, or of the weights beside the first checkpoint. Prints the dev sets.
"""

import argparse
from pathlib import Path

import torch

from nlp.entities import network
from nlp.entities.tagger import Tagger as RunningTagger
from training.entities import DILATIONS, SHARED
from training.model import ENTERING, Tagger, import_weights
from training.run import evaluate, read_dev, save_weights

State = dict[str, torch.Tensor]


def read_checkpoint(path: Path) -> State:
    """The averaged weights of a checkpoint."""
    stored: State = torch.load(path, weights_only=False)["average"]
    return {name.removeprefix("module."): value for name, value in stored.items() if name != "n_averaged"}


def read_weights(path: Path, like: State | None) -> State:
    """Stored weights; their tables, whose scales are in `enter.weight`, at the scales of others of the same line."""
    state = import_weights(RunningTagger(path).weights).state_dict()
    if like is None:
        return state
    scales = {}
    for name in network.TABLES:
        ours, theirs = state[f"embed.{name}.weight"], like[f"embed.{name}.weight"]
        scales[name] = (ours * theirs).sum(0) / (ours * ours).sum(0)
        state[f"embed.{name}.weight"] = ours * scales[name]
    state["enter.weight"] = state["enter.weight"] / torch.cat([scales[name] for name in ENTERING])
    return state


def mean_weights(paths: list[Path], shares: list[float]) -> State:
    """Of every weight the mean over the files, each with its share."""
    states: list[State] = []
    for path in paths:
        states.append(read_checkpoint(path) if path.suffix == ".pt" else read_weights(path, states[0] if states else None))
    return {
        name: sum((state[name] * share for state, share in zip(states, shares, strict=True)), torch.zeros(())) / sum(shares)
        for name in states[0]
    }


def build(weights: State, dilations: tuple[int, ...]) -> Tagger:
    """The network that has these weights."""
    tables = {name.split(".")[1]: value.numpy() for name, value in weights.items() if name.startswith("embed.")}
    model = Tagger(tables, weights["enter.bias"].shape[0], dilations)
    model.load_state_dict(weights)
    return model.eval()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--shares", type=float, nargs="*", help="weight of each file; all the same when left out")
    parser.add_argument("--caution", type=float, default=0.0, help="added to the score of `no name`: fewer, surer names")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    first: Path = options.files[0]
    beside = RunningTagger(first if first.suffix == ".npz" else first.parent / "weights.npz")
    weights = mean_weights(options.files, options.shares or [1.0] * len(options.files))
    weights["leave.bias"][0] += options.caution
    model = build(weights, DILATIONS)
    model.grams = import_weights(beside.weights).grams
    save_weights(model, beside.vocabulary, beside.lexicon, options.out)
    evaluate(options.out, read_dev(SHARED / "ner", []))


if __name__ == "__main__":
    main()
