"""A manuscript as the copy desk hands it to the composing room, and how a corpus story becomes one."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.strand import words
from bench.presses.strand.house import House
from bench.typesetter.sources import Story


@dataclass
class Part:
    """One block of a body: role, text, whether its first line is indented."""

    role: str
    text: str
    indent: bool = True


@dataclass
class Manuscript:
    """An article before it is set; `opening` and `signature` are byline lines before and after the body."""

    kind: str = "story"
    form: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    opening: str | None = None
    signature: str | None = None
    byline: str | None = None
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    parts: list[Part] = field(default_factory=list)
    credit: str | None = None

    def starts_plainly(self) -> bool:
        """True where the first lines of the body alone show that an article starts."""
        first = self.parts[0].text
        return bool(self.opening or self.banner) or first.startswith(("本报", "【", "新华社", "编辑"))


_TURN_AFTER = re.compile(r"[，：、？！”》]$|——$|了$")
_TURN_BEFORE = re.compile(r"^[“《]|^(?:与|和|为|将|让|在|向|助|促|推动|走进|实现|成为|举行)")
_ONE_WORD = "共和 谐和 参与 认为 现在 存在 所在 成为 作为 因为 方向 导向 面向 意向 走向 协助 帮助 救助 补助 援助 督促 即将 为了"
_NEVER_FIRST = re.compile(r"^[，。、：；？！”》）—…]")
_NEVER_LAST = re.compile(r"[“《（]$")


def turn_title(text: str, longest: int) -> list[str]:
    """The lines of a title, turned at a pause or before a small word; one line where no place is good.

    >>> turn_title("完善公共服务，建设美丽乡村", 10)
    ['完善公共服务，', '建设美丽乡村']
    """
    if len(text) <= longest:
        return [text]
    good = [
        at
        for at in range(4, len(text) - 3)
        if (_TURN_AFTER.search(text[:at]) or _TURN_BEFORE.search(text[at:]))
        and text[at - 1 : at + 1] not in _ONE_WORD
        and not _NEVER_FIRST.search(text[at:])
        and not _NEVER_LAST.search(text[:at])
        and text[:at].count("“") == text[:at].count("”")
        and text[:at].count("《") == text[:at].count("》")
    ]
    if not good:
        return [text]
    ideal = len(text) / (3 if len(text) > 2 * longest else 2)
    at = min(good, key=lambda place: abs(place - ideal) + (0 if text[place - 1] in "，：" else 2))
    return [text[:at], *turn_title(text[at:], longest)] if ideal < len(text) / 2 else [text[:at], text[at:]]


def write_story(rng: random.Random, house: House, story: Story, banner: str | None) -> Manuscript:
    """A story with title, byline and sub-headings in the manner of the paper."""
    article = Manuscript(banner=banner, parts=[Part("body", text) for text in story.paragraphs])
    _title(rng, house, story, article)
    _sign(rng, house, article)
    if rng.random() < house.shares["subheads"]:
        _add_subheads(rng, story.subheads, article)
    if rng.random() < house.shares["picture"] and len(article.parts) > 2:
        _add_picture(rng, article)
    return article


_POOR_TITLE = re.compile(
    r"^(?:在|当|北京时间|随着|通过|为了|继续|从|比|成为|其|今年|去年|昨天|马上|加上|可|均|正|面对|位于|要|充分|专程|根据|由于|当地时间|应|尽管|经|到|有了|自己|以及|让|使|把|被|将|为|与|和|不|没|已|最|所|之|再|只|即|如|至|年|月|日|[0-9])"
    r"|[后中上下里前时间的了着过地得为对向是有等与和]$|(?:出席|进行|举行|开展|需要|可以|能够|提出|认为|显示|影响|表明)$|[几每各]"
)


def is_title(text: str) -> bool:
    """True for a clause that could head a story or a section: it neither hangs on another nor breaks off."""
    return not _POOR_TITLE.search(text)


def _whole_lines(lines: list[str]) -> list[str]:
    """The lines of a title, joined where one would be a word or two, or break off within quotation marks."""
    found = [""]
    for line in lines:
        last = found[-1]
        opened = any(last.count(one) > last.count(other) for one, other in ("“”", "《》", "（）"))
        if opened or not last:
            found[-1] += line
        elif len(last) < 5:
            found[-1] += " " + line
        else:
            found.append(line)
    return found


def _title(rng: random.Random, house: House, story: Story, article: Manuscript) -> None:
    lines = _whole_lines(story.title.split("\n"))
    title = "".join(lines)
    longest = rng.choice((11, 13, 15, 17)) if rng.random() < house.shares["turn"] else 30
    article.headline = lines if 1 < len(lines) <= 3 else turn_title(title, longest)
    decks = [text for text in story.decks if text not in title and title not in text and is_title(text)]
    if rng.random() < house.shares["series"]:
        which = words.NUMERALS[rng.randrange(7)]
        series = f"{rng.choice(words.SERIES)}{rng.choice(('（{}）', '之{}', '·{}')).format(which)}"
        article.kicker, article.deck = ([series], []) if rng.random() < 0.7 else ([], ["——" + series])
        return
    if rng.random() < house.shares["kicker"]:
        _set_kicker(rng, story, decks, article)
    used = "".join(article.kicker + article.headline)
    decks = [text for text in decks if text not in used and len(text) >= len(article.headline[-1])]
    if decks and rng.random() < house.shares["deck"]:
        article.deck = decks[: 2 if rng.random() < 0.25 else 1]
        dash = "——" if rng.random() < 0.25 and not article.deck[0].startswith("——") else ""
        article.deck[0] = dash + article.deck[0]


def _set_kicker(rng: random.Random, story: Story, decks: list[str], article: Manuscript) -> None:
    """A kicker is longer than the headline below it, or ends in a dash: so a reader tells it from a headline with a deck."""
    title = "".join(article.headline)
    short = [text for text in decks if len(text) <= min(16, len(title) - 3)]
    room = max(map(len, article.headline)) + 2
    kickers = [text for text in story.kickers if text not in title and title not in text and len(text) >= room]
    kickers = [text for text in kickers if is_title(text)]
    if short and len(title) > 12 and rng.random() < 0.5:
        article.kicker, article.headline = [title], [rng.choice(short)]
    elif kickers:
        article.kicker = [rng.choice(kickers)]
    if article.kicker:
        dash = "——" if rng.random() < 0.25 and article.kicker[0][-1] not in "—：" else ""
        article.kicker = turn_title(article.kicker[0] + dash, 30)


def printed_name(name: str, house: House) -> str:
    """Two-character names are spaced to the width of three."""
    return f"{name[0]}　{name[1]}" if house.spaced_names and len(name) == 2 else name


def _named(rng: random.Random, house: House, spaced: bool) -> tuple[str, str, list[str]]:
    """Reporters as printed and as gold, and their names: 记者甲 乙 通讯员丙."""
    reporters = words.people(rng, 1, 2)
    helpers = [name for name in words.people(rng, 1, 2) if name not in reporters] if rng.random() < 0.35 else []
    between = "　" if spaced else rng.choice((" ", "、"))

    def write(name: str) -> str:
        return printed_name(name, house) if spaced else name

    title = (" " if spaced else "").join
    printed = title(("记者", between.join(map(write, reporters))))
    gold = title(("记者", between.strip("　").join(reporters) if between == "、" else " ".join(reporters)))
    if helpers:
        printed += (rng.choice((" ", "　")) if spaced else " ") + title(("通讯员", between.join(map(write, helpers))))
        gold += " " + title(("通讯员", (between if between == "、" else " ").join(helpers)))
    return printed, gold, [*reporters, *helpers]


def _sign(rng: random.Random, house: House, article: Manuscript) -> None:
    """Opens or signs the story in one of the paper's ways."""
    lead = rng.choice(house.lead)
    if lead == "plain":
        return
    printed, gold, article.reporters = _named(rng, house, lead in ("line", "square"))
    article.byline = gold
    place, month, day = rng.choice(words.PLACES), rng.randint(1, 12), rng.randint(1, 28)
    first = article.parts[0]
    if lead == "report":
        first.text = f"本报讯{rng.choice(('', ' '))}（{printed}）{first.text}"
    elif lead == "bracketed":
        first.text = f"【本报讯】（{printed}）{first.text}"
    elif lead == "agency":
        article.dateline = f"新华社{place}{month}月{day}日电"
        first.text = f"{article.dateline}（{printed}）{first.text}"
    elif lead == "paper":
        article.dateline = f"本报{place}{month}月{day}日{rng.choice('讯电')}"
        first.text = f"{article.dateline}{rng.choice(('（{}）', ' {}报道：')).format(printed)}{first.text}"
    elif lead == "line":
        article.opening, article.byline = f"本报{printed}", f"本报{gold}"
        if rng.random() < 0.15:
            article.opening, article.byline = f"{article.opening} 文/图", f"{article.byline} 文/图"
    elif lead == "square":
        mark = rng.choice(("□", "■", "■ ", "□ "))
        article.opening, article.byline = f"{mark}本报{printed}", f"{mark.strip()}本报{gold}"
    elif rng.random() < 0.5:
        article.parts[-1].text += f"（{printed}）"
    else:
        article.signature = article.byline = f"（本报{gold}）"


def _add_subheads(rng: random.Random, subheads: list[str], article: Manuscript) -> None:
    """Sub-headings taken from the paragraphs that they stand above, at least two paragraphs apart."""
    above = "".join(article.kicker + article.headline + article.deck)
    chosen = [text for text in subheads if 4 <= len(text) <= 12 and is_title(text) and text not in above]
    places: dict[int, str] = {}
    for text in chosen[: rng.randint(1, 3)]:
        place = next((at for at, part in enumerate(article.parts) if text in part.text), 0) or rng.randint(
            1, len(article.parts)
        )
        if place < len(article.parts) and not {place - 1, place, place + 1} & places.keys():
            places[place] = text
    style = rng.choice(("", "", "", "◎", "number"))
    for number, place in reversed(list(enumerate(sorted(places)))):
        mark = f"{words.NUMERALS[number]}、" if style == "number" and len(places) > 1 else style.replace("number", "")
        article.parts.insert(place, Part("subhead", mark + places[place], indent=False))


_PICTURES = (
    "图为活动现场。",
    "图为采访当天的街景。",
    "▲图为当地群众在现场。",
    "上图：俯瞰项目所在的河湾。",
    "图为工作人员正在忙碌。",
)


def _add_picture(rng: random.Random, article: Manuscript) -> None:
    """A picture between two paragraphs of the story: its caption is a block of its own."""
    parts = article.parts
    places = [at for at in range(1, len(parts)) if parts[at - 1].role == parts[at].role == "body"]
    if not places:
        return
    place = rng.choice(places)
    credit = f"{rng.choice(('', '本报记者 '))}{words.person(rng)} 摄"
    article.parts.insert(place, Part("caption", rng.choice(_PICTURES) + "\t" + credit, indent=False))
