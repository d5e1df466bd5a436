"""Who wrote it: bylines on their own lines, leads with names in brackets, datelines, signatures."""

import random

from bench.presses.lake.dials import House
from bench.presses.lake.manuscript import Item
from bench.presses.lake.pen import Pen

_MARKS = ("■", "□", "●", "◆", "○", "▲")


def sign(item: Item, pen: Pen, house: House) -> None:
    """Signs a story: on a line of its own, in the lead, by a dateline, at the end, or not at all."""
    rng = pen.rng
    ways = ["line", "lead", "dateline", "end", "none"]
    way = rng.choices(ways, [house.byline_line * 10, 6, 1, 0.8, 0.8])[0]
    if way == "line":
        sign_on_line(item, pen)
    elif way == "lead":
        _lead(item, pen, house)
    elif way == "dateline":
        _dateline(item, pen, house)
    elif way == "end":
        sign_at_end(item, pen)


def _people(pen: Pen, most: int = 3) -> list[str]:
    count = pen.rng.choices([1, 2, 3], [6, 3, 1])[0]
    return [pen.short_name() for _ in range(min(count, most))]


def sign_on_line(item: Item, pen: Pen) -> None:
    """A byline on its own line before the body, under the title or after the body."""
    rng, names = pen.rng, _people(pen)
    item.reporters = names
    item.byline = _byline(rng, names)
    item.byline_at = rng.choices(["before", "title", "after"], [7, 2, 1])[0]


def _byline(rng: random.Random, names: list[str]) -> str:
    first, rest = names[0], names[1:]
    mark = rng.choice([*_MARKS, ""]) if rng.random() < 0.4 else ""
    gap = rng.choice(["", " ", " "]) if mark else ""
    office = rng.choice(["本报记者", "本报记者", "记者", "本报通讯员", "通讯员", "特约记者"])
    between = rng.choice([" ", " ", ""])
    if rest:
        second = rng.choice(["本报通讯员", "通讯员", "实习生", "本报记者"])
        other = " ".join(rest)
        return rng.choice(
            [
                f"{mark}{gap}{office}{between}{first} {second}{between}{other}",
                f"{mark}{gap}{office}{between}{first} {other}",
                f"{mark}{gap}文/{first} 图/{other}",
                f"{mark}{gap}{first} {other}",
            ]
        )
    return rng.choice(
        [
            f"{mark}{gap}{office}{between}{first}",
            f"{mark}{gap}{office}{between}{first}",
            f"{mark}{gap}{office}{between}{first} 文/图",
            f"{mark or '■'}{gap}{first}",
            f"{mark}{gap}{office}{between}{first}{rng.choice([' 摄影报道', ' 整理', ''])}",
        ]
    )


def _lead(item: Item, pen: Pen, house: House) -> None:
    rng, names = pen.rng, _people(pen)
    role = rng.choice(["记者", "记者", "记者", "通讯员", "本报记者", "实习生"])
    space = rng.choice(["", "", " "])
    inside = f"{role}{space}{names[0]}"
    if len(names) > 1:
        inside += f"{rng.choice([' ', '、', '　'])}{rng.choice(['通讯员', '通讯员', ''])}{space}{' '.join(names[1:])}"
    opening = rng.choice(["本报讯", "本报讯", "本报讯", f"{pen('papername')}讯", "本报综合消息"])
    shape = rng.random()
    if shape < 0.82:
        lead = f"{opening}{house.lead_gap}（{inside}）"
        item.byline, item.reporters = inside, names
    elif shape < 0.92:
        lead = f"{opening}{house.lead_gap or ' '}{inside}报道："
        item.byline, item.reporters = inside, names
    else:
        lead = opening + (house.lead_gap or " ")
    item.byline_at = "inside"
    _prefix(item, lead)


def _dateline(item: Item, pen: Pen, house: House) -> None:
    rng, names = pen.rng, _people(pen, 2)
    place, day = rng.choice([pen("county")[:2], pen("city")[:2]]), f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    dateline = f"{rng.choice(['本报', '新华社', '据新华社', '中新社'])}{place}{day}电"
    who = f"（记者{'、'.join(names)}）"
    item.dateline, item.reporters, item.byline, item.byline_at = dateline, names, who.strip("（）"), "inside"
    _prefix(item, f"{dateline}{house.lead_gap}{who}")


def sign_at_end(item: Item, pen: Pen) -> None:
    """A name in brackets at the very end, glued to the last paragraph or on a line of its own."""
    rng, names = pen.rng, _people(pen, 2)
    name = rng.choice(["", "", "记者", "通讯员"]) + " ".join(names)
    item.reporters, item.byline = names, name
    role, text = item.blocks[-1]
    if role != "paragraph" or rng.random() < 0.3:
        item.byline_at, item.byline = "after", f"（{name}）"
        return
    item.byline_at = "inside"
    item.blocks[-1] = (role, f"{text}（{name}）")


def _prefix(item: Item, lead: str) -> None:
    role, text = item.blocks[0]
    item.blocks[0] = (role, lead + text)


def credit(item: Item, pen: Pen) -> None:
    """The credit of a photograph: on its own line, or glued to the caption with a space or in brackets."""
    rng, name = pen.rng, pen.short_name()
    who = rng.choice(["本报记者 ", "本报通讯员 ", "通讯员 ", "", "", "记者 ", "本报记者", "特约记者 "]) + name
    item.reporters = [name]
    item.byline = f"{who}{rng.choice([' 摄', ' 摄', '摄', '/摄'])}"
    item.credit_at = rng.choices(["own", "glued", "bracket"], [5, 3, 1.5])[0]
