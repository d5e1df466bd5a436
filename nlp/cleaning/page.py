"""One page's text -> its lines with their roles, and its articles."""

import re
from dataclasses import dataclass, field

from nlp.cleaning.bylines import SIGNED, names_in, read_opening, split_credit
from nlp.cleaning.display import BANNER, BYLINE_LINE, CREDIT_LINE, FURNITURE, TITLE, display_evidence
from nlp.cleaning.layout import PARAGRAPH, Draft, Piece, arrange, make_pieces
from nlp.cleaning.measure import width_in_em
from nlp.cleaning.normalise import clean_line, join_lines
from nlp.cleaning.wrapping import RULES, PrintedLine, wrap_lines
from nlp.ingest import split_lines


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
class Page:
    """The lines of a page, all of them, and its articles in page order."""

    lines: list[Line]
    articles: list[Article]


def clean_page(text: str) -> Page:
    """The page rebuilt: each printed line with its role, and the articles with headlines, paragraphs and bylines.

    Never fails: what cannot be structured becomes articles of single blocks.

    >>> page = clean_page("桥通了\\n本报讯 （记者何语秋）昨日，清水河上的新桥\\n通车。")
    >>> page.articles[0].headline, page.articles[0].body
    ('桥通了', '本报讯（记者何语秋）昨日，清水河上的新桥通车。')
    """
    lines = [Line(number, raw) for number, raw in enumerate(split_lines(text), 1)]
    printed = _printed(lines)
    wrapped = wrap_lines(printed, [display_evidence(line) for line in printed])
    for line, (place, measure) in zip(printed, wrapped, strict=True):
        lines[line.number - 1].rule = RULES[place] + (f" (measure {measure:g} em)" if place in range(6) else "")
    pieces = make_pieces(printed, wrapped)
    for piece in pieces:
        if piece.kind == FURNITURE:
            _mark(lines, piece.lines, "furniture", None, None, "page number, date, editor or turn")
    drafts = arrange(pieces)
    return Page(lines, [_build(draft, lines, number) for number, draft in enumerate(drafts)])


def _printed(lines: list[Line]) -> list[PrintedLine]:
    found: list[PrintedLine] = []
    gap = 0
    for line in lines:
        cleaned = clean_line(line.text)
        if cleaned:
            found.append(PrintedLine(line.number, line.text, cleaned, gap))
        gap = 0 if cleaned else gap + 1
    return found


def _mark(
    lines: list[Line], printed: list[PrintedLine], role: str, article: int | None, paragraph: int | None, rule: str = ""
) -> None:
    for line in printed:
        entry = lines[line.number - 1]
        entry.role, entry.article, entry.paragraph = role, article, paragraph
        entry.rule = rule or entry.rule


def _build(draft: Draft, lines: list[Line], number: int) -> Article:
    article = Article()
    body = [piece for piece in draft.pieces if piece.kind == PARAGRAPH]
    photo = _is_photo(draft, body)
    for piece in draft.pieces:
        if piece.kind == PARAGRAPH or piece.role == "subhead":
            _add_block(article, piece, "caption" if photo and piece.kind == PARAGRAPH else piece.role, lines, number)
        elif piece.kind == TITLE:
            _add_titles(article, piece, lines, number)
        else:
            _add_line(article, piece, lines, number)
    numbers = [line.number for piece in draft.pieces for line in piece.lines]
    article.first_line, article.last_line = min(numbers), max(numbers)
    article.kind = "photo" if photo else "story" if article.headline else "brief"
    _read_credits(article)
    return article


def _is_photo(draft: Draft, body: list[Piece]) -> bool:
    """A photo item is one or two captions with a credit: on a line of its own, or glued to a caption's end."""
    if not body or len(body) > 2:
        return False
    glued = split_credit(body[-1].lines[-1].raw)[1] is not None
    return glued or any(piece.kind == CREDIT_LINE for piece in draft.pieces)


def _add_block(article: Article, piece: Piece, role: str, lines: list[Line], number: int) -> None:
    texts = [line.text for line in piece.lines]
    if role == "caption":
        rest, credit = split_credit(piece.lines[-1].raw)
        if credit:
            texts[-1], article.byline = clean_line(rest), article.byline or _single_spaced(credit)
    article.blocks.append(Block(role, join_lines(texts), piece.lines[0].number, piece.lines[-1].number))
    rule = "title between paragraphs of one article" if role == "subhead" else ""
    _mark(lines, piece.lines, "body" if role == "paragraph" else role, number, len(article.blocks), rule)


def _single_spaced(raw: str) -> str:
    return re.sub(r"[\s\u3000]+", " ", raw).strip()


def _add_line(article: Article, piece: Piece, lines: list[Line], number: int) -> None:
    text = _single_spaced(piece.lines[0].raw)
    if piece.kind == BANNER:
        article.banner = (
            article.banner or re.sub(r"[A-Za-z\ue000-\uf8ff□■◆◇●○★☆▲△▼▽※]+$|^[\ue000-\uf8ff]+", "", piece.text) or None
        )
    elif piece.kind in (BYLINE_LINE, CREDIT_LINE):
        article.byline = f"{article.byline} {text}" if article.byline else text
    _mark(lines, piece.lines, piece.kind, number, None, f"wording of a {piece.kind}")


def _add_titles(article: Article, piece: Piece, lines: list[Line], number: int) -> None:
    """Kicker, headline and deck among the printed lines of a title."""
    parts = split_titles(piece.lines)
    for role, part in parts.items():
        if part:
            joined = join_lines([line.text for line in part])
            setattr(article, role, getattr(article, role) or joined)
            _mark(lines, part, role, number, None, f"{role} of the article")


def split_titles(lines: list[PrintedLine]) -> dict[str, list[PrintedLine]]:
    """Which lines of a title are kicker, headline and deck; a line with an open quotation goes on in the next."""
    rows: list[list[PrintedLine]] = []
    for line in lines:
        if rows and _open(join_lines([before.text for before in rows[-1]])):
            rows[-1].append(line)
        else:
            rows.append([line])
    deck: list[PrintedLine] = []
    if len(rows) > 1 and rows[-1][0].text.startswith("——"):
        deck = rows.pop()
    elif len(rows) > 2 and width_in_em(rows[-1][0].text) >= width_in_em(rows[1][0].text):
        deck = rows.pop()
    kicker = rows[0] if len(rows) > 1 else []
    headline = [line for row in (rows[1:] if kicker else rows) for line in row]
    return {"kicker": kicker, "headline": headline, "deck": deck}


def _open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count("《") > text.count("》") or text[-1:] in "、的和与"


def _read_credits(article: Article) -> None:
    """Byline, reporters, dateline and the start of the news, from the first paragraph and the signature."""
    first = next((block.text for block in article.blocks if block.role == "paragraph"), "")
    opening = read_opening(first)
    article.dateline = opening.dateline
    if article.blocks and article.blocks[0].text == first:
        article.lead_offset = opening.lead_offset
    signed = SIGNED.search(article.blocks[-1].text) if article.blocks and not article.byline and not opening.byline else None
    article.byline = article.byline or opening.byline or (signed[1] if signed else None)
    article.reporters = names_in(article.byline) if article.byline else []
