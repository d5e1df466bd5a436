"""News -> nlp/summaries/stops.npz: after which clauses sentences end. `python -m training.summaries_stops`, 2 minutes.

Logistic regression over hashed features of the clause alone: what comes after it is the choice of the summary, not of grammar.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from nlp.sentences import find_marks
from nlp.summaries import stops

ENDS, JOINTS = frozenset("。！？"), frozenset("，；")
HELD_OUT = 0.08


def clauses(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Each clause of a paragraph outside quotations, its number and offset in its sentence, and whether the sentence ends."""
    depth = find_marks(text).depth
    start = first = number = 0
    for at, char in enumerate(text):
        if depth[at] or char not in ENDS | JOINTS:
            continue
        if at > start:
            yield text[start:at], number, start - first, char in ENDS
        start, number = at + 1, number + 1
        if char in ENDS:
            first, number = start, 0


def read_articles(corpora: Path) -> list[list[str]]:
    """Paragraphs of the news articles in a fixed random order, without those that summaries are measured on."""
    pairs = [corpora / f"summaries/xwlb_{name}.jsonl" for name in ("train", "dev")]
    known = {json.loads(line)["id"] for path in pairs for line in path.open(encoding="utf-8")}
    rows = pq.read_table(corpora / "news/xwlb_articles.parquet", columns=["id", "paragraphs"]).to_pylist()
    articles = [row["paragraphs"] for row in rows if row["id"] not in known]
    random.Random(0).shuffle(articles)
    return articles


def main() -> None:
    """Train, print the area under the curve on held-out articles, write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=int, default=20000)
    options = parser.parse_args()
    places, ends = [], []
    for paragraphs in read_articles(options.corpora)[: options.articles]:
        for clause, number, before, stops_here in (found for text in paragraphs for found in clauses(text)):
            places.append(sorted(stops.slots(clause, number, before)))
            ends.append(stops_here)
    starts = np.cumsum([0, *map(len, places)])
    ones = np.ones(starts[-1], np.float32)
    table = sparse.csr_matrix((ones, np.concatenate(places), starts), shape=(len(places), 1 << stops.BITS))
    known, wanted = int(len(places) * (1 - HELD_OUT)), np.array(ends)
    model = LogisticRegression(C=0.03, max_iter=60).fit(table[:known], wanted[:known])
    area = roc_auc_score(wanted[known:], model.decision_function(table[known:]))
    print(f"{len(places)} clauses, area under the curve on the last {len(places) - known}: {area:.4f}")
    scale = float(np.abs(model.coef_).max()) / 127
    weights = np.round(model.coef_[0] / scale).astype(np.int8)
    np.savez_compressed(Path(stops.__file__).with_name("stops.npz"), weights=weights, scale=scale, bias=model.intercept_[0])


if __name__ == "__main__":
    main()
