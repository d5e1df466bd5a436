"""One page of text -> its lines with roles, and its articles; the entry is `clean_page`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.bylines import SIGNED, names_in, read_opening, split_credit
from nlp.cleaning.confidence import confidence, signs_of
from nlp.cleaning.decode import State, decode, margins
from nlp.cleaning.features import LineFacts, read_lines
from nlp.cleaning.fragments import Part, link_parts
from nlp.cleaning.furniture import is_furniture
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.habits import opening_cost
from nlp.cleaning.measure import candidate_measures
from nlp.cleaning.normalise import clean_line, drop_icons, join_lines
from nlp.cleaning.signs import PrintedLine
from nlp.cleaning.titles import Titles, split_titles
from nlp.cleaning.weights import Weights, load_weights
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
class Page:
    """The lines of a page, all of them, and its articles in page order."""

    lines: list[Line]
    articles: list[Article]


@dataclass
class Piece:
    """Lines that belong together: a paragraph, a subhead, a title, or one line of another kind; `kind` indexes KINDS."""

    kind: int
    lines: list[PrintedLine]


DOUBLED = 8
"""Characters from which a line that stands twice in a row is a slip of extraction and not a refrain."""
DOUBTFUL = 0.0
"""Margin below which a line's rule says that it is doubtful: what stands around it decided."""
BODY = grammar.FIRST
"""Kind of a piece that is a paragraph, whatever the places of its lines."""


def clean_page(text: str, weights: Weights | None = None) -> Page:
    """The page rebuilt: each printed line with its role, and the articles with headlines, paragraphs and bylines.

    `weights` are for training; the shipped ones otherwise. Never fails: what cannot be structured becomes single blocks.

    >>> page = clean_page("桥通了\\n本报讯 （记者何语秋）昨日，清水河上的新桥\\n通车。")
    >>> page.articles[0].headline, page.articles[0].body
    ('桥通了', '本报讯（记者何语秋）昨日，清水河上的新桥通车。')
    """
    lines = [Line(number, raw) for number, raw in enumerate(split_lines(text), 1)]
    printed, aside = set_aside(print_lines(text))
    for line, why in aside:
        _mark(lines, [line], "furniture")
        lines[line.number - 1].rule = why
    if not printed:
        return Page(lines, [])
    weights = weights or load_weights()
    facts = read_lines(printed)
    measures = candidate_measures(facts.widths)
    reading = decode(facts, measures, weights)
    cost = opening_cost(facts, reading)
    if cost is not None:
        reading = decode(facts, measures, weights, fresh=cost, mode=reading.mode)._replace(lead=reading.lead)
    if all(state.kind == grammar.FURNITURE for state in reading.states):
        reading = reading._replace(states=block_states(printed))
    for at, state in enumerate(reading.states):
        lines[printed[at].number - 1].rule = _why(state, facts, at, weights)
    doubts = margins(facts, reading, weights)
    for line, margin in zip(printed, doubts, strict=True):
        if margin < DOUBTFUL:
            lines[line.number - 1].rule += "; doubtful"
    parts = link_parts(make_parts(printed, reading.states))
    drafts = [make_pieces(part) for part in parts]
    titles = [piece.lines for draft in drafts for piece in draft if piece.kind in (grammar.BEFORE, grammar.AFTER)]
    cuts = iter(split_titles(titles, weights.titles))
    articles = [_build(draft, lines, cuts) for draft in drafts]
    by_number = {line.number: float(margin) for line, margin in zip(printed, doubts, strict=True)}
    for number, (article, part) in enumerate(zip(articles, parts, strict=True)):
        for line in part.lines:
            lines[line.number - 1].article = number
        article.signs = signs_of(part, [by_number[line.number] for line in part.lines], reading.lead, article.headline)
        article.confidence = confidence(article.signs, weights.confidence)
    for line, state in zip(printed, reading.states, strict=True):
        if state.kind == grammar.FURNITURE:
            _mark(lines, [line], "furniture")
    return Page(lines, articles)


def print_lines(text: str) -> list[PrintedLine]:
    """The lines of a page that are not blank, cleaned, each with the number of blank lines before it."""
    found: list[PrintedLine] = []
    gap = 0
    for number, raw in enumerate(split_lines(text), 1):
        cleaned = clean_line(raw)
        if cleaned:
            found.append(PrintedLine(number, raw, cleaned, gap))
        gap = 0 if cleaned else gap + 1
    return found


def set_aside(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[tuple[PrintedLine, str]]]:
    """The lines to read, and those that need no reading: furniture by its wording, a line printed twice; each with why."""
    kept: list[PrintedLine] = []
    aside = []
    for line in lines:
        if kept and len(line.text) >= DOUBLED and line.text == kept[-1].text:
            aside.append((line, "the line above again"))
        elif is_furniture(line.text):
            aside.append((line, "wording of a page number, date, editor or turn"))
        else:
            kept.append(line)
    return kept, aside


def _why(state: State, facts: LineFacts, at: int, weights: Weights) -> str:
    """The rule of a line: what it is, its measure, and for lines outside paragraphs the two signs that spoke most for it."""
    rule = grammar.RULES[state.kind]
    if state.kind < PLACES:
        return f"{rule} ({state.measure:g} em)" + ("; an article starts" if state.new else "")
    known = [name for name in facts.names[at] if name in weights.names]
    speaking = weights.telling[[weights.names[name] for name in known], state.kind]
    telling = [known[index] for index in np.argsort(-speaking, kind="stable")]
    return f"{rule} ({', '.join(telling[:2])})" + ("; an article starts" if state.new else "")


def block_states(lines: Sequence[PrintedLine]) -> list[State]:
    """A reading for a page that has none: each run of lines without a gap is an article of one paragraph; nothing is lost."""
    states = []
    for at, line in enumerate(lines):
        starts = at == 0 or line.gap > 0
        ends = at + 1 == len(lines) or lines[at + 1].gap > 0
        kind = (grammar.FLUSH_ONLY if ends else grammar.FLUSH) if starts else grammar.LAST if ends else grammar.MIDDLE
        states.append(State(kind, grammar.BARE, 0.0, starts))
    return states


def make_parts(lines: Sequence[PrintedLine], states: Sequence[State]) -> list[Part]:
    """The lines of each article of a reading; furniture belongs to none and ends none."""
    parts: list[Part] = []
    for line, state in zip(lines, states, strict=True):
        if state.kind == grammar.FURNITURE:
            continue
        if state.new or not parts:
            parts.append(Part())
        parts[-1].lines.append(line)
        parts[-1].states.append(state)
    return parts


def make_pieces(part: Part) -> list[Piece]:
    """Paragraphs, subheads, titles and other lines of one article, in order."""
    pieces: list[Piece] = []
    before = -1
    for line, state in zip(part.lines, part.states, strict=True):
        goes_on = state.kind in (grammar.MIDDLE, grammar.LAST) and bool(pieces) and pieces[-1].kind == BODY
        goes_on = goes_on or (state.kind == before and state.kind in (grammar.SUBHEAD, grammar.BEFORE, grammar.AFTER))
        if goes_on:
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece(BODY if state.kind < PLACES else state.kind, [line]))
        before = state.kind
    return pieces


def _mark(lines: list[Line], printed: Sequence[PrintedLine], role: str, paragraph: int | None = None) -> None:
    for line in printed:
        lines[line.number - 1].role, lines[line.number - 1].paragraph = role, paragraph


def _build(draft: list[Piece], lines: list[Line], cuts: Iterator[Titles]) -> Article:
    article = Article()
    photo = _is_photo(draft)
    for piece in draft:
        if piece.kind in (BODY, grammar.SUBHEAD):
            role = "subhead" if piece.kind == grammar.SUBHEAD else "caption" if photo else "paragraph"
            _add_block(article, piece, role, lines)
        elif piece.kind in (grammar.BEFORE, grammar.AFTER):
            _add_titles(article, next(cuts), lines)
        else:
            _add_line(article, piece, lines)
    numbers = [line.number for piece in draft for line in piece.lines]
    article.first_line, article.last_line = min(numbers), max(numbers)
    article.kind = "photo" if photo else "story" if article.headline else "brief"
    _read_credits(article)
    return article


def _is_photo(draft: list[Piece]) -> bool:
    """A photo item is one to three captions with a credit: on a line of its own, or glued to a caption's end."""
    body = [piece for piece in draft if piece.kind == BODY]
    if not 1 <= len(body) <= 3 or any(piece.kind == grammar.SUBHEAD for piece in draft):
        return False
    if read_opening(join_lines([line.text for line in body[0].lines])).lead_offset:
        return False
    glued = split_credit(body[-1].lines[-1].raw)[1] is not None
    return glued or any(piece.kind == grammar.CREDIT and re.search("摄|影|图", piece.lines[-1].text) for piece in draft)


def _add_block(article: Article, piece: Piece, role: str, lines: list[Line]) -> None:
    texts = [line.text for line in piece.lines]
    if role == "caption":
        rest, credit = split_credit(piece.lines[-1].raw)
        if credit:
            texts[-1], article.byline = clean_line(rest), article.byline or _single_spaced(credit)
    article.blocks.append(Block(role, join_lines(texts), piece.lines[0].number, piece.lines[-1].number))
    _mark(lines, piece.lines, "body" if role == "paragraph" else role, len(article.blocks))


def _single_spaced(raw: str) -> str:
    return re.sub(r"[\s\u3000]+", " ", raw).strip()


def _add_line(article: Article, piece: Piece, lines: list[Line]) -> None:
    if piece.kind == grammar.BANNER:
        banner = drop_icons(piece.lines[0].text)
        article.banner = " ".join(part for part in (article.banner, banner) if part) or None
        _mark(lines, piece.lines, "banner")
        return
    text = _single_spaced(piece.lines[0].raw)
    article.byline = f"{article.byline} {text}" if article.byline else text
    _mark(lines, piece.lines, "credit" if re.search("摄|图|影", text) else "byline")


def _add_titles(article: Article, titles: Titles, lines: list[Line]) -> None:
    """Kicker, headline and deck among the printed lines of a title."""
    for role, part in titles.items():
        if part:
            before = getattr(article, role)
            texts = ([before] if before else []) + [line.text for line in part]
            setattr(article, role, join_lines(texts))
            _mark(lines, part, role)


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
