"""Summaries against baselines: `python -m bench.summaries [--news 5000] [--ablation]`.

Prints ROUGE-1/2/L by character on xwlb_dev at 80 and 120 characters, all pairs and those whose brief was rewritten, for

- lead: whole sentences from the start while they fit; the first is cut at the limit when even it does not fit
- lead, paragraph: the same, but it ends with the paragraph that brings 30 characters
- lead, cut: the first characters of the body, whatever they are
- lead, whole: the same as lead, but a first sentence that does not fit is left out, as a summary must
- TextRank and LexRank of sumy, their best sentences in order while they fit (skipped, loudly, where sumy is not installed)

then what is wrong in any summary of so many news articles and of the pages of seeds/, and articles a second on one core.
"""

import argparse
import os

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core, before numpy is imported

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from rich.console import Console
from rich.table import Table as Grid

from bench.quality import ENOUGH, SHARED, lead
from nlp import stages
from nlp.engine import load_engine
from nlp.ingest import RawPage, find_files, read_page
from nlp.sentences import split_sentences
from nlp.settings import Settings
from nlp.summaries import Source, summarise, summarise_many
from nlp.summaries.checks import faults
from training.rouge import rouge
from training.summaries_pairs import Pair, read_pairs

LIMITS = (80, 120)
Summariser = Callable[[Pair, int], str]


def lead_cut(pair: Pair, limit: int) -> str:
    """The first characters of the body."""
    return "".join(pair.paragraphs)[:limit]


def lead_whole(pair: Pair, limit: int) -> str:
    """Whole sentences from the start while they fit; nothing when the first does not."""
    text = ""
    for paragraph in pair.paragraphs:
        for start, end in split_sentences(paragraph):
            if len(text) + end - start > limit:
                return text
            text += paragraph[start:end]
    return text


def by_sumy(name: str) -> Summariser | None:
    """TextRank or LexRank of sumy over our sentences and words; None, said aloud, where sumy is missing."""
    try:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415
        from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415
        from sumy.summarizers.text_rank import TextRankSummarizer  # noqa: PLC0415
    except ImportError as error:
        print(f"SKIPPED: {name}: {error}; pip install --no-deps sumy nltk pycountry defusedxml", file=sys.stderr)
        return None
    method = {"TextRank": TextRankSummarizer, "LexRank": LexRankSummarizer}[name]()

    def summary(pair: Pair, limit: int) -> str:
        words = {row["text"].strip(): tuple(row["words"]) for row in pair.source.sentences}

        class Words:
            """sumy asks its tokenizer for the words of a sentence."""

            @staticmethod
            def to_words(text: str) -> tuple[str, ...]:
                return words[text]

        sentences = [Sentence(text, Words) for text in words]
        document = ObjectDocumentModel([Paragraph(sentences)])
        taken: list[Any] = []
        for count in range(1, len(sentences) + 1):
            best = [str(one) for one in method(document, count)]
            if sum(map(len, best)) > limit:
                break
            taken = best
        return "".join(taken)

    return summary


def summarisers() -> dict[str, Summariser]:
    """Ours and the baselines, by name."""
    found: dict[str, Summariser | None] = {
        "lead": lambda pair, limit: lead(pair.paragraphs, limit),
        "lead, paragraph": lambda pair, limit: lead(pair.paragraphs, limit, ENOUGH),
        "lead, cut": lead_cut,
        "lead, whole": lead_whole,
        "TextRank": by_sumy("TextRank"),
        "LexRank": by_sumy("LexRank"),
        "ours": lambda pair, limit: summarise(pair.source, limit).summary,
    }
    return {name: one for name, one in found.items() if one is not None}


def figures(pairs: Sequence[Pair], one: Summariser, limit: int) -> tuple[list[float], list[float]]:
    """ROUGE-1/2/L, mean over all pairs and over the rewritten ones."""
    scores = [rouge(one(pair, limit), pair.brief) for pair in pairs]
    rewritten = [score for score, pair in zip(scores, pairs, strict=True) if pair.rewritten]
    return [sum(part) / len(scores) for part in zip(*scores, strict=True)], [
        sum(part) / len(rewritten) for part in zip(*rewritten, strict=True)
    ]


def print_rouge(pairs: Sequence[Pair], console: Console, methods: dict[str, Summariser]) -> None:
    """The table of ROUGE."""
    title = f"xwlb_dev: {len(pairs)} pairs, {sum(pair.rewritten for pair in pairs)} rewritten"
    grid = Grid("summary", *(f"{kind}, {limit}" for limit in LIMITS for kind in ("all", "rewritten")), title=title)
    for name, one in methods.items():
        cells = [figure for limit in LIMITS for figure in figures(pairs, one, limit)]
        grid.add_row(name, *("/".join(f"{value:.3f}" for value in cell) for cell in cells))
    console.print(grid)


def news(count: int) -> Iterator[Source]:
    """Broadcast news that summaries are not measured on, spread over the years."""
    engine = load_engine()
    rows = pq.read_table(SHARED / "corpora/news/xwlb_articles.parquet", columns=["title", "paragraphs"])
    step = max(1, rows.num_rows // count)
    for row in rows.take(list(range(0, step * count, step))).to_pylist():
        yield stages.plain_article(row["title"], row["paragraphs"], engine)


def sample_pages() -> Iterator[Source]:
    """The articles of seeds/."""
    engine = load_engine()
    read = [read_page(file, Settings()) for file in find_files([Path("seeds")])]
    tables = stages.clean_pages([page for page in read if isinstance(page, RawPage)], [])
    tables |= stages.sentence_table(tables, engine)
    tables |= stages.entity_table(tables, engine)
    yield from (source for _, source, _ in stages.sources_of(tables))


def print_faults(sources: Sequence[Source], what: str, console: Console) -> int:
    """How many summaries have what they may not have, with examples, and how fast they were made."""
    begin = time.process_time()
    made = [found for limit in LIMITS for found in zip(sources, repeat(limit), summarise_many(sources, limit), strict=False)]
    seconds = time.process_time() - begin
    kinds: Counter[str] = Counter()
    wrong = 0
    for source, limit, one in made:
        found = faults(one.summary, source, limit)
        wrong += bool(found)
        for fault in found[:1] if wrong < 10 else []:
            console.print(f"  {fault}: {one.summary}", markup=False, highlight=False)
        kinds[one.method.split(",")[0] if not one.method.startswith("list") else "list"] += 1
    ways = ", ".join(f"{name} {count}" for name, count in kinds.most_common())
    console.print(f"{what}: {len(made)} summaries, {wrong} with a fault; {len(made) / seconds:,.0f} a second ({ways})")
    return wrong


def main() -> int:
    """Print all; 1 when a summary has a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", type=int, default=5000, help="articles whose summaries are checked")
    parser.add_argument("--ablation", action="store_true", help="print what each part adds")
    options = parser.parse_args()
    console = Console(width=150)
    wrong = print_faults(list(sample_pages()), "pages of seeds/", console)
    try:
        pairs = read_pairs(SHARED / "corpora/summaries/xwlb_dev.jsonl")
        print_rouge(pairs, console, summarisers())
        if options.ablation:
            from bench.summaries_parts import without  # noqa: PLC0415

            print_rouge(pairs, console, without())
        wrong += print_faults(list(news(options.news)), "news", console)
    except FileNotFoundError as error:
        print(f"SKIPPED: {error}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
