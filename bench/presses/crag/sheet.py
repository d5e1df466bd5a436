"""A page of crag: the kind of page first, then its articles, then how they fall out of the file."""

import random

from bench.presses.crag.damage import damage, to_traditional
from bench.presses.crag.desk import Desk
from bench.presses.crag.flow import Lines, arrange, rewrite_blocks, turn_over
from bench.presses.crag.house import House, draw_house
from bench.presses.crag.kinds import Kind, draw_kind, fill_page
from bench.presses.crag.piece import set_piece
from bench.presses.crag.wording import ADS, INDEX, person
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of the level (standard, varied, hard) with its gold; the same seed gives the same page."""
    rng = random.Random(f"crag {seed} {level}")
    house = draw_house(rng, level)
    kind = draw_kind(rng, level)
    pieces = fill_page(Desk(rng, house, sources, share_of(seed)), kind)
    units: list[Lines] = []
    for number, piece in enumerate(pieces):
        lines = turn_over(set_piece(piece, house, rng), piece, house, rng)
        for line in lines:
            line.article = None if line.role == "furniture" else number
        units.append(lines)
    units = _with_furniture(arrange(units, pieces, level, rng), house, kind, rng)
    if level == "hard":
        units = [damage(lines, rng) for lines in units]
    _lead_spaces(units, rng)
    lines = _spaced(units, house, rng)
    rewrite_blocks(pieces, lines)
    traditional = level == "hard" and rng.random() < 0.1
    if traditional:
        to_traditional(pieces, lines)
    makeup: dict[str, object] = {
        "press": "crag",
        "level": level,
        "kind": kind.name,
        "blanks": house.blanks,
        "titles_after": house.titles_after,
        "kinsoku": house.rules.kinsoku,
        "measures": house.measures,
        "traditional": traditional,
    }
    return SetPage("\n".join(line.text for line in lines), [piece.gold for piece in pieces], lines, makeup)


def _furniture(texts: list[str]) -> Lines:
    return [GoldLine(text, "furniture", starts_block=True) for text in texts]


def _with_furniture(units: list[Lines], house: House, kind: Kind, rng: random.Random) -> list[Lines]:
    """Masthead, imprint and advertisements between the articles."""
    units = list(units)
    if rng.random() < house.furniture * 0.25:
        units.insert(rng.randint(1, len(units)), _furniture(list(rng.choice(ADS))))
    if kind.name == "要闻" and rng.random() < house.furniture * 0.4:
        titles = ("春耕备耕看变化", "老城改造听民声", "十佳青年评选揭晓", "平川队客场取胜", "米袋子里的学问")
        index = [rng.choice(("导读", "今日导读"))]
        index += [rng.choice(INDEX).format(a=title) for title in rng.sample(titles, 3)]
        units.insert(rng.randint(0, len(units)), _furniture(index))
    edge = _edge(house, kind, rng)
    if edge and rng.random() < 0.6:
        units.insert(0, _furniture(edge))
    elif edge:
        units.append(_furniture(edge))
    if rng.random() < house.furniture * 0.8:
        units.append(_furniture(_imprint(rng)))
    return units


def _edge(house: House, kind: Kind, rng: random.Random) -> list[str]:
    """What stands at the head of a page."""
    fill = house.fill
    day = fill("{year}年{month}月{day}日 星期") + rng.choice("一二三四五六日")
    number = rng.randint(1, 12)
    parts = [
        house.paper,
        rng.choice((day, day.replace(" ", "\u3000"), day.split(" ")[0])),
        rng.choice((f"第{number}版", f"{number}", f"A{number:02d}", f"{number}版 {kind.name}", f"第{number}版：{kind.name}")),
        kind.name,
        rng.choice(("国内统一刊号CN42-0087", f"第{rng.randint(1200, 9900)}期", "网址：www.jzrb.example")),
    ]
    chosen = [part for part in parts if rng.random() < house.furniture]
    return [part for part in chosen if not any(part != other and part in other for other in chosen)]


def _imprint(rng: random.Random) -> list[str]:
    """Who made the page."""
    one, other, third = (person(rng) for _ in range(3))
    forms = (
        [f"责任编辑：{one} 版式设计：{other} 校对：{third}"],
        [f"责任编辑：{one}", f"电话：0718-8226{rng.randint(100, 999)}"],
        [f"责编 {one} 美编 {other} 校对 {third}"],
        [f"本版责任编辑 {one}", f"E-mail：bjb{rng.randint(1, 9)}@jzrb.example"],
        [f"■责任编辑／{one} ■组版／{other}"],
    )
    return rng.choice(forms)


def _lead_spaces(units: list[Lines], rng: random.Random) -> None:
    """Some files begin a lead line with a space."""
    if rng.random() > 0.2:
        return
    for line in (line for lines in units for line in lines):
        if line.role == "body" and line.text.startswith("本报讯"):
            line.text = " " + line.text


def _spaced(units: list[Lines], house: House, rng: random.Random) -> Lines:
    """All lines with the empty lines of this page between them."""
    share = {"always": 1.0, "never": 0.0, "some": rng.choice((-1.0, -1.0, 0.0, rng.uniform(0.1, 0.9)))}[house.blanks]
    between = {"always": 0.75, "never": rng.choice((0.0, 0.0, 1.0)), "some": 1.0}[house.blanks]
    spaced: Lines = []
    for at, lines in enumerate(units):
        own = share if share >= 0 else float(rng.random() < 0.5)
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            spaced.append(line)
            if _blank_after(line, following, own if following else between, house, rng) and (following or at + 1 < len(units)):
                spaced.append(GoldLine("", "blank", starts_block=True))
    return spaced


def _blank_after(line: GoldLine, following: GoldLine | None, share: float, house: House, rng: random.Random) -> bool:
    if following and line.role == "caption" and house.tight_captions and following.block == line.block:
        return False
    if line.text[-1:].isascii() and line.text[-1:].isalpha() and rng.random() < 0.5:
        return False
    return rng.random() < share
