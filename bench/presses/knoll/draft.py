"""An article before it is set: its title lines, opening, blocks and signature; and how each part is worded."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.knoll import words


@dataclass
class Draft:
    """What the editor hands down; `titles` are (role, line) in print order, `blocks` (role, text, credit)."""

    kind: str = "story"
    titles: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[tuple[str, str, str]] = field(default_factory=list)
    byline: str | None = None
    byline_line: str | None = None
    sign_line: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    banner: str | None = None
    group: int | None = None


def person(rng: random.Random) -> str:
    """An invented name of two or three characters."""
    return rng.choice(words.SURNAMES) + "".join(rng.sample(words.GIVEN, 1 if rng.random() < 0.3 else 2))


def fill(rng: random.Random, text: str) -> str:
    """A text with its slots filled: places, small and large numbers, a month, a surname."""
    one, other = rng.sample(words.PLACES, 2)
    numbers = {"n": rng.randint(21, 980), "k": rng.randint(3, 9), "m": rng.randint(1, 12)}
    return text.format(p=one, q=other, s=rng.choice(words.SURNAMES), **numbers)


def open_story(rng: random.Random, draft: Draft, own_line: float) -> None:
    """Gives the article its byline: a line of its own, or within the first paragraph behind a dateline."""
    names = [person(rng) for _ in range(rng.choice([1, 1, 1, 2]))]
    helper = [person(rng)] if rng.random() < 0.35 else []
    draft.reporters = [*names, *helper]
    if rng.random() < own_line:
        _own_line(rng, draft, names, helper)
    else:
        _lead(rng, draft, names, helper)


def _own_line(rng: random.Random, draft: Draft, names: list[str], helper: list[str]) -> None:
    drawn = rng.random()
    if drawn < 0.2:
        names, helper = names[:1], []
        draft.reporters, line = names, f"{rng.choice('■□●◎')} {names[0]}"
    elif drawn < 0.4:
        line = f"{rng.choice('■□')}本报记者 {' '.join(names)}"
    else:
        prefix = rng.choice(["本报记者", "本报记者", "记者", "本报通讯员", "本报特约记者"])
        line = f"{prefix} {' '.join(names)}"
    if helper:
        line += rng.choice([" 本报通讯员 ", " 通讯员 "]) + helper[0]
    draft.byline_line, draft.byline = line, line.lstrip("■□●◎ ")


def _lead(rng: random.Random, draft: Draft, names: list[str], helper: list[str]) -> None:
    place, date = rng.choice(words.PLACES), f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    kind = rng.random()
    gap = rng.choice(["", " "])
    draft.byline = f"记者{gap}{'、'.join(names)}" + (f" 通讯员{gap}{helper[0]}" if helper else "")
    if kind < 0.5:
        draft.dateline = rng.choice(["本报讯", "本报讯", f"本报{place}讯", f"本报{place}{date}电"])
        opening = f"{draft.dateline} （{draft.byline}）"
    elif kind < 0.8:
        draft.dateline = f"{rng.choice(words.AGENCIES)}{place}{date}电"
        opening = f"{draft.dateline} （{draft.byline}）" if rng.random() < 0.8 else f"{draft.dateline} {draft.byline}报道："
    else:
        draft.byline, draft.reporters, draft.dateline = None, [], rng.choice(["本报讯", "据新华社电", f"本报{place}讯"])
        opening = draft.dateline + " "
        if rng.random() < 0.5:
            draft.byline, draft.reporters = names[0], names[:1]
            role, text, credit = draft.blocks[-1]
            draft.blocks[-1] = (role, f"{text}（{names[0]}）", credit)
    role, text, credit = draft.blocks[0]
    draft.blocks[0] = (role, opening + text, credit)


def add_subheads(rng: random.Random, draft: Draft, texts: list[str], limit: int) -> None:
    """Two or more sub-headings between paragraphs: alone they could be taken for the next headline."""
    short = [text for text in texts if 5 <= len(text) <= limit and not re.search(r"[0-9年月日]", text)]
    short = list(dict.fromkeys([*short, *rng.sample(words.SUBHEADS, 4)]))
    gaps = len(draft.blocks) - 1
    count = min(3, len(short), gaps // 2 + 1)
    short = [text for text in short if len(text) <= limit][:count]
    if gaps < 3 or len(short) < 2:
        return
    mark = rng.choice(["", "", "", "numbers", "■"])
    for number, at in reversed(list(enumerate(sorted(rng.sample(range(1, gaps + 1), len(short)))))):
        prefix = f"{'一二三'[number]}、" if mark == "numbers" else mark
        draft.blocks.insert(at, ("subhead", prefix + short[number], ""))


def add_titles(rng: random.Random, draft: Draft, title: str, kickers: list[str], decks: list[str]) -> None:
    """Title lines whose roles show: a kicker is much longer than the headline or ends in a dash, and so is a deck."""
    lines = [("headline", line) for line in title.split("\n")]
    size = max(len(line) for _, line in lines)
    long = [text for text in kickers if len(text) >= max(size + 4, 14)]
    if long and rng.random() < 0.5:
        text = rng.choice(long)
        first, comma, rest = text.partition("，")
        parts = [first + comma, rest] if len(text) > 24 and rest and rng.random() < 0.6 else [text]
        parts[-1] += "——" if rng.random() < 0.5 else ""
        lines = [("kicker", part) for part in parts] + lines
    above = "".join(text for _, text in lines)
    below = [text for text in decks if len(text) >= 8 and text not in above]
    if below and rng.random() < 0.3:
        lines.append(("deck", "——" + rng.choice(below)))
    draft.titles = lines


def photo(rng: random.Random) -> Draft:
    """A photo item: title, caption, credit."""
    text, title = rng.choice(words.CAPTIONS)
    name = person(rng)
    credit = rng.choice([f"本报记者 {name} 摄", f"本报通讯员 {name} 摄", f"{name} 摄", f"新华社记者 {name} 摄"])
    draft = Draft("photo", [("headline", title)], [("caption", fill(rng, text), credit)])
    draft.byline, draft.reporters = credit, [name]
    return draft


def special(rng: random.Random, level: str, title_after: bool) -> Draft:
    """A notice, a letter; where titles stand first a table of results, and at the higher levels a poem."""
    kind = rng.choice(["notice", "letter", *([] if title_after else ["table"] if level == "standard" else ["table", "poem"])])
    if kind == "notice":
        title, texts, signed = rng.choice(words.NOTICES)
        draft = _plain(rng, "brief", title, [*texts, signed + " {m}月{k}日"])
        draft.sign_line = draft.blocks.pop()[1]  # the date tells it from a title line
        return draft
    if kind == "letter":
        title, texts = rng.choice(words.LETTERS)
        draft = _plain(rng, "story", title, ["编辑同志：", *texts])
        name = person(rng)
        draft.sign_line, draft.reporters, draft.byline = f"读者 {name}", [name], f"读者 {name}"
        return draft
    title, texts = rng.choice(words.TABLES if kind == "table" else words.POEMS)
    draft = _plain(rng, "brief" if kind == "table" else "story", title, texts)
    if kind == "poem":
        name = person(rng)
        draft.byline_line, draft.byline, draft.reporters = f"□{name}", name, [name]
    return draft


def _plain(rng: random.Random, kind: str, title: str, texts: list[str]) -> Draft:
    one = rng.randrange(10**6)
    filled = [fill(random.Random(one), text) for text in texts]
    return Draft(kind, [("headline", fill(random.Random(one), title))], [("paragraph", text, "") for text in filled])


def briefs(rng: random.Random, group: int) -> list[Draft]:
    """Briefs under one banner: each with its mark or its place and 本报讯, or each with a headline."""
    banner, titled, mark = rng.choice(words.BRIEF_BANNERS), rng.random() < 0.4, rng.choice(["▲", "●", "◆", "", ""])
    made = []
    for at in rng.sample(range(len(words.BRIEFS)), rng.randint(2, 4)):
        place = rng.choice(words.PLACES)
        text = fill(rng, words.BRIEFS[at].replace("{p}", place))
        dateline = None if mark and not titled else f"本报{place}讯"
        name = person(rng) if rng.random() < 0.6 else None
        opening = f"{dateline} " if dateline else mark
        if name:
            text += f"（{name}）"
        draft = Draft("brief", [], [("paragraph", opening + text, "")], dateline=dateline, banner=banner, group=group)
        draft.byline, draft.reporters = name, [name] if name else []
        if titled:
            draft.titles = [("headline", words.BRIEF_TITLES[at].format(p=place))]
        made.append(draft)
    return made
