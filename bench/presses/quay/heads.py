"""Headlines: what stands above and below them, series, and where their lines end."""

import random
import re

from bench.presses.quay.column import width
from bench.presses.quay.draft import Draft, put_title
from bench.presses.quay.paper import Paper
from bench.presses.quay.pen import Pen
from bench.typesetter.sources import Story

_PAUSE = re.compile(r"(?<=[，：；！？”》 ])|——|(?=[“《])|(?<=[的])(?!确|士)|(?=[将让把])")
_NO_KICKER = re.compile(r"^(?:[是和与使让由在被把向将为以及]|当地时间|今天|昨天|\d+[月日年])|[“”‘’]")
_WHOLE = re.compile(r"(?:国务院|中央军委|全国人大|全国政协|总理|总统|主席|国王)")
"""What goes on a list of bodies or people: the space before it parts no title."""
_SERIES = ("（{}）", "——系列报道之{}", "（之{}）", "（系列之{}）")


def balanced(text: str) -> bool:
    """True where every quotation and title that opens also closes."""
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）", "‘’"))


def title_lines(rng: random.Random, text: str, wide: float, inside: bool = False) -> list[str]:
    """The title over lines of at most some em, ended where a reader pauses; inside: also in the title of a book."""
    if width(text) <= wide:
        return [text]
    spots = [found.end() for found in _PAUSE.finditer(text)]
    spots = [
        at
        for at in spots
        if 3 < at < len(text) - 3 and text[at] not in "，、”》：；！？的了和与—…" and text[at - 1] not in "“《—"
    ]
    spots = [at for at in spots if "—" not in text[at : at + 3] and (inside or balanced(text[:at]))]
    if not spots:
        return [text]
    parts = 2 if width(text) < wide * 2 + 4 else 3
    at = min(spots, key=lambda spot: abs(spot - len(text) / parts))
    return [text[:at].strip(), *title_lines(rng, text[at:].strip(), wide, inside)]


def cut_lines(rng: random.Random, paper: Paper, text: str) -> list[str]:
    """A title whose template marks with / where a word ends, printed on one to three lines."""
    parts = text.split("/")
    if len(parts) == 1 or rng.random() > paper.broken:
        return ["".join(parts)]
    cuts = sorted(rng.sample(range(1, len(parts)), min(rng.randint(1, 2), len(parts) - 1)))
    return ["".join(parts[one:other]) for one, other in zip([0, *cuts], [*cuts, len(parts)], strict=True)]


def put_head(draft: Draft, pen: Pen, paper: Paper, headline: str, around: tuple[str, str] = ("", "")) -> None:
    """Prints the headline of a device, with kicker and deck around it, long ones broken; / marks ends of words."""
    (kicker, deck), rng = around, pen.rng
    if kicker:
        put_title(draft, "kicker", title_lines(rng, kicker, 60))
    if "/" in headline:
        put_title(draft, "headline", cut_lines(rng, paper, headline))
    else:
        put_title(draft, "headline", title_lines(rng, headline, rng.choice((8, 11, 15)) if rng.random() < paper.broken else 60))
    if deck:
        put_title(draft, "deck", title_lines(rng, deck, 60))


def put_story_head(draft: Draft, rng: random.Random, paper: Paper, story: Story, pen: Pen) -> None:
    """The titles of a story: event line or kicker above, deck or sidelight below, a number of a series."""
    parts = _parts(re.sub(r"^\[.*?\]", "", story.title))
    kicker = deck = ""
    if len(parts) > 1 and len(parts[0]) > len(parts[-1]) + 6 and "：" not in parts[0]:
        kicker, parts = parts[0], parts[1:]
    elif len(parts) > 1 and len(parts[-1]) > len(parts[0]) + 4 and rng.random() < 0.6:
        deck, parts = parts[-1], parts[:-1]
    title = "\n".join(parts)
    if not kicker and rng.random() < paper.kicker:
        usable = [text for text in story.kickers if not _NO_KICKER.search(text) and _differs(text, story.title)]
        kicker = rng.choice(usable) + ("——" if rng.random() < 0.1 else "") if usable else ""
    if not deck and story.decks and rng.random() < paper.deck:
        deck = rng.choice(("", "——")) + story.decks[0].lstrip("—")
        deck = "" if story.decks[0] in kicker or story.decks[0] in title else deck
    above = pen.phrase("event") if rng.random() < paper.event else ""
    if above and rng.random() < 0.25 and not deck:
        deck = pen.phrase("sidelight")
    if rng.random() < paper.series * 0.4 and not above and "\n" not in title:
        title += rng.choice((*_SERIES, "（上）", "（下）")).format(rng.choice("一二三四五六"))
    lines = [above] if above else []
    lines += title_lines(rng, kicker, 30 if rng.random() < 0.4 else 60) if kicker and (not above or rng.random() < 0.3) else []
    if lines:
        put_title(draft, "kicker", lines)
    wide = rng.choice((8, 10, 12, 15)) if rng.random() < paper.broken else 60
    inside = rng.random() < 0.3
    put_title(draft, "headline", [line for part in title.split("\n") for line in title_lines(rng, part, wide, inside)])
    if deck:
        put_title(draft, "deck", title_lines(rng, deck, 60))


def _differs(text: str, title: str) -> bool:
    """True where the text is not the title over again."""
    chars = set(text)
    return text not in title and len(chars & set(title)) < 0.7 * len(chars)


def _parts(title: str) -> list[str]:
    """The lines of a title as it is there; a space in a list or beside a number parts nothing."""
    parts: list[str] = []
    for part in title.split("\n"):
        if parts and (not balanced(parts[-1]) or parts[-1][-1].isdigit() or part[0].isdigit()):
            parts[-1] += part
        elif parts and (len(parts[-1]) < 7 or len(part) < 5 or _WHOLE.match(part)):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts if len(parts) < 4 else [parts[0], parts[1], " ".join(parts[2:])]
