"""What goes wrong between paper and text: slips of OCR, lines printed twice, lines lost, columns that interleave."""

import random
from itertools import pairwise

from bench.presses.glen.dials import Dials
from bench.presses.glen.groups import Group
from bench.presses.glen.rows import Frame, Row
from bench.presses.glen.words import words

_READ = ("body", "subhead", "caption", "headline", "kicker", "deck")


def spoil(rng: random.Random, frames: list[Frame], dials: Dials) -> None:
    """Slips and lost lines, in place; both are in the gold, which is read off the rows afterwards."""
    if dials.slips:
        for row in (row for frame in frames for row in frame if row.role in _READ):
            row.text = "".join(_slip(rng, char, dials.slips) for char in row.text)
    for _ in range(dials.dropped):
        frame = rng.choice([frame for frame in frames if frame])
        inner = _inner(frame)
        if inner:
            del frame[rng.choice(inner)]


def _slip(rng: random.Random, char: str, rate: float) -> str:
    slips: dict[str, str] = words()["slips"]
    return slips[char] if char in slips and rng.random() < rate * 5 else char


def _inner(frame: Frame) -> list[int]:
    """Places of body lines that have a line of their own paragraph on either side."""
    same = [(one.block, one.article) == (other.block, other.article) for one, other in pairwise(frame)]
    return [
        at for at in range(1, len(frame) - 1) if frame[at].role == "body" and not frame[at].starts and same[at - 1] and same[at]
    ]


def double(rng: random.Random, frames: list[Frame], count: int) -> None:
    """Prints some body lines twice; the second is furniture."""
    for _ in range(count):
        frame = rng.choice(frames)
        inner = _inner(frame)
        if inner:
            at = rng.choice(inner)
            frame.insert(at + 1, Row(frame[at].text, "furniture"))


def interleave(rng: random.Random, one: Group, other: Group) -> Group:
    """Two articles side by side whose columns come out in turns for a stretch, a line or a few lines at a time."""
    left, right = [[row for frame in group.body for row in frame] for group in (one, other)]
    step, stretch = rng.choice((1, 1, 2, 4, 8)), rng.randint(8, 30)
    late = max(0, len(left) - stretch)
    mixed, left = left[:late], left[late:]
    while left and right:
        mixed += left[:step] + right[:step]
        left, right = left[step:], right[step:]
    return Group(one.before + other.before, [mixed + left + right], one.after + other.after)


def go_on(rng: random.Random, one: Group, other: Group) -> Group:
    """The first article breaks off inside a sentence and goes on after the other."""
    rows = [row for frame in one.body for row in frame]
    places = [at + 1 for at in _inner(rows) if rows[at].text[-1] not in "。！？”…：；"]
    if not places:
        return Group(one.before, one.body, [*one.after, *other.frames()])
    place = rng.choice(places)
    middle = [frame for frame in other.frames() if frame]
    return Group(one.before, [rows[:place], *middle, rows[place:]], one.after)
