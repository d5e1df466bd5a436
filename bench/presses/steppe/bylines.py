"""How articles are signed: at the start of the text, on a line of their own before it, or at the very end."""

from dataclasses import dataclass, field

from bench.presses.steppe.house import House
from bench.presses.steppe.wording import Writer


@dataclass
class Signature:
    """`lead` opens the first paragraph, `line` stands before the text, `tail` after it; `byline` is the gold."""

    lead: str = ""
    line: str | None = None
    tail: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None


def sign(write: Writer, house: House) -> Signature:
    """A signature of one of the paper's usual kinds; one in eight stories has none."""
    kind = write.rng.choices(("lead", "wire", "line", "tail", "none"), house.signing)[0]
    return _KINDS[kind](write, house)


def _none(write: Writer, house: House) -> Signature:
    return Signature()


def _names(write: Writer, most: int) -> list[str]:
    return [write.person() for _ in range(write.rng.choice((1, 1, 1, 2, 2, 3)[: most * 2]))]


def _staff(write: Writer, house: House) -> tuple[str, list[str]]:
    """Who wrote it, with their titles, and the names alone."""
    first, second = _names(write, 3), _names(write, 2)
    gap, comma = house.name_gap, write.rng.choice((" ", "、"))
    patterns = (
        (f"记者{gap}{comma.join(first)}", first),
        (f"记者{gap}{comma.join(first)}  通讯员{gap}{comma.join(second)}", first + second),
        (f"记者{gap}{first[0]} 通讯员{gap}{second[0]}", [first[0], second[0]]),
        (f"通讯员{gap}{comma.join(second)}", second),
        (f"{first[0]} 记者{gap}{second[0]}", [first[0], second[0]]),
        (f"特约记者{gap}{first[0]} 记者{gap}{second[0]}", [first[0], second[0]]),
        (f"实习记者{gap}{first[0]}", first[:1]),
    )
    return write.rng.choices(patterns, (8, 4, 3, 3, 1, 1, 1))[0]


def _lead(write: Writer, house: House) -> Signature:
    """本报讯 and its kin."""
    staff, names = _staff(write, house)
    gap = write.rng.choice(("", " ", " ", "　"))
    day = write("{month}月{day}日")
    first, second = write.person(), write.person()
    leads: tuple[tuple[str, str | None, list[str]], ...] = (
        (f"本报讯{gap}（{staff}）", staff, names),
        (f"本报讯{gap}（{first}）", first, [first]),
        (f"本报讯{gap}记者{first}报道：", f"记者{first}", [first]),
        (f"本报讯{gap}{first}、特约记者{second}报道：", f"{first}、特约记者{second}", [first, second]),
        (f"本报{day}讯{gap}（{staff}）", staff, names),
        (f"（{staff}）", staff, names),
        (f"本报讯{gap or ' '}", None, []),
    )
    lead, byline, reporters = write.rng.choices(leads, house.lead_kinds)[0]
    return Signature(lead, byline=byline, reporters=reporters)


def _wire(write: Writer, house: House) -> Signature:
    """Agencies, and the paper's own from elsewhere: with a dateline."""
    name = write.person()
    both = [name, write.person()]
    place = write.rng.choice((write("{city}")[:-1], "北京", "北京", write("{province}")[:2]))
    agency = write.rng.choices(("新华社", "本报", "据新华社", "中新社"), (6, 5, 1, 1))[0]
    dateline = f"{agency}{place}{write('{month}月{day}日')}电"
    gap = write.rng.choice(("", " ", "　"))
    ends: tuple[tuple[str, str | None, list[str]], ...] = (
        (f"{gap}（记者{house.name_gap}{name}）", f"记者{house.name_gap}{name}", [name]),
        (f"{gap}（记者{'、'.join(both)}）", f"记者{'、'.join(both)}", both),
        (f"{gap}记者{name}报道：", f"记者{name}", [name]),
        (gap or " ", None, []),
    )
    end, byline, reporters = write.rng.choices(ends, (6, 3, 1, 2))[0]
    return Signature(dateline + end, byline=byline, reporters=reporters, dateline=dateline.removeprefix("据"))


def _line(write: Writer, house: House) -> Signature:
    """A line of its own before the text."""
    names = _names(write, 3)
    staff, several = _staff(write, house)
    mark, gap = house.byline_mark, write.rng.choice((" ", "　", "  "))
    if staff.startswith(("记者", "通讯员")) and write.rng.random() < 0.5:
        staff = f"本报{staff}"
    patterns = (
        (f"{mark}本报记者{gap}{gap.join(names)}", names),
        (f"{mark}{staff}", several),
        (f"{mark or '■'}{gap.join(names)}", names),
        (f"新华社记者{gap}{gap.join(names)}", names),
        (f"本报特约记者{gap}{names[0]}", names[:1]),
    )
    line, reporters = write.rng.choices(patterns, (8, 5, 3, 1, 1))[0]
    return Signature(line=line, byline=line, reporters=reporters)


def _tail(write: Writer, house: House) -> Signature:
    """In brackets at the very end."""
    names = _names(write, 2)
    inside = write.rng.choice((" ".join(names), "、".join(names), f"记者 {' '.join(names)}", f"本报记者 {names[0]}"))
    shown = names[:1] if inside.startswith("本报") else names
    return Signature(tail=f"（{inside}）", byline=f"（{inside}）", reporters=shown)


_KINDS = {"lead": _lead, "wire": _wire, "line": _line, "tail": _tail, "none": _none}


def author(write: Writer, house: House) -> Signature:
    """Of opinion and theory: a name above, often the author's place of work in brackets below."""
    name = write.person()
    place = write("{school}") + (write("{subject}") if write.rng.random() < 0.5 else "")
    unit = write.rng.choice(("（作者单位：{0}）", "（作者系{0}教授）", "（作者为{0}副教授）", "（作者单位：{0}）")).format(
        place
    )
    line = f"{house.byline_mark}{name}"
    kind = write.rng.random()
    if kind < 0.45:
        return Signature(line=line, tail=unit, byline=line, reporters=[name])
    if kind < 0.75:
        return Signature(line=line, byline=line, reporters=[name])
    return Signature(line="本报评论员", byline="本报评论员") if kind < 0.9 else Signature()
