"""A page put together: which pieces, in what order, and how their lines run into each other."""

import random

from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Piece
from bench.presses.wold.setting import tidy
from bench.presses.wold.writing import Desk
from bench.typesetter.gold import GoldArticle, GoldLine

_PAGES: dict[str, tuple[tuple[str, ...], dict[str, int], tuple[int, int]]] = {
    "front": (("lead", "story"), {"story": 9, "meeting": 4, "photo": 3, "comment": 2, "feature": 1}, (2, 6)),
    "local": (("story", "story"), {"story": 12, "photo": 3, "results": 1, "reply": 1, "meeting": 2, "tips": 1}, (2, 7)),
    "livelihood": (
        ("story",),
        {"story": 6, "legal": 2, "tips": 2, "reply": 2, "prices": 1, "photo": 2, "notice": 1, "donors": 1},
        (3, 6),
    ),
    "feature": (("feature",), {"story": 4, "photo": 2, "tale": 1, "comment": 1}, (2, 4)),
    "photo": (("photo", "photo"), {"photo": 3, "story": 3, "essay": 1}, (2, 5)),
    "supplement": (("essay", "story"), {"tale": 3, "poem": 2, "old": 1, "essay": 2, "comment": 2, "photo": 1}, (2, 5)),
    "notices": (("notice", "story", "story"), {"notice": 3, "lost": 3, "story": 2, "donors": 1, "prices": 1}, (1, 4)),
    "special": (("feature", "story"), {"story": 6, "photo": 2, "feature": 1, "tips": 1}, (1, 5)),
    "health": (("story", "tips"), {"tips": 1, "recipe": 2, "legal": 1, "story": 4, "photo": 1, "reply": 1}, (2, 5)),
}  # fmt: skip
"""Of each kind of page: what it always has, what it draws from, how many more."""
_ONCE = {"legal", "recipe", "prices", "results", "lost", "donors", "comment", "meeting", "reply", "old", "poem", "tale"}


def choose(rng: random.Random, dials: Dials, desk: Desk) -> list[list[Piece]]:
    """The pieces of a page in groups that stay together (untitled notes do)."""
    must, pool, (low, high) = _PAGES[dials.kind]
    genres = list(must)
    for _ in range(rng.randint(low, high)):
        left = {genre: weight for genre, weight in pool.items() if genre not in _ONCE or genre not in genres}
        genres.append(rng.choices(list(left), list(left.values()))[0])
    rest = genres[1:]
    rng.shuffle(rest)
    groups = [[desk.write(genre)] for genre in [genres[0], *rest]]
    if len(groups) < 7 and rng.random() < dials.untitled:
        groups.insert(rng.randint(1, len(groups)), desk.briefs())
    return groups


Set = tuple[GoldArticle, list[GoldLine]]


def cut_short(rng: random.Random, one: Set) -> None:
    """Lets an article end at the foot of its column, mid-sentence, with 下转."""
    article, lines = one
    block = len(article.blocks) - 1
    last = [line for line in lines if line.block == block and line.role == "body"]
    if len(last) < 4 or any(line.role == "byline" for line in lines[lines.index(last[-1]) :]):
        return
    gone = last[rng.randint(2, len(last) - 2) :]
    if last[last.index(gone[0]) - 1].text[-1] in "。！？”":
        return
    at = lines.index(gone[0])
    page = rng.choice("234")
    mark = rng.choice(("（下转第{}版）", "下转{}版", "（下转{}版）", "►下转第{}版")).format(page)
    dropped = {id(line) for line in gone}
    lines[:] = [line for line in lines if id(line) not in dropped]
    lines.insert(at, GoldLine(mark, "furniture"))
    article.blocks[block].text = _text(lines, block)


def begin_late(rng: random.Random, one: Set) -> None:
    """Lets an article come from another page: 上接, then the rest of a sentence."""
    article, lines = one
    first = [line for line in lines if line.block == 0 and line.role == "body"]
    if len(first) < 4 or article.byline or article.blocks[0].role != "paragraph":
        return
    gone = first[: rng.randint(1, len(first) - 3)]
    if gone[-1].text[-1] in "。！？”":
        return
    at = lines.index(gone[0])
    lines[at : at + len(gone)] = [GoldLine(rng.choice(("（上接第1版）", "上接1版", "（上接第一版）")), "furniture")]
    first[len(gone)].starts_block = True
    article.blocks[0].text = _text(lines, 0)


def _text(lines: list[GoldLine], block: int) -> str:
    return tidy("".join(line.text for line in lines if line.block == block))


def interleave(rng: random.Random, one: list[GoldLine], other: list[GoldLine]) -> list[GoldLine]:
    """Two articles side by side, read across: lines in turn, or stretches in turn."""
    stretch = rng.choice((1, 1, 2, 6, 12))
    merged: list[GoldLine] = []
    queues = [list(one), list(other)]
    while queues[0] or queues[1]:
        for queue in queues:
            count = stretch if stretch < 3 else rng.randint(stretch // 2, stretch * 2)
            merged += queue[:count]
            del queue[:count]
    return merged


def onward(rng: random.Random, one: list[GoldLine], other: list[GoldLine]) -> list[GoldLine]:
    """An article, another one whole, and the rest of the first."""
    inner = [at for at in range(4, len(one) - 3) if one[at].role == "body" and one[at].text[-1:] not in "。！？”"]
    if not inner:
        return [*one, *other]
    at = rng.choice(inner) + 1
    return [*one[:at], *other, *one[at:]]


def run_together(rng: random.Random, dials: Dials, groups: list[list[GoldLine]]) -> list[list[GoldLine]]:
    """Neighbours that interleave or lie inside each other; a photo item may lie inside a story on any page."""
    found: list[list[GoldLine]] = []
    for lines in groups:
        before = found[-1] if found else []
        photo = any(line.role == "caption" for line in lines[:6]) and not any(line.role == "body" for line in lines)
        long = sum(line.role == "body" for line in before) > 8
        if long and photo and rng.random() < dials.inset * 0.6:
            found[-1] = _beside(rng, dials, before, lines)
        elif long and len(lines) > 8 and rng.random() < dials.interleave:
            found[-1] = interleave(rng, before, lines)
        elif long and rng.random() < dials.onward:
            found[-1] = onward(rng, before, lines)
        else:
            found.append(lines)
    return found


def _beside(rng: random.Random, dials: Dials, story: list[GoldLine], photo: list[GoldLine]) -> list[GoldLine]:
    """A photo item between the columns of a story: at a paragraph on ordinary pages, anywhere on others."""
    if dials.level != "standard":
        return onward(rng, story, photo)
    starts = [at for at, line in enumerate(story) if at > 4 and line.role == "body" and line.starts_block and line.block]
    if not starts:
        return [*story, *photo]
    at = rng.choice(starts)
    return [*story[:at], *photo, *story[at:]]
