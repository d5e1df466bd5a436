"""A press that draws a house style for each paper from a wide space, then sets one page of it.

    page = make_page(seed=1, level="varied", sources=load_sources())
    page.makeup     what was drawn for the paper

A page of level hard may also be read across columns, lose or double lines, carry scanner's slips or older characters.
"""

from dataclasses import asdict
from random import Random

from bench.presses.vale import forms, items
from bench.presses.vale.compose import Piece
from bench.presses.vale.house import House, draw_house
from bench.presses.vale.noise import TRADITIONAL as _TRADITIONAL
from bench.presses.vale.noise import double_lines, goes_on_after, lose_lines, read_across, slipped, turn_traditional
from bench.presses.vale.script import Desk, Draft, write_unit
from bench.presses.vale.sheet import SetArticle, middle_cuts, set_article
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of the paper of this seed and level, with its gold; the same arguments give the same page."""
    rng = Random(f"vale {seed} {level}")
    house = draw_house(rng, level)
    day = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    drafts = _drafts(Desk(rng, house, sources, share_of(seed), day))
    hard = level == "hard"
    if hard and rng.random() < 0.5:
        share = rng.uniform(0.05, 0.3)
        for draft in drafts:
            for block in draft.gold.blocks:
                block.text = slipped(block.text, share, rng)
    if level != "standard":
        _turn_over(drafts, rng)
    articles = [set_article(draft, number, house, rng) for number, draft in enumerate(drafts)]
    if level != "standard":
        _cut_short(drafts, articles, house.sign == "end_run")
    if hard and rng.random() < 0.4:
        share = rng.uniform(0.002, 0.008)
        for article in articles:
            lose_lines(article, share, rng)
    _tell_blocks(drafts, articles)
    groups = _ordered(articles, rng, hard)
    pieces = _with_furniture(groups, house, rng)
    if hard and rng.random() < 0.4:
        pieces = double_lines(pieces, rng.uniform(0.002, 0.01), rng)
    golds = [draft.gold for draft in drafts]
    if hard and rng.random() < 0.15:
        turn_traditional(pieces, golds)
        for gold in golds:
            for block in gold.blocks:
                block.text = block.text.translate(_TRADITIONAL)
    lines = _with_blanks(pieces, house, rng)
    return SetPage("\n".join(line.text for line in lines), golds, lines, asdict(house))


def _drafts(desk: Desk) -> list[Draft]:
    """Three to ten articles, no kind of special thing twice, no text twice."""
    rng, kinds = desk.rng, dict(desk.house.kinds)
    drafts: list[Draft] = []
    wanted = rng.choice((3, 4, 4, 5, 5, 6, 7, 8, 9))
    seen: set[str] = set()
    while len(drafts) < wanted:
        kind = rng.choices(list(kinds), list(kinds.values()))[0]
        unit = write_unit(desk, kind)
        texts = {block.text for draft in unit for block in draft.gold.blocks}
        if texts & seen or len(drafts) + len(unit) > 10:
            continue
        seen |= texts
        drafts += unit
        if kind not in ("story", "photo", "comment"):
            kinds[kind] = 0.0
    return drafts


def _turn_over(drafts: list[Draft], rng: Random) -> None:
    """Marks one article now and then as come from, or going on, another page."""
    stories = [draft for draft in drafts if draft.gold.kind == "story" and len(draft.gold.blocks) > 2 and not draft.verse]
    if stories and rng.random() < 0.25:
        form = rng.choice(("（下转第{n}版）", "下转{n}版", "（上接第{n}版）", "上接A{n}版", "▶▶下转第{n}版", "◀上接{n}版"))
        rng.choice(stories).turned = form.format(n=rng.randint(1, 8))


def _cut_short(drafts: list[Draft], articles: list[SetArticle], signed_last: bool) -> None:
    """Ends an article that goes on elsewhere where a column ends within a sentence; a name at its end is on that page."""
    for draft, article in zip(drafts, articles, strict=True):
        cuts = middle_cuts(article.body) if "下转" in draft.turned else []
        if cuts and cuts[-1] > max(article.cut, 4) and not draft.picture:
            article.body = article.body[: cuts[-1]]
            draft.gold.blocks = draft.gold.blocks[: (article.body[-1].block or 0) + 1]
            if signed_last and not draft.end:
                draft.gold.byline, draft.gold.reporters, draft.gold.dateline = None, [], None


def _tell_blocks(drafts: list[Draft], articles: list[SetArticle]) -> None:
    """Gold text of each block: what its lines print."""
    for draft, article in zip(drafts, articles, strict=True):
        for number, block in enumerate(draft.gold.blocks):
            block.text = "".join(piece.core for piece in article.body if piece.block == number)


def _ordered(articles: list[SetArticle], rng: Random, hard: bool) -> list[list[Piece]]:
    """Lines of the articles in the order in which they fall out, an article or an entangled pair each."""
    groups: list[list[Piece]] = []
    entangle = rng.choice((0.0, 0.08, 0.2)) if hard else 0.0
    at = 0
    while at < len(articles):
        if rng.random() < entangle:
            read_across(articles[at], rng)
        elif at + 1 < len(articles) and rng.random() < entangle:
            both = goes_on_after(articles[at], articles[at + 1], rng)
            if both:
                groups.append(both)
                at += 2
                continue
        groups.append(articles[at].pieces())
        at += 1
    return groups


def _with_furniture(groups: list[list[Piece]], house: House, rng: Random) -> list[Piece]:
    """The page's lines with what stands over, under and between the articles and columns."""
    facts = _facts(rng)
    furnished = [_with_middles(group, house, facts, rng) for group in groups]
    if house.separator:
        furnished[:-1] = [[*group, Piece(house.separator, "furniture")] for group in furnished[:-1]]
    for forms_, end in ((forms.TOPS, 0), (forms.BOTTOMS, len(furnished))):
        if rng.random() < house.furniture:
            lines = [Piece(form.format(**facts), "furniture") for form in rng.sample(forms_, rng.choice((1, 1, 2)))]
            place = rng.randint(0, len(furnished)) if rng.random() < house.shuffled_furniture else end
            furnished.insert(min(place, len(furnished)), lines)
    if rng.random() < house.furniture * 0.25:
        furnished.insert(rng.randint(1, len(furnished)), [Piece(text, "furniture") for text in rng.choice(items.ADS)])
    return [piece for group in furnished for piece in group]


def _with_middles(group: list[Piece], house: House, facts: dict[str, object], rng: Random) -> list[Piece]:
    """A line of furniture now and then where one column ends and the next begins."""
    out: list[Piece] = []
    seen = {(piece.article, 0) for piece in group}
    for piece in group:
        last = out[-1] if out else piece
        between = piece.role == last.role == "body" and piece.article == last.article and (piece.article, piece.leg) not in seen
        seen.add((piece.article, piece.leg))
        if between and rng.random() < house.shuffled_furniture * 0.15:
            out.append(Piece(rng.choice(forms.MIDDLES).format(**facts), "furniture", leg=piece.leg))
        out.append(piece)
    return out


def _facts(rng: Random) -> dict[str, object]:
    """What furniture tells."""
    facts: dict[str, object] = {f"e{n}": rng.choice(forms.SURNAMES) + "".join(rng.sample(forms.GIVEN, 2)) for n in range(1, 5)}
    return facts | {
        "paper": rng.choice(forms.PAPERS),
        "place": rng.choice(forms.PLACES),
        "field": rng.choice(forms.FIELDS),
        "latin": rng.choice(forms.LATIN),
        "week": rng.choice(forms.WEEKDAYS),
        "year": rng.randint(1998, 2025),
        "month": rng.randint(1, 12),
        "day": rng.randint(1, 28),
        "n": rng.randint(1, 16),
        "k": rng.randint(1, 9),
        "phone": rng.randint(5550100, 5550199),
    }


def _with_blanks(pieces: list[Piece], house: House, rng: Random) -> list[GoldLine]:
    """Gold lines, with the empty lines that the extraction leaves between lines, blocks and articles."""
    lines: list[GoldLine] = []
    habits: dict[tuple[int | None, int], bool] = {}
    for at, piece in enumerate(pieces):
        lines += [GoldLine("", "blank")] * (_blanks(pieces[at - 1], piece, house, habits, rng) if at else 0)
        lines.append(GoldLine(piece.shown, piece.role, piece.article, piece.block, piece.starts))
    return lines


def _blanks(last: Piece, piece: Piece, house: House, habits: dict[tuple[int | None, int], bool], rng: Random) -> int:
    """How many empty lines stand between two lines."""
    column = piece.article, piece.leg
    blank = habits.setdefault(column, rng.random() < house.line_gap) if house.by_leg else rng.random() < house.line_gap
    count = int(blank)
    if piece.article != last.article:
        return count + house.article_gap
    return count + (house.block_gap if piece.starts and piece.role == "body" and last.role == "body" else 0)
