"""Exactness of page reconstruction: `python -m bench.pages [--press NAME …] [--level standard] [--pages 25] [--show N]`.

Pages of the typesetter (bench/typesetter) or of presses (bench/presses), and the real page of the shared folder, are rebuilt
and compared with their gold. Spaces and the width of digits and Latin letters do not count. Of several presses the mean of
their figures is given; `--press learned` names all that the page model is learned from.
"""

import argparse
import os
import re
import string
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from bench.presses import PRESSES
from bench.typesetter import FIRST_TEST_SEED, LEVELS, InventedSources, SetPage, Sources, load_sources, make_page, unwrap
from bench.typesetter.real_page import read_real_page
from nlp.cleaning import Page, clean_page
from training.page_sources import TURNS

SHARED = Path(os.environ.get("BANMIAN_SHARED", "../shared"))
SIZES = {"standard": 25, "varied": 10, "hard": 5}
MEASURES = ("paragraphs", "articles", "headlines", "wrong_article", "lost", "baseline_paragraphs")
_BODY = ("body", "caption")
_SPACES = re.compile(r"\s+")
_NARROW = {ord(char) + 0xFEE0: char for char in string.ascii_letters + string.digits}


def bare(text: str) -> str:
    """Text as it is compared: no spaces, digits and Latin letters half-width.

    >>> bare("２ 月 15日")
    '2月15日'
    """
    return _SPACES.sub("", text).translate(_NARROW)


@dataclass
class Counts:
    """What is counted on pages, to be added up: right, gold and predicted of each kind, characters wrong and lost."""

    paragraphs: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    baseline: Counter[str] = field(default_factory=Counter)
    headlines_right: int = 0
    headlines: int = 0
    chars: int = 0
    chars_wrong: int = 0
    chars_lost: int = 0

    def add(self, other: "Counts") -> None:
        """Adds another page's counts."""
        for name in ("paragraphs", "articles", "baseline"):
            getattr(self, name).update(getattr(other, name))
        for name in ("headlines_right", "headlines", "chars", "chars_wrong", "chars_lost"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def figures(self) -> dict[str, float]:
        """The figures by name (MEASURES): F1 or shares, 0 to 1."""
        return {
            "paragraphs": _f1(self.paragraphs),
            "articles": _f1(self.articles),
            "headlines": self.headlines_right / max(self.headlines, 1),
            "wrong_article": self.chars_wrong / max(self.chars, 1),
            "lost": self.chars_lost / max(self.chars, 1),
            "baseline_paragraphs": _f1(self.baseline),
        }


def _f1(counts: Counter[str]) -> float:
    total = counts["gold"] + counts["found"]
    return 2 * counts["right"] / total if total else 1.0


def _matched(gold: Counter[object], found: Counter[object]) -> Counter[str]:
    return Counter(right=(gold & found).total(), gold=gold.total(), found=found.total())


def paragraphs_of(article: object) -> list[str]:
    """The paragraphs and captions of an article, gold or rebuilt, as they are compared."""
    return [bare(block.text) for block in article.blocks if block.role != "subhead"]  # type: ignore[attr-defined]


def score(gold: SetPage, page: Page) -> Counts:
    """Counts of one page."""
    counts = Counts()
    wanted, found = [paragraphs_of(article) for article in gold.articles], [paragraphs_of(article) for article in page.articles]
    every: Counter[object] = Counter(text for texts in wanted for text in texts)
    counts.paragraphs = _matched(every, Counter(text for texts in found for text in texts))
    counts.articles = _matched(
        Counter(tuple(sorted(texts)) for texts in wanted), Counter(tuple(sorted(texts)) for texts in found)
    )
    counts.baseline = _matched(every, Counter(join_until_full_stop(gold.text.split("\n"))))
    shared = _shared_text(gold, page)
    best_found = _best(shared, 0)
    best_gold = _best(shared, 1)
    for (one, other), chars in shared.items():
        if best_found[one] != other or best_gold[other] != one:
            counts.chars_wrong += chars
    for number, article in enumerate(gold.articles):
        match = page.articles[best_found[number]] if number in best_found else None
        counts.headlines += 1
        counts.headlines_right += match is not None and bare(match.headline or "") == bare(article.headline or "")
    counts.chars, counts.chars_lost = _lost(gold, page)
    return counts


def _shared_text(gold: SetPage, page: Page) -> Counter[tuple[int, int]]:
    """Characters of body lines by gold article and rebuilt article; lines of no rebuilt article are left out."""
    shared: Counter[tuple[int, int]] = Counter()
    for line, rebuilt in zip(gold.lines, page.lines, strict=False):
        if line.role in _BODY and line.article is not None and rebuilt.article is not None:
            shared[line.article, rebuilt.article] += len(bare(line.text))
    return shared


def _best(shared: Counter[tuple[int, int]], side: int) -> dict[int, int]:
    """The partner with which each article of one side shares most text."""
    best: dict[int, tuple[int, int]] = {}
    for pair, chars in shared.items():
        best[pair[side]] = max(best.get(pair[side], (0, -1)), (chars, pair[1 - side]))
    return {one: other for one, (_, other) in best.items()}


def _lost(gold: SetPage, page: Page) -> tuple[int, int]:
    """Characters of gold body lines, and those of lines that stand in no field of any rebuilt article."""
    output = "\n".join(bare(text) for article in page.articles for text in _fields(article))
    total = lost = 0
    for line in gold.lines:
        if line.role in _BODY:
            text = bare(line.text)
            total += len(text)
            if text not in output and line.role == "caption":
                text = re.split(r"(?<=[。！？”])", text)[0]  # a credit may be glued to it
            lost += 0 if text in output else len(text)
    return total, lost


def _fields(article: object) -> Iterable[str]:
    for name in ("banner", "kicker", "headline", "deck", "byline"):
        yield getattr(article, name) or ""
    yield from (block.text for block in article.blocks)  # type: ignore[attr-defined]


def join_until_full_stop(lines: Iterable[str]) -> list[str]:
    """The baseline: lines joined until one ends in 。！？”."""
    pieces, piece = [], ""
    for line in lines:
        piece += bare(line)
        if piece and piece[-1] in "。！？”":
            pieces.append(piece)
            piece = ""
    return [*pieces, piece] if piece else pieces


def score_pages(golds: Iterable[SetPage]) -> Counts:
    """Counts of some pages."""
    counts = Counts()
    for gold in golds:
        counts.add(score(gold, clean_page(gold.text)))
    return counts


def figures() -> dict[str, float]:
    """Figures by name: invented.<level>.<measure> always, <level>.<measure> with the corpora, real.<measure> with the page.

    Shares of text wrong or lost are given as kept (1 less the share), so that more is better in every figure.
    """
    sources = load_sources(SHARED)
    groups: list[tuple[str, Sources]] = [("invented.", InventedSources())]
    if not isinstance(sources, InventedSources):
        groups.append(("", sources))
    found: dict[str, float] = {}
    for prefix, kind in groups:
        for level, pages in SIZES.items():
            seeds = range(FIRST_TEST_SEED, FIRST_TEST_SEED + pages)
            found |= gated(f"{prefix}{level}", score_pages(make_page(seed, level, kind) for seed in seeds))
    if (SHARED / "pages").exists():
        real = read_real_page(SHARED)
        found |= gated("real", score(real, clean_page(real.text)))
    return found


def gated(prefix: str, counts: Counts) -> dict[str, float]:
    """What the quality gate holds of the counts, 0 to 1, more is better; each name behind the prefix and a dot."""
    values = counts.figures()
    kept = {"right_article": 1 - values["wrong_article"], "kept": 1 - values["lost"]}
    return {f"{prefix}.{name}": value for name, value in {**values, **kept}.items() if name in _GATED}


_GATED = ("paragraphs", "articles", "headlines", "right_article", "kept")


def differences(gold: SetPage, page: Page) -> list[str]:
    """What is wrong on one page, a line each: paragraphs missing and made up, headlines, articles."""
    wanted = Counter(text for article in gold.articles for text in paragraphs_of(article))
    found = Counter(text for article in page.articles for text in paragraphs_of(article))
    rows = [f"[red]- {_short(text)}[/red]" for text in (wanted - found).elements()]
    rows += [f"[green]+ {_short(text)}[/green]" for text in (found - wanted).elements()]
    best = _best(_shared_text(gold, page), 0)
    for number, article in enumerate(gold.articles):
        rebuilt = page.articles[best[number]].headline if number in best else None
        if bare(rebuilt or "") != bare(article.headline or ""):
            rows.append(f"[yellow]headline {number}: {article.headline} -> {rebuilt}[/yellow]")
    return [*rows, f"articles {len(gold.articles)} -> {len(page.articles)}"]


def _short(text: str) -> str:
    shown = text if len(text) <= 60 else f"{text[:34]} … {text[-22:]} ({len(text)})"
    return shown.replace("[", "\\[")


def show_worst(golds: Sequence[SetPage], most: int, console: Console) -> None:
    """Prints the differences of the pages with the lowest share of right paragraphs."""
    pages = [clean_page(gold.text) for gold in golds]
    scored = [(_f1(score(gold, page).paragraphs), at) for at, (gold, page) in enumerate(zip(golds, pages, strict=True))]
    for value, at in sorted(scored)[:most]:
        gold, page = golds[at], pages[at]
        console.print(f"\n[bold]page {at}: paragraphs {value:.3f}[/bold] {gold.makeup}")
        for row in differences(gold, page):
            console.print(row, highlight=False)


def main() -> int:
    """Print the figures of each level and of the real page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--level", choices=LEVELS, help="one level only")
    parser.add_argument("--pages", type=int, help="pages a level of each press (default: 25, 10, 5)")
    parser.add_argument("--seed", type=int, default=FIRST_TEST_SEED, help="first seed; from 900000 on for testing only")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="differences of the N worst pages")
    parser.add_argument("--press", nargs="+", choices=[*PRESSES, "learned"], default=["typesetter"], help="who sets the pages")
    parser.add_argument("--invented", action="store_true", help="invented text only, without the corpora")
    parser.add_argument("--unwrapped", action="store_true", help="the lines of each paragraph joined, as some tools give them")
    options = parser.parse_args()
    sources = InventedSources() if options.invented else load_sources(SHARED)
    levels = [options.level] if options.level else list(LEVELS)
    presses = TURNS if options.press == ["learned"] else options.press

    def set_pages(press: str, level: str, pages: int) -> list[SetPage]:
        golds = [PRESSES[press](seed, level, sources) for seed in range(options.seed, options.seed + pages)]
        return list(map(unwrap, golds)) if options.unwrapped else golds

    console = Console()
    grid = Grid("level", "pages", *MEASURES)
    for level in levels:
        pages = options.pages or SIZES[level]
        found = [score_pages(set_pages(press, level, pages)).figures() for press in presses]
        means = (sum(values[name] for values in found) / len(found) for name in MEASURES)
        grid.add_row(level, str(pages * len(found)), *(f"{mean:.4f}" for mean in means))
    if (SHARED / "pages").exists() and not options.level:
        real = read_real_page(SHARED)
        page = clean_page(real.text)
        values = score(real, page).figures()
        grid.add_row("real", "1", *(f"{values[name]:.4f}" for name in MEASURES))
    console.print(grid)
    if options.show:
        if (SHARED / "pages").exists() and not options.level:
            console.print("\n[bold]real page[/bold]")
            console.print("\n".join(differences(real, page)), highlight=False)
        shown = [page for press in presses for level in levels for page in set_pages(press, level, options.pages or 25)]
        show_worst(shown, options.show, console)
    return 0


if __name__ == "__main__":
    sys.exit(main())
