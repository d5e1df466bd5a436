"""Press of small papers: campus, hospital, court, railway and mill sheets, weeklies of all kinds, set by one person."""

import random

from bench.presses.mesa.bank import Bank
from bench.presses.mesa.habits import draw_blanks, draw_habits, draw_indent, draw_measures, draw_rules, draw_theme
from bench.presses.mesa.item import Desk, Item
from bench.presses.mesa.makeup import blank_rows, draw_items, furniture, order_rows
from bench.presses.mesa.rows import Row, Style, article_of, galley_of
from bench.presses.mesa.setting import Rules, spaced
from bench.presses.mesa.spoil import double_and_drop, slip, traditional
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed with its gold."""
    rng = random.Random(f"mesa{seed}{level}")
    theme = draw_theme(rng)
    desk = Desk(rng, Bank(rng, theme), sources, share_of(seed), level, draw_habits(rng, level))
    rules, indent, wide, blanks = (
        draw_rules(rng, level),
        draw_indent(rng, level),
        draw_measures(rng, level),
        draw_blanks(rng, level),
    )
    items = draw_items(desk)
    galleys = [galley_of(item, at, _style(desk, rules, indent, wide)) for at, item in enumerate(items)]
    rows, side = order_rows(desk, galleys)
    above, below = furniture(desk)
    rows = _spoiled(desk, above + rows + below, items)
    articles = [article_of(item, number, rows) for number, item in enumerate(items)]
    for row in rows:
        row.text = spaced(row.text, rng, desk.habits["digits"] if desk.habits["digits"] > 0.3 else 0.0)
    rows = blank_rows(rng, rows, blanks)
    lines = [GoldLine(row.text, row.role, row.article, row.block, row.starts) for row in rows]
    makeup: dict[str, object] = {
        "theme": theme,
        "titles": side,
        "blanks": blanks,
        "kinsoku": rules.kinsoku,
        "indent": indent[1],
    }
    return SetPage("\n".join(row.text for row in rows), articles, lines, {**makeup, "measures": wide})


def _style(desk: Desk, rules: Rules, indent: tuple[float, str], wide: list[float]) -> Style:
    """How one item is set; some are narrowed for a few lines by a picture."""
    base = desk.rng.choice(wide)
    if desk.chance("narrowing") and base > 14:
        start, long, less = desk.rng.randint(0, 12), desk.rng.randint(4, 12), desk.rng.randint(3, 6)
        return Style(lambda at: base - less if start <= at < start + long else base, indent[0], indent[1], rules)
    return Style(lambda at: base, indent[0], indent[1], rules)


def _spoiled(desk: Desk, rows: list[Row], items: list[Item]) -> list[Row]:
    if desk.level != "hard":
        return rows
    if desk.rng.random() < 0.2:
        traditional(rows, items)
    if desk.rng.random() < 0.6:
        slip(desk.rng, rows, desk.rng.uniform(0.0, 0.06))
    return double_and_drop(desk.rng, rows, desk.rng.uniform(0.0, 0.02)) if desk.rng.random() < 0.6 else rows
