"""Modules on a grid: each article gets columns where the page is still free, and its text is poured into them."""

import math
import random

from bench.presses.plain.draft import Draft
from bench.presses.plain.frames import BLOCK_ROLES, Box, Frame, Module, rows_of
from bench.presses.plain.house import House
from bench.presses.plain.pour import Compositor
from bench.presses.plain.segments import GAP, Segment, build_segments, measure_at
from bench.presses.plain.titles import fit
from bench.typesetter.gold import GoldBlock, GoldLine

_INDENT = {"dropped": (2.0, ""), "kept": (2.0, "　　"), "half": (1.0, ""), "spaces": (2.0, "    ")}


class Layout:
    """Places articles one after another at the highest free place of the page."""

    def __init__(self, rng: random.Random, house: House) -> None:
        """An empty page."""
        self._rng, self._house = rng, house
        self._depth = [0.0] * house.columns
        self._column = (house.width - GAP * (house.columns - 1)) / house.columns
        self._setter = Compositor(rng, house.kinsoku, house.spaces, house.digits)
        self._caption_indent = rng.choice((0.0, 0.0, 2.0))
        self._caption_scale = rng.choice((1.0, 1.1, 1.2))

    def place(self, number: int, draft: Draft) -> Module:
        """The article's module; the page is full below it."""
        span = self._span(draft)
        x, y = self._free(span)
        module = Module(number, x, y, kind=draft.kind)
        width = span * self._column + (span - 1) * GAP
        if draft.banner:
            module.frames.append(Frame("banner", x, y, self._banner(number, draft)))
            y += 2
        photo = draft.kind == "photo"
        bottom = self._photo(module, draft, width, y) if photo else self._story(module, draft, span, width, y)
        for column in range(x, x + span):
            self._depth[column] = bottom + 1
        return module

    def _span(self, draft: Draft) -> int:
        """Columns that suit the length of the text and of the title."""
        rng, columns, chars = self._rng, self._house.columns, draft.chars()
        if draft.kind == "photo":
            span = rng.randint(1, 3)
        elif chars < 160 or draft.rows:
            span = rng.choice((1, 1, 2))
        elif chars < 450:
            span = rng.choice((1, 2, 2, 3))
        else:
            span = rng.randint(2, max(3, columns - rng.randint(1, 3)))
        longest = max(map(len, draft.headline), default=0)
        return min(columns, max(span, math.ceil(longest * 1.5 / 2.4 / self._column)))

    def _free(self, span: int) -> tuple[int, float]:
        places = [(max(self._depth[x : x + span]), x) for x in range(self._house.columns - span + 1)]
        y, x = min(places)
        return x, y

    def _banner(self, number: int, draft: Draft) -> list[GoldLine]:
        junk = "G" if self._rng.random() < 0.12 else ""
        return rows_of([(draft.banner or "") + junk], "banner", number)

    def _photo(self, module: Module, draft: Draft, width: float, y: float) -> float:
        """A picture with its title above or below; returns where it ends."""
        y += self._rng.randint(9, 18)
        module.frames.append(self._title(module.article, draft, width, module.x, y))
        module.frames += self._caption(module.article, draft, 0, Box(module.x, y + 3, width))
        draft.blocks = [draft.caption] if draft.caption else []
        return y + 3 + sum(len(frame.rows) for frame in module.frames)

    def _caption(self, article: int, draft: Draft, block: int, box: Box) -> list[Frame]:
        """The caption with its credit, glued to it or below."""
        text, measure = draft.caption.text if draft.caption else "", max(8, int(box.width * self._caption_scale))
        if draft.credit and draft.glued:
            gap = self._rng.choice((" ", " ", "  ", "")) if text[-1] in "。！？" else " "
            text += gap + draft.credit
        indent = self._caption_indent if len(text) > measure else 0.0
        rows = rows_of(self._setter.lines(text, lambda _: measure, 0, indent), "caption", article, block)
        frames = [Frame("caption", box.x, box.y, rows)]
        if draft.credit and not draft.glued:
            frames.append(Frame("caption", box.x, box.y + len(rows), rows_of([draft.credit], "credit", article)))
        draft.byline = draft.byline or draft.credit
        return frames

    def _title(self, article: int, draft: Draft, width: float, x: float, y: float) -> Frame:
        draft.headline = fit(draft.headline, width / self._rng.uniform(1.5, 2.4))
        draft.kicker, draft.deck = fit(draft.kicker, width / 1.25), fit(draft.deck, width / 1.15)
        rows = rows_of(draft.kicker, "kicker", article) + rows_of(draft.headline, "headline", article)
        return Frame("title", x, y, rows + rows_of(draft.deck, "deck", article))

    def _story(self, module: Module, draft: Draft, span: int, width: float, y: float) -> float:
        """Title above or beside, text in columns; returns where it ends."""
        rng, house, x = self._rng, self._house, module.x
        beside = house.takes(rng, "side_title") and span > 1 and len("".join(draft.headline)) < 26
        title = self._title(module.article, draft, width if not beside else 22.0, x, y)
        height = 0.0 if beside else 2.2 * len(draft.headline) + 1.4 * len(draft.kicker + draft.deck)
        ragged = height if not beside and span > 1 and house.takes(rng, "ragged") else 0.0
        text_width = width - (6.0 if beside else 0.0)
        segments = build_segments(rng, house, draft, Box(x, y + height - ragged, text_width, span), ragged)
        module.frames.append(title)
        if draft.byline and draft.signing == "top":
            module.frames.append(Frame("byline", x, y + height, rows_of([draft.byline], "byline", module.article)))
        rows = self._body(module.article, draft, segments)
        bottom = self._fill(module, draft, segments, rows)
        if draft.byline and draft.signing == "foot":
            module.frames.append(Frame("foot", x + span, bottom, rows_of([draft.byline], "byline", module.article)))
        return bottom + 1

    def _body(self, article: int, draft: Draft, segments: list[Segment]) -> list[GoldLine]:
        """The lines of the body, each set to the measure of the place where it falls."""
        indent, shown = _INDENT[self._house.indent]
        rows: list[GoldLine] = []
        for block, gold in enumerate(draft.blocks):
            here = len(rows)
            plain = gold.role == "subhead"
            texts = self._setter.lines(gold.text, lambda at: measure_at(segments, at), here, 0.0 if plain else indent)
            if not plain:
                texts[0] = shown + texts[0]
            gold.measure = measure_at(segments, here)
            signed = len(texts) > 1 and texts[-1] == _last_name(draft, gold)
            rows += rows_of(texts[: len(texts) - signed], BLOCK_ROLES[gold.role], article, block)
            rows += rows_of(texts[-1:] if signed else [], "byline", article)
        return rows

    def _fill(self, module: Module, draft: Draft, segments: list[Segment], rows: list[GoldLine]) -> float:
        """Cuts the lines into the frames of the segments; returns the lowest end."""
        bottom, at = 0.0, 0
        for place, segment in enumerate(segments):
            take = segment.rows if place < len(segments) - 1 else len(rows) - at
            if rows[at : at + take]:
                module.frames.append(Frame("text", segment.x, segment.y, rows[at : at + take]))
            bottom = max(bottom, segment.y + take)
            at += take
            if draft.quote and place == 0 and len(segments) > 1 and segment.measure > len(draft.quote):
                draft.blocks.append(GoldBlock("subhead", draft.quote))
                rows_set = rows_of([draft.quote], "subhead", module.article, len(draft.blocks) - 1)
                module.frames.append(Frame("caption", segment.x, segment.y + take, rows_set))
            if segment.picture and draft.caption:
                box = Box(segment.x, segment.y + take + 0.5, segment.picture)
                module.frames += self._caption(module.article, draft, len(draft.blocks), box)
        if draft.caption:
            draft.blocks.append(draft.caption)
        return bottom


def _last_name(draft: Draft, block: GoldBlock) -> str | None:
    """The name in brackets that ends the block; when the wrap sets it alone, it is a byline on its own line."""
    named = draft.byline and draft.byline.startswith("（") and block.text.endswith(draft.byline)
    return draft.byline if named else None
