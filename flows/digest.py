"""An issue in Markdown: a paragraph a page, the articles' headlines, summaries, who and where, in order of weight."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from flows.export import describe_issues
from flows.page_order import page_order
from nlp.errors import BanmianError
from nlp.files import shown
from nlp.storage import UNDATED, Unit, count_rows, read_table, stored_units

Row = Mapping[str, Any]
MOST_NAMES = {"PER": 3, "ORG": 2, "LOC": 2}
_MARKED = re.compile(r"([\\\\`*_\[\]#<>|~&])")
_KIND = {"story": 0.0, "brief": -0.5, "photo": -1.0}


class DigestError(BanmianError, ValueError):
    """A digest of what the store does not hold; the message says what there is."""


class Entry(NamedTuple):
    """An article as the digest tells it."""

    weight: float
    headline: str
    summary: str
    names: list[str]


def digest(data: Path, issue: str | None) -> str:
    """Markdown of an issue (2023-02-20, undated), of the latest when None; DigestError when the store has no such issue."""
    units = stored_units(data, "summaries")
    issues = sorted({unit.issue for unit in units} - {UNDATED}) or sorted({unit.issue for unit in units})
    wanted = issue or (issues[-1] if issues else None)
    if wanted not in {unit.issue for unit in units}:
        there = describe_issues(issues) if issues else "it holds none; make tables with 'banmian run'"
        raise DigestError(f"{wanted or 'digest'}: no such issue in {shown(data)}/; {there}")
    pages = [page for unit in units if unit.issue == wanted for page in _pages(data, unit)]
    pages.sort(key=lambda page: page_order(page[0]))
    told = [f"## {_plain(source)}\n\n{_paragraph(entries)}" for source, entries in pages]
    return "\n\n".join([f"# {wanted}", *told]) + "\n"


def _pages(data: Path, unit: Unit) -> Iterator[tuple[str, list[Entry]]]:
    """Each page's source with its entries, most important first; DigestError when a table is missing or by another version."""
    names = ("pages", "articles", "entities", "summaries")
    if any(count_rows(data, name, unit) is None for name in names):
        raise DigestError(f"{unit.issue}: tables missing or by another version; make them again with 'banmian run'")
    pages, articles, entities, summaries = (read_table(data, name, unit).to_pylist() for name in names)
    told = {row["article_id"]: row for row in summaries}
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in entities:
        mentions[row["article_id"]].append(row)
    on_page: dict[str, list[Entry]] = defaultdict(list)
    for article in articles:
        found = mentions[article["article_id"]]
        on_page[article["page_id"]].append(_entry(article, told[article["article_id"]], found))
    for page in pages:
        yield page["source"], sorted(on_page[page["page_id"]], key=lambda entry: -entry.weight)


def _entry(article: Row, summary: Row, mentions: Sequence[Row]) -> Entry:
    headline = article["headline"] or article["kicker"] or "（无题）"
    return Entry(importance(article, mentions), headline, summary["summary"], _names(mentions))


def importance(article: Row, mentions: Sequence[Row]) -> float:
    """How much room an editor gave an article: its length, a kicker or deck, its place on the page, whom it names.

    >>> long = {"n_chars": 900, "kicker": "引题", "deck": None, "article_no": 1, "kind": "story"}
    >>> importance(long, []) > importance(long | {"kind": "photo", "n_chars": 80}, [])
    True
    """
    named = len({row["text"] for row in mentions if not row["in_byline"]})
    heads = 0.5 * sum(article[name] is not None for name in ("kicker", "deck"))
    place = 0.3 * (article["article_no"] == 1)
    return math.log(article["n_chars"] + 1) + heads + place + _KIND.get(article["kind"], 0.0) + 0.1 * min(named, 10)


def _names(mentions: Sequence[Row]) -> list[str]:
    """The people, bodies and places named most, each once, by its canonical name where the text has it, else the longest; a
    name that is a part of another one is left out."""
    found: list[str] = []
    for label, most in MOST_NAMES.items():
        mine = [row for row in mentions if row["label"] == label and not row["in_byline"] and len(row["text"]) > 1]
        best: dict[str, tuple[bool, int, str]] = {}
        for row in mine:
            thing, text = row["entity_id"] or row["text"], row["text"]
            best[thing] = max(best.get(thing, (False, 0, "")), (text == row["canonical"], len(text), text))
        counts = Counter(best[row["entity_id"] or row["text"]][2] for row in mine)
        apart = [text for text in counts if not any(text != other and text in other for other in counts)]
        found += sorted(apart, key=lambda text: (-counts[text], text))[:most]
    return found


def _paragraph(entries: Sequence[Entry]) -> str:
    """One paragraph with a line an article; two spaces end a line in Markdown."""
    return "  \n".join(map(_line, entries)) or "（无文章）"


def _line(entry: Entry) -> str:
    names = f" （{'、'.join(map(_plain, entry.names))}）" if entry.names else ""
    return f"**{_plain(entry.headline)}** {_plain(entry.summary)}{names}".replace("  ", " ")


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _MARKED.sub(r"\\\1", text.replace("\n", " "))
