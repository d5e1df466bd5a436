"""A page put together: articles in order, furniture around them, blank lines between, and its gold."""

import random

from bench.presses.delta import dials as habits
from bench.presses.delta import furniture, hard
from bench.presses.delta.article import set_article
from bench.presses.delta.desk import Desk, SetArticle
from bench.presses.delta.plan import plan
from bench.presses.delta.setting import Rules
from bench.presses.delta.words import Slots
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a southern city paper with its gold; the same for the same arguments. ValueError for an unknown level."""
    if level not in habits.LEVELS:
        raise ValueError(f"level {level!r}: one of {', '.join(habits.LEVELS)}")
    rng = random.Random(f"delta{seed}{level}")
    month = rng.randint(1, 12)
    dials = habits.draw(rng, level)
    rules = Rules(dials.kinsoku, dials.half_stops, dials.thin_pairs, dials.digit_gap, dials.wide_digits)
    slots = Slots(rng, month)
    desk = Desk(rng, slots, dials, rules, slots.word("paper"), sources, share_of(seed))
    done = [set_article(desk, draft, number, banner) for number, (draft, banner) in enumerate(plan(desk))]
    lines = _page_lines(desk, done, (rng.randint(2004, 2024), month, rng.randint(1, 28)))
    articles = [one.gold for one in done]
    if level == "hard":
        lines = hard.spoil(desk, articles, lines)
    lines = _with_blanks(desk, lines)
    makeup: dict[str, object] = {"seed": seed, "level": level, "measures": dials.measures, "blanks": dials.blanks}
    makeup["titles_first"] = dials.titles_first
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _page_lines(desk: Desk, done: list[SetArticle], date: tuple[int, int, int]) -> list[GoldLine]:
    """All printed lines: the running head above (or below), articles, what stands between and under them."""
    head = furniture.head(desk, *date) if desk.often(0.85) else []
    below = desk.often(0.25)
    lines = [] if below else list(head)
    if desk.dials.level == "hard":
        hard.mix_sides(desk, done)
        lines += hard.ordered(desk, done)
    else:
        for one in done:
            lines += [*_with_turns(desk, one), *furniture.between(desk)]
    return [*lines, *furniture.foot(desk), *(head if below else [])]


def _with_turns(desk: Desk, one: SetArticle) -> list[GoldLine]:
    """An article's lines; it may go on on another page, cut within a paragraph."""
    if not desk.often(desk.dials.turn) or one.gold.kind != "story" or not one.title_first:
        return one.lines()
    last = [at for at, line in enumerate(one.body) if line.role == "body" and line.block == len(one.gold.blocks) - 1]
    if len(last) > 3 and last[-1] == len(one.body) - 1:
        hard.drop(one.gold, one.body, last[-desk.rng.randint(1, len(last) - 2) :])
        one.body.append(furniture.turn(desk, to=True))
    return one.lines()


def _with_blanks(desk: Desk, lines: list[GoldLine]) -> list[GoldLine]:
    """Lines with the empty ones, and the spaces at ends, that extraction leaves."""
    found: list[GoldLine] = []
    for at, line in enumerate(lines):
        if desk.dials.trailing and desk.often(desk.dials.trailing):
            line.text += " "
        found.append(line)
        following = lines[at + 1] if at + 1 < len(lines) else None
        if following is not None and _blank_after(desk, line, following, at):
            found.append(GoldLine("", "blank"))
    return found


def _blank_after(desk: Desk, line: GoldLine, following: GoldLine, at: int) -> bool:
    """Whether an empty line stands between two lines."""
    mode = desk.dials.blanks
    if mode in ("never", "always"):
        return mode == "always"
    if mode == "random":
        return desk.often(desk.dials.blank_share)
    apart = line.article != following.article
    if mode == "articles":
        return apart
    box = apart or line.role != following.role
    return box or (mode == "columns" and line.role == "body" and at % desk.dials.column_height == 0)
