"""Sets manuscripts into lines with their gold, piece by piece, as the content stream of a page holds them."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.presses.strand.glyphs import SENTENCE_END
from bench.presses.strand.house import House
from bench.presses.strand.manuscript import Manuscript, Part
from bench.presses.strand.setting import INDENT, SetLine, set_blocks
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_WIDE = {code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)} | {ord("%"): "％"}
_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")


@dataclass
class SetArticle:
    """The pieces of one article as lines, and its gold."""

    gold: GoldArticle
    source: Manuscript
    number: int
    top: list[GoldLine] = field(default_factory=list)
    title: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    order: str = "before"

    def stream(self) -> list[list[GoldLine]]:
        """The pieces in their order."""
        pieces = [self.top, self.title, self.body] if self.order == "before" else [self.top, self.body, self.title]
        return [piece for piece in pieces if piece]


def set_article(rng: random.Random, house: House, source: Manuscript, number: int, banner_line: str | None) -> SetArticle:
    """Title, body and by-lines of the article with this number (0-based)."""
    gold = GoldArticle(
        kind=source.kind,
        banner=source.banner,
        kicker="\n".join(source.kicker) or None,
        headline="\n".join(source.headline) or None,
        deck="\n".join(source.deck) or None,
        byline=source.byline,
        reporters=list(source.reporters),
        dateline=source.dateline,
    )
    found = SetArticle(gold, source, number)
    if banner_line:
        found.top = [GoldLine(banner_line, "banner", number, None, True)]
    found.title = _title_lines(rng, house, source, number)
    parts = [_widened(part, house) for part in source.parts]
    found.body = _body_lines(rng, house, found, parts)
    return found


def _widened(part: Part, house: House) -> Part:
    if not house.wide_digits:
        return part
    return Part(part.role, _POINT.sub("．", part.text).translate(_WIDE), part.indent)


def _title_lines(rng: random.Random, house: House, source: Manuscript, number: int) -> list[GoldLine]:
    upright = len("".join(source.headline)) <= 9 and rng.random() < house.shares.get("upright", 0)
    lines = []
    for role, texts in (("kicker", source.kicker), ("headline", source.headline), ("deck", source.deck)):
        shown = [char for text in texts for char in text] if role == "headline" and upright else texts
        lines += [GoldLine(text, role, number, None, at == 0) for at, text in enumerate(shown)]
    return lines


def draw_flow(rng: random.Random, house: House, source: Manuscript) -> Callable[[int], float]:
    """The measure of each line of a story: pictures and titles may take width from some lines."""
    measure = house.measures[0] if source.kind == "brief" else rng.choice(house.measures)
    if source.form in ("poem", "list", "notice"):
        measure = max(measure, 22 if source.form == "poem" else 14)
    if source.kind == "photo":
        measure = max(measure, rng.choice((14, 20, 28, 41)))
    other = measure + rng.choice((-8, -6, -5, 5, 7, 9))
    if source.form != "story" or not 8 <= other <= 45 or rng.random() < 0.6:
        return lambda line: measure
    start, count = rng.choice((0, rng.randint(4, 14))), rng.randint(5, 14)
    return lambda line: other if start <= line < start + count else measure


def _body_lines(rng: random.Random, house: House, found: SetArticle, parts: list[Part]) -> list[GoldLine]:
    source, gold, number = found.source, found.gold, found.number
    flow = draw_flow(rng, house, source)
    running = [part for part in parts if part.role != "caption" or source.kind == "photo"]
    set_parts = iter(set_blocks([(part.text, part.indent) for part in running], house.rules, flow, rng))
    lines: list[GoldLine] = []
    if source.opening:
        lines.append(GoldLine(source.opening, "byline", number, None, True))
    for part in parts:
        if part.role == "caption" and source.kind != "photo":
            lines += _picture_lines(rng, part, found)
            continue
        block = next(set_parts)
        measure = block[0].measure + (INDENT if part.indent else 0.0)
        gold.blocks.append(GoldBlock("paragraph" if part.role == "body" else part.role, part.text, measure))
        lines += _block_lines(rng, house, block, part, found)
    if source.signature:
        lines.append(GoldLine(_aside(rng, house, source.signature), "byline", number, None, True))
    if source.credit and not any(source.credit in line.text for line in lines):
        lines.append(GoldLine(source.credit, "credit", number, None, True))
    return lines


def _block_lines(rng: random.Random, house: House, block: list[SetLine], part: Part, found: SetArticle) -> list[GoldLine]:
    """Lines of the block that `found` got last."""
    texts = [line.text for line in block]
    if part.role == "body" and not part.indent and len(texts) == 1 and not part.text.endswith("："):
        texts = [_aside(rng, house, texts[0])]
    last, credit = block[-1], found.source.credit
    if credit and last.measure - last.looks > len(credit) + 1 and rng.random() < 0.5:
        texts[-1] += rng.choice((" ", "　", "")) + credit
    place = len(found.gold.blocks) - 1
    return [GoldLine(text, part.role, found.number, place, at == 0) for at, text in enumerate(texts)]


def _aside(rng: random.Random, house: House, text: str) -> str:
    """Text at the right of its column: papers whose indents are kept show it by spaces."""
    kept = house.rules.indent in ("ideographic", "spaces")
    return "　" * rng.randint(4, 9) + text if kept else text


def _picture_lines(rng: random.Random, part: Part, found: SetArticle) -> list[GoldLine]:
    text, credit = part.text.split("\t")
    place = len(found.gold.blocks)
    found.gold.blocks.append(GoldBlock("caption", text, 20.0))
    if rng.random() < 0.5:
        return [GoldLine(f"{text} {credit}", "caption", found.number, place, True)]
    lines = [GoldLine(text, "caption", found.number, place, True)]
    return [*lines, GoldLine(credit, "credit", found.number, None, True)]


def cut_places(lines: list[GoldLine]) -> list[int]:
    """Where a body may be cut so that nobody takes the cut for an end: within a paragraph, not at the end of a sentence."""
    return [
        at
        for at in range(4, len(lines) - 3)
        if lines[at].role == lines[at - 1].role == "body"
        and lines[at].block == lines[at - 1].block
        and lines[at - 1].text[-1] not in SENTENCE_END + "”；："
    ]
