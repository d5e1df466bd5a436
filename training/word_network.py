"""Train the network of words: `python -m training.word_network`; 25 minutes on two cores, half of it for four more CRFs.

People's Daily 1998 and passages of our own teach the words that ship; newspapers of 2007 and news that a program segmented,
each in its own standard, have outputs of their own and teach what is common. The tables start from those of the entity network.
Goes on from `last.pt` after a stop (`--resume`).
"""

import argparse
import random
import shutil
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from nlp.engine import WORDS_FOLDER
from nlp.entities.tagger import Tagger as EntityTagger
from nlp.settings import SHIPPED_MODEL
from nlp.tagging.features import Ints, Lexicon, join_codes, known_words, ngram_keys
from nlp.tagging.paths import best_paths
from nlp.words import LOUD, TAGS, Scorer, Segmenter, word_ends
from training.batches import Stream
from training.model import BFLOAT16, Dropout, chain_loss, import_weights, quantise, shift, word_rows
from training.resumable import Resumable, share_of_rate
from training.word_items import SEGMENTED, WordItem, items_1998, keep_items, kept_items, make_items, read_segmented, read_silver
from training.words import CORPORA, read_gold, segmentation_f, sentences

WORK = Path("training/work/words")
DEV = Path("bench/passages/words.txt")
"""Every other line chooses weights."""

SOURCES = ("1998", "2007", "silver", "segmented")
OUTPUT = {"1998": 0, "2007": 1, "silver": 2, "segmented": 0}
"""Which output a corpus teaches; 0 ships."""

FIRST, LAST = (0.35, 0.12, 0.45, 0.08), (0.65, 0.10, 0.10, 0.15)
"""Shares of the corpora at the start and at the end of a run."""

SILVER, SEED = 0.3, 1
WIDTH, DILATIONS = 128, (1, 2, 1)
STARTING_SHARES = (1.0, 0.6, 0.4)
"""What the scores of the CRF weigh in each output before anything is learned; those of its transitions 1, a half, a half."""


class WordNetwork(nn.Module):
    """Tables, convolutions, an output and transitions for each standard."""

    def __init__(
        self, characters: np.ndarray, words: np.ndarray, edges: np.ndarray, width: int, dilations: Sequence[int]
    ) -> None:
        """`characters` and `words` are the first values of the tables, `edges` the transitions of the CRF."""
        super().__init__()
        tables = {"characters": characters, "words": words}
        self.embed = nn.ModuleDict(
            {
                name: nn.Embedding.from_pretrained(torch.from_numpy(one), freeze=False, sparse=True)
                for name, one in tables.items()
            }
        )
        self.enter = nn.Linear(characters.shape[1] + 3 * words.shape[1] + len(TAGS), width)
        self.dilations = tuple(dilations)
        self.conv = nn.ModuleList(nn.Linear(3 * width, width) for _ in dilations)
        outputs = len(STARTING_SHARES)
        self.leave = nn.Linear(width, outputs * len(TAGS))
        self.share = nn.Parameter(torch.tensor(STARTING_SHARES))
        weighed = np.stack([edges * (1.0 if output == 0 else 0.5) for output in range(outputs)])
        self.transitions = nn.Parameter(torch.from_numpy(weighed.astype(np.float32)))
        self.drop_in, self.drop = Dropout(0.2), Dropout(0.15)

    def forward(self, characters: torch.Tensor, words: torch.Tensor, crf: torch.Tensor, output: int) -> torch.Tensor:
        """Tag scores (places, tags) in one standard; what enters is as `nlp.words.score_words` takes it."""
        alive = (characters[:, None] > 0).float()
        rows = word_rows(self.embed["words"], words * (torch.rand(words.shape) >= 0.15) if self.training else words)
        entering = self.drop_in(torch.cat([self.embed["characters"](characters), *rows], 1) * alive)
        hidden = self.enter(torch.cat([entering, torch.tanh(crf / LOUD)], 1)) * alive
        for conv, step in zip(self.conv, self.dilations, strict=True):
            half = hidden.bfloat16() if self.training and BFLOAT16 else hidden
            around = torch.cat([shift(half, step), half, shift(half, -step)], 1)
            hidden = hidden + self.drop(torch.relu(conv(around))) * alive
        first = output * len(TAGS)
        return self.leave(self.drop(hidden)).float()[:, first : first + len(TAGS)] + self.share[output] * crf


def export(model: Any) -> dict[str, np.ndarray]:
    """The weights of the first output as `nlp.words` reads them: tables int8, their scales put into `enter.weight`."""
    arrays, scales = quantise(model.embed)
    entering = np.concatenate([scales["characters"], *[scales["words"]] * 3, np.ones(len(TAGS))])
    width = model.enter.weight.shape[0]
    out: dict[str, torch.Tensor] = {"enter.bias": model.enter.bias, "leave.bias": model.leave.bias[: len(TAGS)]}
    out |= {"leave.weight": model.leave.weight[: len(TAGS)].T, "transitions": model.transitions[0], "share": model.share[0]}
    for layer, conv in enumerate(model.conv):
        out[f"conv.{layer}.weight"] = conv.get_parameter("weight").T.reshape(3, width, width)
        out[f"conv.{layer}.bias"] = conv.get_parameter("bias")
    arrays |= {name: value.detach().numpy().astype(np.float16) for name, value in out.items()}
    arrays |= {f"conv.{layer}.dilation": np.array(step) for layer, step in enumerate(model.dilations)}
    arrays["enter.weight"] = (entering[:, None] * model.enter.weight.detach().numpy().T).astype(np.float32)
    return arrays


def first_tables() -> tuple[np.ndarray, np.ndarray, Ints, Lexicon]:
    """Tables of characters and words, character ids and lexicon, from the entity network that ships; gazetteers left out.

    A row of the lexicon with more than one word is a kind of name of a gazetteer.
    """
    entities = EntityTagger(SHIPPED_MODEL / "entities" / "weights.npz")
    tables = {
        name: value.get_parameter("weight").detach().numpy() for name, value in import_weights(entities.weights).embed.items()
    }
    counts = np.bincount(entities.lexicon.rows)
    own = counts[entities.lexicon.rows] == 1
    rows = entities.lexicon.rows[own]
    words = np.concatenate([np.zeros((1, tables["words"].shape[1]), np.float32), tables["words"][rows]])
    return tables["characters"], words, entities.vocabulary, Lexicon(entities.lexicon.keys[own], np.arange(1, len(words)))


def load_items(options: argparse.Namespace) -> tuple[list[list[WordItem]], list[WordItem]]:
    """Items of each source, and those of 1998 that are held out; kept in the work folder for the next time."""
    paths = [options.work / f"items_{name}.npz" for name in (*SOURCES, "held_out")]
    if not all(path.exists() for path in paths):
        scorer, corpora = Scorer(WORDS_FOLDER), options.corpora
        plain, held_out = items_1998(options)
        found = [
            make_items(sentences((corpora / "segmentation/sxu_train.txt").read_text("utf-8")), scorer),
            make_items(read_silver(corpora / "ner/xwlb_lac_silver.parquet", SILVER, SEED), scorer),
            make_items(read_segmented([*SEGMENTED.glob("*.txt"), *options.segmented]), scorer),
        ]
        for path, items in zip(paths, [plain, *found, held_out], strict=True):
            keep_items(path, items)
    *train, held_out = [kept_items(path) for path in paths]
    print(
        " ".join(f"{name} {sum(len(item.tags) for item in one):,}" for name, one in zip(SOURCES, train, strict=True)),
        flush=True,
    )
    return train, held_out


class Run(Resumable):
    """A training run of the network of words."""

    def __init__(self, model: WordNetwork, streams: list[Stream[WordItem]], vocabulary: Ints, lexicon: Lexicon) -> None:
        """At step 0."""
        self.model, self.streams, self.vocabulary, self.lexicon = model, streams, vocabulary, lexicon
        self.dense = [value for name, value in model.named_parameters() if not name.startswith("embed.")]
        self.average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.97))
        self.optimisers = [
            torch.optim.AdamW(self.dense, weight_decay=0.01),
            torch.optim.SparseAdam(list(model.embed.parameters())),
        ]
        self.step = 0

    def learn(self, steps: int, rate: float) -> float:
        """One step of so many; the loss."""
        done = self.step / steps
        shares = [first * (1 - done) + last * done for first, last in zip(FIRST, LAST, strict=True)]
        source = random.Random(SEED * 10_000_000 + self.step).choices(range(len(SOURCES)), shares)[0]
        now = rate * share_of_rate(done)
        self.model.train()
        for optimiser in self.optimisers:
            optimiser.param_groups[0]["lr"] = now
            optimiser.zero_grad()
        entering, tags, starts, lengths = self.lay_out(self.streams[source].next())
        output = OUTPUT[SOURCES[source]]
        with torch.autocast("cpu", torch.bfloat16, enabled=BFLOAT16):
            scores = self.model(*entering, output)
        loss = chain_loss(self.model.transitions[output], scores, tags, starts, lengths)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.dense, 5.0)
        for optimiser in self.optimisers:
            optimiser.step()
        self.step += 1
        if self.step % 20 == 0:
            self.average.update_parameters(self.model)
        return loss.item()

    def lay_out(self, items: Sequence[WordItem]) -> tuple[tuple[torch.Tensor, ...], torch.Tensor, Ints, Ints]:
        """What enters the network, tags, where each sentence starts, and lengths."""
        codes, starts = join_codes([item.codes.astype(np.int64) for item in items])
        tags = np.zeros(len(codes), dtype=np.int64)
        crf = np.zeros((len(codes), len(TAGS)), dtype=np.float32)
        for start, item in zip(starts.tolist(), items, strict=True):
            tags[start : start + len(item.tags)] = item.tags
            crf[start : start + len(item.tags)] = item.crf
        characters = self.vocabulary[np.minimum(codes, 0xFFFF)]
        entering = characters, known_words(ngram_keys(codes), self.lexicon), crf
        lengths = np.array([len(item.tags) for item in items])
        return tuple(torch.from_numpy(one) for one in entering), torch.from_numpy(tags), starts, lengths

    def write(self, path: Path) -> None:
        """The file that `nlp.words.Segmenter` reads, of the averaged weights."""
        stored: dict[str, Any] = export(self.average.module.eval())
        stored |= {"lexicon.keys": self.lexicon.keys, "lexicon.rows": self.lexicon.rows.astype(np.uint16)}
        np.savez_compressed(path, vocabulary=self.vocabulary.astype(np.uint16), **stored)

    def held_out_f(self, items: list[WordItem]) -> float:
        """F of the words of sentences whose CRF has not seen them."""
        model: Any = self.average.module.eval()
        right = found = wanted = 0
        for first in range(0, len(items), 64):
            entering, _, starts, lengths = self.lay_out(items[first : first + 64])
            with torch.no_grad():
                scores = model(*entering, 0).numpy()
            placed = scores[starts[:, None] + np.minimum(np.arange(lengths.max()), lengths[:, None] - 1)]
            paths = best_paths(placed, lengths.tolist(), model.transitions[0].detach().numpy())
            for path, item in zip(paths, items[first : first + 64], strict=True):
                got, want = _spans(path), _spans(item.tags.tolist())
                right, found, wanted = right + len(got & want), found + len(got), wanted + len(want)
        return 2 * right / (found + wanted)


def _spans(path: Sequence[int]) -> set[tuple[int, int]]:
    ends = [0, *word_ends(path)]
    return set(pairwise(ends))


def train(run: Run, held_out: list[WordItem], options: argparse.Namespace) -> None:
    """To the last step; checks and a checkpoint every so many; the weights are `network.npz` in the work folder."""
    folder, steps = options.work, max(20, options.characters // options.batch)
    for name in ("model.npz", "modern.txt"):
        shutil.copy(WORDS_FOLDER / name, folder / name)
    started, total, modern = time.time(), 0.0, read_gold(DEV)[::2]
    while run.step < steps:
        total += run.learn(steps, options.rate)
        if run.step % options.check == 0 or run.step == steps:
            run.write(folder / "network.npz")
            run.save(folder / "last.pt")
            today = segmentation_f(Segmenter(folder).words, modern)
            print(f"step {run.step}/{steps} loss {total / options.check:.4f}, {time.time() - started:.0f} s", flush=True)
            print(f"  1998 held out F {run.held_out_f(held_out):.4f}, words of today F {today:.4f}", flush=True)
            total = 0.0


def main() -> None:
    """Read, train, keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument(
        "--segmented", type=Path, nargs="*", default=[], help="your own: a passage a line, spaces between words"
    )
    parser.add_argument("--work", type=Path, default=WORK, help="folder of CRFs, items and checkpoints")
    parser.add_argument("--characters", type=int, default=40_000_000, help="length of the run")
    parser.add_argument("--batch", type=int, default=5000, help="characters a step")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--check", type=int, default=1000, help="steps between checks")
    parser.add_argument("--resume", action="store_true", help="go on with the run that was stopped")
    parser.add_argument("--ship", action="store_true", help="put the weights into the shipped model at the end")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    options.work.mkdir(parents=True, exist_ok=True)
    items, held_out = load_items(options)
    characters, words, vocabulary, lexicon = first_tables()
    model = WordNetwork(characters, words, Scorer(WORDS_FOLDER).edges, WIDTH, DILATIONS)
    streams = [Stream(one, options.batch, SEED + number) for number, one in enumerate(items)]
    run = Run(model, streams, vocabulary, lexicon)
    if options.resume:
        run.load(options.work / "last.pt")
    train(run, held_out, options)
    if options.ship:
        shutil.copy(options.work / "network.npz", WORDS_FOLDER / "network.npz")


if __name__ == "__main__":
    main()
