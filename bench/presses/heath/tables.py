"""Texts and names of this press, and how their gaps are filled."""

import random
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def sections() -> dict[str, list[str]]:
    """Lines of specials.txt by the name of their section."""
    found: dict[str, list[str]] = {}
    for line in (HERE / "specials.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found[line.strip("[]")] = []
        elif line:
            list(found.values())[-1].append(line)
    return found


@cache
def own_stories() -> list[list[str]]:
    """Stories of stories.txt, each as its lines with their marks (# headline, ^ kicker, _ deck, = sub-heading)."""
    return [text.strip().split("\n") for text in (HERE / "stories.txt").read_text(encoding="utf-8").split("\n\n")]


@cache
def words(name: str) -> list[str]:
    """Words of the section `dict`: places, cities, surnames, given."""
    lines = dict(line.split("=", 1) for line in sections()["dict"])
    return lines[name].split()


@cache
def pairs(name: str) -> dict[str, str]:
    """First and second character of each pair in a file: slips or traditional."""
    return {pair[0]: pair[1] for pair in (HERE / f"{name}.txt").read_text(encoding="utf-8").split()}


def person(rng: random.Random) -> str:
    """A name of two or three characters."""
    return rng.choice(words("surnames")) + rng.choice(words("given"))


def day(rng: random.Random) -> str:
    """A date without its year."""
    return f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"


class Filler:
    """Fills the gaps of a text: the same place and people all through it, another number each time."""

    def __init__(self, rng: random.Random) -> None:
        """Draws the place and the people."""
        self._rng = rng
        self._fixed = {"p": rng.choice(words("places")), "a": person(rng), "b": person(rng)}
        self._fixed |= {"c": rng.choice(words("cities")), "d": day(rng), "m": rng.choice("三四五六七八九")}

    def __call__(self, text: str) -> str:
        """The text without gaps."""
        return re.sub(r"\{(\w)\}", lambda gap: self._fixed.get(gap[1]) or str(self._rng.randint(3, 48)), text)


def filled(rng: random.Random, section: str) -> list[str]:
    """The parts of one line of a section, filled."""
    return Filler(rng)(rng.choice(sections()[section])).split("|")
