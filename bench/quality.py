"""The quality gate: `python -m bench.quality [--tests]` prints every figure beside its floor and fails below it.

Corpora are read from ../shared/corpora (or BANMIAN_SHARED) when they are there; figures that need them are skipped, loudly,
when they are not.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from bench.clauses import figures as clause_figures
from bench.entities import PASSAGES, read_set
from bench.typed_pages import typed_pages
from nlp.engine import load_engine, split_words
from nlp.entities import recognise_entities
from nlp.sentences import split_sentences
from nlp.stages import plain_article
from nlp.summaries import summarise
from training.score import score_spans

FLOORS = Path(__file__).parent / "floors.json"
SHARED = Path(os.environ.get("BANMIAN_SHARED", "../shared"))
ENOUGH = 30
"""Characters after which the harder lead baseline ends with its paragraph."""


def entity_figures(name: str) -> dict[str, float]:
    """F, P, R and F by label of one NER set, exact span and label."""
    texts, gold = read_set(name)
    scores = score_spans(gold, recognise_entities(load_engine(), texts))
    return {f"entities.{name}.{key}": value for key, value in scores.items() if key in ("f", "p", "r") or key.endswith(".f")}


def word_figures(name: str, path: Path) -> dict[str, float]:
    """F of words, exact spans, on a file whose lines have white space between the words; character widths do not count."""
    gold = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    found = split_words(load_engine(), ["".join(words) for words in gold])
    pairs = [(_spans(one), _spans(other)) for one, other in zip(gold, found, strict=True)]
    right = sum(len(one & other) for one, other in pairs)
    return {f"words.{name}.f": 2 * right / sum(len(one) + len(other) for one, other in pairs)}


def _spans(words: list[str]) -> set[tuple[int, int]]:
    at, spans = 0, set()
    for word in words:
        spans.add((at, at + len(word)))
        at += len(word)
    return spans


def rouge(summary: str, reference: str, size: int) -> float:
    """ROUGE-N F of characters, 0 to 1."""
    one, other = ([text[i : i + size] for i in range(len(text) - size + 1)] for text in (summary, reference))
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def summary_figures() -> dict[str, float]:
    """ROUGE-1/2 at 120 characters of our summaries, of the lead, and of a lead that ends with the paragraph as ours do."""
    path = SHARED / "corpora/summaries/xwlb_dev.jsonl"
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    engine = load_engine()
    figures = {f"summaries.{who}.rouge{size}": 0.0 for who in ("ours", "lead", "lead_paragraph") for size in (1, 2)}
    for row in rows:
        ours = summarise(plain_article(row["title"], row["paras"], engine), 120).summary
        leads = {"lead": lead(row["paras"], 120), "lead_paragraph": lead(row["paras"], 120, ENOUGH)}
        for who, text in {"ours": ours, **leads}.items():
            for size in (1, 2):
                figures[f"summaries.{who}.rouge{size}"] += rouge(text, row["brief"], size) / len(rows)
    return figures


def lead(paragraphs: list[str], limit: int, enough: int | None = None) -> str:
    """Sentences from the start while they fit, the first one cut when even it does not; to the end of the paragraph that
    brings `enough` characters, when given."""
    text = ""
    for paragraph in paragraphs:
        for start, end in split_sentences(paragraph):
            if len(text) + end - start > limit:
                return text or paragraph[:limit]
            text += paragraph[start:end]
        if enough is not None and len(text) >= enough:
            break
    return text


def fact_figures(split: str) -> dict[str, float]:
    """Precision and recall of entity facts on one half of the texts labelled by hand."""
    from bench.facts.__main__ import measure as measure_facts  # noqa: PLC0415

    figures: dict[str, float] = {}
    for kind, one in measure_facts(split, []).items():
        name = f"facts.{split}.{kind.replace(', ', '.').replace(' ', '_')}"
        figures |= {f"{name}.p": one.right / max(one.found, 1), f"{name}.r": one.right / max(one.wanted, 1)}
    return figures


def page_figures() -> dict[str, float]:
    """Exactness on set pages, when the typesetter is there."""
    from bench import pages  # noqa: PLC0415

    figures = pages.figures() | pages.gated("typed.dev", pages.score_pages(typed_pages("dev")))
    return {f"pages.{name}": value for name, value in figures.items()}


def measure(tests: bool) -> dict[str, float]:
    """Every figure by name; what cannot be measured here is named on standard error."""
    sources: list[Callable[[], dict[str, float]]] = [
        lambda: entity_figures("news"),
        lambda: entity_figures("encyclopaedia"),
        lambda: entity_figures("modern_dev"),
        lambda: word_figures("modern", PASSAGES / "words.txt"),
        lambda: word_figures("segmented", PASSAGES / "segmented.txt"),
        lambda: word_figures("pku_test", SHARED / "corpora/segmentation/pku_test_gold.txt"),
        clause_figures,
        summary_figures,
        lambda: fact_figures("dev"),
        lambda: fact_figures("pages_dev"),
        page_figures,
    ]
    if tests:
        sources += [lambda: entity_figures("msra_test"), lambda: entity_figures("uner_gsdsimp_test")]
        sources += [lambda: fact_figures("test"), lambda: fact_figures("pages_test")]
    figures: dict[str, float] = {}
    for source in sources:
        try:
            figures |= source()
        except (FileNotFoundError, ImportError) as error:
            print(f"SKIPPED: {error}", file=sys.stderr)
    return figures


def main() -> int:
    """Print figures and floors; 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="raise floors to the figures (they never sink)")
    parser.add_argument(
        "--lower", action="store_true", help="lower the floors that figures fell below; say why in bench/README.md"
    )
    parser.add_argument("--tests", action="store_true", help="measure the test sets too: once for a kept model")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    figures = measure(options.tests)
    grid = Grid("figure", "value", "floor")
    below = [name for name, value in figures.items() if value < floors.get(name, 0)]
    for name, value in sorted(figures.items()):
        grid.add_row(
            name, f"{value:.4f}", f"{floors[name]:.4f}" if name in floors else "", style="red" if name in below else ""
        )
    Console().print(grid)
    for name in below:
        print(f"BELOW ITS FLOOR: {name} {figures[name]:.6f} < {floors[name]}")
    if options.lower:
        floors |= {name: int(figures[name] * 1000) / 1000 for name in below}
    if options.update:
        ours = {name: value for name, value in figures.items() if ".lead" not in name}  # a baseline needs no floor
        raised = {name: max(int(value * 1000) / 1000, floors.get(name, 0)) for name, value in ours.items()}
        floors |= raised
    if options.lower or options.update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    return 1 if below and not options.lower else 0


if __name__ == "__main__":
    sys.exit(main())
