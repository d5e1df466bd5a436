"""Training of what comes after the reading of a page: how titles are cut, and how sure an article is."""

import random
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bench.typesetter import GoldBlock, SetPage
from nlp.cleaning.articles import Block
from nlp.cleaning.context import PARTS, load_net
from nlp.cleaning.features import read_lines
from nlp.cleaning.page import clean_page, print_lines, set_aside
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.title_net import hear_titles, load_title_net
from nlp.cleaning.titles import MOST, Cut, Facts, Heard, agreement, names_of, read_titles, score_cuts, ways
from nlp.cleaning.weights import Weights
from training.page_gold import TITLES

SEED = 11


class Title(NamedTuple):
    """A title of several lines, the text of the body it stands on, and its gold cut."""

    lines: list[PrintedLine]
    body: str
    cut: Cut


def titles_of(page: SetPage, banners: bool = False) -> list[Title]:
    """The titles of a page that have several lines, each with its gold cut; `banners`: also with those above the body."""
    groups: dict[tuple[int | None, bool], list[tuple[PrintedLine, str]]] = {}
    bodies: dict[int | None, str] = {}
    for line in set_aside(print_lines(page.text))[0]:
        row = page.lines[line.number - 1]
        if row.role in TITLES or (row.role == "banner" and (banners or row.article in bodies)):
            groups.setdefault((row.article, row.article in bodies), []).append((line, row.role))
        elif row.role in ("body", "caption"):
            bodies[row.article] = bodies.get(row.article, "") + line.text
    found = []
    for (article, _), rows in groups.items():
        roles = [role for _, role in rows]
        order = [PARTS.index(role) for role in roles]
        if 1 < len(rows) <= MOST and order == sorted(order) and "headline" in roles:
            banner = roles.count("banner")
            cut = Cut(banner, banner + roles.count("kicker"), len(roles) - roles.count("deck"))
            found.append(Title([line for line, _ in rows], bodies.get(article, ""), cut))
    return found


class HeardTitle(NamedTuple):
    """A title of several lines as its cuts are scored: its facts, what the networks say of each line, and its gold cut."""

    facts: Facts
    heard: Heard
    cut: Cut


def hear(page: SetPage) -> list[HeardTitle]:
    """The titles of a page that have several lines, heard by the context and by the title network."""
    titles = titles_of(page)
    printed, _ = set_aside(print_lines(page.text))
    context = read_lines(printed, load_net()).context.parts if titles else ()
    by_line = {line.number: parts for line, parts in zip(printed, context, strict=False)}
    said = hear_titles(
        [[line.text for line in title.lines] for title in titles], [title.body for title in titles], load_title_net()
    )
    return [
        HeardTitle(facts, Heard(np.array([by_line[line.number] for line in title.lines]), wording), title.cut)
        for title, facts, wording in zip(titles, read_titles([title.lines for title in titles]), said, strict=True)
    ]


def train_titles(titles: Sequence[HeardTitle], held: Sequence[HeardTitle], rounds: int = 6) -> dict[str, float]:
    """Averaged perceptron over the ways to cut a title."""
    weights: dict[str, float] = {}
    total: dict[str, float] = {}
    rng, count = random.Random(SEED), 0
    read = [(title.cut, {way: _values(title, way) for way in ways(len(title.facts.texts))}) for title in titles]
    for _ in range(rounds):
        rng.shuffle(read)
        for cut, named in read:
            found = max(named, key=lambda way: sum(weights.get(n, 0.0) * x for n, x in named[way].items()) + (way != cut))
            for way, by in ((cut, 0.1), (found, -0.1)) if found != cut else ():
                for name, value in named[way].items():
                    weights[name] = weights.get(name, 0.0) + by * value
            count += 1
            if count % 10 == 0:
                for name, weight in weights.items():
                    total[name] = total.get(name, 0.0) + weight
    average = {name: weight * 10 / count for name, weight in total.items()}
    right = 0
    for title in held:
        scores = score_cuts(title.facts, title.heard, average)
        right += max(scores, key=scores.__getitem__) == title.cut
    print(f"{len(titles)} titles, held-out right {right} of {len(held)}", flush=True)
    return average


def _values(title: HeardTitle, way: Cut) -> dict[str, float]:
    """The features of a cut and their values."""
    values: dict[str, float] = dict(Counter(names_of(title.facts, way)))
    for name, heard in title.heard._asdict().items():
        values[name] = agreement(heard, way)
    return values


def train_confidence(pages: Sequence[SetPage], weights: Weights) -> dict[str, float]:
    """Logistic regression of whether an article is entirely right on its signs, over pages that the weights have not seen."""
    rows, right = [], []
    for page in pages:
        gold = {_whole(article.headline, article.blocks) for article in page.articles}
        for article in clean_page(page.text, weights).articles:
            rows.append(article.signs)
            right.append(_whole(article.headline, article.blocks) in gold)
    names = list(rows[0])
    x, y = np.array([[row[name] for name in names] for row in rows]), np.array(right, dtype=float)
    found = np.zeros(len(names))
    for _ in range(3000):
        chance = 1 / (1 + np.exp(-x @ found))
        found -= 0.5 * (x.T @ (chance - y) / len(y) + 0.001 * found)
    print(f"confidence: {len(y)} articles, {y.mean():.3f} right, mean chance {chance.mean():.3f}", flush=True)
    return dict(zip(names, found.tolist(), strict=True))


def _whole(headline: str | None, blocks: Sequence[GoldBlock | Block]) -> tuple[str, ...]:
    texts = sorted("".join(block.text.split()) for block in blocks if block.role != "subhead")
    return ("".join((headline or "").split()), *texts)
