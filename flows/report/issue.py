"""What a report shows, made of an issue's rows: pages, their lines and articles, names, provinces."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from flows.page_order import page_order
from flows.report.names import Names
from nlp.tables import TABLES

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]


class Piece(NamedTuple):
    """Some text; with a mention, its label and the number of what is known of it."""

    text: str
    label: str | None = None
    fact: int | None = None


class Block(NamedTuple):
    """A paragraph, subhead or caption."""

    role: str
    pieces: list[Piece]


class Line(NamedTuple):
    """One printed line; `rule` is a number in the facts."""

    number: int
    text: str
    role: str
    rule: int
    doubtful: bool


class Article(NamedTuple):
    """An article as the report shows it; `fields` are banner, kicker, headline and deck."""

    row: Row
    number: str
    doubtful: bool
    fields: dict[str, list[Piece]]
    blocks: list[Block]
    summary: Row | None
    positions: list[Row]
    quotes: list[Row]


class Strip(NamedTuple):
    """Lines that follow each other and belong to one article, or to none; the article stands beside one of its strips."""

    lines: list[Line]
    article_no: str | None
    article: Article | None


class Page(NamedTuple):
    """One page, by the order of the files' names."""

    number: int
    source: str
    strips: list[Strip]
    articles: list[Article]


class Issue(NamedTuple):
    """All that the template needs; `facts` goes into the page as JSON."""

    date: str
    title: str
    pages: list[Page]
    names: dict[str, list[Any]]
    provinces: list[Any]
    counts: dict[str, int]
    notices: list[str]
    facts: dict[str, Any]


def build_issue(date: str, tables: Tables, doubtful_below: float, known: set[tuple[str, str]] | None = None) -> Issue:
    """The view of an issue from its rows by table; a table or column that is not there leaves a notice, not an error.

    `known` is what earlier issues name, by label and canonical name; None when there are none.
    """
    names = Names(tables["places"], known)
    rules: dict[str, int] = {}
    of_article = {
        name: _grouped(tables[name], "article_id") for name in ("paragraphs", "entities", "summaries", "positions", "quotes")
    }
    lines, articles = _grouped(tables["lines"], "page_id"), _grouped(tables["articles"], "page_id")
    pages = []
    for number, page in enumerate(sorted(tables["pages"], key=lambda row: page_order(row["source"])), 1):
        made = [_article(row, number, of_article, names, doubtful_below) for row in articles[page["page_id"]]]
        pages.append(Page(number, page["source"], _strips(lines[page["page_id"]], made, rules), made))
    shown = [article for page in pages for article in page.articles]
    lists = names.lists()
    counts = {"pages": len(pages), "articles": len(shown), "doubtful": sum(article.doubtful for article in shown)}
    counts |= {label: len(found) for label, found in lists.items()}
    counts |= {"new": sum(name.new for found in lists.values() for name in found)}
    facts = {"mentions": names.facts, "rules": list(rules)}
    return Issue(date, _title(pages), pages, lists, names.provinces(), counts, list(_notices(tables)), facts)


def _grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found


def _title(pages: Sequence[Page]) -> str:
    """The newspaper: the folder that all pages lie in, unless it is a day."""
    folders = {page.source.split("/")[0] for page in pages if "/" in page.source}
    name = folders.pop() if len(folders) == 1 else ""
    return name if name and not name.replace("-", "").isdigit() else "Issue"


def _article(
    row: Row, page_no: int, of_article: Mapping[str, Mapping[str, list[Row]]], names: Names, doubtful_below: float
) -> Article:
    key = row["article_id"]
    number = f"p{page_no}-{key.rpartition('-')[2]}"
    found = {name: rows.get(key, []) for name, rows in of_article.items()}
    mentions = _grouped(found["entities"], "field")
    facts = {id(mention): names.add(mention, number) for mention in found["entities"]}
    fields = {
        field: _pieces(row[field], 0, mentions[field], facts)
        for field in ("banner", "kicker", "headline", "deck")
        if row[field]
    }
    blocks = [
        Block(block["role"], _pieces(block["text"], block["start"], mentions["body"], facts)) for block in found["paragraphs"]
    ]
    doubtful = row.get("confidence") is not None and row["confidence"] < doubtful_below
    summary = next(iter(found["summaries"]), None)
    return Article(row, number, doubtful, fields, blocks, summary, found["positions"], found["quotes"])


def _pieces(text: str, offset: int, mentions: Sequence[Row], facts: Mapping[int, int]) -> list[Piece]:
    """The text cut at its mentions; of two that overlap, the first and longer one counts."""
    pieces, done = [], 0
    for mention in sorted(mentions, key=lambda row: (row["start"], -row["end"])):
        start, end = mention["start"] - offset, mention["end"] - offset
        if start < done or end > len(text):
            continue
        pieces += [Piece(text[done:start]), Piece(text[start:end], mention["label"], facts[id(mention)])]
        done = end
    return [piece for piece in [*pieces, Piece(text[done:])] if piece.text]


def _strips(rows: Sequence[Row], articles: Sequence[Article], rules: dict[str, int]) -> list[Strip]:
    """The page's lines from top to bottom; each article stands beside the longest of its strips."""
    runs = _runs(row for row in rows if row["role"] != "blank")
    longest: dict[str, int] = {}
    for place, (key, lines) in enumerate(runs):
        if key not in longest or len(lines) > len(runs[longest[key]][1]):
            longest[key] = place
    by_id = {article.row["article_id"]: article for article in articles}
    strips = []
    for place, (key, lines) in enumerate(runs):
        article = by_id.get(key)
        beside = article if longest[key] == place else None
        strips.append(Strip([_line(row, rules) for row in lines], article.number if article else None, beside))
    return strips + [Strip([], article.number, article) for key, article in by_id.items() if key not in longest]


def _runs(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Lines that follow each other by article, "" for none; furniture in the middle of an article is left there."""
    runs: list[tuple[str, list[Row]]] = []
    for key, found in groupby(rows, key=lambda row: row["article_id"] or ""):
        if key and len(runs) > 1 and not runs[-1][0] and runs[-2][0] == key:
            runs[-2][1].extend([*runs.pop()[1], *found])
        else:
            runs.append((key, list(found)))
    return runs


def _line(row: Row, rules: dict[str, int]) -> Line:
    rule = row["rule"]
    return Line(row["line_no"], row["text"].strip(), row["role"], rules.setdefault(rule, len(rules)), rule.endswith("doubtful"))


def _notices(tables: Tables) -> Iterable[str]:
    """Which pages were rejected, and what this store cannot show, because it was made without it."""
    for reject in tables["rejects"]:
        yield f"Not in this report: {reject['source']}: {reject['reason']}: {reject['detail']}"
    for name in ("entities", "summaries", "positions", "quotes", "places"):
        if name not in TABLES:
            continue
        if not tables[name] and name in ("entities", "summaries", "places"):
            yield f"The store has no rows of the table {name} for this issue; “banmian run” makes what is missing."
        lacking = set(TABLES[name].schema.names) - set(tables[name][0]) if tables[name] else set()
        if lacking:
            yield (
                f"The table {name} is of another version of banmian and lacks {', '.join(sorted(lacking))}; "
                "“banmian run” makes it again."
            )
