"""Runs of lines that `decode` reads as one article; one that another item is set into is read as several (see `links`)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp.cleaning import grammar
from nlp.cleaning.bylines import read_opening
from nlp.cleaning.context import Context
from nlp.cleaning.decode import State
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.signs import PrintedLine, start_of

TITLES = (grammar.BEFORE, grammar.AFTER)
DOUBTED = -2.0
"""Log-odds, by the context, of an article starting with a line, from which a part is cut there to be looked at again."""
_SENTENCE_ENDS = frozenset("。！？!?”」』）)…")
_NEAR = 12
"""Lines at an edge of a part in which quotations are looked for."""


@dataclass
class Part:
    """Lines of one article, what they were read as, and their rows among the lines read."""

    lines: list[PrintedLine] = field(default_factory=list)
    states: list[State] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    doubt: float = 0.0
    """The chance that some of it is of another article, or misses here (`links`)."""

    @property
    def body(self) -> list[State]:
        """States of its body lines."""
        return [state for state in self.states if state.kind < PLACES]

    @property
    def titles(self) -> list[PrintedLine]:
        """Its lines that are titles."""
        return [line for line, state in zip(self.lines, self.states, strict=True) if state.kind in TITLES]

    def has(self, *kinds: int) -> bool:
        """Whether it has a line of one of the kinds."""
        return any(state.kind in kinds for state in self.states)

    @property
    def starts_inside(self) -> bool:
        """Whether it starts in the middle of a paragraph."""
        return self.states[0].kind in (grammar.MIDDLE, grammar.LAST)

    @property
    def ends_sentence(self) -> bool:
        """Whether its last line ends as a sentence does."""
        return self.lines[-1].text[-1] in _SENTENCE_ENDS

    @property
    def stops_inside(self) -> bool:
        """Whether it stops in the middle of a paragraph: its last line is read so, or ends no sentence."""
        kind = self.states[-1].kind
        return kind in (grammar.FIRST, grammar.MIDDLE, grammar.FLUSH) or (kind < PLACES and not self.ends_sentence)

    @property
    def opens(self) -> bool:
        """Whether it starts as an article does: a banner, a title, a byline, 本报讯 or the mark of a brief."""
        text = self.lines[0].text
        return self.states[0].kind >= PLACES or read_opening(text).lead_offset > 0 or start_of(text) == "mark"

    @property
    def quotes_at_end(self) -> bool:
        """Whether a quotation is open where it stops."""
        text = "".join(line.text for line in self.lines[-_NEAR:])
        return text.rfind("“") > text.rfind("”")

    @property
    def quotes_at_start(self) -> bool:
        """Whether a quotation is closed in it that was not opened."""
        text = "".join(line.text for line in self.lines[:_NEAR])
        return "”" in text and "“" not in text[: text.find("”")]


def make_parts(lines: Sequence[PrintedLine], states: Sequence[State], context: Context | None = None) -> list[Part]:
    """The parts of a reading; furniture belongs to none and ends none. With a context, they are cut wherever that doubts
    that the article goes on."""
    parts: list[Part] = []
    for row, (line, state) in enumerate(zip(lines, states, strict=True)):
        if state.kind == grammar.FURNITURE:
            continue
        if state.new or not parts or (context and context.new[row] > DOUBTED):
            parts.append(Part())
        parts[-1].lines.append(line)
        parts[-1].states.append(state)
        parts[-1].rows.append(row)
    return parts


def join_parts(parts: Sequence[Part], doubt: float) -> Part:
    """One part of the lines of several."""
    joined = Part(doubt=doubt)
    for part in parts:
        joined.lines += part.lines
        joined.states += part.states
        joined.rows += part.rows
    return joined
