"""The lines of one article, told by the model -> its pieces, and the article with headlines, paragraphs and bylines."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from nlp.cleaning import grammar
from nlp.cleaning.bars import is_caption_of_art
from nlp.cleaning.bylines import PICTURED, SIGNED, is_byline, read_opening, split_credit_of
from nlp.cleaning.cells import alike_rows, cells_of, clean_row, has_stop, label_of
from nlp.cleaning.furniture import DATE
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.normalise import clean_line, drop_icons, join_lines
from nlp.cleaning.parts import Part
from nlp.cleaning.people import is_name
from nlp.cleaning.reporters import names_in, spaced_as
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.titles import Titles
from nlp.traditional import as_printed, standardise

_SIGNED_AFTER = frozenset(["", *"。！？…”』」；）’'\"!?》—.■□◆●○◎★▲"])
"""What stands before an author's bracket; where nothing of it does, the line is verse or an entry."""
_ENTRY = re.compile("[：:0-9]")
"""What a line of verse has not, as have entries that end with a bracket: 咨询电话：0571-12345678（何语秋）."""
_SOURCE = re.compile(r"记者|通讯员|评论员|^(?:本报|本刊)?综合|^[\u3400-\u9fff]{0,3}综$|^(?:新华|中新|央视|人民)[社网]?$")
"""What a bracket at a body's end says of its source where it names nobody."""


@dataclass
class Block:
    """One block of a body: its role (paragraph, subhead, caption), text, and first and last printed line (1-based)."""

    role: str
    text: str
    first_line: int
    last_line: int


@dataclass
class Article:
    """One article as rebuilt; missing parts are None, `lead_offset` counts code points of `body`."""

    kind: str = "story"
    banner: str | None = None
    kicker: str | None = None
    headline: str | None = None
    deck: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    lead_offset: int = 0
    first_line: int = 0
    last_line: int = 0
    blocks: list[Block] = field(default_factory=list)
    confidence: float = 0.0
    signs: dict[str, float] = field(default_factory=dict)

    @property
    def body(self) -> str:
        """The blocks joined with newlines."""
        return "\n".join(block.text for block in self.blocks)


@dataclass
class Line:
    """One printed line: number (1-based), text as extracted, its role, article (0-based) and block (1-based), and why."""

    number: int
    text: str
    role: str = "blank"
    article: int | None = None
    paragraph: int | None = None
    rule: str = "nothing printed"


@dataclass
class Piece:
    """Lines that belong together: a paragraph, a subhead, a title, or one line of another kind; `kind` indexes KINDS."""

    kind: int
    lines: list[PrintedLine]


BODY = grammar.FIRST
"""Kind of a piece that is a paragraph, whatever the places of its lines."""


def make_pieces(part: Part) -> list[Piece]:
    """Paragraphs, subheads, titles and other lines of one article, in order."""
    pieces: list[Piece] = []
    before = -1
    for line, state in zip(part.lines, part.states, strict=True):
        goes_on = state.kind in (grammar.MIDDLE, grammar.LAST) and bool(pieces) and pieces[-1].kind == BODY
        goes_on = goes_on or (state.kind == grammar.CREDIT and before < PLACES and _is_rest_of_credit(pieces, line))
        goes_on = goes_on or (state.kind == before and state.kind in (grammar.SUBHEAD, grammar.BEFORE, grammar.AFTER))
        if goes_on:
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece(BODY if state.kind < PLACES else state.kind, [line]))
        before = state.kind
    return pieces


def _is_rest_of_credit(pieces: Sequence[Piece], line: PrintedLine) -> bool:
    """Whether a line ends a credit that the caption above it started: …在追肥。本报记 | 者 何语秋 摄."""
    glued = split_credit_of([pieces[-1].lines[-1].raw, line.raw])[1] if pieces and pieces[-1].kind == BODY else None
    begun = bool(glued) and glued != line.raw.strip()
    return begun and (not is_byline(line.raw) or pieces[-1].lines[-1].text.endswith(("记者", "通讯员")))


def mark(lines: list[Line], printed: Sequence[PrintedLine], role: str, paragraph: int | None = None) -> None:
    """Give printed lines their role, and the number of their block."""
    for line in printed:
        lines[line.number - 1].role, lines[line.number - 1].paragraph = role, paragraph


def build_article(draft: list[Piece], lines: list[Line], cuts: Iterator[Titles]) -> Article:
    """The article of its pieces; `lines` of the page get their roles, `cuts` are the titles of the page in order."""
    article = Article()
    photo, rows = _is_photo(draft), _rows_of(draft)
    for piece, after in zip(draft, [*draft[1:], None], strict=True):
        if piece.kind in (BODY, grammar.SUBHEAD):
            caption = photo or _is_caption(piece, after)
            role = "subhead" if piece.kind == grammar.SUBHEAD else "caption" if caption else "paragraph"
            _add_block(article, piece, role, lines, rows)
        elif piece.kind in (grammar.BEFORE, grammar.AFTER):
            _add_titles(article, next(cuts), lines)
        else:
            _add_line(article, piece, lines)
    numbers = [line.number for piece in draft for line in piece.lines]
    article.first_line, article.last_line = min(numbers), max(numbers)
    article.kind = "photo" if photo else "story" if article.headline else "brief"
    _read_credits(article, draft)
    return article


def _is_photo(draft: list[Piece]) -> bool:
    """A photo item is one to three captions with a credit: on a line of its own, or glued to a caption's end."""
    body = [piece for piece in draft if piece.kind == BODY]
    if not 1 <= len(body) <= 3 or any(piece.kind == grammar.SUBHEAD for piece in draft):
        return False
    if read_opening(join_lines([line.text for line in body[0].lines])).lead_offset:
        return False
    glued = _glued_credit(body[-1])
    credited = [piece.lines[-1].text for piece in draft if piece.kind == grammar.CREDIT]
    credited = [text for text in ([glued] if glued else credited) if re.search("摄|影|图", text)]
    return any(not _WROTE.search(text) or (len(body) == 1 and _length(body[0]) <= LONGEST_CAPTION) for text in credited)


def _glued_credit(piece: Piece) -> str | None:
    """The credit at the end of a caption."""
    return split_credit_of([line.raw for line in piece.lines])[1]


def _length(piece: Piece) -> int:
    return sum(len(line.text) for line in piece.lines)


_WROTE = re.compile(r"采写|文\s*[/／、]\s*图|图\s*[/／、]\s*文|文并?摄")
"""A credit for the text as well: below a story it says nothing of a caption."""
_AUTHOR = re.compile(rf"{_WROTE.pattern}|文\s*[/／、\\：]|[/／、\\]\s*文(?:\s|$)")
"""何语秋 文/图, 文/何语秋 图/李明, 何语秋/文: the byline of who wrote, though pictures are named too."""
LONGEST_CAPTION = 160
"""Characters of a paragraph in a story beyond which a credit below it does not make it a caption."""


def _is_caption(piece: Piece, after: Piece | None) -> bool:
    """Whether a paragraph of a story belongs to a picture in it: by its first word, or by a photographer's credit."""
    if piece.kind != BODY or _length(piece) > LONGEST_CAPTION:
        return False
    below = after.lines[0].text if after and after.kind == grammar.CREDIT else ""
    credit = _glued_credit(piece) or (below if re.search("[摄影]|供图", below) else "")
    if is_caption_of_art(piece.lines[0].raw):
        return True
    return bool(PICTURED.match(piece.lines[0].text) or (credit and not _WROTE.search(credit)))


def _rows_of(draft: Sequence[Piece]) -> set[int]:
    """Numbers of the lines that are rows of a table, as those above or below them are."""
    found: set[int] = set()
    for single, run in groupby(draft, lambda piece: piece.kind == BODY and len(piece.lines) == 1):
        own = [piece.lines[0] for piece in run] if single else []
        found |= {line.number for line, row in zip(own, alike_rows([_print(line) for line in own]), strict=True) if row}
    return found


def _texts_of(piece: Piece, rows: Container[int]) -> list[str]:
    """The texts of the lines of a block, with the spaces that are text (`cells`)."""
    if piece.kind != BODY:
        return [line.title for line in piece.lines]
    texts = [line.wording for line in piece.lines]
    first = _print(piece.lines[0])
    label = label_of(first, sum(map(len, texts[1:])))
    if label:
        texts[0] = f"{label} {texts[0].removeprefix(label)}"
    elif piece.lines[0].number in rows:
        texts = [" ".join(cells_of(first))]
    elif not any(map(has_stop, texts)) or len(texts) == 1:
        texts = [clean_row(_print(line)) for line in piece.lines]
    return texts


def _add_block(article: Article, piece: Piece, role: str, lines: list[Line], rows: Container[int]) -> None:
    own, texts = piece.lines, _texts_of(piece, rows)
    if role == "caption":
        rest, credit = split_credit_of([line.raw for line in own])
        if credit:
            own = own[: len(rest)]
            texts = [*texts[: len(rest) - 1], clean_line(as_printed(rest[-1], _print(own[-1])))]
            printed = as_printed(credit, "".join(_print(line).strip() for line in piece.lines))
            _add_to_byline(article, _single_spaced(printed))
            mark(lines, piece.lines[len(rest) :], "credit")
    article.blocks.append(Block(role, join_lines(texts), own[0].number, own[-1].number))
    mark(lines, own, "body" if role == "paragraph" else role, len(article.blocks))


def _print(line: PrintedLine) -> str:
    return line.raw if line.printed is None else line.printed


def _single_spaced(raw: str) -> str:
    return re.sub(r"[\s\u3000]+", " ", raw).strip()


def _add_line(article: Article, piece: Piece, lines: list[Line]) -> None:
    if piece.kind == grammar.BANNER:
        _add_banner(article, piece.lines, lines)
        return
    if not DATE.fullmatch(piece.lines[0].text):  # below a notice, and of nobody
        _add_to_byline(article, _single_spaced(_print(piece.lines[0])))
    raw = piece.lines[0].raw
    mark(lines, piece.lines, "credit" if re.search("摄|图|影", raw) and not _AUTHOR.search(raw) else "byline")


def _add_to_byline(article: Article, text: str) -> None:
    if text not in (article.byline or ""):
        article.byline = f"{article.byline} {text}" if article.byline else text


def _add_banner(article: Article, printed: Sequence[PrintedLine], lines: list[Line]) -> None:
    for line in printed:
        article.banner = " ".join(part for part in (article.banner, drop_icons(line.wording)) if part) or None
    mark(lines, printed, "banner")


def _add_titles(article: Article, titles: Titles, lines: list[Line]) -> None:
    """Banner, kicker, headline and deck among the printed lines of a title."""
    for role, part in titles.parts.items():
        if role == "banner":
            _add_banner(article, part, lines)
        elif part:
            before = getattr(article, role)
            texts = ([before] if before else []) + [line.title for line in part]
            setattr(article, role, join_lines(texts))
            mark(lines, part, role)


def _read_credits(article: Article, draft: Sequence[Piece]) -> None:
    """Byline, reporters, dateline and the start of the news, from the first paragraph and the signature."""
    names = names_in(standardise(article.byline)) if article.byline else []
    first = next((block for block in article.blocks if block.role == "paragraph"), None)
    if first:
        opening = read_opening(standardise(first.text), _printed(first, draft))
        article.dateline = opening.dateline and as_printed(opening.dateline, first.text)
        article.lead_offset = opening.lead_offset if first is article.blocks[0] else 0
        names = _add_found(article, opening.byline, first, draft, names)
    if article.blocks and not article.byline:
        last = article.blocks[-1]
        signed = SIGNED.search(standardise(last.text))
        before = last.text[: signed.start()] if signed else ""
        result = is_name(before[-2:]) or is_name(before[-3:])  # 男子跳高：何语秋（云溪）
        entry = before[-1:] not in _SIGNED_AFTER and "，" not in before and "。" not in before
        result = result or (entry and _ENTRY.search(before) is not None)
        signed = None if signed and result and not _SOURCE.search(signed[1]) else signed
        printed = spaced_as(signed[1], _printed(last, draft)) if signed else ""
        byline = signed[1] if signed and (names_in(printed) or _SOURCE.search(printed)) else None
        names = _add_found(article, byline, last, draft, names)
    article.reporters = [as_printed(name, "".join((article.byline or "").split())) for name in names]


def _add_found(article: Article, byline: str | None, block: Block, draft: Sequence[Piece], names: list[str]) -> list[str]:
    """All names, with those of a byline in a block put first; it stands before the lines of bylines, if they lack its names."""
    if not byline:
        return names
    found = names_in(spaced_as(byline, _printed(block, draft)))
    if not article.byline or not set(found) <= set(names):
        article.byline = " ".join(filter(None, (as_printed(byline, block.text), article.byline)))
    return [*found, *(name for name in names if name not in found)]


def _printed(block: Block, draft: Sequence[Piece]) -> str:
    """The printed lines of a block, with their spaces."""
    lines = (line for piece in draft for line in piece.lines)
    return "\n".join(line.raw.strip() for line in lines if block.first_line <= line.number <= block.last_line)
