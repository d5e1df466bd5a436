"""Frames of one article in the order in which they come out of the file."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.glen.bodies import set_body
from bench.presses.glen.dials import Dials
from bench.presses.glen.drafts import Draft, Part, caption_of
from bench.presses.glen.rows import Frame, Row, furniture
from bench.presses.glen.titles import banner_frame, byline_frame, carried_frame, jump_frame, title_frames, to_right
from bench.presses.glen.words import fill, pick


@dataclass
class Group:
    """What comes before the body, the frames of the body, and what comes after."""

    before: list[Frame] = field(default_factory=list)
    body: list[Frame] = field(default_factory=list)
    after: list[Frame] = field(default_factory=list)

    def frames(self) -> list[Frame]:
        """All of them."""
        return [frame for frame in (*self.before, *self.body, *self.after) if frame]


def set_group(rng: random.Random, draft: Draft, number: int, dials: Dials, banner: bool) -> Group:
    """The article set: its body in columns, its titles where the page has them; `banner` tells whether it is printed here."""
    measure = rng.randint(18, 40) if draft.kind == "photo" else draft.measure or rng.choice(dials.measures)
    if any("　" in part.text for part in draft.parts if part.role == "verse"):
        measure = max(measure, 24)
    rows = set_body(rng, draft, number, dials, measure)
    if draft.kind == "story" and dials.level != "standard":
        rows = _sink_captions(rng, rows)
    _signatures_right(rng, draft, rows, dials)
    group = Group(body=_columns(rng, rows, draft, dials))
    _put_titles(rng, group, draft, number, dials)
    if banner and draft.banner:
        group.before.insert(0, banner_frame(rng, draft.banner, number))
    _put_byline(rng, group, draft, dials, byline_frame(rng, draft, number, dials, float(measure)))
    return group


def add_extras(rng: random.Random, draft: Draft, dials: Dials) -> None:
    """Photos, jump lines and a quotation repeated in large type."""
    plain = all(part.role in ("paragraph", "subhead") for part in draft.parts)
    if plain and len(draft.parts) > 2 and rng.random() < dials.captions:
        text, credit, _ = caption_of(rng)
        places = [at for at in range(len(draft.parts) + 1) if at == 0 or draft.parts[at - 1].role != "subhead"]
        draft.parts.insert(rng.choice(places), Part("caption", text, credit if rng.random() < 0.8 else None))
    if plain and rng.random() < dials.jumps:
        draft.jump = fill(rng, pick(rng, "jumps"))
    elif plain and rng.random() < dials.jumps / 2:
        draft.carried = pick(rng, "carried")
    if plain and rng.random() < dials.quotes:
        found = re.findall(r"“[^“”]{10,26}[。！？]”", "".join(part.text for part in draft.parts))
        draft.quote = rng.choice(found) if found else None


def _sink_captions(rng: random.Random, rows: list[Row]) -> list[Row]:
    """A caption may cut the paragraph before it in two, where a column breaks."""
    start = next((at for at, row in enumerate(rows) if row.role == "caption"), 0)
    caption = [row for row in rows if row.role in ("caption", "credit")]
    length = sum(row.block == rows[start - 1].block for row in rows) if start else 0
    if length < 4 or rows[start - 1].role != "body" or rng.random() < 0.5:
        return rows
    place = start - rng.randint(1, length - 2)
    if rows[place - 1].text[-1] in "。！？”…：":
        return rows
    return [*rows[:place], *caption, *rows[place:start], *rows[start + len(caption) :]]


def _signatures_right(rng: random.Random, draft: Draft, rows: list[Row], dials: Dials) -> None:
    """Office and date of a notice stand at the right."""
    if rng.random() < dials.right and draft.headline and draft.headline[0].startswith(("关于", "關於")):
        for row in rows[-2:]:
            to_right(row)


def _columns(rng: random.Random, rows: list[Row], draft: Draft, dials: Dials) -> list[Frame]:
    """The rows in columns of one height; a repeated quotation between two of them or before a paragraph."""
    height = rng.randint(9, 30) if rng.random() < dials.columns else 999
    frames = [rows[at : at + height] for at in range(0, len(rows), height)]
    if not draft.quote:
        return frames
    width = -(-len(draft.quote) // -(-len(draft.quote) // rng.randint(8, 12)))
    quote = furniture(*(draft.quote[at : at + width] for at in range(0, len(draft.quote), width)))
    if len(frames) > 1:
        frames.insert(rng.randint(1, len(frames) - 1), quote)
    else:
        starts = [at for at, row in enumerate(rows) if row.starts and at]
        place = rng.choice(starts) if starts else len(rows)
        frames = [rows[:place], quote, rows[place:]]
    return frames


def _put_titles(rng: random.Random, group: Group, draft: Draft, number: int, dials: Dials) -> None:
    """Titles before or after the body, or the kicker before it and the rest after."""
    titles = title_frames(rng, draft, number, dials)
    order = dials.order
    if order == "mixed":
        order = rng.choice(("before", "before", "after", "after", "inside"))
    if order == "inside" and len(group.body) > 1:
        group.body[1:1] = titles.values()
    elif order == "split" and "kicker" in titles:
        group.before.append(titles.pop("kicker"))
        group.after += titles.values()
    elif order in ("before", "split", "inside"):
        group.before += titles.values()
    else:
        group.after += titles.values()
    if draft.carried:
        group.before.append(carried_frame(draft))
    if draft.jump:
        group.after.insert(0, jump_frame(draft))


def _put_byline(rng: random.Random, group: Group, draft: Draft, dials: Dials, frame: Frame) -> None:
    """The byline above the body, below it, or at the end of the titles that follow it."""
    if draft.end.place == "last":
        group.body.append(frame)
    elif dials.level != "standard" and group.after and rng.random() < 0.25:
        group.after.append(frame)
    else:
        group.before.append(frame)
