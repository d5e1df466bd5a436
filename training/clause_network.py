"""The network of `nlp.summaries.clauses` in torch, with two outputs more that only training uses."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from nlp.cleaning.packed import pack_table
from nlp.summaries.clauses import FACTOR, FIRST, HASHED, JOINT, LAST, LAYERS, LONG, NOTHING, TABLES, Laid

END, GAP, STOP, GONE = range(4)
"""What is told of a clause: a sentence may end after it, it may be left out; a full stop follows it, one before it is gone."""
CHARACTERS = 4000 - JOINT - 1
"""Characters in the vocabulary, the most frequent ones."""
SIZE, LETTER, WIDTH = 64, 32, 96


class ClauseNetwork(nn.Module):
    """Rows of characters, two layers a clause, layers over the clauses, outputs."""

    def __init__(self) -> None:
        """All weights small."""
        super().__init__()
        rows = {"left": CHARACTERS, "here": CHARACTERS, "right": CHARACTERS, "pair": HASHED - JOINT - 1, "letter": CHARACTERS}
        self.tables = {name: nn.Embedding(rows[name] + JOINT + 1, LETTER if name == "letter" else SIZE) for name in TABLES}
        for name, table in self.tables.items():
            self.add_module(f"table_{name}", table)
        for name, spread in {"left": 0.3, "here": 0.3, "right": 0.3, "pair": 0.1}.items():
            nn.init.normal_(self.tables[name].weight, std=spread)
        self.bias = nn.Parameter(torch.zeros(SIZE))
        known = 2 * SIZE + (FIRST + LAST) * LETTER + 3
        self.clause = [nn.Linear(known, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)]
        self.around = [nn.Linear(3 * WIDTH, WIDTH) for _ in range(LAYERS)]
        for name, layers in (("clause", self.clause), ("around", self.around)):
            for number, layer in enumerate(layers):
                self.add_module(f"{name}{number}", layer)
        self.last, self.out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 4)
        self.drop = nn.Dropout(0.1)

    def forward(self, laid: Laid) -> torch.Tensor:
        """Logits of each clause, (clauses, 4), of sentences laid out in a row."""
        ids, starts, marks = (torch.from_numpy(part) for part in (laid.ids, laid.starts, laid.marks))
        opens, closes = torch.from_numpy(laid.opens)[:, None], torch.from_numpy(laid.closes)[:, None]
        edge = ids.new_zeros(1)
        left, right = torch.cat([edge, ids[:-1]]), torch.cat([ids[1:], edge])
        rows = {"left": left, "here": ids, "right": right, "pair": (left * FACTOR + ids) & (HASHED - 1)}
        heard = torch.relu(sum(self.tables[name](own) for name, own in rows.items()) + self.bias)
        heard = self.drop(heard * (ids != NOTHING)[:, None])
        counts = laid.marks - laid.starts + 1
        inside = torch.from_numpy(np.repeat(laid.starts - np.cumsum(counts) + counts, counts) + np.arange(counts.sum()))
        sizes = torch.from_numpy(counts)
        owner = torch.repeat_interleave(torch.arange(len(starts)), sizes)
        own = heard[inside]
        empty = own.new_zeros(len(starts), SIZE)
        most = empty.scatter_reduce(0, owner[:, None].expand_as(own), own, "amax")
        usual = empty.index_add(0, owner, own) / sizes[:, None]
        semicolon = torch.from_numpy(laid.semicolon)[:, None]
        length = sizes.clamp(max=LONG)[:, None] / (LONG / 2)
        x = torch.cat([most, usual, self._ends(ids, starts, marks), semicolon, opens, length], dim=1)
        x = torch.relu(self.clause[1](self.drop(torch.relu(self.clause[0](x)))))
        beyond = x.new_zeros(1, WIDTH)
        for layer in self.around:
            before, after = torch.cat([beyond, x[:-1]]) * ~opens, torch.cat([x[1:], beyond]) * ~closes
            x = x + torch.relu(layer(torch.cat([before, x, after], dim=1)))
        out: torch.Tensor = self.out(torch.relu(self.last(self.drop(x))))
        return out

    def _ends(self, ids: torch.Tensor, starts: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        sizes = (marks - starts)[:, None]
        first, last = torch.arange(FIRST), torch.arange(LAST)
        front = torch.where(first < sizes, ids[(starts[:, None] + first).clamp(max=len(ids) - 1)], NOTHING)
        back = torch.where(last < sizes, ids[(marks[:, None] - 1 - last).clamp(min=0)], NOTHING)
        letters: torch.Tensor = self.tables["letter"](torch.cat([front, back], dim=1))
        return letters.flatten(1)


def codes_of(vocabulary: Sequence[str]) -> np.ndarray:
    """The code points of characters."""
    return np.array([ord(char) for char in vocabulary], np.int32)


def export(network: ClauseNetwork, vocabulary: Sequence[str]) -> dict[str, Any]:
    """The arrays of `clauses.npz`: what `nlp.summaries.clauses` reads."""
    arrays: dict[str, Any] = {"vocabulary": codes_of(vocabulary)}
    for name in TABLES:
        table = network.tables[name].weight.detach().numpy()
        if name == "here":
            table = table + network.bias.detach().numpy()
        packed = pack_table(table)
        arrays[name], arrays[f"{name}.scale"] = packed["table"], packed["scale"]
    layers = {"clause.0": network.clause[0], "clause.1": network.clause[1], "last": network.last}
    layers |= {f"around.{number}": layer for number, layer in enumerate(network.around)}
    half: dict[str, tuple[torch.Tensor, torch.Tensor]] = {name: (layer.weight.T, layer.bias) for name, layer in layers.items()}
    half["out"] = (network.out.weight[:STOP].T, network.out.bias[:STOP])
    for name, (weight, bias) in half.items():
        arrays[name] = weight.detach().numpy().astype(np.float16)
        arrays[f"{name}.bias"] = bias.detach().numpy().astype(np.float16)
    return arrays
