"""What training runs share: checkpoints, and how the rate goes."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch.optim.swa_utils import AveragedModel

from training.batches import Stream


def share_of_rate(done: float) -> float:
    """The share of the rate when this share of a run is done: up for a twentieth, then down along a cosine."""
    return min(1.0, done / 0.05 + 0.02) * (0.02 + 0.49 * (1 + math.cos(math.pi * done)))


class Resumable:
    """A training run that can be stopped and gone on with: network, its average, optimisers, where the streams are."""

    model: Any
    average: AveragedModel
    optimisers: list[torch.optim.Optimizer]
    streams: Sequence[Stream[Any]]
    step: int = 0
    best: float = 0.0

    def save(self, path: Path) -> None:
        """Everything that `load` needs, whole or not at all."""
        state = {
            "model": self.model.state_dict(), "average": self.average.state_dict(), "step": self.step, "best": self.best,
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "streams": [(stream.round, stream.at) for stream in self.streams], "torch": torch.get_rng_state(),
        }  # fmt: skip
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, weights_only=False)
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state["average"])
        self.step, self.best = state["step"], state["best"]
        for optimiser, saved in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(saved)
        for stream, (number, at) in zip(self.streams, state["streams"], strict=True):
            stream.round, stream.at = number, at
        torch.set_rng_state(state["torch"])
