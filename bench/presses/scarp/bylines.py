"""Who wrote it and from where: at the head of the first paragraph, on a line of its own, or at the end."""

import random
import re

from bench.presses.scarp.draft import Draft
from bench.presses.scarp.fill import Pen
from bench.presses.scarp.house import House

_ROLE = ("记者", "记者", "记者", "通讯员", "见习记者", "实习生", "特约记者")


def sign(draft: Draft, house: House, pen: Pen, rng: random.Random, own: float = 0.3) -> None:
    """Gives a draft one of the paper's bylines: `own` is the share on a line of its own."""
    names = [pen("{person}") for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))]
    if rng.random() < own:
        _own_line(draft, names, rng.choice(house.owns), pen, rng)
    elif house.has("signed", rng):
        _at_end(draft, names[:2], pen, rng)
    else:
        _lead(draft, names, rng.choice(house.leads), pen, rng)


def _spread(name: str, rng: random.Random) -> str:
    return f"{name[0]} {name[1]}" if len(name) == 2 and rng.random() < 0.3 else name


def _credits(names: list[str], rng: random.Random, gap: str) -> str:
    """记者A 通讯员B as printed in brackets."""
    role = rng.choice(_ROLE)
    if len(names) == 1:
        return f"{role}{gap}{names[0]}"
    if len(names) == 2 and rng.random() < 0.5:
        return f"记者{gap}{names[0]}{rng.choice([' ', '、'])}{names[1]}"
    return f"记者{gap}{names[0]} 通讯员{gap}{rng.choice([' ', '、']).join(names[1:])}"


def _lead(draft: Draft, names: list[str], kind: str, pen: Pen, rng: random.Random) -> None:
    who = _credits(names, rng, rng.choice(["", "", " "]))
    place, date = pen("{cityn}"), pen("{date}")
    head, dateline = {
        "bxj": (f"本报讯{rng.choice([' ', '', ' '])}（{who}）", "本报讯"),
        "colon": (f"本报讯 {who}报道：", "本报讯"),
        "wire": (f"新华社{place}{date}电（{who}）", f"新华社{place}{date}电"),
        "city": (f"本报{place}{date}{rng.choice(['电', '讯'])}（{who}）", f"本报{place}{date}电"),
        "bracket": (f"（{who}）", None),
        "net": (f"工友网讯（{who}）", "工友网讯"),
        "none": ("本报讯 ", "本报讯"),
    }[kind]
    if kind == "city" and "日讯" in head:
        dateline = f"本报{place}{date}讯"
    first = next(piece for piece in draft.pieces if piece.role == "paragraph")
    first.text = head + first.text
    draft.dateline = dateline
    if kind != "none":
        draft.byline, draft.reporters = who, names


def _own_line(draft: Draft, names: list[str], kind: str, pen: Pen, rng: random.Random) -> None:
    shown = [_spread(name, rng) for name in names]
    names, shown = (names[:2], shown[:2]) if kind == "textpic" else (names, shown)
    ours = f"本报记者 {' '.join(shown[:2])}" + (f" 本报通讯员 {shown[2]}" if len(shown) > 2 else "")
    if len(shown) == 2 and rng.random() < 0.5:
        ours = f"本报记者 {shown[0]} {rng.choice(['本报通讯员', '通讯员', '实习生'])} {shown[1]}"
    text = {
        "plain": ours,
        "box": f"□{ours}",
        "square": f"■{rng.choice(['', ' '])}{' '.join(shown)}",
        "names": " ".join(shown),
        "dot": f"●{ours.replace('本报', '')}",
        "spaced": ours.replace(" ", "　"),
        "textpic": f"文/{shown[0]} 图/{shown[1]}" if len(shown) > 1 else f"{ours} 文/图",
    }[kind]
    draft.before.append(("byline", text))
    draft.byline, draft.reporters = text.lstrip("□■● "), names


def _at_end(draft: Draft, names: list[str], pen: Pen, rng: random.Random) -> None:
    """In brackets: glued to the last paragraph (then part of its text) or on a line of its own."""
    inner = rng.choice(["{n}", "{n}", "{n}", "本报记者 {n}", "记者 {n}", "通讯员 {n}"]).replace("{n}", " ".join(names))
    draft.byline, draft.reporters = inner, names
    last = draft.pieces[-1]
    if last.role == "paragraph" and rng.random() < 0.7:
        last.text += f"（{inner}）"
    else:
        draft.after.append(("byline", f"（{inner}）"))


def sign_essay(draft: Draft, pen: Pen, rng: random.Random) -> None:
    """An outside author: a bare name or □ name before, sometimes the post in brackets behind."""
    name = pen("{person}")
    mark = rng.choice(["", "", "□", "■ ", "◆ ", "作者：", "□ "])
    draft.before.append(("byline", mark + _spread(name, rng)))
    draft.byline, draft.reporters = re.sub(r"^[□■◆ ]+", "", mark) + name, [name]
    if rng.random() < 0.35:
        post = pen("（作者(单位：{body}|系{body}(退休职工|干部|{post})|供职于{co})）")
        draft.after.append(("byline", post))
        draft.byline += f" {post}"
