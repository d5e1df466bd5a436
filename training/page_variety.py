"""Set pages with more variety than their presses have: articles written by hand, names of columns, signatures, kickers, rows.

A press knows some dozens of column names and ways to sign; a network that hears only these takes others for titles. Here a
page gets others, from `variety/` and from parts, beside or in place of its own. Seeded.
"""

import random
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path

from bench.typesetter import SetPage
from bench.typesetter.bank import Filler, person
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine
from bench.typesetter.typed import read_typed

VARIED = 0.6
"""Share of the pages that are varied."""
OTHER_BANNER, NEW_BANNER, SIGNED, KICKER, BROKEN = 0.6, 0.1, 0.12, 0.06, 0.2
"""Shares of banners that are replaced; of articles that get a banner, a signature, a kicker; of headlines broken at a space."""
WRITTEN, ROWS, FURNITURE = 0.7, 0.15, 0.3
"""Shares of pages that get written articles, an article of rows, and lines of furniture."""
GROUPED, MOST_WRITTEN = 0.35, 3
"""Share of written articles that are groups; most of them on a page."""
_TITLES = ("kicker", "headline", "deck")
_MARK = re.compile(r"[□■◎●]\s*|文/(?:图 )?")


@cache
def columns() -> list[str]:
    """Names that newspapers give to their columns, written for this project."""
    return (Path(__file__).parent / "variety/columns.txt").read_text(encoding="utf-8").split("\n")[:-1]


@cache
def lines_of() -> Mapping[str, list[str]]:
    """Lines with slots, by kind: bodies, kickers, signatures, furniture, and rows by the titles that they may stand under."""
    found: dict[str, list[str]] = {}
    for row in (Path(__file__).parent / "variety/lines.tsv").read_text(encoding="utf-8").splitlines():
        kind, text = row.split("\t")
        found.setdefault(kind, []).append(text)
    return found


@cache
def written() -> list[str]:
    """Articles written for this project, each as marked lines (`bench.typesetter.typed`); those of pages, too, where none goes
    on behind another."""
    texts = [*_texts("articles"), *(page for page in pages() if "\n#article " not in page)]
    apart = [own for text in texts for own in re.split(r"(?m)^(?=#)", text)]
    return [re.sub(r"(?m)^f .*\n", "", own) for own in apart if own.startswith(("#article", "#photo"))]


@cache
def groups() -> list[str]:
    """Articles that stand together: an article around its box, a column of shorts, two that alternate."""
    return [own for text in _texts("groups") for own in text.split("===\n") if own.strip()]


@cache
def pages() -> list[str]:
    """Whole pages, as marked lines."""
    return [own for text in _texts("pages") for own in text.split("===\n") if own.strip()]


def _texts(name: str) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parent / "variety").glob(f"{name}_*.txt"))]


def vary(page: SetPage, rng: random.Random) -> SetPage:
    """The page with more variety, or as it is: where its lines are not its text, or for the rest of the pages."""
    lines = "\n".join(line.text for line in page.lines)
    end = page.text.removeprefix(lines)
    if rng.random() > VARIED or end not in ("", "\n"):
        return page
    page = deepcopy(page)
    for number, article in enumerate(page.articles):
        _vary_article(page.lines, number, article, rng)
    if rng.random() < WRITTEN:
        for _ in range(rng.randint(1, MOST_WRITTEN)):
            _add_written(page, rng)
    if rng.random() < ROWS:
        _add_rows(page, rng)
    if rng.random() < FURNITURE:
        for _ in range(rng.randint(1, 3)):
            _insert(page.lines, rng.choice(_seams(page.lines)), GoldLine(line_of_kind(rng, "furniture"), "furniture"))
    return replace(page, text="\n".join(line.text for line in page.lines) + end)


def _vary_article(lines: list[GoldLine], number: int, article: GoldArticle, rng: random.Random) -> None:
    def own(*roles: str) -> list[int]:
        return [at for at, line in enumerate(lines) if line.article == number and line.role in roles]

    banners, titles = own("banner"), own(*_TITLES)
    if len(banners) == 1 and rng.random() < OTHER_BANNER:
        lines[banners[0]].text = article.banner = rng.choice(columns())
    body = own("body", "caption")
    if not titles or not body or titles[0] > body[0] or article.kind == "photo":
        return
    first = own("banner", *_TITLES, "byline", "body", "caption")[0]
    headline = own("headline")
    if len(headline) == 1 and " " in lines[headline[0]].text.strip() and rng.random() < BROKEN:
        _break_headline(lines, headline[0])
        body = own("body", "caption")
    if not article.byline and rng.random() < SIGNED:
        article.byline, article.reporters = _sign(rng)
        _insert(lines, body[0], GoldLine(article.byline, "byline", number, None, True))
    elif not article.byline and rng.random() < SIGNED / 2:
        last = own("body", "caption")[-1]
        text, article.reporters = _sign(rng)
        article.byline = rng.choice(lines_of()["ended"]).format(_MARK.sub("", text))
        _append(lines, last, GoldLine(article.byline, "byline", number, None, True))
    if headline and not article.kicker and rng.random() < KICKER:
        article.kicker = line_of_kind(rng, "body", "body", "kicker")
        _insert(lines, own("headline")[0], GoldLine(article.kicker, "kicker", number, None, True))
    if not banners and rng.random() < NEW_BANNER:
        article.banner = rng.choice(columns())
        _insert(lines, first, GoldLine(article.banner, "banner", number, None, True))


def line_of_kind(rng: random.Random, *kinds: str) -> str:
    """A line of one of the kinds, its slots filled."""
    text = rng.choice(lines_of()[rng.choice(kinds)])
    return Filler(rng)(text.replace("{栏}", rng.choice(columns())))


def _sign(rng: random.Random) -> tuple[str, list[str]]:
    """A signature below a title, and the name in it."""
    name = person(rng)
    shown = " ".join(name) if len(name) == 2 and rng.random() < 0.4 else name
    if rng.random() < 0.45:
        shown = f"{line_of_kind(rng, 'body', 'school')}{rng.choice(('', ' ', ' ', '　'))}{shown}"
    return rng.choice(lines_of()["signed"]).format(shown), [name]


def _break_headline(lines: list[GoldLine], at: int) -> None:
    one, other = lines[at].text.strip().split(" ", 1)
    lines[at].text = one
    _append(lines, at, replace(lines[at], text=other.strip(), starts_block=False))


def _insert(lines: list[GoldLine], at: int, line: GoldLine) -> None:
    """Puts a line before another, and as many blank lines between as stood above that."""
    blanks = 0
    while at - blanks > 0 and lines[at - blanks - 1].role == "blank":
        blanks += 1
    lines[at:at] = [line, *(GoldLine("", "blank") for _ in range(blanks))]


def _append(lines: list[GoldLine], at: int, line: GoldLine) -> None:
    """Puts a line behind another, and as many blank lines between as stand below that."""
    blanks = 0
    while at + blanks + 1 < len(lines) and lines[at + blanks + 1].role == "blank":
        blanks += 1
    lines[at + 1 : at + 1] = [*(GoldLine("", "blank") for _ in range(blanks)), line]


def _seams(lines: Sequence[GoldLine]) -> list[int]:
    """Where another article may be put: before the first line of each run of lines of one article."""
    found, above = [], -1
    for at, line in enumerate(lines):
        if line.role != "blank":
            if line.article is not None and line.article != above:
                found.append(at)
            above = -1 if line.article is None else line.article
    return found or [0]


def _add_written(page: SetPage, rng: random.Random) -> None:
    """Articles written by hand, set as the page is: to one of its measures, its blank lines, its side of titles."""
    measures = [block.measure for article in page.articles for block in article.blocks if block.measure >= 8] or [17.0]
    body = [at for at, line in enumerate(page.lines[:-1]) if line.role == "body"]
    gap = int(page.lines[rng.choice(body) + 1].role == "blank") if body else 0
    indent = int(any(page.lines[at].text.startswith("\u3000") for at in body))
    style = f"#page measure={rng.choice(measures)} gap=0 indent={indent} ways={rng.choice(('pull', 'push', 'hang'))}\n"
    after = _titles_after(page)
    texts = groups() if not after and rng.random() < GROUPED else written()
    made, number = read_typed(style + rng.choice(texts), str(rng.random())), len(page.articles)
    lines = [line if line.article is None else replace(line, article=number + line.article) for line in made.lines]
    if after and any(line.role == "body" for line in lines):
        lines.sort(key=lambda line: line.role in ("banner", *_TITLES))
    blanks = [GoldLine("", "blank")] * gap
    at = rng.choice(_seams(page.lines))
    page.lines[at:at] = [one for line in lines for one in (line, *blanks)]
    page.articles += made.articles


def _titles_after(page: SetPage) -> bool:
    """Whether most titles of a page stand behind their bodies."""
    first: dict[tuple[int | None, bool], int] = {}
    for at, line in enumerate(page.lines):
        if line.role in ("headline", "body"):
            first.setdefault((line.article, line.role == "body"), at)
    after = [at > first[number, True] for (number, is_body), at in first.items() if not is_body and (number, True) in first]
    return sum(after) * 2 > len(after)


def _add_rows(page: SetPage, rng: random.Random) -> None:
    """A timetable, forecast, price list or roster as an article of its own: a title, rows that are a paragraph each."""
    titles = rng.choice([kind for kind in lines_of() if " " in kind])
    title, number = rng.choice(titles.split()), len(page.articles)
    rows = list(dict.fromkeys(line_of_kind(rng, titles) for _ in range(rng.randint(3, 9))))
    at = rng.choice(_seams(page.lines))
    page.articles.append(GoldArticle(headline=title, blocks=[GoldBlock("paragraph", row) for row in rows]))
    for block, row in reversed(list(enumerate(rows))):
        _insert(page.lines, at, GoldLine(row, "body", number, block, True))
    _insert(page.lines, at, GoldLine(title, "headline", number, None, True))
