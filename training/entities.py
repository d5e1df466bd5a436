"""Train the entity tagger: `python -m training.entities [--gold mine.jsonl] [--resume]`. Needs torch (training only).

First `python -m training.vectors` (once, 6 minutes), then this. Stopped runs go on with --resume. To go on from the shipped
weights instead, with names of your own: `--start nlp/models/zh_banmian/entities/weights.npz --gold mine.jsonl`.

The gold sets are learned as three genres, which the network tells apart by itself at run time; what a program labelled and
CLUENER have a tag of their own; newspaper text labelled in the habits of the encyclopaedia set teaches these. Silver text comes
first and gives way to gold text as the run goes on.
"""

import argparse
import random
import shutil
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from nlp.entities import network
from nlp.entities.tagger import Tagger as RunningTagger
from nlp.tagging.features import TRIGRAM_BITS, Lexicon
from training.batches import Item, Stream, encode_all
from training.corpora import Example, hand_examples, news_files, read_inline_files, read_jsonl, read_silver
from training.habits import in_habits
from training.lexicon import load_lexicon, with_more
from training.model import CORPORA, TRIPLE_SIZE, Tagger, import_weights
from training.names import WRITTEN
from training.run import HELD_OUT, Run, read_dev, train
from training.swaps import Swapper
from training.vectors import WORK as VECTORS
from training.vectors import first_tables

SHARED = Path("../shared/corpora")
LABELS = Path("training/labels")
WORK = Path("training/work/entities")
SHIPPED = Path("nlp/models/zh_banmian/entities")
LIKE = {"written": "uner", "invented": "modern"}
"""The corpus as which text of our own is learned."""
DILATIONS = (1, 2, 4, 2, 1)
SEED = 20


def read_gold(options: argparse.Namespace) -> tuple[dict[str, list[Example]], list[Example]]:
    """Texts by corpus, and those of the user's own that are held out (every tenth). Corpora that are not there are named."""
    ner = options.corpora / "ner"
    files = {"msra": "msra_train", "uner": "uner_gsdsimp_train", "cluener": "cluener_train"}
    found: dict[str, list[Example]] = {name: [] for name in files}
    for name, file in files.items():
        if (ner / f"{file}.jsonl").exists():
            found[name] = read_jsonl(ner / f"{file}.jsonl")
        else:
            print(f"SKIPPED: {ner / file}.jsonl: not found", file=sys.stderr)
    found["msra"] = found["msra"][:-HELD_OUT]
    mine = [example for path in options.gold for example in read_jsonl(path)]
    found["written"] = read_inline_files(WRITTEN.glob("sentences_*.txt"))
    found["invented"] = read_inline_files(news_files())
    found["modern"] = hand_examples(ner, options.labels)
    found["modern"] += [example for number, example in enumerate(mine) if number % 10]
    return found, mine[::10]


def load_streams(options: argparse.Namespace, gold: dict[str, list[Example]]) -> tuple[Stream[Item], Stream[Item]]:
    """Gold, with names put in place of others, and silver; both endless."""
    rng = random.Random(options.seed)
    swapper = Swapper([example for examples in gold.values() for example in examples], options.corpora / "gazetteers")
    times = {"msra": (options.msra_times - 1, 1), "cluener": (1, 0), "guided": (1, 1)}
    times |= {"modern": (options.hand_times, options.hand_times // 2)}
    for name in ("uner", "written", "invented"):
        seen = getattr(options, f"{name}_times")
        times[name] = seen // 4, seen - seen // 4
    items: list[Item] = []
    for name, examples in (gold | {"guided": list(in_habits(gold["msra"]))}).items():
        plain, changed = times[name]
        corpus = CORPORA.index(LIKE.get(name, name))
        items += encode_all(examples, corpus, plain)
        for _ in range(changed):
            items += encode_all(swapper.swapped(examples, rng), corpus)
    path = options.corpora / "ner/xwlb_lac_silver.parquet"
    silver = encode_all(read_silver(path, options.silver) if path.exists() else [], CORPORA.index("silver"))
    for tag, file in (one.split("=", 1) for one in options.relabelled):
        found = read_silver(Path(file), 1 << 40)
        silver += encode_all(in_habits(found) if tag == "guided" else found, CORPORA.index(tag))
    modern = len(gold["modern"]) + len(gold["invented"])
    print(f"gold {_size(items):,} characters ({modern} modern texts), silver {_size(silver):,}", flush=True)
    return Stream(items, options.batch, options.seed), Stream(silver or items, options.batch, options.seed + 1)


def _size(items: list[Item]) -> int:
    return sum(len(item.tags) for item in items)


def make_vocabulary(streams: tuple[Stream[Item], Stream[Item]]) -> np.ndarray:
    """Character ids by code point, shape (65536,); characters seen less than three times share id 1."""
    counts: Counter[int] = Counter()
    for stream in streams:
        codes, seen = np.unique(np.concatenate([item.codes for item in stream.items]), return_counts=True)
        counts.update(dict(zip(codes.tolist(), seen.tolist(), strict=True)))
    vocabulary = np.ones(65536, dtype=np.int64)
    frequent = sorted(code for code, count in counts.items() if count >= 3 and code < 65536)
    vocabulary[frequent] = np.arange(2, 2 + len(frequent))
    vocabulary[0] = 0
    return vocabulary


def make_model(vocabulary: np.ndarray, options: argparse.Namespace) -> Tagger:
    """A new network whose tables start from the pre-trained vectors."""
    generator = np.random.default_rng(options.seed)
    tables = dict(zip(("characters", "pairs", "words"), first_tables(vocabulary, generator), strict=True))
    if options.random_vectors:
        tables = {name: generator.normal(0, 0.1, table.shape).astype(np.float32) for name, table in tables.items()}
    tables["triples"] = generator.normal(0, 0.1, (1 << TRIGRAM_BITS, TRIPLE_SIZE)).astype(np.float32)
    return Tagger({name: tables[name] for name in network.TABLES}, options.width, DILATIONS)


def begin(options: argparse.Namespace, streams: tuple[Stream[Item], Stream[Item]]) -> tuple[Run, np.ndarray, Lexicon]:
    """The run with its vocabulary and lexicon: new, gone on with, or from the weights of another."""
    if options.start and options.start.suffix == ".npz":
        shipped = RunningTagger(options.start)
        model, vocabulary = import_weights(shipped.weights), shipped.vocabulary
        lexicon = with_more(shipped.lexicon, options.corpora / "gazetteers")
    else:
        stored = (options.start or options.work / "last.pt").parent / "vocabulary.npy"
        vocabulary = np.load(stored) if options.resume or options.start else make_vocabulary(streams)
        model, lexicon = make_model(vocabulary, options), load_lexicon(VECTORS)
    np.save(options.work / "vocabulary.npy", vocabulary)
    model.drop.share, model.gram_drop = options.drop, options.gram_drop
    run = Run(model, streams, options)
    if options.resume:
        run.load(options.work / "last.pt")
    elif options.start and options.start.suffix == ".pt":
        run.load_average(options.start)
    return run, vocabulary, lexicon


def parse_options() -> argparse.Namespace:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="your own JSON lines: text, ents")
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder with ner/ and gazetteers/")
    parser.add_argument("--labels", type=Path, default=LABELS, help="folder of hand labels")
    parser.add_argument("--work", type=Path, default=WORK, help="folder of checkpoints")
    parser.add_argument("--silver", type=int, default=32_000_000, help="characters labelled by a program")
    parser.add_argument("--relabelled", nargs="*", default=[], help="modern=FILE, msra=FILE, guided=FILE: see training.relabel")
    parser.add_argument("--silver-first", type=float, default=0.8, help="chance of a silver batch at the start")
    parser.add_argument("--silver-last", type=float, default=0.05, help="and at the end")
    parser.add_argument("--characters", type=int, default=42_000_000, help="length of the run")
    parser.add_argument("--batch", type=int, default=5000, help="characters a step")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.15, help="dropout of the layers")
    parser.add_argument("--gram-drop", type=float, default=0.1, help="share of pairs and triples unseen in a step")
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--check", type=int, default=1200, help="steps between checks")
    parser.add_argument(
        "--hand-times", type=int, default=10, help="how often hand labels are seen, half as often again swapped"
    )
    parser.add_argument("--uner-times", type=int, default=16, help="the encyclopaedia set, three of four times swapped")
    parser.add_argument("--written-times", type=int, default=12, help="the sentences of training/encyclopaedia, so too")
    parser.add_argument("--invented-times", type=int, default=8, help="the passages of training/invented/news_*.txt, so too")
    parser.add_argument("--msra-times", type=int, default=3, help="how often the newspapers of the 1990s, once swapped")
    parser.add_argument("--random-vectors", action="store_true", help="no pre-trained vectors (to measure what they add)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--resume", action="store_true", help="go on with the run that was stopped")
    parser.add_argument(
        "--start", type=Path, help="start from a checkpoint (.pt, its vocabulary beside it) or from weights (.npz)"
    )
    parser.add_argument("--ship", action="store_true", help="put the best weights into the shipped model at the end")
    return parser.parse_args()


def main() -> None:
    """Read, train, keep the best."""
    options = parse_options()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    gold, mine = read_gold(options)
    run, vocabulary, lexicon = begin(options, load_streams(options, gold))
    train(run, vocabulary, lexicon, read_dev(options.corpora / "ner", mine))
    if options.ship:
        shutil.copy(options.work / "best.npz", SHIPPED / "weights.npz")


if __name__ == "__main__":
    main()
