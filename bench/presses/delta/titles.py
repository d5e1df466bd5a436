"""Titles to printed lines."""

import random
import re

_NOT_FIRST = set("，。、；：？！”’）》…—·的了着们吗呢吧")
_NOT_LAST = set("“‘（《第")
_WORD = re.compile(r"[A-Za-z0-9.%\-]")


def clause_lines(rng: random.Random, clauses: list[str], apart: float, body: str) -> list[str]:
    """Printed lines of a headline: clauses on lines of their own or with a space between, long ones folded."""
    if len(clauses) > 1:
        alike = max(map(len, clauses)) - min(map(len, clauses)) <= 4
        if alike and rng.random() < apart:
            return list(clauses)
        whole = (" " if rng.random() < 0.7 else "　").join(clauses)
        return [whole]
    title = clauses[0]
    if " " in title and rng.random() < apart:
        return [part for part in re.split(r"[ 　]+", title) if part]
    if len(title) >= 11 and rng.random() < apart * 0.7:
        return fold(rng, title, body)
    return [title]


def fold(rng: random.Random, title: str, body: str) -> list[str]:
    """Two lines, parted after a mark or where the pair of characters is not in the body, as at a seam."""
    third = max(4, len(title) // 3)
    places = [at for at in range(third, len(title) - third + 1) if _may_part(title, at)]
    if not places:
        return [title]
    marks = [at for at in places if title[at - 1] in "，：？！、—”"]
    seams = [at for at in places if body and title[at - 1 : at + 1] not in body]
    if not marks and not seams:
        return [title]
    at = rng.choice(marks) if marks else min(seams, key=lambda at: abs(at - len(title) / 2))
    return [title[:at].rstrip("　 "), title[at:].lstrip("　 ")]


def _may_part(title: str, at: int) -> bool:
    one, other = title[at - 1], title[at]
    word = bool(_WORD.match(one)) and (bool(_WORD.match(other)) or other in "年月日元万亿%个名人")
    return other not in _NOT_FIRST and one not in _NOT_LAST and not word


def long_lines(rng: random.Random, text: str, body: str, most: int) -> list[str]:
    """A kicker or deck: one line, or two when it is longer than `most`."""
    if len(text) <= most:
        return [text]
    if re.search(r"[ 　]", text[5:-5]) and rng.random() < 0.6:
        at = rng.choice([match.start() + 5 for match in re.finditer(r"[ 　]", text[5:-5])])
        return [text[:at], text[at + 1 :]]
    return fold(rng, text, body)


def outshines(small: str, lines: list[str]) -> bool:
    """True when a kicker or deck could be taken for the headline: as short as it and no mere label."""
    return len(small) < max(map(len, lines), default=0) + 2 and len(small) > 6
