"""News and marked sentences -> nlp/summaries/clauses.npz: `python -m training.summaries_clauses`, half an hour on one core.

First the network learns from all news where full stops are, seeing both sides or what comes before alone, and where a clause
was taken out; then from the sentences of `training/clauses` after which clauses a sentence may end and which it does without.
`--marked` does only the second, from the `stops.pt` of the first. Needs torch. Seeded.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from nlp.summaries import clauses as clauses_module
from nlp.summaries.clauses import JOINT, UNKNOWN, Laid, ids_of, lay_out
from training.clause_network import CHARACTERS, END, GAP, GONE, STOP, ClauseNetwork, codes_of, export
from training.clause_texts import Clauses, news, read_line, read_marked_files, read_offsets

WORK = Path("training/work/clauses")
HELD_OUT = Path("bench/passages/clauses.txt")
STEPS, BATCH, RATE = 22_000, 192, 3e-3
MARKED_ROUNDS, MARKED_BATCH, MARKED_RATE = 20, 64, 6e-3
DROPPED, MASKED = 0.4, 0.15
"""Share of what a layer hears that is withheld while marked sentences are learned, and of the characters made unknown."""
SLOW = 0.5
"""Share of that rate for all but the last two layers."""
CUT_SHORT = 0.3
"""Share of the marked sentences that end earlier, where they may."""
BEFORE_ALONE, WITH_GAP = 0.45, 0.3
"""Shares of the runs that end behind any clause, and that are one sentence, half of them without one of its clauses."""

News = Sequence[list[tuple[str, bool]]]


class Runs(NamedTuple):
    """Runs of clauses laid out, and of each clause whether a full stop follows, a clause is gone, and what those count."""

    laid: Laid
    stops: torch.Tensor
    gone: torch.Tensor
    stop_counts: torch.Tensor
    gone_counts: torch.Tensor


def vocabulary_of(texts: News) -> list[str]:
    """The most frequent characters."""
    counts = Counter(char for sentence in texts for clause, _ in sentence for char in clause)
    return [char for char, _ in counts.most_common(CHARACTERS)]


def joined(run: Sequence[str]) -> tuple[str, list[int]]:
    """Clauses as one text that ends with a mark, and the offsets of the marks between them."""
    ends = np.cumsum([len(clause) + 1 for clause in run]) - 1
    return "，".join(run) + "。", ends[:-1].tolist()


def make_runs(texts: News, chance: random.Random, count: int, ids: np.ndarray) -> Runs:
    """Two sentences each, or their beginning, or one sentence with or without all its clauses."""
    runs: list[Sequence[str]] = []
    told: list[tuple[float, float, float, float]] = []
    for _ in range(count):
        number, kind = chance.randrange(len(texts) - 1), chance.random()
        one = texts[number]
        if kind < WITH_GAP and len(one) > 2:
            at, gap = chance.randrange(len(one) - 1), chance.random() < 0.5
            run = [clause for clause, _ in (one[:at] + one[at + 1 :] if gap else one)]
            told += [(0, float(gap and place == at), 0, 1.0 if place == at else 0.3) for place in range(len(run))]
        else:
            both = [*one, *texts[number + 1]]
            alone = kind > 1 - BEFORE_ALONE
            both = both[: chance.randint(1, len(both))] if alone else both
            run = [clause for clause, _ in both]
            counted = [place == len(run) - 1 for place in range(len(run))]
            told += [(stop, 0, last == alone, 0) for (_, stop), last in zip(both, counted, strict=True)]
        runs.append(run)
    return Runs(lay_out([joined(run) for run in runs], ids), *torch.tensor(told, dtype=torch.float32).T)


def weighed(logits: torch.Tensor, wanted: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """Mean loss of those that count."""
    return (functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * counts).sum() / counts.sum()


def learn_news(network: ClauseNetwork, texts: News, ids: np.ndarray) -> None:
    """Full stops and gaps of news, at a rate that falls to nothing."""
    chance, begin, mean = random.Random(0), time.time(), 0.0
    optimiser = torch.optim.Adam(network.parameters(), RATE)
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = RATE * min(1, (step + 1) / 300) * (1 - step / STEPS) + 1e-5
        runs = make_runs(texts, chance, BATCH, ids)
        out = network(runs.laid)
        loss = weighed(out[:, STOP], runs.stops, runs.stop_counts) + weighed(out[:, GONE], runs.gone, runs.gone_counts)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        mean = 0.99 * mean + 0.01 * loss.item()
        if step % 500 == 499:
            print(f"{step + 1} of {STEPS}: loss {mean:.4f}, {time.time() - begin:.0f} s", flush=True)


def learn_marked(network: ClauseNetwork, marked: Sequence[Clauses], ids: np.ndarray) -> None:
    """Ends and gaps that readers marked; the outputs for them start from those of full stops and of what is gone."""
    with torch.no_grad():
        network.out.weight[END], network.out.weight[GAP] = network.out.weight[STOP], -network.out.weight[GONE]
    fast = [*network.last.parameters(), *network.out.parameters()]
    own = {id(weight) for weight in fast}
    slow = [weight for weight in network.parameters() if id(weight) not in own]
    groups: list[dict[str, Any]] = [{"params": slow, "share": SLOW}, {"params": fast, "share": 1.0}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02)
    order, steps, step = list(marked), MARKED_ROUNDS * (len(marked) // MARKED_BATCH), 0
    chance, hidden = random.Random(0), np.random.default_rng(0)
    network.drop.p = DROPPED
    network.train()
    for _ in range(MARKED_ROUNDS):
        chance.shuffle(order)
        for at in range(0, len(order) - MARKED_BATCH + 1, MARKED_BATCH):
            for group in optimiser.param_groups:
                group["lr"] = MARKED_RATE * group["share"] * (1 - step / steps) * min(1, (step + 1) / 20)
            batch = [cut_short(one, chance) for one in order[at : at + MARKED_BATCH]]
            laid, ends, gaps, inner = lay_marked(batch, ids)
            masked = (laid.ids > JOINT) & (hidden.random(len(laid.ids)) < MASKED)
            out = network(laid._replace(ids=np.where(masked, UNKNOWN, laid.ids)))[inner]
            loss = functional.binary_cross_entropy_with_logits(out[:, END], ends)
            loss = loss + functional.binary_cross_entropy_with_logits(out[:, GAP], gaps)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
    network.eval()


def cut_short(one: Clauses, chance: random.Random) -> Clauses:
    """The sentence, or now and then what it is when it ends where it may."""
    ends = [number for number, end in enumerate(one.ends) if end]
    if not ends or chance.random() >= CUT_SHORT:
        return one
    last = chance.choice(ends)
    return Clauses(f"{one.text[: one.joints[last]]}。", one.joints[:last], one.ends[:last], one.gaps[:last])


def lay_marked(marked: Sequence[Clauses], ids: np.ndarray) -> tuple[Laid, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Sentences laid out, ends and gaps of their clauses but the last, and which clauses those are."""
    laid = lay_out([(one.text, one.joints) for one in marked], ids)
    ends, gaps = ([told for one in marked for told in getattr(one, name)] for name in ("ends", "gaps"))
    return laid, torch.tensor(ends).float(), torch.tensor(gaps).float(), torch.from_numpy(~laid.closes)


def show(network: ClauseNetwork, marked: Sequence[Clauses], ids: np.ndarray) -> None:
    """Print precision and recall of ends and gaps from some chances on."""
    laid, ends, gaps, inner = lay_marked(marked, ids)
    with torch.no_grad():
        chances = torch.sigmoid(network(laid)[inner])
    for name, column, wanted in (("ends", END, ends), ("gaps", GAP, gaps)):
        for least in (0.5, 0.6, 0.7, 0.8, 0.9):
            found = chances[:, column] >= least
            right = wanted[found].sum().item()
            precision, recall = right / max(found.sum().item(), 1), right / wanted.sum().item()
            print(f"{name} from {least} on: precision {precision:.3f}, recall {recall:.3f}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--marked", action="store_true", help="from the stops.pt of an earlier run")
    parser.add_argument("--work", type=Path, default=WORK)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    torch.set_num_threads(1)
    network = ClauseNetwork()
    kept = options.work / "stops.pt"
    if options.marked:
        state = torch.load(kept)
        network.load_state_dict(state["network"])
        vocabulary: list[str] = state["vocabulary"]
    else:
        texts = news(options.corpora)
        vocabulary = vocabulary_of(texts)
        print(f"{len(texts)} sentences of news", flush=True)
        learn_news(network, texts, ids_of(codes_of(vocabulary)))
        torch.save({"network": network.state_dict(), "vocabulary": vocabulary}, kept)
    ids = ids_of(codes_of(vocabulary))
    marked = [*read_marked_files(), *read_offsets(options.corpora)]
    print(f"{len(marked)} marked sentences", flush=True)
    learn_marked(network, marked, ids)
    show(network, [read_line(line.strip()) for line in HELD_OUT.open(encoding="utf-8")], ids)
    target = Path(clauses_module.__file__).with_name("clauses.npz")
    np.savez_compressed(target, **export(network, vocabulary))
    print(f"{target}: {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
