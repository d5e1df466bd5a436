"""One manuscript -> boxes of printed lines: titles, byline, paragraphs broken to a measure, captions, credits."""

import random
import re
from dataclasses import dataclass

from bench.typesetter.dials import Dials
from bench.typesetter.gold import GoldArticle
from bench.typesetter.manuscript import Manuscript, Part
from bench.typesetter.wrapping import break_lines, width_of

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NARROW = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass
class Printed:
    """One printed line on its way to the page: what it shows, the part of its block's text that it carries, its gold."""

    text: str
    clean: str
    role: str
    article: int | None = None
    block: int | None = None
    starts: bool = True
    box: int = 0


def set_article(manuscript: Manuscript, number: int, dials: Dials, rng: random.Random) -> tuple[list[Printed], GoldArticle]:
    """The lines of an article in the order in which extraction gives them, and its gold."""
    measure = _measure(manuscript, dials, rng)
    body, gold = _set_parts(manuscript, number, measure, dials, rng)
    side = manuscript.headline_side or dials.headline_side
    if rng.random() < dials.mixed_sides:
        side = rng.choice(["before", "after"])
    titles = _titles(manuscript, number, dials, rng)
    above = [_display(manuscript.before, "furniture", None)] if manuscript.before else []
    banner = [_display(manuscript.printed_banner, "banner", number)] if manuscript.banner else []
    top = _byline(manuscript, number, "top")
    end = _byline(manuscript, number, "end") + _byline(manuscript, number, "credit")
    below = [_display(manuscript.after, "furniture", None)] if manuscript.after else []
    if side == "before":
        boxes = [banner, titles, above, top, body, end, below]
    else:
        with_title = dials.banner_with_title > 0 and rng.random() < dials.banner_with_title
        under = top if titles and dials.byline_with_title and rng.random() < dials.byline_with_title else []
        parts = ([], [*banner, *titles, *under]) if with_title else (banner, [*titles, *under])
        boxes = [parts[0], above, [] if under else top, body, end, below, parts[1]]
    for at, box in enumerate(boxes):
        for line in box:
            line.box += at * 100
    return [line for box in boxes for line in box], gold


def _measure(manuscript: Manuscript, dials: Dials, rng: random.Random) -> int:
    if manuscript.measure:
        return manuscript.measure
    usable = [measure for measure in dials.measures if measure >= 13] or dials.measures
    return rng.choice(usable if manuscript.kind == "photo" else dials.measures)


def _display(text: str, role: str, number: int | None, starts: bool = True) -> Printed:
    return Printed(text, text, role, number, None, starts)


def _titles(manuscript: Manuscript, number: int, dials: Dials, rng: random.Random) -> list[Printed]:
    return [
        _display(justify(text, dials, rng) if role != "headline" else text, role, number, at == 0)
        for role in ("kicker", "headline", "deck")
        for at, text in enumerate(getattr(manuscript, role))
    ]


def _byline(manuscript: Manuscript, number: int, place: str) -> list[Printed]:
    if manuscript.byline_place != place or not manuscript.byline:
        return []
    return [_display(manuscript.byline, "credit" if place == "credit" else "byline", number)]


def _set_parts(
    manuscript: Manuscript, number: int, measure: int, dials: Dials, rng: random.Random
) -> tuple[list[Printed], GoldArticle]:
    lines: list[Printed] = []
    changed = rng.randrange(1, len(manuscript.parts)) if dials.level != "standard" and len(manuscript.parts) > 3 else 0
    measures = dict.fromkeys(range(len(manuscript.parts)), measure)
    if changed and rng.random() < 0.12:
        other = rng.choice(dials.measures)
        measures |= dict.fromkeys(range(changed, len(manuscript.parts)), other)
    for at, part in enumerate(manuscript.parts):
        # A section under its subhead is often fitted to its column by an em or two.
        if part.role == "subhead" and rng.random() < dials.drift:
            fitted = max(8, measures[at] + rng.choice([-2, -1, 1, 2]))
            measures |= dict.fromkeys(range(at, len(manuscript.parts)), fitted)
    used: list[int] = []
    for at, part in enumerate(manuscript.parts):
        rows, used_measure = _set_part(part, measures[at], dials, rng)
        used.append(used_measure)
        role = "body" if part.role == "paragraph" else part.role
        for row_at, row in enumerate(rows):
            shown = justify(row, dials, rng)
            if row_at == 0 and part.indent and part.role != "subhead" and rng.random() < dials.indent_kept:
                shown = dials.indent_text + shown
            lines.append(Printed(shown, row.translate(NARROW), role, number, at, row_at == 0))
    if manuscript.byline_place == "glued" and manuscript.byline and lines:
        lines[-1].text += rng.choice([" ", "\u3000", "  ", ""]) + manuscript.byline
    gold = manuscript.gold()
    for block, wide in zip(gold.blocks, used, strict=True):
        block.measure = wide
    return lines, gold


def _set_part(part: Part, measure: int, dials: Dials, rng: random.Random) -> tuple[list[str], int]:
    """The lines of one block and the measure that it took: now and then set tighter or looser by one."""
    if part.role == "subhead":
        return (
            ([part.text], measure)
            if len(part.text) <= measure
            else (break_lines(part.text, measure, 0, dials.setting, rng), measure)
        )
    if rng.random() < dials.tracking:
        measure += rng.choice([-1, 1])
    if part.role == "paragraph" and rng.random() < dials.exact_ends:
        part.text = _ending_full(part.text, measure, part.indent, dials, rng)
    text = part.text.translate(WIDE) if dials.wide_digits else part.text
    rows = break_lines(text, measure, part.indent, dials.setting, rng)
    if dials.tracking and len(rows) > 2 and width_of(rows[-1]) <= 2 and rng.random() < 0.6:
        tighter = break_lines(text, measure + 1, part.indent, dials.setting, rng)
        if len(tighter) < len(rows):
            return tighter, measure + 1
    return rows, measure


def _ending_full(text: str, measure: int, indent: float, dials: Dials, rng: random.Random) -> str:
    """The text less a sentence or a clause, so that its last line is full; unchanged when no cut does it."""
    cuts = [match.end() for match in re.finditer(r"[。；，](?!”)", text)][:-1]
    for start in [0, *cuts][:6]:
        for end in cuts:
            shorter = text[:start] + text[end:]
            if start < end and len(shorter) > 20 and shorter[0] not in "”，。" and _balanced(shorter):
                last = break_lines(shorter, measure, indent, dials.setting, rng)[-1]
                if abs(width_of(last) - measure) < 0.6:
                    return shorter
    return text


def _balanced(text: str) -> bool:
    return all(text.count(opener) == text.count(closer) for opener, closer in ("“”", "（）", "《》"))


_DIGIT_EDGE = re.compile(r"(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])")
_DATELINE_EDGE = re.compile(
    r"(?<=[讯电])(?=（(?:记者|通讯员|本报|首席|见习))|(?<=[\u3400-\u9fff])(?=通讯员[\u3400-\u9fff]{2,8}）)"
)


def justify(line: str, dials: Dials, rng: random.Random) -> str:
    """A line with the spaces that typesetting puts around digits and after 本报讯; they are no text."""
    if dials.digit_space:
        line = _DIGIT_EDGE.sub(lambda _: " " if rng.random() < dials.digit_space else "", line)
    if dials.dateline_space:
        line = _DATELINE_EDGE.sub(lambda _: " " if rng.random() < dials.dateline_space else "", line)
    return line
