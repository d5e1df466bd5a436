"""Invented text from the banks in words/: sections of lines whose slots {name} are filled from other sections."""

import random
import re
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "words"
_SLOT = re.compile(r"\{([^{}]+)\}")
_KEPT = {"甲": "人", "乙": "人", "丙": "人", "此市": "市", "此村": "村", "此校": "校", "此局": "局", "此队": "队", "彼队": "队", "此国": "国",
         "此城": "外城", "外甲": "外人", "外乙": "外人", "此馆": "馆", "此路": "路", "此社区": "社区", "此企": "企", "此书": "书"}  # fmt: skip
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
        self.rng, self.kept = rng, {}  # type: ignore[var-annotated]

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
        if slot not in self.kept:
            values = [self("{%s}" % _KEPT[slot]) for _ in range(3)]
            self.kept[slot] = next((value for value in values if value not in self.kept.values()), values[0])
        return self.kept[slot]  # type: ignore[no-any-return]


def person(rng: random.Random) -> str:
    """An invented name of two or three characters."""
    words = read_words()
    given = "".join(rng.choice(words["名字"][0]) for _ in range(rng.choice((1, 2, 2, 2))))
    return rng.choice(words["姓"][0].split()) + given
