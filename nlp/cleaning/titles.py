"""Which printed lines of a title are kicker, headline and deck: the best of all ways to cut it in three."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from nlp.cleaning.language import join_scores
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.signs import PrintedLine, end_of, open_quotes, start_of

MOST = 6
"""Lines of a title that are cut in all ways; of a longer one the lines beyond belong to the headline."""


Titles = dict[str, list[PrintedLine]]
"""Lines by part of a title: kicker, headline, deck."""


class Cut(NamedTuple):
    """Lines of the kicker and of kicker and headline together; the rest is the deck."""

    kicker: int
    headline: int


HABIT = 0.6
"""How much the other titles of the page count: a paper that prints kickers prints them on most of its articles."""


def split_titles(titles: Sequence[Sequence[PrintedLine]], weights: Mapping[str, float]) -> list[Titles]:
    """The lines of kicker, headline (at least one) and deck of each title of a page, in order."""
    scored = [score_cuts(lines, weights) for lines in titles]
    habits = [_habit(scored, part) for part in (_has_kicker, _has_deck)]
    found = []
    for lines, scores in zip(titles, scored, strict=True):
        cut = max(
            scores, key=lambda way: scores[way] + habits[0] * _has_kicker(way, 0) + habits[1] * _has_deck(way, len(scores))
        )
        found.append(_apply(lines, cut))
    return found


def score_cuts(lines: Sequence[PrintedLine], weights: Mapping[str, float]) -> dict[Cut, float]:
    """The score of each way to cut a title, by itself."""
    facts = read_title(lines[:MOST])
    return {way: sum(weights.get(name, 0.0) for name in names_of(facts, way)) for way in ways(min(len(lines), MOST))}


def _has_kicker(cut: Cut, count: int) -> bool:
    return cut.kicker > 0


def _has_deck(cut: Cut, count: int) -> bool:
    """Whether lines are left below the headline; `count` is how many ways there are to cut the title."""
    lines = round(((8 * count + 1) ** 0.5 - 1) / 2)  # count = lines * (lines + 1) / 2
    return cut.headline < lines


def _habit(scored: Sequence[Mapping[Cut, float]], has: Callable[[Cut, int], bool]) -> float:
    """How much the titles of several lines speak for having a part, on average."""
    leads = []
    for scores in scored:
        with_part = [score for cut, score in scores.items() if has(cut, len(scores))]
        without = [score for cut, score in scores.items() if not has(cut, len(scores))]
        if with_part and without:
            leads.append(max(-3.0, min(3.0, max(with_part) - max(without))))
    return HABIT * sum(leads) / len(leads) if len(leads) > 1 else 0.0


def _apply(lines: Sequence[PrintedLine], cut: Cut) -> Titles:
    """The lines of each part; those beyond MOST go with the last part that has lines."""
    end = len(lines) if cut.headline >= MOST else cut.headline
    return {"kicker": list(lines[: cut.kicker]), "headline": list(lines[cut.kicker : end]), "deck": list(lines[end:])}


def ways(count: int) -> list[Cut]:
    """All cuts of so many lines, the headline never empty.

    >>> len(ways(3))
    6
    """
    return [Cut(kicker, headline) for kicker in range(count) for headline in range(kicker + 1, count + 1)]


class _Facts(NamedTuple):
    widths: list[float]
    seams: list[float]
    ends: list[str]
    starts: list[str]
    quotes: list[str]
    texts: list[str]


def read_title(lines: Sequence[PrintedLine]) -> _Facts:
    """What the cuts are scored by."""
    texts = [line.text for line in lines]
    return _Facts(
        [width_in_em(text) for text in texts],
        [float(score) for score in join_scores(texts)],
        [end_of(text) for text in texts],
        [start_of(text) for text in texts],
        [open_quotes(text) for text in texts],
        texts,
    )


def names_of(facts: _Facts, cut: Cut) -> list[str]:
    """Names of the features of one cut."""
    count = len(facts.texts)
    parts = (range(cut.kicker), range(cut.kicker, cut.headline), range(cut.headline, count))
    names = [f"lines={count}:{len(parts[0])},{len(parts[1])},{len(parts[2])}"]
    main = max(facts.widths[at] for at in parts[1])
    for part, rows in zip(("kicker", "headline", "deck"), parts, strict=True):
        for at in rows:
            names += _line_names(facts, part, at, main)
            if at + 1 < count:
                seam = max(-3, min(3, round(facts.seams[at] / 1.5)))
                inside = at + 1 in rows
                names.append(f"{part} seam={seam}" if inside else f"{part}|={seam}")
                if facts.quotes[at] in ("open", "both"):
                    names.append("open quote inside" if inside else "open quote between")
                difference = facts.widths[at + 1] - facts.widths[at]
                if inside:
                    names.append(f"{part} step={max(-3, min(3, round(difference / 2)))}")
    return names


def _line_names(facts: _Facts, part: str, at: int, main: float) -> list[str]:
    text = facts.texts[at]
    names = [f"{part} ends={facts.ends[at]}", f"{part} width={min(int(facts.widths[at] / 4), 7)}"]
    if part != "headline":
        names.append(f"{part} against={max(-4, min(4, round((facts.widths[at] - main) / 3)))}")
    if facts.starts[at] in ("dash", "quote", "mark"):
        names.append(f"{part} starts={facts.starts[at]}")
    if "，" in text:
        names.append(f"{part} comma")
    if " " in text or "！" in text or "？" in text:
        names.append(f"{part} cry")
    return names
