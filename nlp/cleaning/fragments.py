"""Parts of one article that stand apart on the page, because another item was set into it: which belongs to which.

`decode` lets an article stop inside a paragraph and another start inside one; here the two ends are brought together. Parts
that meet between paragraphs are joined only where the measure tells them from what stands between.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.cleaning import grammar
from nlp.cleaning.bylines import read_opening
from nlp.cleaning.decode import State
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.signs import PrintedLine

FURTHEST = 4
"""Parts between which a link is looked for, counted in articles of the page."""


@dataclass
class Part:
    """A run of lines that `decode` reads as one article."""

    lines: list[PrintedLine] = field(default_factory=list)
    states: list[State] = field(default_factory=list)

    @property
    def body(self) -> list[State]:
        """States of its body lines."""
        return [state for state in self.states if state.kind < PLACES]

    def has(self, *kinds: int) -> bool:
        """Whether it has a line of one of the kinds."""
        return any(state.kind in kinds for state in self.states)

    @property
    def starts_inside(self) -> bool:
        """Whether it starts in the middle of a paragraph."""
        return self.states[0].kind in (grammar.MIDDLE, grammar.LAST)

    @property
    def stops_inside(self) -> bool:
        """Whether it stops in the middle of a paragraph."""
        return self.states[-1].kind in (grammar.FIRST, grammar.MIDDLE, grammar.FLUSH)

    @property
    def opens(self) -> bool:
        """Whether it starts as an article does: a banner, a title, a byline or 本报讯."""
        first = self.states[0].kind
        return first >= PLACES or read_opening(self.lines[0].text).lead_offset > 0


def link_parts(parts: Sequence[Part]) -> list[Part]:
    """The parts with those of one article put together, in the order of their first lines."""
    linked = list(parts)
    at = 1
    while at < len(linked):
        earlier = _same_paragraph(linked, at)
        earlier = _same_article(linked, at) if earlier is None else earlier
        if earlier is None:
            at += 1
            continue
        later = linked.pop(at)
        linked[earlier].lines += later.lines
        linked[earlier].states += later.states
    return linked


def _same_paragraph(parts: Sequence[Part], at: int) -> int | None:
    """The nearest part above whose unfinished paragraph goes on in this one."""
    if not parts[at].starts_inside:
        return None
    measure = parts[at].body[0].measure
    for earlier in range(at - 1, max(-1, at - 1 - FURTHEST), -1):
        other = parts[earlier]
        if other.stops_inside and abs(other.body[-1].measure - measure) <= 1:
            return earlier
    return None


def _same_article(parts: Sequence[Part], at: int) -> int | None:
    """A part above that this one continues between paragraphs: same measure, another one between, one title for both."""
    part = parts[at]
    titles = (grammar.BEFORE, grammar.AFTER)
    if part.opens or not part.body or part.starts_inside:
        return None
    for earlier in range(at - 2, max(-1, at - 1 - FURTHEST), -1):
        other = parts[earlier]
        between = {state.measure for piece in parts[earlier + 1 : at] for state in piece.body}
        if not other.body or not between or other.stops_inside or other.has(grammar.AFTER):
            continue
        measure = other.body[-1].measure
        if measure == part.body[0].measure and measure not in between and other.has(*titles) != part.has(*titles):
            return earlier
    return None
