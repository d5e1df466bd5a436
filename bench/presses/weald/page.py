"""A page: what stands on it, in which order, and what runs into what."""

import random

from bench.presses.weald import forms, furniture, noise, stories
from bench.presses.weald.house import House, draw_house
from bench.presses.weald.piece import Piece
from bench.presses.weald.setting import Setting, set_piece
from bench.presses.weald.words import to_traditional
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_SPECIALS = ("column", "shorts", "service", "features", "interview", "photo", "service", "shorts", "features", "digest", "box")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed at a level (standard, varied, hard)."""
    rng = random.Random(f"weald {seed} {level}")
    house = draw_house(rng, level)
    units = _units(rng, house, sources, share_of(seed))
    settings: list[Setting] = []
    groups: list[list[Setting]] = []
    for unit in units:
        group = [set_piece(rng, piece, house, len(settings) + at) for at, piece in enumerate(unit)]
        settings += group
        groups.append(group)
    lines = furniture.dress_page(rng, house, _arrange(rng, house, groups))
    lines = noise.spoil(rng, house, lines)
    lines, articles = _renumber(lines, [setting.gold for setting in settings])
    lines = _space(rng, house, lines)
    if house.traditional:
        _turn(articles, lines)
    return SetPage(
        "\n".join(line.text for line in lines),
        articles,
        lines,
        {"press": "weald", **{name: value for name, value in vars(house).items() if name != "used"}},
    )


def _units(rng: random.Random, house: House, sources: Sources, share: str) -> list[list[Piece]]:
    """What stands on the page: stories, then some special forms put among them."""
    low, high = {"standard": (5, 9), "varied": (6, 11), "hard": (7, 12)}[house.level]
    wanted = rng.randint(low + 1, high) if rng.random() < 0.8 else low
    special = rng.randint(1, 2) if house.level == "standard" else rng.randint(2, max(3, wanted - 3))
    units: list[list[Piece]] = []
    made = 0
    if house.level != "standard" or rng.random() < 0.5:
        units.append(stories.news(rng, house, sources, share, rich=True))
        made += len(units[0])
    for form in rng.sample(_SPECIALS, min(special, len(_SPECIALS))):
        unit = _special(rng, form, house, sources, share)
        if house.level == "standard" and made + len(unit) > 9:
            continue
        units.append(unit)
        made += len(unit)
    while made < wanted:
        unit = stories.news(rng, house, sources, share, rich=rng.random() < 0.2 and made + 2 <= high)
        units.append(unit)
        made += len(unit)
    rng.shuffle(units)
    return units


def _special(rng: random.Random, form: str, house: House, sources: Sources, share: str) -> list[Piece]:
    if form == "column":
        return forms.column(rng, house, sources, share)
    if form == "interview":
        return stories.interview(rng, house, sources, share)
    if form == "photo":
        return stories.photo(rng, house, sources, share)
    if form == "digest":
        return forms.digest(rng, house, sources, share)
    if form == "box":
        return forms.loose_box(rng, house)
    return forms.own(rng, house, form)


def _arrange(rng: random.Random, house: House, groups: list[list[Setting]]) -> list[GoldLine]:
    """Articles one after another, side by side, woven, or carried on behind the next."""
    lines: list[GoldLine] = []
    waiting: list[GoldLine] = []
    at = 0
    while at < len(groups):
        group = groups[at]
        partner = groups[at + 1] if at + 1 < len(groups) else []
        single = len(group) == len(partner) == 1
        size = sum(len(setting.body) for setting in (*group, *partner))
        if single and size < 70 and rng.random() < house.side:
            lines += _side_by_side(rng, [*group, *partner])
            at += 2
        elif single and rng.random() < house.weave * 0.5:
            lines += _woven(rng, house, group[0], partner[0])
            at += 2
        else:
            here, rest = _carried(rng, house, group) if at + 1 < len(groups) and not waiting else (_unit(rng, house, group), [])
            lines += here
            lines += waiting
            waiting = rest
            at += 1
            continue
        lines += waiting
        waiting = []
    return lines + waiting


def _unit(rng: random.Random, house: House, group: list[Setting]) -> list[GoldLine]:
    """An article with what belongs to it; a box sometimes falls into the body of its feature."""
    if len(group) == 2 and house.level != "standard" and group[1].gold.kind != "photo" and rng.random() < 0.4:
        main, inner = group
        starts = [place for place, line in enumerate(main.body) if line.starts_block and line.role == "body"][1:]
        if starts:
            place = rng.choice(starts)
            while place and main.body[place - 1].role == "subhead":
                place -= 1
            body = [*main.body[:place], *inner.lines(), *main.body[place:]]
            return [*main.title, *body] if main.title_first else [*body, *main.title]
    if len(group) == 2 and rng.random() < 0.15:
        group = group[::-1]
    return [line for setting in group for line in setting.lines()]


def _side_by_side(rng: random.Random, pair: list[Setting]) -> list[GoldLine]:
    """Short articles beside each other: the titles fall out together, then the bodies, or the other way round."""
    titles = [line for setting in pair for line in setting.title]
    bodies = [line for setting in pair for line in setting.body]
    return titles + bodies if pair[0].title_first or rng.random() < 0.4 else bodies + titles


def _woven(rng: random.Random, house: House, one: Setting, other: Setting) -> list[GoldLine]:
    """Two bodies whose columns fall out across each other, some lines of one and some of the other."""
    step = rng.choice((1, 1, 2, 3)) if house.level == "hard" else rng.choice((8, 12, 16, 24))
    mixed: list[GoldLine] = []
    first, second = list(one.body), list(other.body)
    while first or second:
        mixed += first[:step] + second[:step]
        first, second = first[step:], second[step:]
    head = [*one.title, *other.title]
    if rng.random() < 0.5:
        return [*one.title, *mixed, *other.title] if not one.title_first else [*one.title, *other.title, *mixed]
    return head + mixed if one.title_first else mixed + head


def _carried(rng: random.Random, house: House, group: list[Setting]) -> tuple[list[GoldLine], list[GoldLine]]:
    """The article, and where it goes on behind the next one its rest."""
    main = group[0]
    if len(group) > 1 or len(main.body) < 24 or rng.random() >= house.carry:
        return _unit(rng, house, group), []
    cut = rng.randint(len(main.body) // 3, 2 * len(main.body) // 3)
    turn, resumed = furniture.turn(rng)
    here = [*main.body[:cut], *turn]
    return ([*main.title, *here] if main.title_first else [*here, *main.title]), [*resumed, *main.body[cut:]]


def _renumber(lines: list[GoldLine], golds: list[GoldArticle]) -> tuple[list[GoldLine], list[GoldArticle]]:
    """Articles in the order in which they begin on the page."""
    order = list(dict.fromkeys(line.article for line in lines if line.article is not None))
    places = {number: at for at, number in enumerate(order)}
    for line in lines:
        line.article = None if line.article is None else places[line.article]
    return lines, [golds[number] for number in order]


def _space(rng: random.Random, house: House, lines: list[GoldLine]) -> list[GoldLine]:
    """Empty lines between the lines, as the page has them."""
    often = rng.uniform(0.2, 0.7)
    spaced: list[GoldLine] = []
    for at, line in enumerate(lines):
        if at:
            before = lines[at - 1]
            changed = before.role != line.role or before.article != line.article
            wanted = {
                "always": rng.random() < 0.985,
                "parts": changed,
                "paragraphs": changed or line.starts_block,
                "some": rng.random() < often,
                "never": False,
            }[house.blank]
            spaced += [GoldLine("", "blank")] if wanted else []
        spaced.append(line)
    return spaced


def _turn(articles: list[GoldArticle], lines: list[GoldLine]) -> None:
    """The page in traditional characters."""
    for line in lines:
        line.text = to_traditional(line.text)
    for article in articles:
        for name in ("banner", "kicker", "headline", "deck", "byline", "dateline"):
            text = getattr(article, name)
            setattr(article, name, to_traditional(text) if text else None)
        article.reporters = [to_traditional(name) for name in article.reporters]
        for block in article.blocks:
            block.text = to_traditional(block.text)
