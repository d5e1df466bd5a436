"""Titles of a paper that takes them seriously: long, over two or three lines, with a kicker above and ——a deck below.

A line of the title that stands above or below the headline is longer than the headline's own lines, or marked by a dash or by
a verb of saying; lines of one headline are about equally long. A reader without type sizes tells them apart by that.
"""

import random
import re

from bench.presses.steppe.copy import Title
from bench.presses.steppe.house import House
from bench.presses.steppe.wording import Writer, banks
from bench.typesetter.sources import Story

_OPEN = ("包括", "称", "是", "为", "到", "了解到", "例如")
"""What a clause that stands alone does not end in."""


def fold(rng: random.Random, text: str, house: House) -> list[str]:
    """Lines of a headline: folded at a mark |, or, in one without marks, at a word's beginning near the middle."""
    pieces = text.split("|")
    whole = "".join(pieces)
    if len(pieces) == 1:
        pieces = _halves(whole)
    long = len(whole) > rng.randint(12, 20)
    if len(pieces) == 1 or rng.random() > (house.fold if long else house.fold * 0.35):
        return [whole]
    if len(pieces) == 3 and rng.random() < 0.6:
        pieces = [pieces[0] + pieces[1], pieces[2]] if rng.random() < 0.5 else [pieces[0], pieces[1] + pieces[2]]
    lengths = [len(piece) for piece in pieces]
    return pieces if min(lengths) >= 4 and max(lengths) <= 2 * min(lengths) else [whole]


def _halves(text: str) -> list[str]:
    cuts = [found.end() for found in re.finditer("[：，、 　]", text)]
    cuts += [found.start() for word in banks()["breakword"] for found in re.finditer(word, text) if len(word) > 1]
    cuts = [cut for cut in cuts if 0.36 < cut / len(text) < 0.64 and _sound(text[:cut])]
    if not cuts:
        return [text]
    cut = min(cuts, key=lambda place: (abs(place - len(text) / 2), place))
    return [text[:cut].rstrip(" 　"), text[cut:]]


def _sound(text: str) -> bool:
    """True when no bracket or quotation mark stays open."""
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）", "‘’"))


def story_title(write: Writer, house: House, story: Story) -> Title:
    """Of a text of the sources: its headline, sometimes with a clause of the text above or below."""
    rng = write.rng
    rows = [row for row in story.title.split("\n") if row]
    kickers = [text for text in story.kickers if _sound(text) and 12 <= len(text) <= 34 and not _same(text, story.title)]
    decks = [text for text in story.decks if _sound(text) and 8 <= len(text) <= 28 and not text.endswith(_OPEN)]
    title = _rows(rng, rows, house)
    if not title.kicker and kickers and rng.random() < house.kicker:
        title.kicker = _kicker(rng, rng.choice(kickers), title.headline, house)
    used = "".join(title.kicker + title.headline)
    decks = [text for text in decks if text not in used]
    if not title.deck and decks and rng.random() < house.deck:
        title.deck = _deck(rng, rng.choice(decks), title.headline, house)
    return title


def _same(text: str, title: str) -> bool:
    """True when it says little that the title does not."""
    return len(set(text) - set(title)) < 0.45 * len(set(text))


def _rows(rng: random.Random, rows: list[str], house: House) -> Title:
    """A title given in clauses: lines of about one length make a headline, a much longer one stands beside it with a dash."""
    if len(rows) == 1:
        return Title(fold(rng, rows[0], house))
    first, second = rows[0], rows[1]
    if len(rows) > 2 or min(len(first), len(second)) < 6 or rng.random() < 0.35:
        return Title(["　".join(rows)])
    if abs(len(first) - len(second)) <= 5:
        return Title(rows)
    return Title([second], kicker=[f"{first}——"]) if len(first) > len(second) else Title([first], deck=[f"——{second}"])


def _kicker(rng: random.Random, text: str, headline: list[str], house: House) -> list[str]:
    """None when it could be taken for a line of the headline and has no dash to tell."""
    if rng.random() < house.dash * 0.4 and not text.endswith(("强调", "指出")):
        return [text + "——"]
    return [text] if len(text) > max(map(len, headline)) + 4 else []


def _deck(rng: random.Random, text: str, headline: list[str], house: House) -> list[str]:
    if rng.random() < house.dash or len(text) <= max(map(len, headline)) + 4:
        return [f"——{text}"]
    return [text]


def own_title(write: Writer, house: House, section: str, kicker: str = "", deck: str = "") -> Title:
    """A headline of a section of the banks; / parts the clauses of a couplet, each a line."""
    rng = write.rng
    text = write.line(section)
    if "/" in text:
        clauses = [clause.replace("|", "") for clause in text.split("/")]
        lines = ["　".join(clauses)] if rng.random() < 0.4 else clauses
    else:
        lines = fold(rng, text, house)
    title = Title(lines)
    if kicker:
        title.kicker = [kicker] if kicker.endswith(("强调", "指出", "——")) else _kicker(rng, kicker, lines, house)
    if deck:
        title.deck = [deck if deck.startswith("——") else f"——{deck}"]
    return title


def solemn_title(write: Writer, house: House) -> Title:
    """Of a leader's speech or a meeting: who spoke where, then what was said, over one line to three."""
    rng = write.rng
    kicker = write.line("meeting")
    if rng.random() < 0.45:
        return own_title(write, house, "pair", kicker)
    calls = write.some("call", 1, 2)
    if len(calls) == 1:
        lines = fold(rng, calls[0], house)
    else:
        rows = [call.replace("|", "") for call in calls]
        lines = rows if abs(len(rows[0]) - len(rows[1])) <= 3 else [rows[0]]
    title = Title(lines, kicker=[kicker])
    if rng.random() < house.deck * 0.6:
        title.deck = [write(rng.choice(("{person}　{person}出席", "{person}主持会议　{person}等出席", "{person}作工作报告")))]
    return title
