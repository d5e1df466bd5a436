"""One page from a seed: written, set, put together, damaged."""

import random

from bench.presses.wold import furniture
from bench.presses.wold.damage import blank_lines, damage, translate
from bench.presses.wold.dials import Dials, draw_dials
from bench.presses.wold.makeup import Set, begin_late, choose, cut_short, run_together
from bench.presses.wold.setting import Setter
from bench.presses.wold.tables import Filler, read_words
from bench.presses.wold.writing import Desk
from bench.typesetter.gold import GoldArticle, GoldLine, SetPage
from bench.typesetter.sources import Sources


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a county paper with its gold; the same arguments give the same page. Levels: standard, varied, hard."""
    rng = random.Random(f"wold {level} {seed}")
    dials = draw_dials(rng, level)
    shared = _shared(rng)
    fill = Filler(rng, shared)
    setter = Setter(rng, dials, fill("{county}") + rng.choice(("农商银行", "供电公司", "人民医院", "税务局")))
    articles: list[GoldArticle] = []
    groups: list[list[GoldLine]] = []
    for pieces in choose(rng, dials, Desk(rng, dials, sources, seed, shared)):
        done = [setter.set_piece(piece, len(articles) + at) for at, piece in enumerate(pieces)]
        _continue(rng, dials, done)
        articles += [article for article, _ in done]
        groups.append([line for _, lines in done for line in lines])
    groups = _numbered(articles, run_together(rng, dials, groups))
    groups = [damage(rng, dials, articles, lines) for lines in groups] if level == "hard" else groups
    lines = blank_lines(rng, dials, _framed(rng, fill, dials, groups))
    if dials.traditional:
        translate(articles, lines)
    return SetPage(
        "\n".join(line.text for line in lines), articles, lines, {"press": "wold", "kind": dials.kind, **_told(dials)}
    )


def _told(dials: Dials) -> dict[str, object]:
    names = ("measures", "kinsoku", "indent", "blanks", "title_after", "digits", "traditional")
    return {name: getattr(dials, name) for name in names}


def _shared(rng: random.Random) -> dict[str, str]:
    county = rng.choice(read_words()["county"])
    papers = [paper for paper in read_words()["paper"] if paper[:2] == county[:2]] or [county[:2] + "报"]
    day = {"year": rng.randint(2008, 2026), "month": rng.randint(1, 12), "day": rng.randint(1, 28)}
    words = {name: str(number) for name, number in day.items()}
    return {"county": county, "place": county[:2], "paper": rng.choice(papers), **words}


def _continue(rng: random.Random, dials: Dials, done: list[Set]) -> None:
    """下转 on front pages, 上接 on others."""
    if len(done) > 1 or rng.random() > dials.jump:
        return
    if dials.kind == "front":
        cut_short(rng, done[0])
    else:
        begin_late(rng, done[0])


def _framed(rng: random.Random, fill: Filler, dials: Dials, groups: list[list[GoldLine]]) -> list[list[GoldLine]]:
    """The groups with what belongs to no article around and between them."""
    found: list[list[GoldLine]] = [furniture.special_head(rng, fill)] if dials.kind == "special" else []
    for lines in groups:
        found.append(lines)
        if rng.random() < dials.slogans:
            found.append(furniture.advertisement(rng, fill, dials))
    if dials.kind == "front" and rng.random() < 0.6:
        found.insert(rng.randint(0, len(found)), furniture.guide(rng, fill))
    head = furniture.head(rng, fill, dials)
    place = rng.choices(("top", "bottom", "none"), (6, 3, 1 if dials.kind != "front" else 0))[0]
    if place == "top":
        found.insert(0, head)
    elif place == "bottom":
        found.append(head)
    if rng.random() < 0.6:
        found.append(furniture.foot(rng, fill))
    return found


def _numbered(articles: list[GoldArticle], groups: list[list[GoldLine]]) -> list[list[GoldLine]]:
    """Articles and blocks numbered as their lines come on the page."""
    order = list(dict.fromkeys(line.article for lines in groups for line in lines if line.article is not None))
    place = {old: new for new, old in enumerate(order)}
    articles[:] = [articles[old] for old in order]
    for lines in groups:
        for line in lines:
            line.article = None if line.article is None else place[line.article]
    return groups
