"""What makes a page hard: columns that interleave, articles interrupted, titles on both sides, lines dropped or doubled."""

from bench.presses.delta import furniture
from bench.presses.delta.desk import Desk, SetArticle
from bench.presses.delta.print_noise import slip, to_traditional
from bench.typesetter.gold import GoldArticle, GoldLine


def drop(article: GoldArticle, lines: list[GoldLine], places: list[int]) -> None:
    """Takes the lines at `places` out, and their text out of the gold."""
    blocks = {lines[at].block for at in places}
    for at in sorted(places, reverse=True):
        del lines[at]
    for block in blocks:
        reread(article, lines, block)


def reread(article: GoldArticle, lines: list[GoldLine], block: int | None) -> None:
    """The gold text of a block is what its lines print."""
    if block is None:
        return
    own = [line for line in lines if line.block == block]
    article.blocks[block].text = "".join(line.text.strip() for line in own)


def mix_sides(desk: Desk, done: list[SetArticle]) -> None:
    """Some articles with their title on the other side, on some pages."""
    if not desk.often(0.35):
        return
    for one in done:
        if one.gold.headline and desk.often(0.3):
            one.title_first = not one.title_first


def ordered(desk: Desk, done: list[SetArticle]) -> list[GoldLine]:
    """The lines of all articles, a pair of them interleaved or one interrupted by the next, on most pages."""
    lines: list[GoldLine] = []
    left = desk.rng.choice((0, 1, 1))
    at = 0
    while at < len(done):
        one, other = done[at], done[at + 1] if at + 1 < len(done) else None
        pair = other is not None and _long(one) and _long(other)
        if pair and other is not None and left and desk.often(0.4):
            lines += (_interleaved if desk.often(0.45) else _interrupted)(desk, one, other)
            left, at = left - 1, at + 2
        else:
            lines += [*one.lines(), *furniture.between(desk)]
            at += 1
    return lines


def _long(one: SetArticle) -> bool:
    return one.gold.kind == "story" and sum(line.role == "body" for line in one.body) >= 8


def _interleaved(desk: Desk, one: SetArticle, other: SetArticle) -> list[GoldLine]:
    """Two articles side by side, read across: so many lines of one, so many of the other, for some rows."""
    step, start, rows = desk.rng.choice((1, 2, 3, 5)), desk.rng.choice((0, 0, 4, 7)), desk.rng.choice((3, 6, 12, 99))
    left, right = list(one.body), list(other.body)
    mixed, left = left[:start], left[start:]
    while left and right and rows:
        mixed += [*left[:step], *right[:step]]
        left, right, rows = left[step:], right[step:], rows - 1
    above = [*one.banner, *(one.title if one.title_first else []), *other.banner, *(other.title if other.title_first else [])]
    below = [*([] if one.title_first else one.title), *([] if other.title_first else other.title)]
    return [*above, *mixed, *left, *right, *below]


def _interrupted(desk: Desk, one: SetArticle, other: SetArticle) -> list[GoldLine]:
    """An article, the next one in its midst, and its rest, with or without a word about the turn."""
    cut = desk.rng.randint(3, len(one.body) - 3)
    first, rest = one.body[:cut], one.body[cut:]
    if desk.often(0.3):
        first, rest = [*first, furniture.turn(desk, to=True)], [furniture.turn(desk, to=False), *rest]
    above, below = (one.title, []) if one.title_first else ([], one.title)
    return [*one.banner, *above, *first, *other.lines(), *rest, *below]


def spoil(desk: Desk, articles: list[GoldArticle], lines: list[GoldLine]) -> list[GoldLine]:
    """The page as it was printed and read: slips, lines lost or doubled, traditional characters; the gold says what is left."""
    rng = desk.rng
    touched = slip(rng, lines, rng.choice((0.0, 0.005, 0.02)))
    kept = _lost(desk, lines, rng.choice((0.0, 0.0, 0.006, 0.012)), touched)
    for number, block in touched:
        reread(articles[number], [line for line in kept if line.article == number], block)
    printed = _doubled(desk, kept, rng.choice((0.0, 0.0, 0.008)))
    if desk.often(0.12):
        to_traditional(articles, printed)
    return printed


def _lost(desk: Desk, lines: list[GoldLine], share: float, touched: set[tuple[int, int]]) -> list[GoldLine]:
    """Without some lines from within paragraphs."""
    kept: list[GoldLine] = []
    for at, line in enumerate(lines):
        inner = line.role == "body" and not line.starts_block and at + 1 < len(lines) and lines[at + 1].block == line.block
        if inner and line.article is not None and line.block is not None and desk.often(share):
            touched.add((line.article, line.block))
        else:
            kept.append(line)
    return kept


def _doubled(desk: Desk, lines: list[GoldLine], share: float) -> list[GoldLine]:
    found: list[GoldLine] = []
    for line in lines:
        found.append(line)
        if line.role == "body" and len(line.text) > 6 and not line.starts_block and desk.often(share):
            found.append(GoldLine(line.text, line.role, line.article, line.block, False))
    return found
