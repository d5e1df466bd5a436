"""The network of `nlp.cleaning.context` in torch, and its files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from nlp.cleaning.context import ATTENTIVE, DILATIONS, EVEN, FURTHER, HEADS, OUTPUTS, POOLED, Inputs, rows_of
from nlp.cleaning.packed import add_differences, pack_differences, pack_table, unpack_table

SIZE = 128
"""Channels."""
STORED = {"asked": "asked.weight", "asked_bias": "asked.bias", "far": "far", "told": "told.weight", "told_bias": "told.bias"}
"""Names of an attention's weights as they are stored, and in torch."""


class Attention(nn.Module):
    """Each line asks all others of its page (`nlp.cleaning.context.ask_page`); at first nothing is told."""

    def __init__(self, size: int) -> None:
        """The heads listen to the whole page, or to what is ever nearer."""
        super().__init__()
        self.asked, self.told = nn.Linear(size, 3 * size), nn.Linear(size, size)
        nn.init.zeros_(self.told.weight)
        nn.init.zeros_(self.told.bias)
        self.far = nn.Parameter(torch.tensor([0.0, 0.02, 0.1, 0.5]))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """What each line of a page is told, shape of `x`."""
        even = x * torch.rsqrt((x * x).mean(dim=1, keepdim=True) + EVEN)
        questions, keys, answers = self.asked(even).view(len(x), 3, HEADS, -1).permute(1, 2, 0, 3)
        lines = torch.arange(len(x))
        distance = (lines[:, None] - lines).abs().float()
        heard = questions @ keys.transpose(1, 2) / questions.shape[2] ** 0.5 - self.far[:, None, None] * distance
        told: torch.Tensor = self.told((heard.softmax(dim=2) @ answers).permute(1, 0, 2).reshape(len(x), -1))
        return told


class ContextNet(nn.Module):
    """The network of `nlp.cleaning.context` in torch."""

    def __init__(self, names: Sequence[str], size: int = SIZE) -> None:
        """All weights, the table small; the names of features tell its first rows."""
        super().__init__()
        self.names = list(names)
        self.trained = False
        self.table = nn.EmbeddingBag(rows_of(len(self.names)), size, mode="sum")
        nn.init.normal_(self.table.weight, std=0.05)
        self.layers: list[nn.Linear] = []
        for number in range(len(DILATIONS)):
            layer = nn.Linear(3 * size, size)
            self.add_module(f"layer{number}", layer)
            self.layers.append(layer)
        self.pool = nn.Linear(size, size, bias=False)
        self.attention = [Attention(size) for _ in ATTENTIVE]
        for number, attention in enumerate(self.attention):
            self.add_module(f"attention{number}", attention)
        self.head = nn.Linear(size, OUTPUTS)

    def forward(self, pages: Sequence[Inputs], drop: float) -> list[torch.Tensor]:
        """Logits of each page, shape (lines, OUTPUTS); the table is read once for all, which is what takes the time."""
        lengths = np.concatenate([np.diff(page.character_starts, append=len(page.characters)) for page in pages])
        x = self._bag([page.features for page in pages], [page.starts for page in pages], drop)
        characters = self._bag([page.characters for page in pages], [page.character_starts for page in pages], 6 * drop)
        x = torch.relu(x + characters / torch.from_numpy(np.sqrt(lengths, dtype=np.float32))[:, None])
        return [self._listen(own, drop) for own in x.split([len(page.starts) for page in pages])]

    def _listen(self, x: torch.Tensor, drop: float) -> torch.Tensor:
        for number, (layer, dilation) in enumerate(zip(self.layers, DILATIONS, strict=True)):
            if number == POOLED:
                x = x + torch.relu(self.pool(x.mean(dim=0, keepdim=True)))
            if number in ATTENTIVE:
                x = x + self.attention[ATTENTIVE.index(number)](x)
            padded = nn.functional.pad(x, (0, 0, dilation, dilation))
            x = x + torch.relu(layer(torch.cat([padded[: len(x)], x, padded[2 * dilation :]], dim=1)))
            x = nn.functional.dropout(x, drop)
        out: torch.Tensor = self.head(x)
        return out

    def _bag(self, rows: list[np.ndarray], starts: list[np.ndarray], drop: float) -> torch.Tensor:
        before = np.cumsum([0, *map(len, rows[:-1])])
        flat = torch.from_numpy(np.concatenate(rows))
        bags = torch.from_numpy(np.concatenate([own + offset for own, offset in zip(starts, before, strict=True)]))
        weights = (torch.rand(len(flat)) > drop).float() / (1 - drop) if drop else None
        out: torch.Tensor = self.table(flat, bags, per_sample_weights=weights)
        return out


def save(net: ContextNet, target: Path) -> None:
    """Write the weights as `nlp.cleaning.context.load_net` reads them, differences among them."""
    target.with_name(FURTHER).unlink(missing_ok=True)
    arrays: dict[str, Any] = {name: value.astype(np.float16) for name, value in arrays_of(net).items()}
    arrays |= pack_table(net.table.weight.detach().numpy())
    np.savez_compressed(target, **arrays, names=np.frombuffer("\n".join(net.names).encode(), dtype=np.uint8))


def save_differences(net: ContextNet, target: Path) -> None:
    """Write how the weights differ from those of `target` into the file beside it; the table must be the same."""
    arrays: dict[str, Any] = dict(pack_differences(arrays_of(net), arrays_of(load(target, further=False))))
    np.savez_compressed(target.with_name(FURTHER), **arrays)


def arrays_of(net: ContextNet) -> dict[str, np.ndarray]:
    """All weights but the table, as they lie in `nlp.cleaning.context.Net`."""
    parts = {
        "layers": torch.stack([layer.weight.T for layer in net.layers]),
        "biases": torch.stack([layer.bias for layer in net.layers]),
        "pool": net.pool.weight.T,
        **{name: torch.stack([_turned(own.state_dict()[key]) for own in net.attention]) for name, key in STORED.items()},
        "head": net.head.weight.T,
        "head_bias": net.head.bias,
    }
    return {name: value.detach().numpy() for name, value in parts.items()}


def _turned(weights: torch.Tensor) -> torch.Tensor:
    """Matrices lie the other way in torch."""
    return weights.T if weights.dim() == 2 else weights


def load(source: Path, further: bool = True) -> ContextNet:
    """The network that `save` wrote, with what `save_differences` wrote beside it unless told not to."""
    with np.load(source) as stored:
        net = ContextNet(bytes(stored["names"]).decode().split("\n"), stored["table"].shape[1])
        arrays = {name: stored[name].astype(np.float32) for name in stored.files if name != "names"}
        arrays["table"] = unpack_table(stored)
    arrays = add_differences(arrays, source.with_name(FURTHER)) if further else arrays
    half = {name: torch.from_numpy(array) for name, array in arrays.items()}
    net.load_state_dict(
        {f"layer{number}.weight": weight.T for number, weight in enumerate(half["layers"])}
        | {f"layer{number}.bias": bias for number, bias in enumerate(half["biases"])}
        | {"table.weight": half["table"], "pool.weight": half["pool"].T}
        | {"head.weight": half["head"].T, "head.bias": half["head_bias"]}
        | {f"attention{at}.{key}": _turned(half[name][at]) for at in range(len(ATTENTIVE)) for name, key in STORED.items()}
    )
    net.trained = True
    return net
