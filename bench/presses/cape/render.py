"""A draft as lines: its titles, its signature, its blocks set to measures."""

import random
import re
from itertools import accumulate

from bench.presses.cape import furniture
from bench.presses.cape.drafts import Draft
from bench.presses.cape.paper import Paper
from bench.presses.cape.setting import set_text, space_out, width
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_SHARES = (5, 3, 2, 1.5, 2, 2)
_MARK = re.compile(r"[●■□◎▲◆★※○△]|\d+[.、]|[一二三四五六七八九]、|[^，。]{1,5}：")


def article_of(draft: Draft) -> GoldArticle:
    """The gold of a draft, its block texts yet empty of measures."""
    own_credit = next(iter(draft.credits.values()), None) if draft.kind == "photo" else None
    return GoldArticle(
        draft.kind, draft.banner, _joined(draft.kicker), _joined(draft.headline), _joined(draft.deck),
        draft.byline or own_credit, draft.reporters, draft.dateline,
        [GoldBlock(role, text) for role, text in draft.blocks],
    )  # fmt: skip


def _joined(lines: list[str]) -> str | None:
    return "".join(lines) or None


def title_lines(rng: random.Random, paper: Paper, draft: Draft, number: int) -> list[GoldLine]:
    """Kicker, headline, deck, and a byline if it stands at the title."""
    lines = []
    for role, texts in (("kicker", draft.kicker), ("headline", draft.headline), ("deck", draft.deck)):
        lines += [GoldLine(space_out(text, paper, rng), role, number, None, at == 0) for at, text in enumerate(texts)]
    return lines


def byline_lines(draft: Draft, article: GoldArticle, number: int) -> list[GoldLine]:
    """The byline's own line, if it has one; without brackets where it would fill a line of the body."""
    if draft.byline and draft.byline[0] == "（" and len(draft.byline) > 0.7 * article.blocks[0].measure:
        draft.byline = article.byline = draft.byline[1:-1]
    return [GoldLine(draft.byline, "byline", number)] if draft.byline else []


def banner_lines(paper: Paper, draft: Draft, number: int) -> list[GoldLine]:
    """The column's name, with the icon that the text layer keeps as a letter."""
    return [GoldLine(draft.banner + paper.banner_junk, "banner", number)] if draft.banner else []


def body_lines(rng: random.Random, paper: Paper, draft: Draft, article: GoldArticle, number: int) -> list[GoldLine]:
    """The blocks' lines and what stands between them; sets each block's measure."""
    measure = _measure(rng, paper, draft)
    if not draft.ragged and not paper.indent:
        _clear_ends(paper, draft, article, measure)
    shift_at = rng.randrange(1, len(draft.blocks)) if len(draft.blocks) > 3 and paper.has(rng, "measure_shift") else None
    lines: list[GoldLine] = []
    for at, block in enumerate(article.blocks):
        if at == shift_at:
            measure = _measure(rng, paper, draft)
        block.measure = measure
        lines += _block_lines(rng, paper, draft, block, (number, at))
        if at in draft.credits and not draft.glued:
            lines.append(GoldLine(draft.credits[at], "credit", number))
    if draft.kind == "story" and not draft.ragged and paper.has(rng, "turns"):
        back = rng.random() < 0.4 and not re.match("本报|新华社|据新华社", lines[0].text)
        mark = GoldLine((furniture.return_line if back else furniture.turn)(rng), "furniture")
        lines.insert(0 if back else len(lines), mark)
    return lines


def _clear_ends(paper: Paper, draft: Draft, article: GoldArticle, measure: float) -> None:
    """Joins, or drops, one line behind a full one that ends a sentence: the print would not tell a paragraph there."""
    at = 0
    while at < len(draft.blocks):
        role, text = draft.blocks[at]
        before, own_text = draft.blocks[at - 1] if at else ("", "")
        lines = set_text(text, measure, paper)
        if role == "paragraph" and len(lines) == 2 and lines[0][-1] in "。！？”" and not _MARK.match(text):
            draft.blocks[at] = role, lines[0]
        elif role == before == "paragraph" and len(lines) == 1 and _is_hidden(paper, own_text, text, measure):
            exact = _is_exact(paper, own_text, text, measure)
            draft.blocks[at - 1 : at + 1] = [(role, own_text if exact else own_text + text)]
            draft.credits = {place - (place > at): credit for place, credit in draft.credits.items()}
            at -= 1
        else:
            at += 1
    article.blocks = [GoldBlock(role, text) for role, text in draft.blocks]


def _is_hidden(paper: Paper, before: str, text: str, measure: float) -> bool:
    """True for a line without a mark behind a paragraph whose last line is nearly full."""
    lines = set_text(before, measure, paper)
    room = measure - (2 if len(lines) > 1 else 4)
    return width(lines[-1], paper.digit) >= room and not _MARK.match(text)


def _is_exact(paper: Paper, before: str, text: str, measure: float) -> bool:
    """True where the second text would still start a line behind the first."""
    ends = accumulate(map(len, set_text(before + text, measure, paper)))
    return len(before) in ends


def _measure(rng: random.Random, paper: Paper, draft: Draft) -> float:
    """A column of the paper's grid; captions are set wide, short texts narrow."""
    if draft.kind == "photo":
        return rng.choice([width for width in paper.measures if width >= 12] + [float(rng.randint(24, 42))])
    short = max(len(text) for _, text in draft.blocks) < 60
    weights = [weight * (not short or size <= 24) for weight, size in zip(_SHARES, paper.measures, strict=False)]
    return rng.choices(paper.measures, weights)[0]


def _block_lines(rng: random.Random, paper: Paper, draft: Draft, block: GoldBlock, place: tuple[int, int]) -> list[GoldLine]:
    """The lines of one block; `place` is the number of the article and of the block."""
    if block.role == "subhead":
        text = block.text
        if paper.title_spread and len(text) <= 5:
            text = " ".join(text)
        return [GoldLine(space_out(text, paper, rng), "subhead", *place, True)]
    indent = 2.0
    if block.role == "caption":
        indent = 0.0 if paper.caption_place != "middle" else 2.0
    elif draft.ragged and width(block.text, paper.digit) + 2 <= block.measure:
        indent = 0.0
    behind = draft.credits.get(place[1], "") if draft.glued else ""
    joint = "　" if behind and behind[0] != "（" else ""
    texts = set_text(block.text + joint + behind, block.measure, paper, indent)
    texts = [text.strip() for text in texts]
    texts = _no_widow(rng, paper, texts, block.measure)
    role = "caption" if block.role == "caption" else "body"
    lines = [GoldLine(space_out(text, paper, rng), role, *place, at == 0) for at, text in enumerate(texts)]
    if paper.indent and indent:
        lines[0].text = paper.indent + lines[0].text
    return lines


def _no_widow(rng: random.Random, paper: Paper, texts: list[str], measure: float) -> list[str]:
    """Pulls a last line of one or two characters into the line before, where the paper's typesetter squeezes."""
    if len(texts) > 1 and len(texts[-1]) <= 2 and texts[-2][-1] != "。" and (paper.squeeze or paper.has(rng, "full_last")):
        return [*texts[:-2], texts[-2] + texts[-1]]
    return texts
