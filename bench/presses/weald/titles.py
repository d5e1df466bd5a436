"""Titles of stories as evening papers set: quotations, questions, numbers, short lines, sentences, with kickers and decks."""

import random
import re

from bench.presses.weald.house import House
from bench.presses.weald.piece import Piece, TitlePart, title_part
from bench.presses.weald.words import read_words, word
from bench.presses.weald.wrap import width
from bench.typesetter.sources import Story

KINDS = ("plain", "plain", "quote", "saying", "question", "number", "lines", "long", "colon", "twin", "plain")
_BAD = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自把让使在是更由向以已将被会]|曾经|不仅|不是|随即|后来|同时|因此|所以|此外|随后|目前"
    r"|如果|虽然|因为|记者|本报|截至|截止|连日来|近日|日前|当天|当日|昨[天晚]|今[天年]|去年|\d+[年月日号]|北京时间|当地时间)"
    r"|(?:[的是和与在了称说时后中于为将把出]|宣布|指出|强调|表示|要求|认为|介绍|声明|通知|获悉|了解|消息|以来|开始|进行|签批|\d[年月日号])$"
)
_SAYERS = ("专家", "律师", "交警", "医生", "业内人士", "本报调查", "市消保委", "教育部门", "农技专家", "法官")


def clauses_of(story: Story) -> list[str]:
    """Clauses of the story that could stand in its title."""
    found = [text for paragraph in story.paragraphs for text in re.split(r"[，。；：！？]", paragraph)]
    found = [text for text in found if 7 <= len(text) <= 24 and not re.search(r"[“”（）《》]", text) and not _BAD.search(text)]
    title = story.title.replace("\n", "")
    decks = [text for text in story.decks if not _BAD.search(text)]
    return [text for text in dict.fromkeys([*decks, *found]) if text not in title and title not in text]


def quotes_of(story: Story) -> list[str]:
    """Sayings in the body that an editor could lift into a headline."""
    found = [text for paragraph in story.paragraphs for text in re.findall(r"“([^“”\n]{6,26}[。！？，])”", paragraph)]
    return [f"“{text.rstrip('。，')}”" for text in found]


def dress(rng: random.Random, piece: Piece, story: Story, house: House) -> None:
    """Gives the piece its kicker, headline and deck."""
    known = "".join(story.paragraphs)
    longest = rng.choice((7, 9, 10, 12, 14, 16, 18, 20, 24))
    clauses = clauses_of(story)
    rng.shuffle(clauses)
    kind = house.title_kind if house.title_kind != "mixed" and rng.random() < 0.6 else rng.choice(KINDS)
    kicker, headline = _headline(rng, kind, story, clauses)
    used = " ".join(kicker + headline)
    clauses = [text for text in clauses if text not in used]
    if kind == "lines":
        longest = max(5, round(width("".join(headline)) / rng.choice((2, 2, 3))) + 1)
    piece.headline = show_headline(rng, title_part(rng, headline, longest, known), house)
    if not kicker and rng.random() < house.kicker:
        kicker = _kicker(rng, [*story.kickers, *clauses[:4]], used)
    if kicker:
        clauses = [text for text in clauses if text not in " ".join(kicker)]
        piece.kicker = title_part(rng, kicker, rng.choice((10, 14, 18, 24, 30, 40)), known)
    if rng.random() < house.deck and clauses:
        piece.deck = _deck(rng, clauses, known)


def show_headline(rng: random.Random, part: TitlePart, house: House) -> TitlePart:
    """The headline; a short one is now and then spaced out, or runs downwards, sign by sign."""
    if len(part.lines) > 1 or not 2 < len(part.text) < 9 or re.search(r"[A-Za-z0-9 ，：！？“”—]", part.text):
        return part
    drawn = rng.random()
    if drawn < 0.1:
        return TitlePart([rng.choice((" ", "　")).join(part.text)], part.text)
    if drawn < 0.16 and house.level != "standard":
        return TitlePart(list(part.text), part.text)
    return part


def _headline(rng: random.Random, kind: str, story: Story, clauses: list[str]) -> tuple[list[str], list[str]]:
    """The kicker, where the kind asks for one, and the headline."""
    title = story.title.split("\n")
    whole = ["".join(title)] if len("".join(title)) < 16 and rng.random() < 0.3 else title
    quotes = quotes_of(story)
    numbers = [text for text in clauses if re.search(r"\d", text) and len(text) < 20]
    short = [text for text in clauses if len(text) <= 13]
    sentence = _sentence(rng, story)
    forms: dict[str, tuple[list[str], list[str]]] = {}
    if quotes:
        forms["quote"] = whole, [rng.choice(quotes)]
    if story.sayings:
        forms["saying"] = whole, [rng.choice(story.sayings)]
    if short:
        asks = re.search(r"[谁怎何哪吗]|什么|能否|是否", short[0])
        forms["question"] = whole, [f"{short[0]}？" if asks else f"{short[0]}，{word(rng, 'tail')}？"]
        if not re.search("[：——]", story.title):
            forms["colon"] = [], [f"{''.join(title)}：{short[0]}"]
    if quotes and rng.random() < 0.8:
        forms["colon"] = whole if rng.random() < 0.4 else [], [f"{rng.choice(_SAYERS)}：{rng.choice(quotes)[1:-1]}"]
    if numbers:
        forms["number"] = whole, [numbers[0]]
    if len(short) > 2 and rng.random() < 0.5:
        forms["lines"] = whole if rng.random() < 0.8 else [], short[: rng.choice((2, 2, 3))]
    if sentence:
        forms["long"] = [], [sentence]
    if len(short) > 1:
        forms["twin"] = [], [f"{short[0]} {short[1]}"]
    return forms.get(kind, ([], whole))


def _sentence(rng: random.Random, story: Story) -> str:
    """A first sentence short enough to be a headline."""
    firsts = [re.split(r"(?<=[。！？])", text)[0] for text in story.paragraphs]
    fit = [text.rstrip("。") for text in firsts if 16 <= len(text) <= 44 and text.count("“") == text.count("”")]
    fit = [text for text in fit if not _BAD.search(text)]
    return rng.choice(fit) if fit else ""


def _kicker(rng: random.Random, choices: list[str], used: str) -> list[str]:
    choices = [text for text in choices if not _BAD.search(text) and not any(part in used for part in text.split("，"))]
    if not choices:
        return []
    first = rng.choice(choices)
    drawn = rng.random()
    if drawn < 0.15:
        return [first + rng.choice(("——", "——", "：", "……", "，"))]
    if drawn < 0.25:
        return [f"【{rng.choice(read_words('label'))}】{first}"]
    other = rng.choice(choices)
    if drawn < 0.45 and other not in first and first not in other:
        return [first, other] if rng.random() < 0.5 else [f"{first} {other}"]
    return [first]


def _deck(rng: random.Random, clauses: list[str], known: str) -> TitlePart:
    """Of one line, of several, with marks, after a dash, or a sentence over lines."""
    drawn = rng.random()
    if drawn < 0.4:
        return title_part(rng, [clauses[0]], rng.choice((12, 16, 24, 30)), known)
    if drawn < 0.55:
        return title_part(rng, [f"——{clauses[0]}"], 24, known)
    if drawn < 0.8:
        mark = rng.choice(("", "", rng.choice(read_words("mark")), "·"))
        return title_part(rng, [mark + text for text in clauses[: rng.randint(2, 3)]], 30, known)
    if drawn < 0.9:
        return title_part(rng, [" ".join(clauses[:2])], rng.choice((16, 22, 40)), known)
    return title_part(rng, ["，".join(clauses[:3]) + rng.choice(("", "。"))], rng.choice((15, 18, 22, 26)), known)


def show_banner(rng: random.Random, piece: Piece, name: str) -> None:
    """Gives the piece a column's name, printed with a mark, an icon's sign or spaces."""
    drawn = rng.random()
    piece.banner = piece.banner_printed = name
    if drawn < 0.15:
        piece.banner_printed = rng.choice(read_words("mark")) + name
    elif drawn < 0.27:
        piece.banner_printed = name + rng.choice(read_words("icon"))
    elif drawn < 0.35 and len(name) < 6:
        piece.banner_printed = " ".join(name)
    elif drawn < 0.42:
        piece.banner_printed = f"【{name}】"
    elif drawn < 0.47:
        piece.banner_printed = f"{name}＞＞"
