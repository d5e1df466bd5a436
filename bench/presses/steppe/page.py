"""One page: its articles one after another, furniture above and below, and the gold that its lines bear out."""

import random
from typing import Any

from bench.presses.steppe import furniture, noise
from bench.presses.steppe.copy import Copy
from bench.presses.steppe.frames import Frame, article_frames
from bench.presses.steppe.genres import own_article, source_story
from bench.presses.steppe.house import House, draw_house
from bench.presses.steppe.wording import Writer
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_ROLES = {"body": "paragraph", "subhead": "subhead", "caption": "caption"}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed at a level (standard, varied, hard); the same for the same three."""
    rng = random.Random(f"steppe{seed}{level}")
    house = draw_house(rng, level)
    copies = _copies(rng, house, sources, share_of(seed))
    frames: list[Frame] = []
    for number, copy in enumerate(copies):
        side = rng.choice(("after", "before")) if house.side == "both" else house.side
        own = article_frames(rng, copy, number, house, side)
        frames += _turned(rng, own, house)
    frames = _continued(rng, [_interleaved(rng, frame, house) for frame in frames], house)
    frames = [furniture.head(rng, house), *frames, furniture.foot(rng, house)]
    again: set[int] = set()
    spoiled: list[Frame] = []
    for frame in frames:
        lines, twice = noise.spoil(rng, frame, house)
        again |= twice
        spoiled.append(lines)
    if house.traditional:
        _translate(spoiled, copies)
    printed = _with_blanks(rng, [frame for frame in spoiled if frame], house)
    said = [line for line in printed if id(line) not in again]
    articles = [_gold(copy, number, said) for number, copy in enumerate(copies)]
    makeup: dict[str, Any] = {"press": "steppe", "seed": seed, "level": level, "side": house.side, "flavour": house.flavour}
    makeup |= {"blank": house.blank, "columns": house.columns, "kinsoku": house.kinsoku, "indent": house.indent}
    return SetPage("\n".join(line.text for line in printed), articles, printed, makeup)


def _copies(rng: random.Random, house: House, sources: Sources, share: str) -> list[Copy]:
    """What is on the page: texts of the sources and of its own genres, in any order."""
    found: list[Copy] = []
    while len(found) < house.articles:
        write = Writer(rng, rng.choice((2021, 2022, 2023, 2024)))
        own = rng.random() < house.own
        found += own_article(write, house) if own else [source_story(write, house, sources, share)]
    return found


def _turned(rng: random.Random, frames: list[Frame], house: House) -> list[Frame]:
    """Now and then a line that sends the reader to another page below the text, or says where it began above."""
    if rng.random() > house.turned:
        return frames
    place = next(at for at, frame in enumerate(frames) if any(line.block is not None for line in frame))
    if rng.random() < 0.7:
        return [*frames[: place + 1], [furniture.line(furniture.to_page(rng))], *frames[place + 1 :]]
    return [*frames[:place], [furniture.line(furniture.from_page(rng))], *frames[place:]]


def _interleaved(rng: random.Random, frame: Frame, house: House) -> Frame:
    """Two columns of one text read across: a line of the left, a line of the right."""
    if len(frame) < 16 or frame[0].block is None or rng.random() > house.interleaved:
        return frame
    middle = (len(frame) + 1) // 2
    left, right = frame[:middle], [*frame[middle:], None]
    pairs = zip(left, right[:middle], strict=False)
    return [line for pair in pairs for line in pair if line is not None]


def _continued(rng: random.Random, frames: list[Frame], house: House) -> list[Frame]:
    """A text of which the rest stands below the next article."""
    found = list(frames)
    for at in range(len(found) - 2, -1, -1):
        number = found[at][0].article
        if len(found[at]) < 14 or found[at][0].block is None or rng.random() > house.continued:
            continue
        following = [place for place in range(at + 1, len(found)) if found[place][0].article != number]
        if not following or found[following[0]][0].article is None:
            continue
        other = found[following[0]][0].article
        end = max(place for place in range(len(found)) if found[place][0].article == other)
        cut = rng.randint(5, len(found[at]) - 5)
        rest = found[at][cut:]
        found[at] = found[at][:cut]
        found.insert(end + 1, rest)
    return found


def _with_blanks(rng: random.Random, frames: list[Frame], house: House) -> list[GoldLine]:
    """All lines, with blank ones after each, between frames, after some, or nowhere."""
    found: list[GoldLine] = []
    for frame in frames:
        every = house.blank == "always" or (house.blank == "sometimes" and rng.random() < 0.5)
        tight = rng.random() < 0.04
        for line in frame:
            found.append(line)
            if every and not tight:
                found.append(GoldLine("", "blank"))
        if house.blank == "frames" or (house.blank == "sometimes" and not every and rng.random() < 0.5):
            found += [GoldLine("", "blank") for _ in range(rng.choice((1, 1, 1, 2)))]
    return found


def _translate(frames: list[Frame], copies: list[Copy]) -> None:
    for frame in frames:
        for line in frame:
            line.text = noise.traditional(line.text)
    for copy in copies:
        sign = copy.signature
        sign.byline = noise.traditional(sign.byline) if sign.byline else None
        sign.dateline = noise.traditional(sign.dateline) if sign.dateline else None
        sign.reporters = [noise.traditional(name) for name in sign.reporters]
        copy.banner = noise.traditional(copy.banner) if copy.banner else None
        copy.credit = noise.traditional(copy.credit) if copy.credit else None


def _gold(copy: Copy, number: int, lines: list[GoldLine]) -> GoldArticle:
    """What the lines of one article say; a credit behind the caption of a photo item is its byline, not its text."""
    own = [line for line in lines if line.article == number]
    parts = {role: "".join(line.text.strip() for line in own if line.role == role) for role in ("kicker", "headline", "deck")}
    article = GoldArticle(copy.kind, copy.banner and copy.banner.lstrip("■ "), byline=copy.signature.byline, **_filled(parts))
    article.reporters, article.dateline = copy.signature.reporters, copy.signature.dateline
    if copy.credit and not article.byline and (copy.kind == "photo" or not copy.glued):
        article.byline = copy.credit
    for block in sorted({line.block for line in own if line.block is not None}):
        rows = [line for line in own if line.block == block]
        text = "".join(line.text.strip() for line in rows)
        if copy.kind == "photo" and copy.glued and copy.credit:
            text = text.replace(" ", "").removesuffix(copy.credit.replace(" ", "")).strip()
        measure = max(len(line.text) for line in rows)
        article.blocks.append(GoldBlock(_ROLES[rows[0].role], text, float(measure)))
    return article


def _filled(parts: dict[str, str]) -> dict[str, Any]:
    return {role: text or None for role, text in parts.items()}
