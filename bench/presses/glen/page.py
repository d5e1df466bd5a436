"""make_page: drafts, their groups of frames, noise, gold read off the rows, and the page as an extractor writes it."""

import random
import re
import string

from bench.presses.glen import noise
from bench.presses.glen.dials import Dials, draw_dials
from bench.presses.glen.drafts import (
    Draft,
    box_draft,
    brief_drafts,
    classified_draft,
    from_sources,
    own_draft,
    photo_draft,
)
from bench.presses.glen.groups import Group, add_extras, set_group
from bench.presses.glen.rows import Frame, Row, join
from bench.presses.glen.sheets import put_furniture
from bench.presses.glen.titles import spread_text
from bench.presses.glen.words import stories, traditional, words
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_WIDE = str.maketrans(string.digits, "".join(chr(ord(digit) + 0xFEE0) for digit in string.digits))
_SPACED = ("body", "caption", "subhead")
_LEVELS = {"standard": 11, "varied": 22, "hard": 33}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a level with its gold; same arguments, same page."""
    rng = random.Random(seed * 100 + _LEVELS[level])
    dials = draw_dials(rng, level)
    drafts = _drafts(rng, dials, sources, share_of(seed))
    for draft in drafts:
        if draft.kind == "story":
            add_extras(rng, draft, dials)
        _restyle(draft, dials)
    groups = []
    for number, draft in enumerate(drafts):
        repeats = number > 0 and draft.kind == "brief" and draft.banner == drafts[number - 1].banner
        groups.append(set_group(rng, draft, number, dials, not repeats))
    noise.spoil(rng, [frame for group in groups for frame in group.frames()], dials)
    articles = [_gold(draft, number, group) for number, (draft, group) in enumerate(zip(drafts, groups, strict=True))]
    frames = put_furniture(rng, dials, [group.frames() for group in _mixed(rng, dials, groups)])
    noise.double(rng, frames, dials.doubled)
    lines = _written(rng, dials, frames)
    return SetPage("\n".join(line.text for line in lines), articles, lines, dials.makeup())


def _drafts(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Draft]:
    """The articles of a page: stories, and now and then photos, notes, a box, losses declared."""
    own = rng.sample(stories(), len(stories()))
    drafts: list[list[Draft]] = []
    if dials.articles > 6 and rng.random() < 0.3:
        drafts.append(brief_drafts(rng, rng.randint(3, 4), rng.choice(dials.measures)))
    photos = rng.choice((0, 0, 1, 1, 2) if dials.articles > 5 else (0, 0, 0, 1))
    drafts += [[photo_draft(rng, title)] for title in rng.sample(words()["photo_titles"], photos)]
    if rng.random() < 0.12:
        drafts.append([box_draft(rng)])
    if rng.random() < 0.06:
        drafts.append([classified_draft(rng)])
    while sum(map(len, drafts)) < dials.articles:
        if own and rng.random() < dials.own:
            drafts.append([own_draft(rng, own.pop(), dials)])
        else:
            drafts.append([_other_than(drafts, rng, dials, sources, share)])
    rng.shuffle(drafts)
    if dials.level != "standard" and rng.random() < 0.25:  # the extractor gives what belongs to pictures last
        drafts.sort(key=lambda some: some[0].kind == "photo")
    return [draft for some in drafts for draft in some]


def _other_than(drafts: list[list[Draft]], rng: random.Random, dials: Dials, sources: Sources, share: str) -> Draft:
    """A story that is not on the page yet, if one comes up soon."""
    printed = {"".join(draft.headline) for some in drafts for draft in some}
    for _ in range(6):
        draft = from_sources(rng, dials, sources, share)
        if "".join(draft.headline) not in printed:
            break
    return draft


def _restyle(draft: Draft, dials: Dials) -> None:
    """Characters and digits as the house prints them."""

    def styled(text: str) -> str:
        text = traditional(text) if dials.traditional else text
        if dials.digits == "wide":
            return text.translate(_WIDE)
        if dials.digits == "single":
            return re.sub(r"(?<![0-9.])[0-9](?![0-9.%:])", lambda match: match[0].translate(_WIDE), text)
        return text

    for part in draft.parts:
        part.text = styled(part.text)
    for role in ("kicker", "headline", "deck"):
        setattr(draft, role, [styled(text) for text in getattr(draft, role)])
    if dials.traditional:
        end = draft.end
        end.line, end.reporters = end.line and traditional(end.line), [traditional(text) for text in end.reporters]
        end.dateline, draft.banner = end.dateline and styled(end.dateline), draft.banner and traditional(draft.banner)
        for part in draft.parts:
            part.credit = part.credit and traditional(part.credit)


def _gold(draft: Draft, number: int, group: Group) -> GoldArticle:
    """The article read off its rows, so that slips and lost lines are in it as printed."""
    rows = [row for frame in group.frames() for row in frame if row.article == number]

    def titled(role: str) -> str | None:
        return " ".join(row.text for row in rows if row.role == role) or None

    blocks = []
    for place, part in enumerate(draft.parts):
        own = [row for row in rows if row.block == place]
        role = part.role if part.role in ("subhead", "caption") else "paragraph"
        blocks.append(GoldBlock(role, join([row.text for row in own]), own[-1].room))
    return GoldArticle(
        kind=draft.kind,
        banner=draft.banner,
        kicker=titled("kicker"),
        headline=titled("headline"),
        deck=titled("deck"),
        byline=draft.end.line,
        reporters=draft.end.reporters,
        dateline=draft.end.dateline,
        blocks=blocks,
    )


def _mixed(rng: random.Random, dials: Dials, groups: list[Group]) -> list[Group]:
    """On hard pages, two neighbours interleave, and one goes on after its neighbour."""
    groups = list(groups)
    for wanted, mix in ((dials.interleave, noise.interleave), (dials.go_on, noise.go_on)):
        if wanted and len(groups) > 1:
            at = rng.randrange(len(groups) - 1)
            groups[at : at + 2] = [mix(rng, groups[at], groups[at + 1])]
    return groups


def _written(rng: random.Random, dials: Dials, frames: list[Frame]) -> list[GoldLine]:
    """Physical lines with the extractor's blank lines."""
    lines: list[GoldLine] = []
    often = {"always": 0.985, "never": 0.0, "frames": 0.0, "sometimes": rng.uniform(0.1, 0.7)}[dials.blanks]
    for frame in frames:
        for at, row in enumerate(frame):
            between = dials.blanks == "frames" and at == 0
            if lines and (between or rng.random() < often):
                lines.append(GoldLine("", "blank"))
            text = row.lead + _spaced(rng, row, dials.digit_space) + row.tail
            if dials.traditional and row.role == "furniture":
                text = traditional(text)
            lines.append(GoldLine(text, row.role, row.article, row.block, row.starts))
    return lines


def _spaced(rng: random.Random, row: Row, rate: float) -> str:
    """The text with the spaces that an extractor finds between digits or Latin and Chinese, now here, now there."""
    if row.spread:
        return spread_text(row.text)
    if not rate or row.role not in _SPACED:
        return row.text
    edge = r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])"
    return re.sub(edge, lambda _: " " if rng.random() < rate else "", row.text)
