"""Who wrote and who took the picture: bylines, datelines, credits as each paper prints them."""

import random
from typing import TYPE_CHECKING

from bench.presses.cape import words
from bench.presses.cape.paper import Paper

if TYPE_CHECKING:
    from bench.presses.cape.drafts import Draft


def sign(rng: random.Random, paper: Paper, draft: "Draft") -> None:
    """One signature of the paper's kinds: a byline on its own line, a lead in the first paragraph, a name at the end."""
    if paper.has(rng, "byline"):
        draft.byline, draft.reporters = byline(rng, paper)
        draft.byline_place = paper.byline_place
    elif paper.has(rng, "lead_sign") and draft.blocks[0][0] == "paragraph":
        lead, draft.reporters, draft.dateline = lead_of(rng, paper)
        draft.blocks[0] = ("paragraph", lead + draft.blocks[0][1])
    if not draft.reporters and paper.has(rng, "end_sign"):
        _sign_end(rng, paper, draft)


def _sign_end(rng: random.Random, paper: Paper, draft: "Draft") -> None:
    names = [words.person(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    filled = paper.end_sign.format(" ".join(names))
    if "单位" in paper.end_sign:
        filled = paper.end_sign.format(rng.choice(words.banks()["firm"]))
    elif "据" in paper.end_sign:
        filled = paper.end_sign.format(f"《{rng.choice(words.banks()['paper'])}》")
    else:
        draft.reporters = names
    role, text = draft.blocks[-1]
    if rng.random() < 0.75 and role == "paragraph":
        draft.blocks[-1] = (role, text + filled)
    else:
        draft.byline, draft.byline_place = filled, "after"


def byline(rng: random.Random, paper: Paper) -> tuple[str, list[str]]:
    """A byline for a line of its own, and the names in it."""
    names = [words.person(rng) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    one, rest = names[0], names[1:]
    others = "".join(f" {name}" for name in rest)
    aide = rng.choice(("通讯员", "本报通讯员", "实习生", "特约记者"))
    where = rng.choice(words.banks()["city"])
    text = {
        "plain": f"本报记者 {one}{others}",
        "bracket": f"（本报记者 {'、'.join(names)}）",
        "trainee": f"本报记者 {one}" + (f" {aide} {' '.join(rest)}" if rest else ""),
        "bare": " ".join(names),
        "slash": f"记者 {one}/文" + (f" {rest[0]}/图" if rest else ""),
        "wen": rng.choice(("文/", "文\\图 ", "撰文 ", "采写：")) + f"本报记者 {one}{others}",
    }[paper.byline]
    if paper.byline == "plain" and rng.random() < 0.15:
        text = f"本报驻{where}记者 {one}{others}"
    if paper.byline == "slash" and len(rest) > 1:
        names = names[:2]
    if paper.badge and paper.byline in ("plain", "bare", "trainee"):
        text = paper.badge + rng.choice(("", " ")) + text
    elif paper.byline == "bare" and len(names) == 1 and len(one) == 2 and rng.random() < 0.5:
        text = f"{one[0]}　{one[1]}"
    return text, names


def lead_of(rng: random.Random, paper: Paper) -> tuple[str, list[str], str | None]:
    """What opens the first paragraph, the reporters in it, its dateline."""
    names = [words.person(rng) for _ in range(rng.choice((1, 1, 2)))]
    joint = rng.choice(("、", " "))
    who = f"记者{rng.choice(('', '', ' '))}{joint.join(names)}"
    if rng.random() < 0.3:
        aide = words.person(rng)
        who, names = f"{who}{rng.choice((' ', '，', '　'))}通讯员{rng.choice(('', ' '))}{aide}", [*names, aide]
    gap = rng.choice(("", "", " "))
    spot, day = words.place(rng), words.date(rng)
    line = None
    if paper.dateline == "agency" and rng.random() < 0.7:
        line = rng.choice((f"新华社{spot}{day}电", f"据新华社{spot}{day}电", f"新华社{spot}电"))
    elif paper.dateline == "place" and rng.random() < 0.7:
        line = f"本报{spot}{day}{rng.choice(('讯', '电'))}"
    signed = rng.random() < 0.8
    opening = (line or "本报讯") + (f"{gap}（{who}）" if signed else " ")
    return opening, names if signed else [], line


def credit(rng: random.Random, paper: Paper) -> str:
    """A photo's credit."""
    name = words.person(rng)
    manner = rng.choice(
        ("本报记者 {} 摄", "本报记者 {} 摄", "{} 摄", "本报通讯员 {} 摄", "新华社记者 {} 摄", "{} 摄影报道", "{} 供图")
    )
    if paper.kind == "central":
        manner = rng.choice(("新华社记者 {} 摄", "{} 摄（人民视觉）", "新华社发（{} 摄）", "本报记者 {} 摄"))
    return manner.format(name)
