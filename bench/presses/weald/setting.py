"""Pieces become lines with their gold."""

import random
from dataclasses import dataclass, field

from bench.presses.weald.house import House
from bench.presses.weald.piece import Part, Piece, TitlePart
from bench.presses.weald.wrap import space_digits, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine


@dataclass
class Setting:
    """An article's lines, the title's and the body's apart."""

    gold: GoldArticle
    title: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    title_first: bool = True
    middle: int = 0
    """After how many lines of the body the title falls out, if among them."""

    def lines(self) -> list[GoldLine]:
        """All in the order of the page."""
        if self.middle:
            return [*self.body[: self.middle], *self.title, *self.body[self.middle :]]
        return [*self.title, *self.body] if self.title_first else [*self.body, *self.title]


def set_piece(rng: random.Random, piece: Piece, house: House, number: int) -> Setting:
    """The piece as the article of a number."""
    gold = GoldArticle(
        kind=piece.kind,
        banner=piece.banner or None,
        kicker=piece.kicker.text or None,
        headline=piece.headline.text or None,
        deck=piece.deck.text or None,
        byline=piece.byline_text or None,
        reporters=piece.reporters,
        dateline=piece.dateline or None,
    )
    setting = Setting(gold, title_first=piece.title_first)
    banner = _title("banner", TitlePart([piece.banner_printed]) if piece.banner_printed else TitlePart(), number)
    byline = _title("byline", TitlePart(piece.byline), number)
    parts = [_title(role, part, number) for role, part in (("kicker", piece.kicker), ("headline", piece.headline))]
    parts.append(_title("deck", piece.deck, number))
    if rng.random() < house.titles_shuffled:
        parts = rng.choice(([parts[1], parts[0], parts[2]], [parts[1], parts[2], parts[0]], [parts[0], parts[2], parts[1]]))
    setting.title = [line for lines in parts for line in lines]
    setting.body = _body(rng, piece, house, number, gold)
    if byline:
        at = piece.byline_at
        if at == "title" and not (piece.title_first is False and rng.random() < 0.5):
            setting.title += byline
        else:
            setting.body = [*setting.body, *byline] if at == "end" else [*byline, *setting.body]
    if banner:
        if piece.title_first or not setting.title or rng.random() < 0.4:
            setting.title, setting.body = (banner + setting.title, setting.body)
        else:
            setting.body = banner + setting.body
    if not piece.headline.lines:
        setting.title_first = True
    elif rng.random() < house.middle and len(setting.body) > 12:
        setting.middle = rng.randint(4, len(setting.body) - 4)
    return setting


def _title(role: str, part: TitlePart, number: int) -> list[GoldLine]:
    return [GoldLine(text, role, number, None, at == 0) for at, text in enumerate(part.lines)]


def _body(rng: random.Random, piece: Piece, house: House, number: int, gold: GoldArticle) -> list[GoldLine]:
    """The body's lines; here and there some paragraphs are set narrower, round a picture."""
    lines: list[GoldLine] = []
    narrow: tuple[int, ...] = ()
    if house.level != "standard" and piece.measure > 14 and len(piece.parts) > 3 and rng.random() < 0.15:
        first = rng.randrange(len(piece.parts) - 1)
        narrow = (first, first + 1)
    less = rng.choice((0.5, 0.65, 0.75))
    for at, part in enumerate(piece.parts):
        measure = part.measure or piece.measure
        if at in narrow:
            measure = max(8.0, round(piece.measure * less))
        if part.role in ("credit", "furniture"):
            lines.append(GoldLine(part.text, part.role, number if part.role == "credit" else None))
            continue
        gold.blocks.append(GoldBlock(part.role, part.text, measure))
        role = "body" if part.role == "paragraph" else part.role
        for first, text in _printed(rng, part, measure, house):
            lines.append(GoldLine(text, role, number, len(gold.blocks) - 1, first))
    return lines


def _printed(rng: random.Random, part: Part, measure: float, house: House) -> list[tuple[bool, str]]:
    if part.single:
        return [(True, space_digits(part.text, rng, house))]
    caption = part.role == "caption"
    text = part.text + (f" {part.credit}" if part.credit else "")
    indent = 0.0 if caption and rng.random() < 0.6 else 2.0
    texts = [space_digits(line, rng, house) for line in wrap(text, measure, house, indent)]
    shown = house.indent if indent else ""
    return [(at == 0, (shown if at == 0 else "") + line) for at, line in enumerate(texts)]
