"""Precision and recall of entity facts: `python -m bench.facts [--split dev] [--errors]`.

End to end: texts are split, the shipped model finds the mentions, and a fact on a mention that is none is wrong. Beside it
`mention right`: the same over those mentions only whose span and label are right. A canonical name counts for every mention
that has one, an adcode for every mention with one; a position by person, title and organisation; a quotation by its exact
span, its speaker (the canonical name) where one is given, and both (nobody where nobody is named).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table as Grid

from bench.facts.gold import name_hash, position_hash, read_gold
from nlp.cleaning import read_opening
from nlp.engine import load_engine
from nlp.entities import recognise_surely
from nlp.link import Article, Facts, Mention, link_page, mend_mentions
from nlp.sentences import split_sentences

Row = dict[str, Any]
REAL = ["dev", "test", "fresh", "unseen", "last", "posts", "posts2", "posts3", "posts4", "posts5", "posts6", "posts7"]
SPLITS = [*REAL, *(f"pages_{split}" for split in REAL)]


class Count(NamedTuple):
    """Facts that are right, found, and wanted."""

    right: int
    found: int
    wanted: int


def read_article(texts: Sequence[str], engine: Any) -> Article:
    """An article of these paragraphs with the mentions of the model, mended."""
    body = "\n".join(texts)
    spans, start = [], 0
    for text in texts:
        spans += [(start + one.start, start + one.end) for one in split_sentences(text)]
        start += len(text) + 1
    found = recognise_surely(engine, [body[first:last] for first, last in spans])
    lead = read_opening(texts[0]).lead_offset
    mentions = []
    for (first, _), some in zip(spans, found, strict=True):
        for one, chance in some:
            start, end = first + one.start, first + one.end
            byline = one.label == "PER" and end <= lead
            mentions.append(Mention("body", start, end, body[start:end], one.label, byline, chance))
    return mend_mentions(Article("x", {"body": body}, lead, spans[0][1] if spans else 0, mentions))


def count_facts(row: Row, article: Article, facts: Facts, wrong: list[str]) -> dict[str, Count]:
    """Counts by kind of fact of one article, of the kinds that it is labelled for; what is wrong is added in words."""
    counts = _names_and_codes(row, article, facts, wrong) if "mentions" in row else {}
    counts |= _positions(row, article, facts, wrong) if "positions" in row else {}
    return counts | (_quotes(row, article, facts, wrong) if "quotes" in row else {})


def _names_and_codes(row: Row, article: Article, facts: Facts, wrong: list[str]) -> dict[str, Count]:
    wanted_mentions = [one for one in row["mentions"] if len(one) == 5]
    gold = {(start, end, label): (names, adcode) for start, end, label, names, adcode in wanted_mentions}
    tallies: Counter[str] = Counter()
    free = _in_free(row, article) - set(gold)
    for mention, name, code in zip(article.mentions, facts.names, facts.codes, strict=True):
        if (mention.start, mention.end, mention.label) in free:
            continue
        names, adcode = gold.get((mention.start, mention.end, mention.label), ((), ()))
        known = names != ()
        for kind, value, good in (
            ("canonical", name.name, bool(names) and name_hash(mention.label, str(name.name)) in (names or ())),
            ("adcode", code.adcode, code.adcode in (adcode or "").split("|")),
        ):
            tallies[f"{kind} found"] += value is not None
            tallies[f"{kind} right"] += value is not None and good
            tallies[f"{kind} known"] += value is not None and known
            if value is not None and not good:
                what = f"{'' if known else '(no such mention) '}{mention.text}/{mention.label}"
                wrong.append(f"{kind}: {what} -> {value}: {name.rule}; {code.rule}")
            missed = known and value is None and (names if kind == "canonical" else adcode)
            if missed:
                wrong.append(f"{kind} missed: {mention.text}/{mention.label}: {name.rule}; {code.rule}")
    wanted = {
        "canonical": sum(bool(names) for names, _ in gold.values()),
        "adcode": sum(bool(adcode) for _, adcode in gold.values()),
    }
    counts = {
        f"{kind}{tail}": Count(tallies[f"{kind} right"], tallies[f"{kind} {part}"], wanted[kind])
        for kind in wanted
        for tail, part in (("", "found"), (", mention right", "known"))
    }
    found = {(one.start, one.end, one.label) for one in article.mentions}
    counts["mentions"] = Count(len(found & set(gold)), len(found - free), len(gold))
    return counts


def _in_free(row: Row, article: Article) -> set[tuple[int, int, str]]:
    """The mentions found that are, or lie within, one that may be taken or left: so may its parts."""
    spans = [(one[0], one[1]) for one in row["mentions"] if len(one) > 5]
    found = [(one.start, one.end, one.label) for one in article.mentions]
    return {one for one in found if any(start <= one[0] and one[1] <= end for start, end in spans)}


def _positions(row: Row, article: Article, facts: Facts, wrong: list[str]) -> dict[str, Count]:
    left = [list(either) for either in row["positions"]]
    right = 0
    for one in facts.positions:
        person = article.mentions[one.person].text
        mine = position_hash(person, one.title, one.organisation)
        match = next((either for either in left if mine in either), None)
        if match is None:
            wrong.append(f"position: {person}/{one.title}/{one.organisation}: {one.rule}")
        else:
            left.remove(match)
            right += 1
    wrong += [f"position missed in: {article.texts['body'][:60]}" for _ in left]
    return {"positions": Count(right, len(facts.positions), len(row["positions"]))}


def _quotes(row: Row, article: Article, facts: Facts, wrong: list[str]) -> dict[str, Count]:
    free = {tuple(one[:2]) for one in row["quotes"] if len(one) > 3}
    gold = {(start, end): speakers for start, end, speakers in (one for one in row["quotes"] if len(one) == 3)}
    found = [one for one in facts.quotes if (one.start, one.end) not in free]
    spans = right = told = named = 0
    for one in found:
        words = article.texts["body"][one.start : one.end][:30]
        name = None if one.speaker is None else facts.names[one.speaker].name or article.mentions[one.speaker].text
        known = (one.start, one.end) in gold
        wanted = gold.get((one.start, one.end)) or [None]
        good = (None if name is None else name_hash("PER", name)) in wanted
        counted = name is not None and not (good and None in wanted)
        spans, told, named = spans + known, told + counted, named + (counted and good and known)
        right += known and good
        if not (known and good):
            wrong.append(f"quote: {'' if known else '(none) '}{words} / {name}: {one.rule}")
    missed = set(gold) - {(one.start, one.end) for one in found}
    wrong += [f"quote missed: {article.texts['body'][start - 12 : start + 20]}" for start, _ in sorted(missed)]
    speakers = sum(names is not None and None not in names for names in gold.values())
    return {
        "quotes": Count(spans, len(found), len(gold)),
        "quotes, speaker": Count(named, told, speakers),
        "quotes, span and speaker": Count(right, len(found), len(gold)),
    }


def measure(split: str, wrong: list[str]) -> dict[str, Count]:
    """Counts by kind of fact of a split; FileNotFoundError when its texts are not there."""
    engine = load_engine()
    totals: dict[str, Count] = {}
    for row in read_gold(split):
        article = read_article(row["texts"], engine)
        for kind, count in count_facts(row, article, link_page([article])[0], wrong).items():
            totals[kind] = Count(*(a + b for a, b in zip(totals.get(kind, Count(0, 0, 0)), count, strict=True)))
    return totals


def main() -> int:
    """Print a line a kind; 1 when the corpora are not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", nargs="*", default=["dev"], choices=SPLITS, help="tests: once for a kept version")
    parser.add_argument("--errors", action="store_true", help="say what is wrong and what is missed")
    options = parser.parse_args()
    console = Console(width=150)
    for split in options.split:
        wrong: list[str] = []
        try:
            totals = measure(split, wrong)
        except FileNotFoundError as error:
            print(f"SKIPPED {split}: {error.filename}: corpus not found; set BANMIAN_SHARED", file=sys.stderr)
            return 1
        grid = Grid("fact", "precision", "recall", "right", "found", "wanted", title=split)
        for kind, one in totals.items():
            precision, recall = (f"{one.right / max(total, 1):.3f}" for total in (one.found, one.wanted))
            grid.add_row(kind, precision, recall, *map(str, one))
        console.print(grid)
        for line in wrong if options.errors else ():
            console.print(line, markup=False, highlight=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
