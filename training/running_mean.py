"""The running mean of a network's weights while it learns: better than its last weights, as accidents cancel.

B. Polyak, A. Juditsky (1992): Acceleration of stochastic approximation by averaging.
"""

import copy
from typing import Generic, TypeVar

import torch
from torch import nn

Net = TypeVar("Net", bound=nn.Module)
EVERY, KEPT = 10, 0.98
"""Steps between two looks at the weights, and the share of the mean that a look keeps at most: it spans some 500 steps."""


class RunningMean(Generic[Net]):
    """`net` has the mean of the weights of the network that was given, as it was at the last steps."""

    def __init__(self, net: Net) -> None:
        """The weights as they are."""
        self.net: Net = copy.deepcopy(net)
        self.steps = 0

    def update(self, net: Net) -> None:
        """Count a step of the network's; at first the mean follows quickly.

        >>> one, other = nn.Linear(1, 1), nn.Linear(1, 1)
        >>> mean = RunningMean(one)
        >>> for _ in range(1000): mean.update(other)
        >>> bool(torch.allclose(mean.net.weight, other.weight, atol=1e-3))
        True
        """
        self.steps += 1
        if self.steps % EVERY:
            return
        kept = min(KEPT, 1 - EVERY / (self.steps / 3 + 2 * EVERY))
        with torch.no_grad():
            for mean, own in zip(self.net.parameters(), net.parameters(), strict=True):
                mean.lerp_(own, 1 - kept)
