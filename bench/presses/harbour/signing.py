"""Who wrote it and from where: bylines on a line of their own, inside the text, at its end; agencies and datelines."""

import random

from bench.presses.harbour.copy import Item
from bench.presses.harbour.dials import Dials
from bench.presses.harbour.grammar import Writer, person, read_words


def sign(item: Item, writer: Writer, dials: Dials, foreign: bool = False) -> None:
    """One kind of byline for a news story, or none."""
    rng = writer.rng
    if rng.random() < dials.inline_byline:
        rng.choice((_agency, _agency, _abroad) if foreign else (_opening, _opening, _agency, _closing))(item, writer)
    elif rng.random() < 0.8:
        own_line(item, rng)


def own_line(item: Item, rng: random.Random) -> None:
    """A byline on its own line, above the body or behind the title."""
    names = [person(rng) for _ in range(rng.choice((1, 1, 1, 2, 2, 3)))]
    paper = rng.choice(read_words()["报"])
    one, rest, wide = names[0], names[1:], "\u3000".join(names)
    forms = [
        f"{paper}记者 {' '.join(names)}",
        f"{paper}记者\u3000{wide}",
        f"■{paper}记者 {' '.join(names)}",
        f"□ {paper}记者 {one}",
        f"◎记者 {one}" + "".join(f" 实习生 {name}" for name in rest),
        f"记者 {one}" + "".join(f" 通讯员 {name}" for name in rest),
        f"文/{one}" + "".join(f" 图/{name}" for name in rest[:1]),
        f"{paper}记者 {one} 文/图",
        f"{paper}首席记者 {one}",
        f"特约撰稿 {one}",
        f"采写：{paper}记者 {' '.join(names)}",
        f"{one}",
        f"■ {one}",
    ]
    item.signed = rng.choice(forms)
    item.reporters = [name for name in names if name in item.signed]
    item.signed_where = rng.choice(("top", "top", "top", "title"))


def _put_before(item: Item, opening: str) -> None:
    role, text = item.blocks[0]
    item.blocks[0] = (role, opening + text)


def _opening(item: Item, writer: Writer) -> None:
    rng = writer.rng
    names = [person(rng) for _ in range(rng.choice((1, 1, 2)))]
    paper = rng.choice(read_words()["报"])
    by = f"记者{names[0]}" + (rng.choice(("、", " ")) + names[1] if len(names) > 1 else "")
    helper = person(rng) if rng.random() < 0.25 else ""
    by += rng.choice(("\u3000通讯员", " 通讯员", " 实习生")) + helper if helper else ""
    _put_before(item, rng.choice((f"{paper}讯（{by}）", f"{paper}讯（{by}）", f"{paper}讯 {by}报道：", f"{paper}讯 {by}　")))
    item.byline, item.reporters = by, [*names, *([helper] if helper else [])]


def _agency(item: Item, writer: Writer) -> None:
    rng = writer.rng
    place = rng.choice([*read_words()["外城"], "北京", "北京", "上海", "广州", "西安"])
    dateline = f"{rng.choice(('新华社', '新华社', '中新社'))}{place}{rng.randint(1, 12)}月{rng.randint(1, 28)}日电"
    kind = rng.randrange(5)
    if kind < 2:
        name = person(rng)
        item.dateline, item.byline, item.reporters = dateline, f"记者{name}", [name]
        _put_before(item, dateline + rng.choice((" ", "\u3000", "")) + f"（记者{name}）")
    elif kind == 2:
        item.dateline = dateline
        _put_before(item, f"据{dateline}　")
    else:
        openings = ("据新华社电 ", "本报综合消息 ", "据报道，", "新华社电　", "本报综合报道 ", "综合新华社消息，")
        _put_before(item, rng.choice(openings))


def _abroad(item: Item, writer: Writer) -> None:
    rng = writer.rng
    name = person(rng)
    item.dateline = f"本报{rng.choice(read_words()['外城'])}{rng.randint(1, 12)}月{rng.randint(1, 28)}日电"
    item.byline, item.reporters = f"记者{name}", [name]
    openings = (f"（{item.dateline}）", f"{item.dateline}（记者{name}）", f"{item.dateline} 记者{name}报道：")
    _put_before(item, rng.choice(openings))


def _closing(item: Item, writer: Writer) -> None:
    rng = writer.rng
    names = [person(rng) for _ in range(rng.choice((1, 1, 2)))]
    tail = rng.choice((" ".join(names), f"记者 {' '.join(names)}", f"本报记者 {' '.join(names)}", "", ""))
    role, text = item.blocks[-1]
    item.blocks[-1] = (role, f"{text}（{tail or rng.choice(('本报综合', '据新华社', '新华社供本报特稿'))}）")
    item.byline, item.reporters = tail or None, names if tail else []
