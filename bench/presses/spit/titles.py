"""Titles: kicker, headline and deck of many lengths and kinds, and how they stand over lines."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.spit.house import House
from bench.presses.spit.wording import Script, Slots, words
from bench.presses.spit.wrap import width
from bench.typesetter.sources import Story

_WELL = re.compile(
    r"[的与和及”》，：；！？、]|.(?:推动|助力|让|为|打造|实现|以|在|把|开展|召开|举行|推进|建设|启动|加快|促进|全面|如何|“|《)"
)
_UNFIT = re.compile(
    r"^(?:[在是对从由将与给使当经我他也]|作为|[一二三四五六]是|通过|根据|随着|[12]\d{3}年|今[天年]|目前|近日|以[^“]*为|按照|为了)"
    r"|(?:[有是为上下里内时级区省市县前后]|显示|规定|案例|委员会|局|公司|公园|车间|车站|年代|日|以来|之一|其中|同志)$"
)
"""Clauses that are no titles."""
_QUOTE = re.compile(r"“([^“”‘’]+[，。！？])”")
_BREAKS = re.compile(r"(?<=[，：；！？])|(?<=——)|(?= )")


@dataclass
class Part:
    """One part of a title: its text and its printed lines."""

    text: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass
class Title:
    """The parts of a title; what has no lines is missing."""

    kicker: Part = field(default_factory=Part)
    headline: Part = field(default_factory=Part)
    deck: Part = field(default_factory=Part)


def story_title(rng: random.Random, story: Story, slots: Slots, house: House) -> Title:
    """A title for a story of the sources, put together in one of the ways of such papers."""
    title = Title()
    parts = story.title.split("\n")
    whole = parts[0] if len(parts) == 1 else " ".join(parts)
    kickers = [text for text in story.kickers if not _UNFIT.search(text)]
    if _parted(rng, parts, title, house):
        return title
    saying = _saying(rng, story, house) if len(whole) >= 8 else None
    if saying:
        headline = saying
        if rng.random() < 0.8:
            title.kicker = _kicker(rng, whole, house)
        else:
            title.deck = _over_lines(rng, rng.choice(("", "", "——")) + whole, 26)
    else:
        headline = whole
        if house.has(rng, "tag"):
            tag = slots.pick("引")
            title.kicker = Part(tag, [tag])
        elif kickers and house.has(rng, "kicker"):
            title.kicker = _kicker(rng, rng.choice(kickers), house)
        elif len(parts) == 1 and len(headline) < 15 and house.kind in ("county", "firm") and rng.random() < 0.25:
            name = slots("{企}" if house.kind == "firm" else "{县}")
            if rng.random() < 0.5:
                headline = name + rng.choice("：： ") + headline
            else:
                title.kicker = Part(name, [name])
        elif len(headline) < 16 and rng.random() < 0.04:
            headline += rng.choice((slots.pick("问"), "！", "？", "——"))
    title.headline = headline_lines(rng, headline, house)
    if not title.deck.lines and house.has(rng, "deck"):
        title.deck = _deck(rng, story.decks, title.kicker.text + title.headline.text, slots, house)
    return title


def _parted(rng: random.Random, parts: list[str], title: Title, house: House) -> bool:
    """Takes a title apart that is written as one: before a colon a kicker, behind a dash a deck, two lines of two sizes."""
    if rng.random() < 0.4:
        return False
    text = parts[0]
    if len(parts) == 1 and 6 <= text.find("——") <= len(text) - 6:
        at = text.index("——")
        title.headline = headline_lines(rng, text[:at], house)
        title.deck = _over_lines(rng, text[at:], 26)
    elif len(parts) == 1 and 7 <= text.find("：") <= len(text) - 6 and rng.random() < 0.6:
        at = text.index("：") + rng.randint(0, 1)
        title.kicker = Part(text[:at], [text[:at]])
        title.headline = headline_lines(rng, text[at:].lstrip("："), house)
    elif len(parts) == 2 and parts[0].count("“") == parts[0].count("”") and abs(len(parts[0]) - len(parts[1])) > 1:
        if rng.random() < 0.6:
            title.kicker = _kicker(rng, parts[0], house)
            title.headline = headline_lines(rng, parts[1], house)
        else:
            title.headline = headline_lines(rng, parts[0], house)
            title.deck = _over_lines(rng, rng.choice(("", "——")) + parts[1], 26)
    return bool(title.headline.lines)


def _saying(rng: random.Random, story: Story, house: House) -> str | None:
    """A headline that is told by another part: words that someone says, a slogan, a saying."""
    if house.has(rng, "quote"):
        quotes = [text.rstrip("，。") for text in _QUOTE.findall("".join(story.paragraphs))]
        quotes = [text for text in quotes if 7 <= len(text) <= 18 and re.search(r"[我你他她咱，！？了吗啊]", text)]
        if quotes:
            return f"“{rng.choice(quotes)}”"
    if house.slogans and house.has(rng, "slogan"):
        return house.slogans.pop()
    sayings = [text for text in story.sayings if not _UNFIT.search(text) and text not in story.title]
    if sayings and house.has(rng, "saying"):
        return rng.choice(sayings[1:] if len(sayings) > 1 and rng.random() < 0.8 else sayings)
    return None


def script_title(rng: random.Random, script: Script, slots: Slots, house: House) -> Title:
    """A title for one of the press's own articles, of its alternatives."""
    title = Title()
    given = script.titles
    headline = slots(rng.choice(given["h"]))
    if "k" in given and (house.has(rng, "kicker") or rng.random() < 0.4):
        title.kicker = _kicker(rng, slots(rng.choice(given["k"])), house)
    if " / " in headline and "——" in headline:
        headline, deck = headline.split(" / ")
        title.deck = Part(deck, [deck])
    elif "d" in given and (house.has(rng, "deck") or rng.random() < 0.3):
        title.deck = _over_lines(rng, slots(rng.choice(given["d"])), rng.choice((18, 26)))
    title.headline = headline_lines(rng, headline.replace(" / ", " "), house)
    return title


def headline_lines(rng: random.Random, text: str, house: House) -> Part:
    """A headline over one line, or two or three; parts beside a space are lines that match each other."""
    text = text.strip()
    if " " in text and len(text) > 9 and rng.random() < 0.55:
        return Part(text, [part for part in text.split(" ") if part])
    if " " in text and rng.random() < 0.2:
        text = text.replace(" ", rng.choice(("  ", "\u3000")))
    most = rng.choice((10, 13, 16, 20, 26)) if house.kind in ("city", "front", "photo") else rng.choice((14, 18, 24, 28))
    return _over_lines(rng, text, most)


def _kicker(rng: random.Random, text: str, house: House) -> Part:
    """A kicker: without a full stop, now and then led on by a dash or a colon."""
    text = text.strip("。 ")
    if text[-1] not in "—：，！？" and rng.random() < 0.25 * (1 + house.shares.get("dash", 0)):
        text += rng.choice(("——", "——", "：", "，"))
    return _over_lines(rng, text, rng.choice((20, 26, 34, 40)))


def _deck(rng: random.Random, facts: list[str], above: str, slots: Slots, house: House) -> Part:
    """A deck: the genre and place behind a dash, a fact, or two facts side by side or one below the other."""
    new = [fact for fact in facts if fact not in above and not _UNFIT.search(fact)]
    if not new and rng.random() < 0.5:
        return Part()
    if not new or rng.random() < 0.3 * house.shares.get("dash", 0) + 0.1:
        return _over_lines(rng, slots.pick("副"), 28)
    first = new[0]
    if len(new) > 1 and rng.random() < 0.35:
        both = f"{first} {new[1]}"
        return Part(both, [first, new[1]] if rng.random() < 0.6 else [both])
    if house.has(rng, "dash") and not first.startswith("——"):
        first = "——" + first
    return _over_lines(rng, first, rng.choice((18, 26, 36)))


def _over_lines(rng: random.Random, text: str, most: float) -> Part:
    """A text over as few lines as hold it, broken behind marks where there are some near."""
    plain = re.sub(r"\s+", " ", text)
    if width(text) <= most:
        return Part(plain, [text])
    pieces = [piece.strip() for piece in _BREAKS.split(text) if piece.strip(" \u3000")]
    lines: list[str] = []
    for piece in pieces:
        if lines and width(lines[-1]) + width(piece) <= most * 0.8 and lines[-1][-1] not in "：—":
            lines[-1] += piece if lines[-1][-1] in "，：；！？—、" else " " + piece
        else:
            lines.append(piece)
    if len(lines) <= 3 and min(map(len, lines)) >= 3 and max(map(width, lines)) <= most * 1.3:
        return Part(plain, lines)
    return Part(plain, _halves(rng, text, most))


def _halves(rng: random.Random, text: str, most: float) -> list[str]:
    """A text broken where no word of Latin, number, quotation mark or name in the wording is cut, lines nearly even."""
    count = min(3, int(width(text) // most) + 1)
    lines: list[str] = []
    for left in range(count, 1, -1):
        near = len(text) // left + rng.randint(0, 1)
        at = min(_cuts(text), key=lambda cut: abs(cut - near) - 5 * bool(_WELL.match(text, cut - 1)))
        torn = not _WELL.match(text, at - 1) and width(text) <= 26 and rng.random() < 0.8
        if torn or not 2 < at < len(text) - 2:
            break
        lines.append(text[:at].strip())
        text = text[at:].strip()
    return [*lines, text]


def _cuts(text: str) -> list[int]:
    """Where a line may end."""
    bad_end, bad_start = "“‘《（", "”’》）、，。：！？%—…的了们"
    known = [
        name for key in ("市", "县", "镇", "企", "局", "业", "村", "社", "校", "区") for name in words()[key] if name in text
    ]
    inside = {text.find(name) + at for name in known for at in range(1, len(name))}
    cuts = [
        at
        for at in range(3, len(text) - 2)
        if text[at - 1] not in bad_end
        and text[at] not in bad_start
        and not text[at - 1 : at + 1].isascii()
        and at not in inside
    ]
    return cuts or [len(text) // 2]
