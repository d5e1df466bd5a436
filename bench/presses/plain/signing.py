"""Who wrote it: a byline on its own line above or below the body, or names in the text of the first or last paragraph."""

import random

from bench.presses.plain.draft import Draft
from bench.presses.plain.words import Wording, read_words

_TOP = (
    "{who} {names}", "{who} {names}", "□{who} {names}", "□ {names}", "■ {names}", "●{names}", "◎{who} {names}",
    "{who}　{names}", "{names}", "文/{names}", "{who} {names} 文/图", "◇ 文／{names}",
    "{who} {names} {who2} {more}", "{who}{names}",
)  # fmt: skip
_FOOT = ("{who} {names}", "（{who} {names}）", "{names}", "（{names}）", "（{names} {more}）")
_LOCAL = (
    "本报讯（记者{names}）", "本报讯 （记者{names}）", "本报讯（记者 {names} 通讯员 {more}）", "本报讯 记者{names}报道：",
    "本报讯（{names} {more}）", "本报讯 ", "【本报讯】（记者 {names}）", "晚报讯（见习记者 {names}）",
    "本报讯（通讯员{names}）",
)  # fmt: skip
_WIRE = (
    "新华社{city}{date}电（记者{names}）",
    "新华社{city}{date}电 （记者{names}、{more}）",
    "据新华社{city}{date}电",
    "本报{city}{date}电（记者{names}）",
)


def sign(rng: random.Random, draft: Draft, share: float) -> None:
    """Gives the article a byline of some kind, or none; a name in the text stays in the text."""
    if rng.random() > share or not draft.blocks:
        return
    wording = Wording(rng)
    names = [wording.name() for _ in range(rng.choice((1, 1, 1, 2)))]
    more = [wording.name()]
    style = rng.choices(("local", "wire", "top", "foot", "end"), _weights(draft))[0]
    forms = {"local": _LOCAL, "wire": _WIRE, "top": _TOP, "foot": _FOOT, "end": ("（{names}）",)}[style]
    form = rng.choice(forms)
    words = read_words()
    wording.say("who", rng.choice(words["reporter"]))
    wording.say("who2", rng.choice(("本报通讯员", "通讯员", "实习生")))
    wording.say("names", rng.choice((" ", " ", "、")).join(names) if style in ("top", "foot") else "、".join(names))
    wording.say("more", more[0])
    text = wording(form)
    draft.reporters = [*(names if "{names}" in form else []), *(more if "{more}" in form else [])]
    _put(draft, style, text)


def _weights(draft: Draft) -> tuple[float, ...]:
    if draft.genre in ("news", "local", "brief"):
        return (5, 2 if draft.genre == "news" else 0.3, 2.5 if draft.chars() > 350 else 0.4, 0.4, 0.6)
    return (0, 0, 5, 0.7, 1.2)


def _put(draft: Draft, style: str, text: str) -> None:
    first, last = draft.blocks[0], draft.blocks[-1]
    if style in ("local", "wire"):
        first.text = text + first.text
        draft.byline = text
        if style == "wire":
            draft.dateline = text.split("（", maxsplit=1)[0].strip().removeprefix("据")
    elif style == "end":
        if last.role == "paragraph":
            last.text += text
            draft.byline = text
    else:
        draft.byline, draft.signing = text, "top" if style == "top" else "foot"


def credit(rng: random.Random) -> str:
    """Who took the picture, as printed."""
    name = Wording(rng).name()
    forms = (
        "本报记者 {} 摄",
        "本报记者{}摄",
        "{} 摄",
        "通讯员 {} 摄",
        "新华社记者 {} 摄",
        "本报通讯员 {} 摄",
        "{} 摄影报道",
        "本报记者 {} 文/图",
    )
    return rng.choice(forms).format(name)
