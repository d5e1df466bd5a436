"""One page of text -> its lines with roles, and its articles; the entry is `clean_page`."""

import re
from bisect import bisect
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nlp.cleaning import grammar
from nlp.cleaning.articles import BODY, Article, Block, Line, Piece, build_article, make_pieces, mark
from nlp.cleaning.bars import bar_again, bar_lines, told_starts
from nlp.cleaning.bylines import is_byline
from nlp.cleaning.confidence import Evidence, confidence, gather_evidence, signs_of
from nlp.cleaning.context import PARTS, load_net
from nlp.cleaning.decode import Reading, State, decode, margins
from nlp.cleaning.features import LineFacts, read_lines
from nlp.cleaning.figures import figures_of_text, join_figures
from nlp.cleaning.furniture import DATE, before_turn, behind_turn, is_furniture, is_host, is_turn_from
from nlp.cleaning.grammar import PLACES
from nlp.cleaning.links import link_parts
from nlp.cleaning.measure import candidate_measures
from nlp.cleaning.normalise import clean_line, plain_spaces
from nlp.cleaning.parts import Part, make_parts
from nlp.cleaning.signs import STOPS, PrintedLine
from nlp.cleaning.title_net import hear_titles, load_title_net
from nlp.cleaning.titles import MOST, MOST_LEAD, Heard, split_titles
from nlp.cleaning.weights import Weights, load_weights
from nlp.ingest import split_lines
from nlp.traditional import simplify, widen_signs


@dataclass
class Page:
    """The lines of a page, all of them, and its articles in page order."""

    lines: list[Line]
    articles: list[Article]


DOUBLED = 8
"""Characters from which a line that stands twice in a row is a slip of extraction and not a refrain."""
LEAST_LINES = 10
"""Lines a sheet, in the mean, below which form feeds are taken for line ends."""
TOP, SEVERAL = 8, 2
"""Lines at the top of a page among which its masthead stands, and how many of them must be told by their wording."""
NAME, SHORT = 8, 12
"""Most characters of a name in the masthead, and of any line that stands there."""
TITLE = 0.9
"""Chance by the context from which a line is a title and no name of the masthead: of 235 such lines 3, all headlines."""
SHAPELESS = 0.1
"""Most that is said of the confidence of a page that could not be read."""
DOUBTFUL = 0.0
"""Margin below which a line's rule says that it is doubtful: what stands around it decided."""


def clean_page(text: str, weights: Weights | None = None, facts: LineFacts | None = None) -> Page:
    """The page rebuilt: each printed line with its role, and the articles with headlines, paragraphs and bylines.

    `weights` (the shipped ones otherwise) and `facts` (the page's lines as `read_lines` gave them) are for training. Never
    fails: what cannot be structured becomes single blocks. A text of several sheets, a form feed after each as pdftotext
    prints it, is rebuilt sheet by sheet: no article goes on from one to the next.

    >>> page = clean_page("新桥通车\\n本报讯 （记者何语秋）昨日，清水河上的新桥\\n通车。")
    >>> page.articles[0].headline, page.articles[0].body
    ('新桥通车', '本报讯（记者何语秋）昨日，清水河上的新桥通车。')
    """
    weights = weights or load_weights()
    sheets = split_sheets(text) if facts is None else [text]
    if len(sheets) == 1:
        return _clean_sheet(text, weights, facts)
    page = Page([], [])
    for sheet in sheets:
        _add_sheet(page, _clean_sheet(sheet, weights, before=len(page.lines)))
    return page


def split_sheets(text: str) -> list[str]:
    """The sheets of a text, each with the form feed after it; the whole text where they would hold next to nothing.

    >>> [len(sheet) for sheet in split_sheets("清水河\\n" * 12 + "\\f" + "新桥\\n" * 12 + "\\f")]
    [49, 37]
    """
    filled = text.rstrip()
    sheets = re.split(r"(?<=\f)", filled)
    sheets[-1] += text[len(filled) :]
    return sheets if len(split_lines(text)) >= LEAST_LINES * len(sheets) else [text]


def _add_sheet(page: Page, sheet: Page) -> None:
    """Puts a sheet behind those that are there: its line numbers and articles count on."""
    before = len(page.lines)
    for line in sheet.lines:
        line.number += before
        line.article = None if line.article is None else line.article + len(page.articles)
    for article in sheet.articles:
        placed: list[Article | Block] = [article, *article.blocks]
        for own in placed:
            own.first_line, own.last_line = own.first_line + before, own.last_line + before
    page.lines += sheet.lines
    page.articles += sheet.articles


def _clean_sheet(text: str, weights: Weights, facts: LineFacts | None = None, before: int = 0) -> Page:
    """The page of one sheet, `before` lines of others before it."""
    raws = split_lines(text)
    lines = [Line(number, raw) for number, raw in enumerate(raws, 1)]
    figures, shown = join_figures(print_lines(text))
    printed, aside = set_aside(shown)
    for line, why in aside:
        mark(lines, [line], "furniture")
        lines[line.number - 1].rule = why
    if not printed:
        return Page(lines, [])
    facts = facts or read_lines(printed, load_net())
    titles = np.exp(facts.context.kinds[:, [grammar.BEFORE, grammar.AFTER]]).sum(axis=1) > TITLE
    heard = {line.number for line, title in zip(printed, titles.tolist(), strict=True) if title}
    masthead = [number for number in masthead_of(printed, aside) if number not in heard]
    facts, reading = _read(printed, facts, turned_lines(raws, printed, aside), weights, masthead)
    shapeless = has_no_shape(printed, reading)
    if shapeless:
        reading = reading._replace(states=block_states(printed))
    parts = make_parts(printed, reading.states, None if shapeless else facts.context)
    if not shapeless:
        parts = link_parts(parts, facts)
    doubts = margins(facts, reading, weights)
    for line, rule, margin in zip(printed, rules_of(reading.states, facts, weights), doubts.tolist(), strict=True):
        lines[line.number - 1].rule = f"{rule}; doubtful" if margin < DOUBTFUL else rule
    _tell_starts(lines, parts, reading.states, before)
    articles = _make_articles(lines, parts, gather_evidence(facts.context, doubts, reading), weights)
    for line, state in zip(printed, reading.states, strict=True):
        if state.kind == grammar.FURNITURE:
            mark(lines, [line], "furniture")
        if state.kind == grammar.FURNITURE and line.number in masthead:
            lines[line.number - 1].rule = "stands among page number, date and editor at the top"
    for number, below in figures.items():
        found = lines[below - 1]
        own = (number, raws[number - 1], found.role, found.article, found.paragraph)
        lines[number - 1] = Line(*own, "a figure of the line below")
    for article in articles if shapeless else ():
        article.confidence = min(article.confidence, SHAPELESS)
    return Page(lines, articles)


def _read(
    printed: Sequence[PrintedLine],
    facts: LineFacts,
    turned: Mapping[int, bool],
    weights: Weights,
    furniture: Container[int] = (),
) -> tuple[LineFacts, Reading]:
    """The best reading of what can be, and the facts with what is known; read again where it has what cannot be."""
    bars, measures = bar_lines(printed, turned, furniture), candidate_measures(facts.widths)
    reading = decode(facts, measures, weights, bars=bars)
    if bar_again(printed, reading.states, turned, bars):
        reading = decode(facts, measures, weights, bars=bars)
    return facts._replace(context=told_starts(facts.context, bars)), reading


def turned_lines(
    raws: Sequence[str], printed: Sequence[PrintedLine], aside: Sequence[tuple[PrintedLine, str]]
) -> dict[int, bool]:
    """Numbers of the lines in which a text goes on from another page, and whether 上接 stands in them, or right above."""
    numbers = [line.number for line in printed]
    turned: dict[int, bool] = {}
    for line, _ in aside:
        if is_turn_from(line.text):
            turned |= dict.fromkeys(numbers[(below := bisect(numbers, line.number)) : below + 1], False)
    return turned | {number: True for number in numbers if behind_turn(raws[number - 1]) != raws[number - 1]}


def _make_articles(lines: list[Line], parts: Sequence[Part], evidence: Evidence, weights: Weights) -> list[Article]:
    """The articles of the parts, one of each, in page order; `lines` get their roles and articles."""
    rows = {line.number: row for part in parts for line, row in zip(part.lines, part.rows, strict=True)}
    drafts = [make_pieces(part) for part in parts]
    cuts = split_titles(*_titles_of(drafts, evidence, rows), weights.titles)
    waiting = iter(cuts)
    articles = [build_article(draft, lines, waiting) for draft in drafts]
    sure = {cut.first_line: cut.lead for cut in cuts}
    for number, (article, part) in enumerate(zip(articles, parts, strict=True)):
        for line in part.lines:
            lines[line.number - 1].article = number
        lead = min((sure[line.number] for line in part.lines if line.number in sure), default=MOST_LEAD)
        article.signs = signs_of(part, evidence, article.headline, lead)
        article.confidence = confidence(article.signs, weights.confidence)
    return articles


def _tell_starts(lines: list[Line], parts: Sequence[Part], states: Sequence[State], before: int) -> None:
    """Says in the rules of lines where articles start, and where they go on after another one."""
    for part in parts:
        lines[part.lines[0].number - 1].rule += "; an article starts"
        for at, (above, row) in enumerate(pairwise(part.rows), 1):
            if any(state.kind != grammar.FURNITURE for state in states[above + 1 : row]):
                lines[part.lines[at].number - 1].rule += f"; goes on from line {before + part.lines[at - 1].number}"


def _titles_of(
    drafts: Sequence[Sequence[Piece]], evidence: Evidence, rows: Mapping[int, int]
) -> tuple[list[list[PrintedLine]], list[Heard]]:
    """The titles of a page, and what the networks say of their lines; only those of several lines are listened to."""
    titles, bodies = [], []
    for draft in drafts:
        own = [piece.lines for piece in draft if piece.kind in (grammar.BEFORE, grammar.AFTER)]
        body = "".join(line.text for piece in draft if piece.kind == BODY for line in piece.lines) if own else ""
        titles += own
        bodies += [body] * len(own)
    several = [at for at, lines in enumerate(titles) if len(lines) > 1]
    texts = [[line.text for line in titles[at][:MOST]] for at in several]
    wording = dict(zip(several, hear_titles(texts, [bodies[at] for at in several], load_title_net()), strict=True))
    context = evidence.context.parts
    silent = np.zeros((1, len(PARTS)))
    heard = [Heard(context[[rows[line.number] for line in own]], wording.get(at, silent)) for at, own in enumerate(titles)]
    return titles, heard


def print_lines(text: str) -> list[PrintedLine]:
    """The lines of a page that are not blank, cleaned, each with the number of blank lines before it."""
    text = plain_spaces(text)
    simple, found, gap = widen_signs(simplify(text), wrapped=True), [], 0
    raws = split_lines(text)
    for number, both in enumerate(zip(raws, raws if simple is text else split_lines(simple), strict=True), 1):
        raw, heard = (before_turn(behind_turn(text)) for text in both)
        cleaned = clean_line(heard)
        if cleaned:
            found.append(PrintedLine(number, heard, cleaned, gap, None if heard == raw else raw))
        gap = 0 if cleaned else gap + 1
    return found


def set_aside(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[tuple[PrintedLine, str]]]:
    """The lines to read, and those that need no reading: furniture by its wording, a line printed twice; each with why."""
    kept: list[PrintedLine] = []
    aside, told = [], figures_of_text(lines)
    for line in lines:
        if kept and len(line.text) >= DOUBLED and line.text == kept[-1].text:
            aside.append((line, "the line above again"))
        elif (is_furniture(line.text) and line.number not in told) or (
            aside and len(kept) + len(aside) < TOP and is_host(line.text)
        ):
            aside.append((line, "wording of a page number, date, editor or turn, or a drawn line"))
        else:
            kept.append(line)
    return kept, aside


def masthead_of(kept: Sequence[PrintedLine], aside: Sequence[tuple[PrintedLine, str]]) -> list[int]:
    """Numbers of the lines with the names of paper and page, and the date, where they stand at its top among several lines set
    aside for their wording: short lines before the last of these, as long as nothing longer stands there."""
    found: list[PrintedLine] = []
    waiting: list[PrintedLine] = []
    seen, furniture = 0, {line.number for line, _ in aside if is_furniture(line.text)}
    for line in sorted([*kept[:TOP], *(line for line, _ in aside[:TOP])])[:TOP]:
        if line.number in furniture:
            found, seen = [*found, *waiting], seen + 1
            waiting = []
        elif len(line.text) > SHORT or line.text[-1] in STOPS + "，；：" or is_byline(line.raw):
            break
        else:
            waiting.append(line)
    names = [line.number for line in found if len(line.text) <= NAME or DATE.fullmatch(line.text)]
    return names if seen >= SEVERAL else []


def rules_of(states: Sequence[State], facts: LineFacts, weights: Weights) -> list[str]:
    """The rule of each line: what it is and its measure, or, outside paragraphs, its chance by the context and the sign that
    spoke most for it."""
    single = [at for at, state in enumerate(states) if state.kind >= PLACES]
    kinds = np.array([states[at].kind for at in single], dtype=np.int64)
    chances = np.exp(facts.context.kinds[single, kinds]).tolist()
    signs = weights.telling_names(facts.features[single], kinds)
    why = {at: f"context {chance:.2f}, {sign}" for at, chance, sign in zip(single, chances, signs, strict=True)}
    return [f"{grammar.RULES[state.kind]} ({why.get(at) or f'{state.measure:g} em'})" for at, state in enumerate(states)]


def has_no_shape(lines: Sequence[PrintedLine], reading: Reading) -> bool:
    """Whether a page cannot be read: nothing but furniture was found, or most lines are one character (vertical setting)."""
    single = sum(len(line.text) == 1 and not line.text.isdecimal() for line in lines)
    return single > len(lines) / 2 or all(state.kind == grammar.FURNITURE for state in reading.states)


def block_states(lines: Sequence[PrintedLine]) -> list[State]:
    """A reading for a page that has none: each run of lines without a gap is an article of one paragraph; nothing is lost."""
    states = []
    for at, line in enumerate(lines):
        starts = at == 0 or line.gap > 0
        ends = at + 1 == len(lines) or lines[at + 1].gap > 0
        kind = (grammar.FLUSH_ONLY if ends else grammar.FLUSH) if starts else grammar.LAST if ends else grammar.MIDDLE
        states.append(State(kind, grammar.BARE, 0.0, starts))
    return states
