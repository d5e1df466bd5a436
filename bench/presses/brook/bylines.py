"""Who wrote it and from where: a lead in the first paragraph, a line of its own, a name in brackets at the end."""

import random

from bench.presses.brook.drafts import Draft
from bench.presses.brook.words import person, table

_CITIES = ("北京", "上海", "武汉", "西安", "昆明", "哈尔滨", "合肥", "兰州")
_SIGNS = ("□", "■", "◎", "●", "□ ", "■ ", "◎ ", "□　")
_LITERARY = ("art", "comment", "study", "theory")
_UNSIGNED = ("photo", "award", "notice", "flash", "mail", "diary", "roundup")


def sign(rng: random.Random, draft: Draft, level: str) -> None:
    """Adds to a draft what its kind of article carries."""
    if draft.group in _UNSIGNED:
        return
    if draft.group in _LITERARY:
        _literary(rng, draft)
    elif draft.group in ("news", "wire"):
        _news(rng, draft, level)
    elif draft.group in ("safety", "term"):
        _end(rng, draft, rng.choice(["", "", "（{0} 辑）", "（本报综合）", "（{0}）"]))
    else:
        _feature(rng, draft)


def _literary(rng: random.Random, draft: Draft) -> None:
    """A name with a sign, alone, or with a place; seldom at the end."""
    name = person(rng)
    if draft.group in ("study", "comment") and rng.random() < 0.2:
        _end(rng, draft, rng.choice(["（{0}）", "（作者单位：{1}总工会）"]))
        return
    last = "{s}本报评论员 {n}" if draft.group == "comment" else "{s}{n}　文"
    form = rng.choice(["{s}{n}", "{s}{n}", "{s}{n}", "{n}", "文/{n}", "{s}{n}（{t}）", last])
    draft.byline = form.format(s=rng.choice(_SIGNS), n=name, t=rng.choice(table("names")["town"]))
    draft.reporters, draft.byline_after = [name], rng.random() < 0.12


def _feature(rng: random.Random, draft: Draft) -> None:
    """A line of its own before the body, or the writers in brackets at the end."""
    way = rng.random()
    if way < 0.55:
        _own_line(rng, draft)
    elif way < 0.8:
        _end(rng, draft, rng.choice(["（{0}）", "（{0} {2}）", "（本报记者 {0}）", "（{0}　文/图）"]))


def _own_line(rng: random.Random, draft: Draft) -> None:
    names = [person(rng) for _ in range(rng.choice([1, 1, 2, 3]))]
    sign_ = rng.choice(["", "", "", *_SIGNS])
    if len(names) == 1:
        form = rng.choice(["本报记者 {0}", "本报记者 {0} 文/图", "记者 {0}", "本报通讯员 {0}", "见习记者 {0}", "实习生 {0}"])
    elif len(names) == 2:
        form = rng.choice(
            ["本报记者 {0} 本报通讯员 {1}", "本报记者 {0} {1}", "记者 {0} 通讯员 {1}", "{0} {1}", "{0} {1} 文/图"]
        )
    else:
        form = rng.choice(["本报记者 {0} {1} 通讯员 {2}", "{0} {1} {2}", "本报记者 {0} {1} {2}"])
    draft.byline, draft.reporters = sign_ + form.format(*names).strip(), names


def _end(rng: random.Random, draft: Draft, form: str) -> None:
    """Names glued to the last paragraph."""
    if not form or draft.pieces[-1].role != "paragraph":
        return
    names = [person(rng), rng.choice(table("names")["town"]), person(rng)]
    draft.pieces[-1].text += form.format(*names)
    used = [names[at] for at in (0, 2) if f"{{{at}}}" in form]
    if used:
        draft.byline, draft.reporters = None, used


def _news(rng: random.Random, draft: Draft, level: str) -> None:
    """How news opens: 本报讯 and who; an agency and where; nothing."""
    way = rng.random()
    if way < 0.5:
        _lead(rng, draft)
    elif way < 0.62:
        _agency(rng, draft)
    elif way < 0.72:
        _own_line(rng, draft)
    elif way < 0.86:
        _end(rng, draft, rng.choice(["（{0}）", "（{0} {2}）", "（{0}）", "（记者 {0}）"]))
    elif level != "standard" and draft.group == "wire" and way < 0.9:
        draft.pieces[0].text = rng.choice(["据新华社电　", "据《海陵晚报》报道，", "本报综合消息　"]) + draft.pieces[0].text


_LEADS = (
    "本报讯（记者{0}）",
    "本报讯　（记者{0}）",
    "本报讯 （记者 {0}）",
    "本报讯（记者{0} 通讯员{1}）",
    "本报讯 （记者 {0} 通讯员 {1} {2}）",
    "本报讯 （通讯员{0}）",
    "本报讯（{0}　{1}）",
    "本报讯　记者{0}报道：",
    "本报讯　",
    "（记者{0}）",
    "本报{3}讯（{0}）",
)


def _lead(rng: random.Random, draft: Draft) -> None:
    form = rng.choice(_LEADS)
    names = [person(rng) for _ in range(3)]
    draft.pieces[0].text = form.format(*names, rng.choice(table("names")["town"])) + draft.pieces[0].text
    draft.reporters = [name for at, name in enumerate(names) if f"{{{at}}}" in form]


def _agency(rng: random.Random, draft: Draft) -> None:
    """A dateline, the day before it is printed."""
    own = draft.group == "news"
    where = rng.choice(table("names")["town"] if own else _CITIES)
    house, day = (
        "本报" if own else rng.choice(["新华社", "新华社", "本报", "中新社"]),
        f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
    )
    name = person(rng)
    who = rng.choice([f"（记者{name}）", f" （记者 {name}）", f"　记者{name}报道：", " ", "　"])
    draft.dateline = f"{house}{where}{day}电"
    draft.reporters = [name] if name in who else []
    draft.pieces[0].text = draft.dateline + who + draft.pieces[0].text
