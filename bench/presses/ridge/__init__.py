"""The measuring set: newspaper pages with every device of make-up, each by a plain probability."""

import random
import re

from bench.presses.ridge import noise
from bench.presses.ridge.articles import Item
from bench.presses.ridge.makeup import Look, draw_items, draw_look, foot, masthead, set_body, set_titles
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

__all__ = ["make_page"]


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page and its gold; the same arguments give the same page."""
    rng = random.Random(f"ridge{seed}{level}")
    look = draw_look(rng, level)
    items = draw_items(rng, sources, share_of(seed), level, look)
    lines = _put_together(rng, items, look, level)
    copies: list[GoldLine] = []
    if level == "hard":
        lines, copies = _spoil(rng, lines)
    for number, item in enumerate(items):
        _read_gold(item, [line for line in lines if line.article == number and not any(line is copy for copy in copies)])
    lines = _with_blanks(rng, lines)
    text = "\n".join(line.text for line in lines)
    made = {"press": "ridge", "level": level, "after": look.after, "manner": vars(look.manner), "measures": look.measures}
    return SetPage(text, [item.gold for item in items], lines, {**made, **{k: round(v, 2) for k, v in look.dials.items()}})


def _put_together(rng: random.Random, items: list[Item], look: Look, level: str) -> list[GoldLine]:
    """All lines of the page without blank ones."""
    hard = level == "hard"
    both_sides = hard and rng.random() < 0.4
    groups: list[list[list[GoldLine]]] = []  # head, body, tail
    for number, item in enumerate(items):
        after = rng.random() < 0.5 if both_sides else look.after
        groups.append(_set_item(rng, item, number, look, after))
    bodies = [group[1] for group in groups]
    if hard and rng.random() < 0.3:
        _interleave(rng, groups, items)
    elif hard and rng.random() < 0.55:
        _continue_later(rng, groups, items)
    lines = [GoldLine(text, "furniture") for text in (masthead(rng, level) if rng.random() < 0.6 else [])]
    for group in groups:
        lines += [line for part in group for line in part]
    if hard and rng.random() < 0.2:
        _put_inside(rng, lines, bodies)
    return lines + [GoldLine(text, "furniture") for text in (foot(rng) if rng.random() < 0.5 else [])]


def _set_item(rng: random.Random, item: Item, number: int, look: Look, after: bool) -> list[list[GoldLine]]:
    """Its lines in three parts: what stands before the body, the body, what stands after it."""
    banner, titles = set_titles(rng, item, number, look)
    body = set_body(rng, item, number, look)
    byline = [GoldLine(item.byline, "byline", number, None, True)] if item.byline else []
    head = [GoldLine(text, "furniture") for text in item.before] + banner
    tail = [GoldLine(text, "furniture") for text in item.after]
    above = [GoldLine(text, "furniture") for text in item.above]
    if item.signed_last:
        tail, byline = byline + tail, []
    if after:
        return [head + byline + above, body, tail + titles]
    return [head + titles + byline + above, body, tail]


def _interleave(rng: random.Random, groups: list[list[list[GoldLine]]], items: list[Item]) -> None:
    """The columns of two neighbours are read across: their heads, then both bodies, then what stands after them."""
    pairs = [at for at in range(len(groups) - 1) if all(_is_long(groups[at + i], items[at + i]) for i in (0, 1))]
    if pairs:
        at = rng.choice(pairs)
        one, other = groups[at : at + 2]
        groups[at : at + 2] = [[one[0] + other[0], noise.mixed(rng, one[1], other[1]), one[2] + other[2]]]


def _is_long(group: list[list[GoldLine]], item: Item) -> bool:
    return len(group[1]) >= 8 and item.gold.kind == "story" and not item.bare_lines


def _continue_later(rng: random.Random, groups: list[list[list[GoldLine]]], items: list[Item]) -> None:
    """The rest of a body stands after the next article."""
    long = [at for at in range(len(groups) - 1) if _is_long(groups[at], items[at])]
    if long:
        at = rng.choice(long)
        head, body, tail = groups[at]
        cut = rng.randint(4, len(body) - 3)
        groups[at : at + 2] = [[head, body[:cut], []], groups[at + 1], [[], body[cut:], tail]]


def _put_inside(rng: random.Random, lines: list[GoldLine], bodies: list[list[GoldLine]]) -> None:
    """A line of furniture in the middle of a body, where one column ends and the next begins."""
    line = rng.choice(max(bodies, key=len)[1:] or [lines[-1]])
    at = next(at for at, one in enumerate(lines) if one is line)
    lines.insert(at, GoldLine(rng.choice(masthead(rng, "hard")), "furniture"))


def _spoil(rng: random.Random, lines: list[GoldLine]) -> tuple[list[GoldLine], list[GoldLine]]:
    """Slips, lost and doubled lines, traditional characters; the lines, and those of them that are copies."""
    if rng.random() < 0.2:
        noise.traditional(lines)
    if rng.random() < 0.45:
        noise.slips(rng, lines, rng.uniform(0.0005, 0.003))
    if rng.random() < 0.4:
        lines = noise.drop(rng, lines, rng.randint(1, 3))
    return noise.double(rng, lines, rng.randint(1, 3)) if rng.random() < 0.4 else (lines, [])


def _read_gold(item: Item, lines: list[GoldLine]) -> None:
    """Sets the gold to what is printed."""
    gold: GoldArticle = item.gold
    for role in ("kicker", "headline", "deck"):
        printed = "".join(line.text.strip() for line in lines if line.role == role)
        setattr(gold, role, printed or None)
    for at, block in enumerate(gold.blocks):
        block.text = "".join(_tidy(line.text) for line in lines if line.block == at)
        for credit in item.caption_credits if block.role == "caption" else ():
            block.text = block.text.removesuffix(_tidy(credit))
    if item.glued:
        gold.blocks[-1].text = gold.blocks[-1].text[: -len(_tidy(item.glued))]
    for line in lines:
        if line.role in ("byline", "credit"):
            gold.byline = line.text


def _tidy(text: str) -> str:
    """A line without what typesetting put in: spaces at its ends and around digits."""
    return re.sub(r"(?<![A-Za-z0-9]) | (?![A-Za-z0-9])|(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])", "", text.strip())


def _with_blanks(rng: random.Random, lines: list[GoldLine]) -> list[GoldLine]:
    """Blank lines after every line, after some, after those of some articles, between articles, or nowhere."""
    how = rng.choices(["always", "some", "articles", "between", "never"], [5, 1, 1, 1, 3])[0]
    share = rng.uniform(0.3, 0.9)
    spaced = {number for number in range(30) if rng.random() < 0.5}
    printed: list[GoldLine] = []
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        printed.append(line)
        blank = {
            "always": rng.random() < 0.995, "some": rng.random() < share, "articles": line.article in spaced,
            "between": following is not None and following.article != line.article, "never": False,
        }[how]  # fmt: skip
        if blank:
            printed.append(GoldLine("", "blank"))
    return printed
