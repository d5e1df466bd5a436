"""Which printed lines of a title are banner, kicker, headline and deck: the best of all ways to cut it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nlp.cleaning.context import PARTS
from nlp.cleaning.language import join_scores
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.signs import PrintedLine, end_of, open_quotes, start_of

MOST = 6
"""Lines of a title that are cut in all ways; of a longer one the lines beyond belong to the headline."""


Floats = NDArray[np.float64]


class Titles(NamedTuple):
    """The lines of a title by part (PARTS), and the lead of this cut over the next best one."""

    parts: dict[str, list[PrintedLine]]
    lead: float

    @property
    def first_line(self) -> int:
        """Number of its first printed line."""
        return min(line.number for rows in self.parts.values() for line in rows)


MOST_LEAD = 8.0
"""Lead of a cut without another one."""


class Cut(NamedTuple):
    """Where the banner, the kicker and the headline of a title end; the rest of its lines are the deck."""

    banner: int
    kicker: int
    headline: int

    def parts(self, lines: int) -> tuple[range, range, range, range]:
        """The numbers of the lines of each part (PARTS)."""
        return (
            range(self.banner),
            range(self.banner, self.kicker),
            range(self.kicker, self.headline),
            range(self.headline, lines),
        )


KICKER, HEADLINE, DECK = map(PARTS.index, ("kicker", "headline", "deck"))
CONTEXT = "context"
"""Name of the weight of what the context network says."""
HABIT = 1.2
"""How much the other titles of the page count: a paper that prints kickers prints them on most of its articles."""


def split_titles(
    titles: Sequence[Sequence[PrintedLine]], heard: Sequence[Floats], weights: Mapping[str, float]
) -> list[Titles]:
    """The lines of banner, kicker, headline (at least one) and deck of each title of a page, in order.

    `heard`: what the context network says of each line of each title, log-probabilities of the parts.
    """
    scored = [score_cuts(lines, parts, weights) for lines, parts in zip(titles, heard, strict=True)]
    habits = [_habit(scored, part) for part in (KICKER, DECK)]
    found = []
    for lines, scores in zip(titles, scored, strict=True):
        whole = {}
        for way, score in scores.items():
            parts = way.parts(min(len(lines), MOST))
            whole[way] = score + habits[0] * bool(parts[KICKER]) + habits[1] * bool(parts[DECK])
        best, *others = sorted(whole.values(), reverse=True)
        lead = min(MOST_LEAD, best - others[0]) if others else MOST_LEAD
        found.append(Titles(_apply(lines, max(whole, key=whole.__getitem__)), lead))
    return found


def score_cuts(lines: Sequence[PrintedLine], heard: Floats, weights: Mapping[str, float]) -> dict[Cut, float]:
    """The score of each way to cut a title, by itself; one line can be cut in one way."""
    if len(lines) == 1:
        return {Cut(0, 0, 1): 0.0}
    facts = read_title(lines[:MOST])
    return {
        way: sum(weights.get(name, 0.0) for name in names_of(facts, way)) + weights.get(CONTEXT, 0.0) * agreement(heard, way)
        for way in ways(min(len(lines), MOST))
    }


def agreement(heard: Floats, cut: Cut) -> float:
    """What the context network says for a cut: the sum over its lines."""
    parts = cut.parts(min(len(heard), MOST))
    return float(sum(heard[at, part] for part, rows in enumerate(parts) for at in rows))


def _habit(scored: Sequence[Mapping[Cut, float]], part: int) -> float:
    """How much the titles of several lines speak for having a part, on average."""
    leads = []
    for scores in scored:
        lines = max(cut.headline for cut in scores)
        with_part = [score for cut, score in scores.items() if cut.parts(lines)[part]]
        without = [score for cut, score in scores.items() if not cut.parts(lines)[part]]
        if with_part and without:
            leads.append(max(-3.0, min(3.0, max(with_part) - max(without))))
    return HABIT * sum(leads) / len(leads) if len(leads) > 1 else 0.0


def _apply(lines: Sequence[PrintedLine], cut: Cut) -> dict[str, list[PrintedLine]]:
    """The lines of each part; those beyond MOST go with the last part that has lines."""
    if cut.headline >= MOST:
        cut = cut._replace(headline=len(lines))
    return {part: [lines[at] for at in rows] for part, rows in zip(PARTS, cut.parts(len(lines)), strict=True)}


def ways(count: int) -> list[Cut]:
    """All cuts of so many lines, the banner one line at most, the headline never empty.

    >>> len(ways(3))
    9
    """
    return [
        Cut(banner, kicker, headline)
        for banner in range(min(2, count))
        for kicker in range(banner, count)
        for headline in range(kicker + 1, count + 1)
    ]


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
    parts = cut.parts(count)
    names = [f"lines={count}:" + ",".join(str(len(rows)) for rows in parts)]
    main = max(facts.widths[at] for at in parts[HEADLINE])
    for part, rows in zip(PARTS, parts, strict=True):
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
