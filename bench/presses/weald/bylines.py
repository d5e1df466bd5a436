"""Who wrote it and where, in the many ways in which such papers say so."""

import random

from bench.presses.weald.house import House
from bench.presses.weald.piece import Piece
from bench.presses.weald.words import read_words
from bench.typesetter.bank import person

_OWN = (
    "本报记者{空}{甲}",
    "本报记者{空}{甲}",
    "记者{空}{甲}{空}通讯员{空}{乙}",
    "本报记者{空}{甲}{空}{乙}",
    "□本报记者{空}{甲}",
    "■{报}记者{空}{甲}",
    "□{甲}",
    "{甲}/文",
    "文/{甲}",
    "文/图{空}本报记者{空}{甲}",
    "文/本报记者{空}{甲}{空}图/{影}",
    "采写/{报}记者{空}{甲}{空}实习生{空}{乙}",
    "采写：{甲}{空}摄影：{影}",
    "{报}记者{空}{甲}｜{城}报道",
    "本报记者{空}{甲}{空}{城}报道",
    "见习记者{空}{甲}",
    "通讯员{空}{甲}{空}{乙}{空}记者{空}{丙}",
    "主笔{空}{甲}",
    "特约撰稿{空}{甲}",
    "校园记者{空}{甲}{空}指导老师{空}{影}",
    "作者：{甲}",
    "◎{甲}",
    "据新华社",
    "本报综合报道",
    "{甲}{空}{乙}",
    "本报首席记者{空}{甲}{空}文{空}{影}{空}摄",
)
_TWO_LINES = (
    ("本报记者{空}{甲}/文", "{影}/图"),
    ("{报}记者{空}{甲}", "通讯员{空}{乙}{空}{丙}"),
    ("采写/本报记者{空}{甲}", "摄影/本报记者{空}{影}"),
    ("本报记者{空}{甲}{空}{乙}", "实习生{空}{丙}"),
)
_RUN = (
    ("本报讯", "（记者{窄}{甲}）"),
    ("本报讯", "（记者{窄}{甲}{空}通讯员{窄}{乙}）"),
    ("本报讯", "（{甲}{空}{乙}）"),
    ("本报讯", "（通讯员{窄}{甲}）"),
    ("本报讯", ""),
    ("{尾}讯", "（记者{窄}{甲}）"),
    ("{尾}讯", "{空}记者{甲}报道{空}"),
    ("{报}讯", "（记者{甲}{空}文/图）"),
    ("本报{城}{月}月{日}日讯", "（记者{窄}{甲}）"),
    ("本报{城}{月}月{日}日电", "（记者{窄}{甲}、{乙}）"),
    ("据新华社{城}{月}月{日}日电", "{空}"),
    ("【本报讯】", "（记者{窄}{甲}）"),
    ("【{报}{城}讯】", "（{甲}）"),
    ("■本报讯", "（记者{甲}）"),
)
_END = (
    "（{甲}）",
    "（{甲}{空}{乙}）",
    "（本报记者{空}{甲}）",
    "（据《{报}》）",
    "（通讯员{空}{甲}）",
    "{甲}",
    "本报记者{空}{甲}",
)


class Signer:
    """Names of one article and the ways to print them."""

    def __init__(self, rng: random.Random, house: House) -> None:
        """Names are drawn anew."""
        self.rng, self.house = rng, house
        self.names = {slot: person(rng) for slot in "甲乙丙影口"}

    def fill(self, form: str) -> tuple[str, list[str]]:
        """The form with names, and who wrote."""
        rng, house = self.rng, self.house
        short = house.paper[2:]
        words = {"报": house.paper, "尾": short, "城": rng.choice(read_words("city"))}
        words |= {"月": str(rng.randint(1, 12)), "日": str(rng.randint(1, 28))}
        words |= {"空": house.wide_space, "窄": rng.choice(("", "", " ")), **{slot: self._shown(slot) for slot in self.names}}
        text = form
        for slot, value in words.items():
            text = text.replace(f"{{{slot}}}", value)
        return text, [self.names[slot] for slot in "甲乙丙" if f"{{{slot}}}" in form]

    def _shown(self, slot: str) -> str:
        name = self.names[slot]
        return " ".join(name) if self.house.spaced_names and len(name) == 2 else name


def sign(rng: random.Random, piece: Piece, house: House) -> None:
    """Gives a story its byline: in its first line, on its own line, or at the end."""
    signer = Signer(rng, house)
    where = house.byline if house.byline != "mixed" and rng.random() < 0.7 else rng.choice(("run", "own", "own", "end", "none"))
    bodies = [part for part in piece.parts if part.role == "paragraph" and not part.single]
    if where == "run" and bodies:
        dateline, names = rng.choice(_RUN)
        shown, _ = signer.fill(dateline)
        by, piece.reporters = signer.fill(names)
        bodies[0].text = f"{shown}{rng.choice(('', ' ', '　')) if by[:1] == '（' else ''}{by}{bodies[0].text}"
        piece.dateline = shown.strip("【】■")
        piece.byline_text = by.strip().strip("（）").removesuffix("报道")
    elif where == "own":
        sign_line(rng, piece, signer, rng.choice(_TWO_LINES) if rng.random() < 0.12 else (rng.choice(_fitting(house)),))
        piece.byline_at = "title" if rng.random() < 0.3 else "top"
    elif where == "end" and bodies:
        form = rng.choice(_END)
        if rng.random() < 0.5 and form.startswith("（"):
            text, piece.reporters = signer.fill(form)
            bodies[-1].text += text
            piece.byline_text = text.strip("（）")
        else:
            sign_line(rng, piece, signer, (form,))
            piece.byline_at = "end"


def _fitting(house: House) -> list[str]:
    """Forms for the paper: pupils have teachers, weeklies tell lives."""
    forms = [form for form in _OWN if ("指导" not in form or house.paper.endswith("校报")) and ("口述" not in form)]
    return [*forms, "口述：{口}{空}整理：{甲}"] if house.paper[-2:] in ("周刊", "晚报") else forms


def sign_line(rng: random.Random, piece: Piece, signer: Signer, forms: tuple[str, ...]) -> None:
    """A byline on lines of its own."""
    found = [signer.fill(form) for form in forms]
    piece.byline = [text for text, _ in found]
    piece.byline_text = " ".join(piece.byline)
    piece.reporters = [name for _, names in found for name in names]


def credit(rng: random.Random, house: House) -> str:
    """A photographer's line."""
    forms: tuple[str, ...] = (
        "本报记者{空}{影}{空}摄",
        "记者{空}{影}{空}摄",
        "{影}{空}摄",
        "本报记者{空}{影}{空}摄影报道",
        "通讯员{空}{影}{空}摄",
    )
    forms = (*forms, "（{影}摄）", "新华社发（{影}摄）", "{影}{空}供图", "图/{影}", "受访者提供", "资料图片")
    return Signer(rng, house).fill(rng.choice(forms))[0]
