"""Sets one draft as rows: title lines, byline, blocks in their measures; what the print would hide is set otherwise."""

import random
import re
from dataclasses import dataclass

from bench.presses.knoll.dials import Dials, draw_measure
from bench.presses.knoll.draft import Draft
from bench.presses.knoll.wrap import STOPS, Measure, joined, unclear, width, wrap

WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class Row:
    """A printed line; `tail` is a credit glued behind the text of a caption."""

    text: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = False
    tail: str = ""
    measure: float = 0.0


def spaced(rng: random.Random, text: str, dials: Dials) -> str:
    """Text with the spaces that typesetting puts around digits, regular or not; or with full-width digits."""
    if dials.wide_digits:
        return text.translate(WIDE_DIGITS)

    def gap(match: re.Match[str]) -> str:
        return " " if rng.random() < dials.spaces else ""

    return re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", gap, text)


def choose_measure(rng: random.Random, draft: Draft, dials: Dials) -> int:
    """A measure; by the page's share the one of several in which most last lines are full."""
    if draft.kind == "photo" or any(len(text) < 14 for role, text, _ in draft.blocks if role == "paragraph"):
        return rng.choice([15, 18, 20, 24, 28])
    found = [draw_measure(rng, dials.narrow) for _ in range(4)]
    if rng.random() > dials.full_ends:
        return found[0]
    return max(found, key=lambda size: sum(_full(text, size) for role, text, _ in draft.blocks if role == "paragraph"))


def _full(text: str, size: int) -> bool:
    return width(wrap(text, lambda at: size, 0, "push")[-1]) > size - 1.2


def compose(rng: random.Random, draft: Draft, dials: Dials, number: int) -> list[Row]:
    """The rows of an article in print order; the briefs of a group share their measure."""
    size = dials.brief_measure if draft.group is not None else choose_measure(rng, draft, dials)
    rows = _body(rng, draft, dials, _boxed(rng, draft, dials, size))
    titles = [Row(text, role, starts=True) for role, text in draft.titles]
    byline = [Row(draft.byline_line, "byline")] if draft.byline_line else []
    sign = [Row(draft.sign_line, "byline")] if draft.sign_line else []
    made = [*byline, *rows, *sign, *titles] if dials.title_after else [*titles, *byline, *rows, *sign]
    for row in made:
        row.article = number
    return made


def _boxed(rng: random.Random, draft: Draft, dials: Dials, size: int) -> Measure:
    """The measure by line: constant, or another one for some lines beside a picture."""
    if draft.kind != "story" or size < 13 or rng.random() > dials.boxed:
        return lambda at: size
    first, last = (0, rng.randint(8, 16)) if rng.random() < 0.5 else (rng.randint(7, 10), 400)
    if sum(len(text) for _, text, _ in draft.blocks) < size * 16:
        return lambda at: size
    other = max(8, round(size * rng.choice([0.5, 0.6, 0.7])))
    return lambda at: other if first <= at < last else size


def _body(rng: random.Random, draft: Draft, dials: Dials, measure: Measure) -> list[Row]:
    rows: list[Row] = []
    kept: list[tuple[str, str, str]] = []
    before: tuple[str, int] | None = None
    at = 0
    for role, text, credit in draft.blocks:
        if role == "subhead":
            if kept and kept[-1][0] != "subhead" and len(text) <= measure(at) - 3:
                rows.append(Row(text, role, block=len(kept), starts=True))
                kept.append((role, text, credit))
                before = None
            continue
        lines = _lines(rng, text, dials, (measure, at), before)
        if not lines:
            if draft.byline and text.endswith(f"（{draft.byline}）"):
                draft.byline, draft.reporters = None, []
            continue
        rows += [
            Row(line, "caption" if role == "caption" else "body", block=len(kept), starts=place == 0, measure=measure(at))
            for place, line in enumerate(lines)
        ]
        if dials.indent != "drop" and role == "paragraph":
            rows[-len(lines)].text = dials.indent + lines[0]
        at += len(lines)
        kept.append((role, text, credit))
        before = (lines[-1], measure(at - 1))
        _add_credit(rng, rows, credit, measure(at - 1))
    if kept and kept[-1][0] == "subhead":
        kept.pop()
        rows.pop()
    draft.blocks = kept
    return rows


def _lines(
    rng: random.Random, text: str, dials: Dials, column: tuple[Measure, int], before: tuple[str, int] | None
) -> list[str]:
    """Lines in which a reader can tell where the paragraph starts and ends; none when no setting does that."""
    measure, at = column
    for kinsoku in (dials.kinsoku, "pull", "push", "none"):
        for _ in range(3):
            lines = wrap(spaced(rng, text, dials), measure, at, kinsoku)
            hidden = before is not None and joined(*before, lines, measure, at)
            if dials.indent != "drop":
                hidden = False
            if not hidden and not (len(lines) > 1 and unclear(lines, measure, at)):
                return lines
    sentences = re.findall(rf".*?[{STOPS}]+", text)
    if len(sentences) > 1 and text[-1] in STOPS:
        return _lines(rng, "".join(sentences[:-1]), dials, column, before)
    return lines if before is None else []


def _add_credit(rng: random.Random, rows: list[Row], credit: str, size: int) -> None:
    """The credit behind the caption in its last line where it fits, else on a line of its own."""
    if not credit:
        return
    if width(rows[-1].text + credit) + 1 <= size and rng.random() < 0.6:
        rows[-1].tail = " " + credit
    else:
        rows.append(Row(credit, "credit"))
