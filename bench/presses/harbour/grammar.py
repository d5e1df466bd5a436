"""Invented text from the banks in words/: sections of lines whose slots {name} are filled from other sections."""

import random
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"
_SLOT = re.compile(r"\{([^{}]+)\}")
_KEPT = {
    **dict.fromkeys(("甲", "乙", "丙"), "人"),
    **dict.fromkeys(("外甲", "外乙"), "外人"),
    **dict.fromkeys(("此队", "彼队"), "队"),
    "此城": "外城",  # the city that stands where 此国 stands in its section
    **{f"此{section}": section for section in ("市", "村", "校", "局", "国", "馆", "路", "社区", "企", "书")},
}
"""Slots that stay the same in one article, and the section each is drawn from."""


@cache
def read_words() -> dict[str, list[str]]:
    """The lines of every section of every file."""
    sections: dict[str, list[str]] = {}
    for path in sorted(_FOLDER.glob("*.txt")):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                name = line.strip("[]")
            elif line:
                sections.setdefault(name, []).append(line)
    return sections


class Writer:
    """Fills slots; within one writer the slots of _KEPT keep their value."""

    def __init__(self, rng: random.Random) -> None:
        """A writer of one article."""
        self.rng = rng
        self.kept: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text with its slots filled."""
        while "{" in text:
            text = _SLOT.sub(lambda slot: self._value(slot[1]), text)
        return text

    def one(self, section: str) -> str:
        """A filled line of a section."""
        return self(self.rng.choice(read_words()[section]))

    def some(self, section: str, least: int, most: int) -> list[str]:
        """Different lines of a section in the order of the bank."""
        lines = read_words()[section]
        many = min(self.rng.randint(least, most), len(lines))
        return [self(lines[at]) for at in sorted(self.rng.sample(range(len(lines)), many))]

    def paragraphs(self, section: str, least: int = 4, most: int = 14) -> list[str]:
        """Paragraphs of one to four sentences."""
        sentences = self.some(section, least, most)
        texts: list[str] = []
        while sentences:
            take = self.rng.choice((1, 2, 2, 3, 3, 4))
            texts.append("".join(sentences[:take]))
            sentences = sentences[take:]
        return texts

    def _value(self, slot: str) -> str:
        if "-" in slot:
            least, most = slot.split("-")
            return str(self.rng.randint(int(least), int(most)))
        if slot == "人":
            return person(self.rng)
        if slot not in _KEPT:
            return self.rng.choice(read_words()[slot])
        if slot == "此城":
            words = read_words()
            return words["外城"][words["国"].index(self._value("此国"))]
        if slot not in self.kept:
            values = [self(f"{{{_KEPT[slot]}}}") for _ in range(3)]
            self.kept[slot] = next((value for value in values if value not in self.kept.values()), values[0])
        return self.kept[slot]


def person(rng: random.Random) -> str:
    """An invented name of two or three characters."""
    words = read_words()
    given = "".join(rng.choice(words["名字"][0]) for _ in range(rng.choice((1, 2, 2, 2))))
    return rng.choice(words["姓"][0].split()) + given
