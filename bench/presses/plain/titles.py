"""Titles as an editor sets them: kicker, headline of one or more lines, deck."""

import random

from bench.presses.plain.draft import Draft
from bench.presses.plain.house import House
from bench.typesetter.sources import Story

_ENDS = "的市县区省国会将行院部局等了"
"""Characters that often end a word: a title is cut behind them rather than in the middle of one."""
_CUTS = "，：；—、！？ 　"


def head(rng: random.Random, house: House, draft: Draft, story: Story) -> None:
    """Gives a draft its titles; a kicker or deck never says what the headline says."""
    title = story.title
    draft.headline = lines_of(rng, title, house.share["two_line"])
    kickers = [text for text in story.kickers if text not in title and (len(text) > 11 or text[-1] in "—：")]
    decks = [text for text in story.decks if text not in title and text not in kickers[:1]]
    if kickers and house.takes(rng, "kicker"):
        text = rng.choice(kickers)
        dash = "——" if rng.random() < 0.15 and text[-1] not in "—》”" else ""
        draft.kicker = _two(text + dash) if len(text) > 22 and rng.random() < 0.3 else [text + dash]
        decks = [one for one in decks if one not in text]
    if decks and house.takes(rng, "deck"):
        text = rng.choice(decks)
        draft.deck = [text if text.startswith("—") or (rng.random() < 0.4 and len(text) > 9) else "——" + text]


def lines_of(rng: random.Random, title: str, two_line: float) -> list[str]:
    """The lines of a headline: clauses of their own, or a long one halved."""
    parts = [part for part in title.replace(" ", "\n").split("\n") if part]
    if len(parts) > 1:
        return parts if rng.random() < 0.35 + two_line / 2 else ["　".join(parts)]
    if len(title) > 11 and rng.random() < two_line:
        return _two(title)
    return [title]


def _two(text: str) -> list[str]:
    """A text in two lines, cut after a mark near the middle, else not within quotation marks or a number."""
    middle = len(text) // 2
    marks = [at + 1 for at, char in enumerate(text[:-3]) if char in _CUTS and at > 2 and text[at + 1] not in _CUTS]
    if marks:
        cut = min(marks, key=lambda at: abs(at - middle))
        if abs(cut - middle) <= len(text) // 4:
            return [text[:cut], text[cut:]]
    near = [at for at in range(middle - 2, middle + 3) if 3 < at < len(text) - 3 and text[at - 1] in _ENDS]
    for cut in (*near, middle, middle - 1, middle + 1, middle - 2, middle + 2):
        inside = text[:cut].count("“") != text[:cut].count("”") or text[:cut].count("《") != text[:cut].count("》")
        number = text[cut - 1].isascii() and (text[cut].isascii() or text[cut] in "万亿余多年月日个名户处")
        if not inside and not number and text[cut] not in "”》）、，：！？。" and text[cut - 1] not in "“《（":
            return [text[:cut], text[cut:]]
    return [text]


def fit(lines: list[str], room: float) -> list[str]:
    """The lines of a title, those too long for the room halved; they are never halved more than twice."""
    for _ in range(2):
        lines = [part.strip("　") for line in lines for part in (_two(line) if len(line) > room and len(line) > 5 else [line])]
    return lines
