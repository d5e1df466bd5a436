"""Short items of the press's own: stories, briefs, letters, notices, lists, poems, commentaries, photographs."""

import random
from functools import cache
from pathlib import Path

from bench.presses.strand import words
from bench.presses.strand.house import House
from bench.presses.strand.manuscript import Manuscript, Part, printed_name

_BODY = {"P": True, "F": False, "V": True, "L": True, "R": False}
"""Marks of body lines, and whether the first line is indented: P paragraph, F flush, V verse, L list, R signed by a body."""


@cache
def read_items() -> dict[str, list[list[tuple[str, str]]]]:
    """Items by form; each is its lines as (mark, text)."""
    found: dict[str, list[list[tuple[str, str]]]] = {}
    for line in (Path(__file__).parent / "items.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            found.setdefault(line[1:], []).append([])
            current = found[line[1:]][-1]
        else:
            current.append((line[0], line[2:]))
    return found


def write_item(rng: random.Random, house: House, form: str, which: int) -> Manuscript:
    """One item as a manuscript."""
    fill = words.Filler(rng)
    article = Manuscript(kind="photo" if form == "photo" else "story", form=form)
    for mark, raw in read_items()[form][which]:
        text = fill(raw)
        if mark in _BODY:
            article.parts.append(Part("body", text, _BODY[mark]))
        elif mark == "C":
            _photo(rng, text, article)
        else:
            _above(mark, text, house, article)
    if form == "brief":
        _open_brief(rng, article)
    return article


def _above(mark: str, text: str, house: House, article: Manuscript) -> None:
    if mark == "H":
        article.headline = text.split("/")
    elif mark == "K":
        article.kicker = [text]
    elif mark == "D":
        article.deck = [text]
    elif mark == "N":
        article.banner = text
    else:
        name = text.replace("　", " ").split()[-1].strip("（）")
        article.byline, article.reporters = text.replace("　", " "), [name]
        if text.startswith("本报"):
            article.reporters = [part for part in text.split("　") if part not in ("本报记者", "通讯员")]
        shown = text.replace(name, printed_name(name, house)) if "（" not in text else text
        article.opening, article.signature = (shown, None) if mark == "B" else (None, shown)


def _photo(rng: random.Random, text: str, article: Manuscript) -> None:
    names = words.people(rng, 1, 2)
    kind = rng.choice(("本报记者 {} 摄", "{} 摄", "通讯员 {} 摄", "本报通讯员 {} 摄影报道", "新华社发（{} 摄）", "{}/图"))
    article.credit = kind.format(names[0])
    article.byline, article.reporters = article.credit, names[:1]
    article.parts.append(Part("caption", text, indent=rng.random() < 0.6))


def _open_brief(rng: random.Random, article: Manuscript) -> None:
    if rng.random() < 0.5:
        name = words.person(rng)
        article.parts[0].text = f"本报讯（记者{name}）{article.parts[0].text}"
        article.byline, article.reporters = f"记者{name}", [name]


def write_note(rng: random.Random, house: House, which: int, mark: str) -> Manuscript:
    """An untitled note: a brief whose body starts with the mark of its column."""
    article = write_item(rng, house, "brief", which)
    article.kind, article.headline = "brief", []
    text = article.parts[0].text
    article.parts[0].text = mark + (text.split("）", 1)[1] if text.startswith("本报讯") else text)
    article.byline, article.reporters = None, []
    return article
