"""Invented local articles: texts with slots from own*.txt, the words for the slots from words.txt."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bench.presses.moor import people
from bench.typesetter.sources import Story

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
ICONS = ("G", "G", "H", "■", "\ue004", "\uf06c", "◥", "J")


@cache
def words() -> dict[str, list[str]]:
    """Words by slot."""
    lines = (_HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(": ", 1) for line in lines if ": " in line]
    return {name: listed.split("|") for name, listed in pairs}


@cache
def _texts() -> list[dict[str, list[str]]]:
    """The articles of own*.txt: lines by their first character (# title, > kicker, + deck, - subhead, else paragraph)."""
    found: list[dict[str, list[str]]] = []
    for path in sorted(_HERE.glob("own*.txt")):
        for entry in path.read_text(encoding="utf-8").strip().split("\n\n"):
            parts: dict[str, list[str]] = {"#": [], ">": [], "+": [], "-": [], "": []}
            for line in entry.split("\n"):
                key = line[0] if line[0] in parts else ""
                parts[key].append(line[1:].strip() if key else line)
            found.append(parts)
    return found


def fill(rng: random.Random, text: str, memo: dict[str, str] | None = None) -> str:
    """The text with its slots filled; a word slot is filled alike within one memo, a number slot each time anew."""
    memo = {} if memo is None else memo

    def put(match: re.Match[str]) -> str:
        slot = match[1]
        number = _number(rng, slot)
        if number is not None:
            return number
        if match[0] not in memo:
            memo[match[0]] = fill(rng, people.name(rng) if slot == "name" else rng.choice(words()[slot]), memo)
        return memo[match[0]]

    return _SLOT.sub(put, text)


def _number(rng: random.Random, slot: str) -> str | None:
    """A number for a number slot, else None."""
    makers: dict[str, Callable[[], str]] = {
        "n": lambda: str(rng.randint(2, 98)),
        "nn": lambda: str(rng.choice((rng.randint(100, 999), rng.randint(1000, 9999), rng.randint(1, 90) * 100))),
        "dec": lambda: f"{rng.randint(1, 99)}.{rng.randint(1, 99)}",
        "month": lambda: str(rng.randint(1, 12)),
        "pct": lambda: f"{rng.randint(2, 98)}{rng.choice(('', f'.{rng.randint(1, 9)}'))}%",
        "day": lambda: people.day(rng),
        "year": lambda: str(rng.randint(2005, 2024)),
        "hour": lambda: f"{rng.randint(6, 22)}时{rng.choice(('', '许', f'{rng.randint(10, 55)}分'))}",
        "tel": lambda: f"0{rng.randint(310, 999)}-{rng.randint(2000000, 8999999)}",
    }
    return makers[slot]() if slot in makers else None


def fill_bank(rng: random.Random, slot: str) -> str:
    """One of a slot's words with the slots in it filled."""
    return fill(rng, rng.choice(words()[slot]))


def own_banner(rng: random.Random) -> str:
    """The name of a column."""
    return fill_bank(rng, "banner")


def own_story(rng: random.Random, used: list[int]) -> Story:
    """One invented article with its parts, none of those used on the page; the paragraphs of longer ones not all kept."""
    left = [at for at in range(len(_texts())) if at not in used] or list(range(len(_texts())))
    used.append(rng.choice(left))
    parts = _texts()[used[-1]]
    memo: dict[str, str] = {}
    texts = parts[""]
    keep = sorted(
        rng.sample(range(len(texts)), max(2, len(texts) - rng.choice((0, 0, 0, 1)))) if len(texts) > 2 else range(len(texts))
    )
    if keep[0] != 0:
        keep.insert(0, 0)
    title = fill(rng, rng.choice(parts["#"]), memo)
    kickers, decks, subheads = ([fill(rng, text, memo) for text in parts[key]] for key in ">+-")
    rng.shuffle(kickers)
    return Story(title, [fill(rng, texts[at], memo) for at in keep], kickers, decks, subheads, ["", *decks])


def photo_text(rng: random.Random) -> tuple[str, str]:
    """Title and text of a photo item."""
    text = fill_bank(rng, "photo")
    headline, caption = text.split("／", 1)
    return headline, caption
