"""One article set in lines: its blocks to their measure, its titles, byline and credit in the order of the house."""

import itertools
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.presses.copse.house import House
from bench.presses.copse.manuscript import Draft
from bench.presses.copse.setting import break_lines, is_full, spaced, width

INDENTS = {"dropped": "", "wide": "　　", "narrow": "    "}
LONGEST_TITLE = 30
_SIGNATURE = re.compile(r"（[^（）。]{2,20}）$")
_NUMBERED = re.compile(r"●|[一二三四五六]、|[1-9]\.")


@dataclass
class Slug:
    """A printed line; `raw` is what it gives to its block, without spaces of typesetting."""

    text: str
    role: str
    block: int | None = None
    starts: bool = False
    raw: str = ""


@dataclass
class Composed:
    """An article in lines; `body` says where its running text stands in them."""

    draft: Draft
    slugs: list[Slug]
    measure: int = 0
    roles: list[str] = field(default_factory=list)


@dataclass
class _Set:
    role: str
    text: str
    first: int
    lines: list[str]


def compose(rng: random.Random, house: House, draft: Draft) -> Composed:
    """The lines of one article in the order in which extraction gives them."""
    measure = house.photo_measure if draft.kind == "photo" else rng.choice(house.measures)
    blocks = _set_blocks(house, draft, _caps(rng, house, draft, measure))
    body = _body(rng, house, draft, blocks)
    titles = _titles(rng, house, draft)
    byline = [Slug(draft.byline or "", "byline", starts=True)] if draft.byline and draft.byline_at in ("before", "end") else []
    before, after = (byline, []) if draft.byline_at == "before" else ([], byline)
    banner = [Slug(draft.banner + house.glyph, "banner", starts=True)] if draft.banner else []
    text = [*before, *body, *after]
    slugs = [*banner, *text, *titles] if house.titles_after else [*banner, *titles, *text]
    return Composed(draft, slugs, measure, [block.role for block in blocks])


def _caps(rng: random.Random, house: House, draft: Draft, measure: int) -> Callable[[int], float]:
    """The measure of each line of the article: narrower for some lines where the text runs round a picture."""
    if draft.kind == "story" and rng.random() < house.run_round and measure >= 14:
        first, lines, narrow = rng.randint(0, 9), rng.randint(5, 14), max(8, measure - rng.randint(4, measure // 2))
        return lambda number: narrow if first <= number < first + lines else measure
    return lambda number: measure


def _set_blocks(house: House, draft: Draft, caps: Callable[[int], float]) -> list[_Set]:
    """The blocks in lines; two that the print would not part become one."""
    done: list[_Set] = []
    for role, text in draft.blocks:
        last = done[-1] if done else None
        first = last.first + len(last.lines) if last else 0
        block = _set(house, draft, _Set(role, text, first, []), caps)
        if last and role == last.role == "paragraph" and not draft.loose and not _parted(house, last, block, caps):
            _run_on(house, draft, last, text, caps)
        else:
            done.append(block)
    return done


def _run_on(house: House, draft: Draft, last: _Set, text: str, caps: Callable[[int], float]) -> None:
    """Adds a text to the block before it; it is cut instead if it began a line there, which would tell nothing."""
    whole = _set(house, draft, _Set(last.role, last.text + text, last.first, []), caps)
    ends = set(itertools.accumulate(map(len, whole.lines)))
    if len(last.text) not in ends:
        last.text, last.lines = whole.text, whole.lines
    elif draft.byline and not draft.byline_at and draft.byline in text:
        draft.byline, draft.reporters = None, []


def _set(house: House, draft: Draft, block: _Set, caps: Callable[[int], float]) -> _Set:
    """The block with its lines."""
    if block.role == "subhead" or draft.loose:
        block.lines = [block.text]
        return block
    indent = 0.0 if block.role == "caption" else 2.0
    credit = draft.credit if draft.byline_at == "glued" else ""
    block.lines = break_lines(block.text + credit, lambda number: caps(block.first + number), house.kinsoku, indent)
    if credit and not block.lines[-1].endswith(credit):  # no room for it: a credit is not broken
        block.lines = [*break_lines(block.text, lambda number: caps(block.first + number), house.kinsoku, indent), credit]
    return block


def _parted(house: House, last: _Set, block: _Set, caps: Callable[[int], float]) -> bool:
    """Whether a reader sees that a paragraph begins: its indent, a short line before it, or a sign or number."""
    start, previous = block.lines[0], last.lines[-1]
    if house.indent != "dropped" or _NUMBERED.match(start):
        return True
    measure = caps(block.first - 1) - (2.0 if len(last.lines) == 1 else 0.0)
    if not is_full(previous, measure):
        return True
    return previous[-1] in "。！？”" and len(block.lines) > 1 and width(start) <= caps(block.first) - 1.5


def _body(rng: random.Random, house: House, draft: Draft, blocks: list[_Set]) -> list[Slug]:
    """Lines of the blocks, then a credit that has its own."""
    slugs: list[Slug] = []
    for number, block in enumerate(blocks):
        left = len(block.text)
        for at, line in enumerate(block.lines):
            raw = line[: max(left, 0)]
            left -= len(line)
            indent = INDENTS[house.indent] if at == 0 and block.role == "paragraph" and not draft.loose else ""
            role = block.role if raw else "credit"
            text = indent + spaced(rng, line, house.spacing).strip()
            role = "body" if role == "paragraph" else role
            if at and draft.byline and not draft.byline_at and _SIGNATURE.match(line):  # it came to stand on a line of its own
                role, raw = "byline", ""
            slugs.append(Slug(text, role, number if raw else None, at == 0 or role == "byline", raw))
    if draft.credit and draft.byline_at != "glued":
        slugs.append(Slug(draft.credit, "credit", starts=True))
    return slugs


def _titles(rng: random.Random, house: House, draft: Draft) -> list[Slug]:
    slugs: list[Slug] = []
    for role, lines in draft.titles.parts():
        marks = "，　；、 " if role == "headline" else "，　：；、 "
        printed = [piece for line in lines for piece in _title_lines(line, marks)]
        if role == "headline" and len(printed) == 1 and rng.random() < house.two_lines / 2:
            printed = _at_pause(printed[0])
        for at, line in enumerate(printed):
            text = spaced(rng, line, house.spacing)
            if role == "headline" and len(printed) == 1 and len(line) <= 6 and rng.random() < house.letterspaced:
                text = " ".join(line)
            slugs.append(Slug(text, role, starts=at == 0))
    return slugs


def _at_pause(line: str) -> list[str]:
    """A headline in two lines where it pauses, if both are long enough to be seen as one sentence or a pair."""
    first, mark, rest = line.partition("，") if line.count("，") == 1 else line.partition("　")
    pair = mark == "，" or abs(len(first) - len(rest)) <= 1
    if (
        not pair
        or "：" in line
        or "——" in line
        or min(len(first), len(rest)) < 4
        or "　" in rest
        or line.count("“") != first.count("“") + rest.count("“")
    ):
        return [line]
    return [first + mark.strip(), rest] if first.count("“") == first.count("”") else [line]


def _title_lines(line: str, breaks: str) -> list[str]:
    """A line too long for a title is broken after a mark near its middle, if it has one."""
    if len(line) <= LONGEST_TITLE:
        return [line]
    marks = [at + 1 for at, char in enumerate(line[:-1]) if char in breaks and 8 < at < len(line) - 8]
    if not marks:
        return [line]
    at = min(marks, key=lambda mark: abs(mark - len(line) / 2))
    return [line[:at].rstrip("　 "), line[at:]]
