"""Signatures as small papers print them: before the text, inside its first sentence, behind it."""

from bench.presses.mesa.item import Desk, Item

_BEFORE = (
    "本报记者 {0}",
    "■{0}",
    "□ {0}",
    "◎{0}",
    "文/{0}",
    "{0}",
    "通讯员 {0} {1}",
    "作者：{0}",
    "文/图 {0}",
    "●{0}",
    "本报记者 {0} 通讯员 {1}",
    "○ 本报通讯员 {0}",
    "文/{0} 图/{1}",
    "记者 {0} {1} 文/图",
    "★ 本报记者 {0}",
    "{0} {1}",
    "◇{0}",
)
_PUPIL = ("{class} {0}", "{class} {0} 指导老师：{1}", "{school}{class} {0}", "{class} {0}（指导教师 {1}）", "小记者 {0}")
_INSIDE = (
    "本报讯（记者{0}）",
    "本报讯 （记者 {0} 通讯员 {1}）",
    "本报讯 ",
    "（记者 {0}）",
    "本报讯（通讯员{0}）",
    "本报讯（{org} {0}）",
    "本刊讯 ",
    "{county}讯（记者 {0}）",
    "本报{county}讯 ",
    "本报讯（特约记者 {0}）",
)
_TAIL = (
    "（{org} {0}）",
    "（{0}）",
    "（{0} {1}）",
    "（{org}）",
    "（据{county}日报）",
    "（{0} 文/图）",
    "（通讯员 {0}）",
    "（{org}供稿）",
)
_TAIL_LINE = (
    "（作者系{org}{job}）",
    "（作者单位：{org}）",
    "（{org} {0}）",
    "{org} {0}",
    "{0}",
    "（{0} 整理）",
    "（作者为{county}{job}）",
    "（图文由{org}提供）",
    "读者 {0}",
    "{area} {0}",
    "（口述/{0} 整理/{1}）",
)


def sign(desk: Desk, item: Item, news: bool = True) -> None:
    """Puts one signature, or none, where this page's habit has it; only news opens with 本报讯."""
    roll = desk.rng.random()
    before, inside, tail = (desk.habits[name] for name in ("sign_before", "sign_inside", "sign_tail"))
    if roll < before:
        sign_before(desk, item)
    elif roll < before + inside and news:
        sign_inside(desk, item)
    elif roll < before + inside + tail:
        sign_tail(desk, item)


def sign_before(desk: Desk, item: Item) -> None:
    """A line above the body."""
    patterns = _PUPIL if desk.bank.theme == "pupil" and desk.rng.random() < 0.7 else _BEFORE
    # A paper keeps to one or two patterns of its own.
    own = patterns[int(desk.habits["sign_style"] * len(patterns))]
    item.sign = [_filled(desk, own if desk.rng.random() < 0.75 else desk.rng.choice(patterns), item)]


def sign_inside(desk: Desk, item: Item) -> None:
    """At the start of the first paragraph, whose text keeps it."""
    text = _filled(desk, desk.rng.choice(_INSIDE), item)
    if desk.rng.random() < 0.06:
        item.dateline = f"新华社{desk.bank.pick('county')}{desk.rng.randint(1, 12)}月{desk.rng.randint(1, 28)}日电"
        text = f"{item.dateline} " + (f"（记者{item.reporters[0]}）" if item.reporters else "")
    item.inline_sign = text.strip("（） ") if item.reporters else None
    item.paras[0].text = text + item.paras[0].text


def sign_tail(desk: Desk, item: Item) -> None:
    """Glued to the last paragraph, or on a line of its own behind it."""
    if item.paras[-1].style == "text" and item.paras[-1].role == "body" and desk.chance("tail_glued"):
        item.inline_sign = _filled(desk, desk.rng.choice(_TAIL), item)
        item.paras[-1].text += item.inline_sign
    else:
        item.tail = [_filled(desk, desk.rng.choice(_TAIL_LINE), item)]


def _filled(desk: Desk, pattern: str, item: Item) -> str:
    names = [desk.bank.name(), desk.bank.name()]
    item.reporters = [name for place, name in enumerate(names) if f"{{{place}}}" in pattern]
    if "指导" in pattern:
        item.reporters = item.reporters[:1]
    pattern = pattern.replace("{0}", names[0]).replace("{1}", names[1])
    pattern = pattern.replace("{class}", "{三|四|五|六}（{n:1-8}）班").replace("{school}", "{county}小学")
    return desk.bank.fill(pattern)
