"""Train the network that hears whether a seam is inside one text: `python -m training.page_flow`, about 8 minutes on one core,
after `training.page_language`.

Seams inside paragraphs against ends and starts from the middles of two articles. Only texts that no page is set of. Needs
torch. Seeded.
"""

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from bench.typesetter.sources import SHARES
from nlp.cleaning import flow as flow_module
from nlp.cleaning.flow import CHARACTERS, PAIRS, SIDE, rows_around
from nlp.cleaning.language import flow_buckets, known_flows
from training.page_language import NOT_FIRST, NOT_LAST, read_texts

SEED = 3
SIZE, FIRST, SECOND = 24, 128, 64
BATCH = 2048
HELD = 100_000
TARGET = Path(flow_module.__file__).with_name("flow.npz")


class Seams:
    """Seams drawn at random from a share of the texts; half of them are of one text."""

    def __init__(self, share: tuple[int, ...], seed: int) -> None:
        """All texts of the share."""
        articles, _ = read_texts(10**9, share)
        text = "\n".join("\n".join(paragraphs) for paragraphs in articles)
        codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
        self.windows = np.lib.stride_tricks.sliding_window_view(codes, 2 * SIDE)
        near = self.windows[:, SIDE - 4 : SIDE + 4]
        banned = [np.array([ord(char) for char in chars]) for chars in (NOT_FIRST, NOT_LAST)]
        fit = (near != ord("\n")).all(axis=1) & ~np.isin(near[:, 4], banned[0]) & ~np.isin(near[:, 3], banned[1])
        self.places = np.flatnonzero(fit)
        self.rng = np.random.default_rng(seed)

    def draw(self, count: int) -> tuple[np.ndarray, np.ndarray]:
        """Codes around so many seams, as `codes_around` gives them, and whether each is of one text."""
        ends, starts = (self.rng.choice(self.places, count) for _ in range(2))
        whole = self.rng.random(count) < 0.5
        left = self.windows[ends][:, :SIDE][:, ::-1].copy()
        right = self.windows[np.where(whole, ends, starts)][:, SIDE:].copy()
        for side in (left, right):
            side[np.maximum.accumulate(side == ord("\n"), axis=1)] = 0
        return np.concatenate([left[:, ::-1], right], axis=1).astype(np.uint64), whole


class SeamReader(nn.Module):
    """The network of `nlp.cleaning.flow` in torch."""

    def __init__(self) -> None:
        """All weights."""
        super().__init__()
        self.table = nn.Embedding(CHARACTERS + PAIRS, SIZE, sparse=True)
        nn.init.normal_(self.table.weight, std=0.1)
        self.first = nn.Linear(2 * SIDE * SIZE, FIRST)
        self.second = nn.Linear(FIRST, SECOND)
        self.out = nn.Linear(SECOND + 1, 1)

    def forward(self, codes: np.ndarray) -> torch.Tensor:
        """Log-odds of each seam."""
        heard = torch.from_numpy(known_flows(flow_buckets(codes[:, SIDE - 4 : SIDE + 4]))).float()
        found = self.table(torch.from_numpy(rows_around(codes)))
        x = found[:, : 2 * SIDE] + nn.functional.pad(found[:, 2 * SIDE :], (0, 0, 0, 1))
        x = torch.relu(self.second(torch.relu(self.first(x.flatten(1)))))
        out: torch.Tensor = self.out(torch.cat([x, heard[:, None]], dim=1))[:, 0] + heard
        return out


def train(seams: Seams, count: int) -> SeamReader:
    """Adam with a rate that falls to nothing."""
    torch.manual_seed(SEED)
    net = SeamReader()
    dense = [weights for name, weights in net.named_parameters() if not name.startswith("table")]
    optimisers = [(torch.optim.Adam(dense, lr=1e-3), 1e-3), (torch.optim.SparseAdam([net.table.weight], lr=2e-3), 2e-3)]
    started, steps = time.time(), count // BATCH
    for step in range(steps):
        codes, whole = seams.draw(BATCH)
        loss = nn.functional.binary_cross_entropy_with_logits(net(codes), torch.from_numpy(whole).float())
        for optimiser, rate in optimisers:
            optimiser.param_groups[0]["lr"] = rate * (1 - step / steps) + 1e-5
            optimiser.zero_grad()
        loss.backward()
        for optimiser, _ in optimisers:
            optimiser.step()
        if step % 1000 == 0:
            print(f"step {step} of {steps}: loss {loss.item():.4f}, {time.time() - started:.0f} s", flush=True)
    return net


def check(net: SeamReader, seams: Seams) -> None:
    """Print how much better than n-grams the network hears on texts that it has not seen."""
    codes, whole = seams.draw(HELD)
    with torch.no_grad():
        scores = {"n-grams": known_flows(flow_buckets(codes[:, SIDE - 4 : SIDE + 4])), "network": net(codes).numpy()}
    for name, found in scores.items():
        low = np.quantile(found[whole], 0.01)
        caught = (found[~whole] < low).mean()
        print(f"{name}: {((found > 0) == whole).mean():.4f} right, {caught:.3f} of breaks found at 1 % false ones", flush=True)


def save(net: SeamReader, target: Path) -> None:
    """Write the weights as `nlp.cleaning.flow.load_flow_net` reads them, the table in 8 bits."""
    table = net.table.weight.detach().numpy()
    scale = np.quantile(np.abs(table), 0.9999) / 127
    rest = {
        "first": net.first.weight.T,
        "first_bias": net.first.bias,
        "second": net.second.weight.T,
        "second_bias": net.second.bias,
        "out": net.out.weight.T,
        "out_bias": net.out.bias,
    }
    half: dict[str, Any] = {name: value.detach().numpy().astype(np.float16) for name, value in rest.items()}
    eighth = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
    np.savez_compressed(target, table=eighth, scale=np.float32(scale), **half)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seams", type=int, default=40_000_000)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    torch.set_num_threads(1)
    net = train(Seams(SHARES["language"], SEED), options.seams)
    check(net, Seams(SHARES["dev"], SEED))
    save(net, options.target)


if __name__ == "__main__":
    main()
