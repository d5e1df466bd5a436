"""Parts of one article that stand apart on the page, because another item was set into it: which belongs to which.

`decode` lets an article stop inside a paragraph and another start inside one; here the two ends are brought together, as they
are heard to go on. Parts that meet between paragraphs are joined where measure and wording tell them from what stands between.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from nlp.cleaning import grammar
from nlp.cleaning.bylines import read_opening
from nlp.cleaning.decode import State
from nlp.cleaning.flow import flow_scores
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.signs import PrintedLine, start_of

FURTHEST = 4
"""Parts between which a link is looked for, counted in articles of the page."""


LONE = 0.3
"""What a difference of measures says of a part of one line, whose measure is hardly known; of a longer one it is 1."""
WORDING, ENOUGH = 20.0, 2.0
"""How much shared wording counts beside equal measures (1, and 1 more where what stands between has another), and what is
enough to put two parts together between paragraphs."""
_SENTENCE_ENDS = frozenset("。！？!?”」』）)…")
TITLES = (grammar.BEFORE, grammar.AFTER)


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
        """Whether it stops in the middle of a paragraph: its last line is read so, or ends no sentence."""
        kind, text = self.states[-1].kind, self.lines[-1].text
        return kind in (grammar.FIRST, grammar.MIDDLE, grammar.FLUSH) or (kind < PLACES and text[-1] not in _SENTENCE_ENDS)

    @property
    def opens(self) -> bool:
        """Whether it starts as an article does: a banner, a title, a byline, 本报讯 or the mark of a brief."""
        first = self.states[0].kind
        text = self.lines[0].text
        return first >= PLACES or read_opening(text).lead_offset > 0 or start_of(text) == "mark"


def link_parts(parts: Sequence[Part]) -> list[Part]:
    """The parts with those of one article put together, in the order of their first lines."""
    linked = list(parts)
    at = 1
    while at < len(linked):
        earlier = _same_paragraph(linked, at) if linked[at].starts_inside else _same_article(linked, at)
        if earlier is None:
            at += 1
            continue
        later = linked.pop(at)
        linked[earlier].lines += later.lines
        linked[earlier].states += later.states
    return linked


def _nearby(parts: Sequence[Part], at: int, nearest: int) -> list[tuple[int, Part]]:
    """The parts above that one may continue, with their numbers."""
    return [(other, parts[other]) for other in range(at - nearest, max(-1, at - 1 - FURTHEST), -1)]


def _same_paragraph(parts: Sequence[Part], at: int) -> int | None:
    """The part above whose unfinished paragraph is heard to go on in this one; another measure speaks against it."""
    part = parts[at]
    unfinished = [(number, other) for number, other in _nearby(parts, at, 1) if other.stops_inside]
    heard = flow_scores([other.lines[-1].text for _, other in unfinished], [part.lines[0].text] * len(unfinished))
    told = 1.0 if len(part.body) > 1 else LONE
    scores = [
        (flow - told * min(4.0, abs(other.body[-1].measure - part.body[0].measure)), number)
        for flow, (number, other) in zip(heard.tolist(), unfinished, strict=True)
    ]
    return max(scores, default=(0.0, None))[1]


def _same_article(parts: Sequence[Part], at: int) -> int | None:
    """A part above that this one continues between paragraphs: one title for both, another part between, and more like this
    one in measure and wording than what stands between."""
    part = parts[at]
    if part.opens or not part.body:
        return None
    scores = []
    for number, other in _nearby(parts, at, 2):
        if not other.body or other.stops_inside or other.has(grammar.AFTER) or other.has(*TITLES) == part.has(*TITLES):
            continue
        between = [piece for piece in parts[number + 1 : at] if piece.body]
        alike = other.body[-1].measure == part.body[0].measure
        apart = all(state.measure != part.body[0].measure for piece in between for state in piece.body)
        wording = shared_wording(part, other) - max((shared_wording(part, piece) for piece in between), default=0.0)
        scores.append((alike + (alike and apart) + WORDING * wording, number))
    score, found = max(scores, default=(0.0, None))
    return found if score > ENOUGH else None


def shared_wording(one: Part, other: Part) -> float:
    """Share of the character pairs of the smaller of two parts that the other has too."""
    pairs = [{pair for line in part.lines for pair in map("".join, pairwise(line.text))} for part in (one, other)]
    return len(pairs[0] & pairs[1]) / max(1, min(map(len, pairs)))
