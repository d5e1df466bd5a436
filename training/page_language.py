"""Train what cleaning hears in the wording of lines: `python -m training.page_language`, about 2 minutes on one core.

Joins: seams inside paragraphs against seams between a paragraph or headline and the next. Flows: seams inside paragraphs
against seams between the middles of two articles. Headlines: headlines, whole or in parts, against pieces of paragraphs. Only
texts that no page is set of (`bench.typesetter.sources.SHARES`).
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import torch

from bench.typesetter.sources import SHARES
from nlp.cleaning import language

NEWS = Path("../shared/corpora/news")
SEED = 7
NOT_FIRST = "。，、；：！？”’）》…—"
NOT_LAST = "“‘（《"
FLOWS, FLOW_BATCH = 36_000_000, 8192


def read_texts(limit: int, share: tuple[int, ...] = SHARES["language"]) -> tuple[list[list[str]], list[str]]:
    """Paragraphs by article, and headlines, of a share of the texts, that which language is learned from."""
    rng = random.Random(SEED)
    table = pq.read_table(NEWS / "xwlb_articles.parquet", columns=["title", "paragraphs"])
    rows = [row for at, row in enumerate(table.to_pylist()) if at % 10 in share]
    headlines = pq.read_table(NEWS / "people_daily_headlines_2000_2022.parquet", columns=["headline"])
    own = [row["headline"] for at, row in enumerate(headlines.to_pylist()) if at % 10 in share]
    titles = [title for title in rng.sample(own, min(len(own), limit * 4)) if title and 4 <= len(title) <= 40]
    articles = [
        ["".join(text.split()) for text in row["paragraphs"] if text] for row in rng.sample(rows, min(limit, len(rows)))
    ]
    return articles, titles + [row["title"] for row in rows if row["title"]]


def seams(articles: list[list[str]], titles: list[str], rng: random.Random) -> Iterator[tuple[str, str, int]]:
    """(end of a line, start of the next, whether they join)."""
    for paragraphs in articles:
        for number, text in enumerate(paragraphs):
            if len(text) < 8:
                continue
            cuts = [rng.randrange(2, len(text) - 2) for _ in range(4)]
            cuts += [at + 1 for at, char in enumerate(text[:-3]) if char in "。！？" and rng.random() < 0.5]
            for cut in cuts:
                if text[cut] not in NOT_FIRST and text[cut - 1] not in NOT_LAST:
                    yield text[max(0, cut - 2) : cut], text[cut : cut + 3], 1
            after = paragraphs[number + 1] if number + 1 < len(paragraphs) else rng.choice(titles)
            yield text[-2:], after[:3], 0
            yield rng.choice(titles)[-2:], text[:3], 0
            yield text[-2:], rng.choice(titles)[:3], 0
            yield text[-2:], rng.choice(rng.choice(articles) or [text])[:3], 0


def pieces(articles: list[list[str]], titles: list[str], rng: random.Random) -> Iterator[tuple[str, int]]:
    """(a line, whether it is a headline)."""
    for title in titles:
        parts = title.split() if " " in title and rng.random() < 0.5 else ["".join(title.split())]
        if len(parts) == 1 and len(title) > 16 and rng.random() < 0.4:
            cut = rng.randrange(6, len(title) - 6)
            parts = [title[:cut], title[cut:]]
        yield from ((part, 1) for part in parts if len(part) > 2)
        paragraph = rng.choice(rng.choice(articles) or ["　"])
        size = rng.randrange(6, 30)
        at = rng.randrange(max(1, len(paragraph) - size))
        yield paragraph[at : at + size] or "　", 0


def fit(buckets: list[np.ndarray], labels: np.ndarray, lengths: np.ndarray | None, decay: float) -> np.ndarray:
    """Logistic regression over hashed features, a sum a row (over the root of its length when lengths are given)."""
    torch.manual_seed(SEED)
    table = torch.nn.EmbeddingBag(language.BUCKETS, 1, mode="sum")
    torch.nn.init.zeros_(table.weight)
    optimiser = torch.optim.Adagrad(table.parameters(), lr=0.1)
    order = np.arange(len(labels))
    for epoch in range(3):
        np.random.default_rng(epoch).shuffle(order)
        right = 0
        for first in range(0, len(order), 512):
            rows = order[first : first + 512]
            flat = torch.from_numpy(np.concatenate([buckets[row].ravel() for row in rows]))
            starts = torch.from_numpy(np.cumsum([0, *(buckets[row].size for row in rows[:-1])]))
            logits = table(flat, starts)[:, 0]
            if lengths is not None:
                logits = logits / torch.from_numpy(np.sqrt(lengths[rows])).float()
            wanted = torch.from_numpy(labels[rows]).float()
            loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, wanted)
            optimiser.zero_grad()
            (loss + decay * table.weight.pow(2).mean()).backward()
            optimiser.step()
            right += int(((logits > 0) == (wanted > 0)).sum())
        print(f"round {epoch + 1}: {right / len(order):.4f} right", flush=True)
    return table.weight.detach().numpy()[:, 0]


def flow_pairs(articles: list[list[str]], count: int) -> tuple[np.ndarray, np.ndarray]:
    """The eight characters around `count` seams as codes, shape (count, 8), and whether each is of one text (half of them)."""
    text = "\n".join("\n".join(paragraphs) for paragraphs in articles)
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    window = np.lib.stride_tricks.sliding_window_view(codes, 8)
    banned = [np.array([ord(char) for char in chars]) for chars in (NOT_FIRST, NOT_LAST)]
    fit = (window != ord("\n")).all(axis=1) & ~np.isin(window[:, 4], banned[0]) & ~np.isin(window[:, 3], banned[1])
    rng = np.random.default_rng(SEED)
    ends, starts = (rng.choice(np.flatnonzero(fit), count) for _ in range(2))
    whole = rng.random(count) < 0.5
    found = np.concatenate([window[ends][:, :4], window[np.where(whole, ends, starts)][:, 4:]], axis=1)
    return found, whole


def fit_flow(codes: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Logistic regression over the hashed features of seams, one round; the last hundredth is held out."""
    torch.manual_seed(SEED)
    table = torch.nn.EmbeddingBag(language.FLOW_BUCKETS, 1, mode="sum", sparse=True)
    torch.nn.init.zeros_(table.weight)
    optimiser = torch.optim.Adagrad(table.parameters(), lr=0.1)
    last = len(codes) - len(codes) // 100
    right = seen = 0
    for first in range(0, len(codes), FLOW_BATCH):
        buckets = torch.from_numpy(language.flow_buckets(codes[first : first + FLOW_BATCH].astype(np.uint64)))
        wanted = torch.from_numpy(whole[first : first + FLOW_BATCH]).float()
        logits = table(buckets)[:, 0]
        if first > last:
            right, seen = right + int(((logits > 0) == (wanted > 0)).sum()), seen + len(wanted)
            continue
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="sum")
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    print(f"flows: {right / max(seen, 1):.4f} of {seen} right", flush=True)
    return table.weight.detach().numpy()[:, 0]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=12_000)
    limit = parser.parse_args().articles
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    articles, titles = read_texts(limit)
    flow = fit_flow(*flow_pairs(read_texts(10**9)[0], FLOWS))
    found = list(seams(articles, titles, rng))
    print(f"{len(articles)} articles, {len(titles)} headlines, {len(found)} seams")
    buckets = language.join_buckets([end for end, _, _ in found], [start for _, start, _ in found])
    join = fit(list(buckets), np.array([label for *_, label in found]), None, 0.5)
    lines = list(pieces(articles, titles, rng))
    lengths = np.array([len(text) + 1 for text, _ in lines])
    title = fit(
        [language.title_buckets(text + "\n") for text, _ in lines], np.array([label for _, label in lines]), lengths, 0.5
    )
    target = Path(language.__file__).with_name("language.npz")
    scale = np.abs(flow).max() / 127
    flow = np.round(flow / scale).astype(np.int8)
    np.savez_compressed(target, join=join.astype(np.float16), title=title.astype(np.float16), flow=flow, flow_scale=scale)
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
