"""The search for the best reading of a page: the scores of all states, line after line, and where each was reached from."""

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.context import likely_modes, surely_going_on
from nlp.cleaning.features import LineFacts
from nlp.cleaning.grammar import BARE, GAPS, MODES, PLACES, SINGLES, STEP, TITLED
from nlp.cleaning.paths import NEVER, Back, Floats, Limits, Onward
from nlp.cleaning.weights import Weights, width_bins

INDENT = 2.0
WANTED = np.array([-INDENT, -INDENT, 0.0, 0.0, 0.0, 0.0, 0.0])
"""Width of a full line of each place, against the measure."""
_CHUNK = 512
_LOOK = 8
"""Lines after which it is asked again which modes may still win."""
LAG = 20.0
_BEFORE, _BYLINE, _BARE_BYLINE, _AFTER, _AFTER_BYLINE, _BANNER, _FURNITURE = range(len(SINGLES))
Way = tuple[float, int]
"""A score and the code of its source."""
Best = list[list[Way]]
"""The best closed paragraph, subhead, credit and unfinished paragraph over all measures, each by titled."""
_WIDE_STEPS = (
    *("paragraph", "row_end", "subhead_body", "credit_body", "goes_on", "row_row"),
    *("subhead_subhead", "credit_credit", "to_subhead", "to_credit", "row_start"),
)
_ELSEWHERE = np.array([NEVER] * (len(_WIDE_STEPS) - 1) + [0.0])[:, None, None, None]
"""What is added to these steps where an article is known to start: all but the last stay in one article."""


class Search:
    """Scores of all states of the line reached, and where each was reached from.

    `body` has shape (modes, titled, places, measures), `held` (subhead or credit, modes, titled, measures), of the modes
    alive; held lines have no measure of their own and remember the one around them. A code names a source that leaves its
    place open: a closed paragraph, a subhead, a credit, an unfinished paragraph (titled, measure), then the singles;
    `-1 - code` when an article ended with it.
    """

    def __init__(self, facts: LineFacts, measures: Floats, weights: Weights, limits: Limits | None) -> None:
        """Everything that does not depend on the path, computed once for the page."""
        self.facts, self.measures, self.weights, self.limits = facts, measures, weights, limits
        self.count = len(measures)
        self.emissions = weights.emissions(facts)
        self.fresh: list[float] = self.emissions[:, grammar.NEW].tolist()
        self.emitted = self.emissions[:, list(SINGLES)].tolist()
        self.sides = weights.sides(facts)[:, None] * np.array([-1.0, 1.0])
        held = self.emissions[:, [grammar.SUBHEAD, grammar.CREDIT], None, None, None]
        self.emitted_held = held + self.sides[:, None, None, :, None]
        going_on, titles = weights.seam_scores(facts)
        self.going_on, self.titles = going_on, titles.tolist()
        self.alive = likely_modes(facts.context)
        if limits:
            self.alive = list(range(len(MODES))) if limits.mode is None else [limits.mode]
        self.by_gap = [[weights.steps[:, mode, gap].tolist() for mode in self.alive] for gap in range(len(GAPS))]
        wide = [STEP[name] for name in _WIDE_STEPS]
        self.wide = [weights.steps[wide, :, gap][:, self.alive, None, None] for gap in range(len(GAPS))]
        self.goes_on = weights.steps[STEP["goes_on"], self.alive]
        self.single = 8 * self.count
        self.codes = self.count * np.arange(8).reshape(4, 1, 2)
        self.back: list[Back | Onward] = []
        shape = (len(self.alive), 2, self.count)
        self.body = np.full((len(self.alive), 2, PLACES, self.count), NEVER)
        self.held = np.full((2, *shape), NEVER)
        self.singles = [[NEVER] * len(SINGLES) for _ in self.alive]
        self.closed, self.ways = np.empty((4, *shape)), np.empty((5, *shape))
        self.scored: Floats = np.zeros(0)
        self.sure = [False] * len(facts.ends) if limits else surely_going_on(facts.context)

    def _score_widths(self, at: int) -> None:
        """Scores of the lines from this one on by titled, place and measure, whatever the path."""
        rows = slice(at, at + _CHUNK)
        off = self.facts.widths[rows, None, None] - (self.measures + WANTED[:, None])
        places = np.arange(PLACES)[None, :, None]
        scored = self.weights.widths[places, self.facts.flags[rows, None, None], width_bins(off)]
        scored += self.emissions[rows, :PLACES, None]
        self.scored = scored[:, None] + self.sides[rows, :, None, None]

    def step(self, at: int) -> int:
        """Go on to the line, or over the lines that surely go on from it; the number of the next line."""
        if at % _CHUNK == 0:
            self._score_widths(at)
        following = at + 1
        if self.sure[at]:
            size = _LOOK if len(self.alive) > 1 else _CHUNK
            while following % size and following < len(self.sure) and self.sure[following]:
                following += 1
            self._go_on(at, following)
        else:
            self._choose(at)
        if following % _LOOK == 0 and len(self.alive) > 1:
            self._give_up()
        return following

    def _go_on(self, at: int, following: int) -> None:
        """Lines that go on in their paragraph: all but the last are in its middle, and nothing else need be scored."""
        going = self.body[:, :, 0:5:2]
        self.back.append(Onward(tuple(self.alive), going.argmax(axis=2), following - at))
        steps = self.goes_on[:, self.facts.gaps[at:following]].sum(axis=1) + self.going_on[at:following].sum()
        widths = self.scored[at % _CHUNK :][: following - at, :, 2:4]
        inside = np.maximum.reduce(going, axis=2) + steps[:, None, None] + widths[:-1, :, 0].sum(axis=0)
        self.body = np.full_like(self.body, NEVER)
        self.body[:, :, 2:4] = inside[:, :, None] + widths[-1]
        self.held = np.full_like(self.held, NEVER)
        self.singles = [[NEVER] * len(SINGLES)] * len(self.alive)

    def _choose(self, at: int) -> None:
        """A line that may be of any kind."""
        gap = self.facts.gaps[at]
        weights, wide = self.by_gap[gap], self.wide[gap]
        same = 0.0
        if self.limits and self.limits.new[at]:
            same, wide = NEVER, wide + _ELSEWHERE
        going, over, row = self.body[:, :, 0:5:2], self.body[:, :, 1:6:2], self.body[:, :, grammar.ROW]
        ended, inside = np.maximum.reduce(over, axis=2), np.maximum.reduce(going, axis=2)
        best = self.best(ended, row, inside)
        ends = [self._article_end(weights, best, mode, at) for mode in range(len(self.alive))]
        far = [self._far(weights[mode], best[mode], mode, ends[mode], same) for mode in range(len(self.alive))]
        ways = self.ways
        np.add(ended, wide[0], out=ways[0])
        np.add(row, wide[1], out=ways[1])
        np.add(self.held, wide[2:4], out=ways[2:4])
        ways[4] = np.array([[way[0] for way in pair] for pair in far])[:, :, None]
        start = np.maximum.reduce(ways)
        rows, rowed = start + wide[-1], row + wide[5]
        kept = self.held + wide[6:8]
        kept[0] += self.titles[at]
        opened = self.closed[0] + wide[8:10]
        heads = [self._head(step, single, same) for step, single in zip(weights, self.singles, strict=True)]
        head = np.array([way[0] for way in heads])[:, None]
        headed = head > opened[0, :, TITLED]
        np.maximum(opened[0, :, TITLED], head, out=opened[0, :, TITLED])
        going_on = inside + (wide[4] + self.going_on[at])
        afresh = [[end[0] + step[STEP["resume"]], NEVER] for end, step in zip(ends, weights, strict=True)]
        resumed = np.array(afresh)[:, :, None]
        singles, sources = self._singles(at, weights, best, ends, same)
        self.back.append(
            Back(
                tuple(self.alive),
                going.argmax(axis=2),
                over.argmax(axis=2),
                row > ended,
                ways.argmax(axis=0),
                [[way[1] for way in pair] for pair in far],
                rowed > rows,
                kept > opened,
                headed,
                [way[1] for way in heads],
                resumed > going_on,
                [end[1] for end in ends],
                sources,
            )
        )
        body = np.empty_like(self.body)
        body[:, :, 0:2] = body[:, :, 4:6] = start[:, :, None]
        body[:, :, 2:4] = np.maximum(going_on, resumed)[:, :, None]
        np.maximum(rows, rowed, out=body[:, :, grammar.ROW])
        body += self.scored[at % _CHUNK]
        self.body, self.singles = body, singles
        self.held = np.maximum(kept, opened) + self.emitted_held[at]
        if self.limits:
            self._limit(self.limits.kinds[at])

    def _give_up(self) -> None:
        """Go on only with the modes that may still win: one that is LAG behind the best does not catch up."""
        totals = [max(self.body[row].max(), self.held[:, row].max(), *self.singles[row]) for row in range(len(self.alive))]
        kept = [row for row, total in enumerate(totals) if total > max(totals) - LAG]
        if len(kept) < len(totals):
            self.keep([self.alive[row] for row in kept])

    def keep(self, modes: list[int]) -> None:
        """Go on with these modes only."""
        kept = [self.alive.index(mode) for mode in modes]
        self.alive = modes
        self.body, self.held, self.singles = self.body[kept], self.held[:, kept], [self.singles[row] for row in kept]
        self.by_gap = [[rows[row] for row in kept] for rows in self.by_gap]
        self.wide = [steps[:, kept] for steps in self.wide]
        self.goes_on = self.goes_on[kept]
        self.closed, self.ways = np.empty_like(self.closed[:, kept]), np.empty_like(self.ways[:, kept])

    def _limit(self, kinds: Floats) -> None:
        self.body += kinds[None, :, :PLACES, None]
        self.held += kinds.T[[grammar.SUBHEAD, grammar.CREDIT], None, :, None]
        self.singles = [
            [score + kinds[:, kind].max() for score, kind in zip(row, SINGLES, strict=True)] for row in self.singles
        ]

    def best(self, ended: Floats, row: Floats, inside: Floats) -> list[Best]:
        """The best over all measures of closed paragraphs, subheads and credits, by mode: (score, code) by titled."""
        np.maximum(ended, row, out=self.closed[0])
        self.closed[1:3], self.closed[3] = self.held, inside
        scores = np.maximum.reduce(self.closed, axis=3).tolist()
        codes = (self.closed.argmax(axis=3) + self.codes).tolist()
        return [
            [list(zip(score[mode], code[mode], strict=True)) for score, code in zip(scores, codes, strict=True)]
            for mode in range(len(self.alive))
        ]

    def _article_end(self, weights: list[list[float]], best: list[Best], mode: int, at: int) -> Way:
        """The best way in which an article may have ended before this line."""
        if self.limits and self.limits.new[at] is False:
            return NEVER, -1
        if at == 0:
            return 0.0, -1
        found = self.ended(weights[mode], best[mode], mode)
        return found[0] + self.fresh[at], found[1]

    def ended(self, step: list[float], best: Best, mode: int) -> Way:
        """The best last line of an article."""
        single, first = self.singles[mode], self.single
        closed, _, credit, inside = best
        return max(
            (single[_AFTER] + step[STEP["end_after"]], -1 - first - _AFTER),
            (single[_AFTER_BYLINE] + step[STEP["end_byline_after"]], -1 - first - _AFTER_BYLINE),
            (closed[TITLED][0] + step[STEP["end_titled"]], -1 - closed[TITLED][1]),
            (closed[BARE][0] + step[STEP["end_bare"]], -1 - closed[BARE][1]),
            (credit[TITLED][0] + step[STEP["end_credit_titled"]], -1 - credit[TITLED][1]),
            (credit[BARE][0] + step[STEP["end_credit_bare"]], -1 - credit[BARE][1]),
            (single[_FURNITURE] + step[STEP["end_furniture"]], -1 - first - _FURNITURE),
            (single[_BEFORE] + step[STEP["end_title_only"]], -1 - first - _BEFORE),
            (inside[TITLED][0] + step[STEP["suspend"]], -1 - inside[TITLED][1]),
            (inside[BARE][0] + step[STEP["suspend"]], -1 - inside[BARE][1]),
        )

    def _head(self, step: list[float], single: list[float], same: float) -> Way:
        """The best way into a subhead that stands before the first paragraph, under the title or its byline."""
        return max(
            (single[_BEFORE] + step[STEP["title_subhead"]] + same, self.single + _BEFORE),
            (single[_BYLINE] + step[STEP["byline_subhead"]] + same, self.single + _BYLINE),
        )

    def _far(self, step: list[float], best: Best, mode: int, end: Way, same: float) -> list[Way]:
        """Ways into a paragraph's first line that leave the measure open, for bare and titled articles."""
        single, first = self.singles[mode], self.single
        closed, sub, *_ = best
        changed = [
            max(
                (closed[side][0] + step[STEP["paragraph_new_measure"]] + same, closed[side][1]),
                (sub[side][0] + step[STEP["subhead_new_measure"]] + same, sub[side][1]),
            )
            for side in (BARE, TITLED)
        ]
        bare = max(
            changed[BARE],
            (single[_BANNER] + step[STEP["banner_body"]] + same, first + _BANNER),
            (single[_BARE_BYLINE] + step[STEP["bare_byline_body"]] + same, first + _BARE_BYLINE),
            (end[0] + step[STEP["new_body"]], end[1]),
        )
        titled = max(
            changed[TITLED],
            (single[_BEFORE] + step[STEP["title_body"]] + same, first + _BEFORE),
            (single[_BYLINE] + step[STEP["byline_body"]] + same, first + _BYLINE),
        )
        return [bare, titled]

    def _singles(
        self, at: int, weights: list[list[float]], best: list[Best], ends: list[Way], same: float
    ) -> tuple[list[list[float]], list[list[int]]]:
        """Scores and sources of the kinds without measure, by mode."""
        scores, sources = [], []
        first, title = self.single, self.titles[at] + same
        for mode in range(len(self.alive)):
            step, single, end = weights[mode], self.singles[mode], ends[mode]
            closed, credit = best[mode][0][BARE], best[mode][2][BARE]
            before, byline, bare, after, after_byline, banner, furniture = single
            banner, before_same = banner + same, before + same
            chosen = (
                max(
                    (end[0] + step[STEP["new_title"]], end[1]),
                    (banner + step[STEP["banner_title"]], first + _BANNER),
                    (before + title + step[STEP["title_title"]], first + _BEFORE),
                ),
                max(
                    (before_same + step[STEP["title_byline"]], first + _BEFORE),
                    (byline + same + step[STEP["byline_byline"]], first + _BYLINE),
                ),
                max(
                    (end[0] + step[STEP["new_byline"]], end[1]),
                    (banner + step[STEP["banner_byline"]], first + _BANNER),
                    (bare + same + step[STEP["bare_byline_byline"]], first + _BARE_BYLINE),
                ),
                max(
                    (closed[0] + same + step[STEP["to_after"]], closed[1]),
                    (credit[0] + same + step[STEP["credit_after"]], credit[1]),
                    (after + title + step[STEP["after_after"]], first + _AFTER),
                ),
                max(
                    (after + same + step[STEP["after_byline"]], first + _AFTER),
                    (after_byline + same + step[STEP["byline_after_more"]], first + _AFTER_BYLINE),
                ),
                max((end[0] + step[STEP["new_banner"]], end[1]), (banner + step[STEP["banner_banner"]], first + _BANNER)),
                max(
                    (end[0] + step[STEP["new_furniture"]], end[1]),
                    (furniture + step[STEP["furniture_furniture"]], first + _FURNITURE),
                ),
            )
            scores.append([way[0] + extra for way, extra in zip(chosen, self.emitted[at], strict=True)])
            sources.append([way[1] for way in chosen])
        return scores, sources
