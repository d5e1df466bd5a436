"""Who wrote it, and where that stands."""

import random

from bench.presses.wold.dials import Dials
from bench.presses.wold.piece import Piece
from bench.presses.wold.tables import Filler

_OWN = (
    "本报记者 {0}",
    "本报记者 {0} {1}",
    "记者 {0} 通讯员 {1}",
    "本报记者 {0} 通讯员 {1} 文/图",
    "{paper}记者 {0}",
    "通讯员 {0} {1}",
)
_LEAD = ("（记者{0}）", "（记者 {0}）", "（记者{0} 通讯员{1}）", "（通讯员 {0} {1}）", "（记者 {0} 文/图）", "（{0}）")
_MARK = ("■ {0}", "□ 本报记者 {0}", "●{0} {1}", "■本报记者 {0} 文/图", "◎ {0}", "□ {0}")
_END = ("（{0}）", "（{0} {1}）", "（记者 {0}）", "（本报记者 {0}）")
_AUTHOR = ("{0}", "□ {0}", "文/{0}", "◎{0}", "作者：{0}", "口述/{0} 整理/{1}")
_CREDIT = (
    "本报记者 {0} 摄",
    "{0} 摄",
    "通讯员 {0} 摄影报道",
    "（{0} 摄）",
    "本报通讯员 {0} {1} 摄",
    "记者 {0} 摄",
    "（本报记者 {0} 摄）",
    "{0}/摄",
)


def sign(rng: random.Random, fill: Filler, dials: Dials, piece: Piece) -> None:
    """Signs a running story in one of the ways of the page."""
    names = [fill("{man}"), fill(rng.choice(("{woman}", "{man}")))]
    how = rng.choice(dials.signs)
    if how in ("own", "right", "mark"):
        form = rng.choice(_MARK if how == "mark" else _OWN)
        _stand(piece, fill(form.format(*names, paper="{paper}")), "right" if how == "right" else "top", _used(form, names))
    elif how == "end line":
        form = rng.choice(_END)
        _stand(piece, form.format(*names), "bottom", _used(form, names))
    elif how == "end":
        form = rng.choice(_END)
        piece.parts[-1].text += form.format(*names)
        piece.byline, piece.reporters = form.format(*names).strip("（）"), _used(form, names)
    else:
        _lead(rng, fill, dials, piece, (how, names))


def _used(form: str, names: list[str]) -> list[str]:
    return [name for at, name in enumerate(names) if f"{{{at}}}" in form]


def _stand(piece: Piece, text: str, place: str, names: list[str]) -> None:
    piece.sign, piece.sign_place, piece.reporters = text, place, names
    piece.byline = text.strip("（）■□●◎ ")


def _lead(rng: random.Random, fill: Filler, dials: Dials, piece: Piece, who: tuple[str, list[str]]) -> None:
    how, names = who
    start = {
        "lead": "本报讯",
        "dated": fill(rng.choice(("本报{month}月{day}日讯", "本报{place}{month}月{day}日电", "本报{town}讯"))),
        "place": fill(rng.choice(("{place}讯", "{paper}讯", "【{paper}讯】"))),
    }[how]
    form = rng.choice(_LEAD)
    text = form.format(*names)
    if rng.random() < 0.12:
        form, text = "", ""
    piece.parts[0].text = start + (dials.lead_space if text else rng.choice((" ", "　"))) + text + piece.parts[0].text
    piece.byline, piece.reporters = text.strip("（）") or None, _used(form, names)
    piece.dateline = start if how == "dated" else None


def sign_agency(rng: random.Random, fill: Filler, piece: Piece) -> None:
    """Signs as agency copy: 新华社北京2月3日电."""
    place = rng.choice(("北京", "北京", "上海", "兰州", "昆明", "东京", "日内瓦"))
    piece.dateline = fill(f"新华社{place}{{month}}月{{day}}日电")
    names = [fill("{man}"), fill("{woman}")]
    form = rng.choice(("（记者{0}）", "（记者 {0} {1}）", "　", " "))
    piece.parts[0].text = piece.dateline + form.format(*names) + piece.parts[0].text
    piece.reporters = _used(form, names)
    piece.byline = form.format(*names).strip("（） 　") or None


def sign_author(rng: random.Random, fill: Filler, piece: Piece, places: tuple[str, ...] = ("top", "top", "right")) -> None:
    """A writer of the supplement."""
    names = [fill("{man}"), fill("{woman}")]
    form = rng.choice(_AUTHOR if piece.genre == "tale" else _AUTHOR[:-1])
    _stand(piece, form.format(*names), rng.choice(places), _used(form, names))
    piece.byline = (piece.sign or "").removeprefix("□ ").removeprefix("◎")


def credit(rng: random.Random, fill: Filler) -> tuple[str, list[str]]:
    """The credit of a picture and its names."""
    names, form = [fill("{man}"), fill("{woman}")], rng.choice(_CREDIT)
    return form.format(*names), _used(form, names)
