"""Titles: which parts an article has, made of its own title and sentences, and how their lines are broken."""

import random
import re

from bench.presses.bay.parts import Dials, Row
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Story

_NO_START = "，。、；：？！”’）》·的了着是和与及在"
_NO_END = "“‘（《、在和与及将对把被为"
_BROKEN = re.compile(r"[0-9A-Za-z.%]")
_VERBS = re.compile(r"^(?:启动|举行|召开|发布|公布|完成|实现|推进|加快|助力|开展|提升|打造|建设|保障|强调|会见|出席)")

_SAID = re.compile(r"([^\n：]{6,30}(?:强调|指出|要求))[：\n]+((?:.|\n){6,})")
_ADVERB = re.compile(
    r"[上中下时]$|^(?:下一步|会上|实际|不|有|在|已|将|正|仍|曾|就|便|也|谨|或|并|被|由|使|让|把|在此|不仅|不断|尤其|特别|包括|成为|作为|通过|以及|为了|由于|根据|按照|当天|当日|截至)"
)


def parts(rng: random.Random, dials: Dials, story: Story) -> dict[str, list[str]]:
    """Lines of kicker, headline and deck; the headline is always there."""
    clauses = [clause for clause in story.title.split("\n") if clause]
    kickers = [text for text in story.kickers if 8 <= len(text) <= 34 and not _ADVERB.search(text)]
    decks = [text for text in story.decks if 8 <= len(text) <= 30 and not _ADVERB.search(text)]
    short = [text for text in (*story.subheads, *story.decks) if 6 <= len(text) <= 18 and not _ADVERB.search(text)]
    found: dict[str, list[str]] = {}
    said = _SAID.match(story.title)
    if said and rng.random() < 0.8:
        found["kicker"] = [said[1] + rng.choice(("", "", "："))]
        clauses = [clause for clause in said[2].split("\n") if clause]
        return found | {"headline": headline_lines(rng, dials, clauses)}
    short = [text for text in short if len(text) >= 8 and len(text) + 4 <= len(clauses[0])]
    if len(clauses) == 1 and short and rng.random() < dials.swapped:
        return {"kicker": [clauses[0] + ("——" if rng.random() < 0.2 else "")], "headline": [_quoted(rng, rng.choice(short))]}
    if kickers and rng.random() < dials.kicker:
        kicker = rng.choice(kickers)
        found["kicker"] = halves(rng, kicker) if len(kicker) > 24 and rng.random() < 0.3 else [kicker]
    found["headline"] = headline_lines(rng, dials, clauses)
    if decks and rng.random() < dials.deck:
        deck = rng.choice([text for text in decks if text != found.get("kicker", [""])[0]] or decks)
        found["deck"] = [("——" if rng.random() < 0.5 else "") + deck]
    return found


def _quoted(rng: random.Random, text: str) -> str:
    return f"“{text}”" if "“" not in text and rng.random() < 0.25 else text


def headline_lines(rng: random.Random, dials: Dials, clauses: list[str]) -> list[str]:
    """A headline's lines: its clauses in one line or one a line, a long one broken in the middle or at a measure."""
    if len(clauses) > 1:
        joined = "\u3000".join(clauses) if rng.random() < 0.7 else " ".join(clauses)
        even = max(map(len, clauses)) - min(map(len, clauses)) <= 3
        one = len(joined) <= 32 and (rng.random() > dials.two_lines or not even)
        return [joined] if one else clauses
    text = clauses[0]
    if len(text) < 10 or (len(text) <= 30 and rng.random() > dials.two_lines):
        return [_opened(rng, text)]
    return halves(rng, text) if rng.random() < 0.65 else at_measure(rng, text)


def _opened(rng: random.Random, text: str) -> str:
    """A very short title is set with space between its characters."""
    return " ".join(text) if len(text) <= 5 and rng.random() < 0.5 else text


def halves(rng: random.Random, text: str) -> list[str]:
    """Two lines of about equal length, at the best place near the middle."""
    middle = len(text) / 2
    places = [at for at in range(2, len(text) - 1) if good_break(text, at) and abs(at - middle) <= len(text) / 5]
    if not places:
        return [text]
    best = min(places, key=lambda at: abs(at - middle) - 3 * _clause_break(text, at) + rng.random())
    return [text[:best], text[best:]]


def at_measure(rng: random.Random, text: str) -> list[str]:
    """As many characters a line as the room gives, the rest below."""
    room = rng.randint(max(7, len(text) // 3 + 1), max(8, min(22, len(text) - 2)))
    lines: list[str] = []
    while len(text) > room:
        at = next((at for at in range(room, room - 4, -1) if good_break(text, at)), room)
        lines.append(text[:at])
        text = text[at:]
    return [*lines, text] if len(text) > 2 or not lines else [*lines[:-1], lines[-1] + text]


def good_break(text: str, at: int) -> bool:
    """True where a title may be broken: no number, no bracket, no particle is torn off."""
    if text[at] in _NO_START or text[at - 1] in _NO_END:
        return False
    return not (_BROKEN.match(text[at - 1]) and _BROKEN.match(text[at]))


def _clause_break(text: str, at: int) -> float:
    if text[at - 1] in "，：；？！ \u3000":
        return 1.0
    return 0.6 if _VERBS.match(text[at:]) or text[at] in "“《" or text[at - 1] in "”》" else 0.0


def set_title(gold: GoldArticle, found: dict[str, list[str]]) -> list[Row]:
    """Rows of the title's parts, which are noted in the gold."""
    rows: list[Row] = []
    for role in ("kicker", "headline", "deck"):
        lines = found.get(role, [])
        if lines:
            setattr(gold, role, "".join(lines))
            rows += [Row(line, role, starts=at == 0) for at, line in enumerate(lines)]
    return rows


def series(rng: random.Random, headline: list[str]) -> list[str]:
    """A headline as one of a series."""
    mark = rng.choice(("（之{}）", "（{}）", "——系列报道之{}")).format(rng.choice("一二三四五"))
    return [*headline[:-1], headline[-1] + mark]
