"""A story of the corpus with titles, a signature and sub-headings, set to one column."""

import random
import re
from dataclasses import replace

from bench.presses.tarn.names import phrase, phrases
from bench.presses.tarn.paper import Paper
from bench.presses.tarn.piece import Item, add_banner, add_block, add_title
from bench.presses.tarn.setting import Setting, set_paragraph, tokens_of, width
from bench.presses.tarn.signing import Signature, credit, sign
from bench.typesetter.gold import GoldLine
from bench.typesetter.sources import Sources, Story

_BREAK = re.compile(r"(?<=[，：；！？”》 ])|——|(?=[“《])|(?<=[的了])|(?=[在将对向为让把被促助建])")
_LISTED = re.compile(r"(?:国务院|中央军委|全国人大|全国政协|总理|总统|主席|国王)")
"""What goes on a list of bodies or people: the space before it parts no title."""
_AGENCY = re.compile(r"^据?新华社.{2,6}?\d+月\d+日电(?:（[^）]*）)?")
_COUNTED = re.compile(r"[一二三]是|第[一二三]，|[①②③]")
"""Points that are counted inside one paragraph, which no editor would part."""
_NO_KICKER = re.compile(r"^(?:当地时间|今天|昨天|\d+[月日年])|[“”‘’]")


def make_story(rng: random.Random, paper: Paper, sources: Sources, share: str, short: bool = False) -> Item:
    """A story; a short one keeps two paragraphs at most."""
    story = sources.story(rng, share)
    setting = rng.choice(paper.settings)
    item = Item(head_last=paper.order == "after" or (paper.order == "mixed" and rng.random() < 0.5))
    paragraphs = [part for text in story.paragraphs for part in _parted(_AGENCY.sub("", text), paper.cut)]
    paragraphs = paragraphs[: rng.randint(1, 3)] if short else paragraphs[: rng.randint(6, 14)]
    signature = sign(rng, paper)
    if rng.random() < paper.banner:
        add_banner(item, sources.banner(rng, share), paper.glyph if rng.random() < 0.6 else "")
    _set_titles(item, rng, paper, story, setting)
    texts = signed(item, paragraphs, signature)
    if paper.level != "standard" and not signature.above and rng.random() < 0.04:
        texts.insert(0, phrase(rng, "editors_note"))
    _set_body(item, rng, paper, (texts, story.subheads, signature.below), setting)
    _place_signature(item, signature)
    return item


def _parted(text: str, most: int) -> list[str]:
    """A paragraph as the page's editor would part it: at a sentence's end near its middle, not inside a quotation."""
    if len(text) <= most or _COUNTED.search(text):
        return [text]
    ends = [found.end() for found in re.finditer(r"[。！？]”?(?!”)", text) if _balanced(text[: found.end()])]
    ends = [end for end in ends if 25 < end < len(text) - 25]
    if not ends:
        return [text]
    end = min(ends, key=lambda at: abs(at - len(text) / 2))
    return [*_parted(text[:end], most), *_parted(text[end:], most)]


def signed(item: Item, paragraphs: list[str], signature: Signature) -> list[str]:
    """The paragraphs with the names that stand in them; the gold knows the names."""
    item.gold.byline, item.gold.reporters = signature.byline, signature.reporters
    item.gold.dateline = signature.dateline
    texts = list(paragraphs)
    texts[0] = signature.lead + texts[0]
    texts[-1] += signature.tail
    return texts


def _place_signature(item: Item, signature: Signature) -> None:
    item.body[:0] = [GoldLine(line, "byline") for line in signature.above]
    item.body += [GoldLine(line, "byline") for line in signature.below]


def _set_titles(item: Item, rng: random.Random, paper: Paper, story: Story, setting: Setting) -> None:
    parts = _title_parts(story.title)
    kicker = deck = None
    more = len(parts[0]) - len(parts[-1]) if len(parts) > 1 else 0
    if more > 3 and rng.random() < 0.8:
        kicker, parts = parts[0], parts[1:]
    elif more < -3 and rng.random() < 0.6:
        deck, parts = parts[-1], parts[:-1]
    usable = [
        text for text in [*_first_sentence(story), *story.kickers] if not _NO_KICKER.search(text) and text not in story.title
    ]
    if not kicker and rng.random() < paper.kicker * 0.8:
        kicker = rng.choice(usable) if usable and rng.random() < 0.85 else phrase(rng, "kicker")
        kicker += "——" if rng.random() < 0.15 else ""
    if not deck and story.decks and rng.random() < paper.deck:
        deck = rng.choice(("", "", "——")) + story.decks[0]
        deck = None if kicker and story.decks[0] in kicker else deck
    if kicker:
        add_title(item, "kicker", _title_lines(rng, kicker, 30 if rng.random() < 0.4 else 60, paper, setting))
    headline = _shortened(rng, "".join(parts)) if len(parts) == 1 else "\n".join(parts)
    wide = 60 if rng.random() > paper.headline_lines else rng.choice((8, 10, 12, 15))
    add_title(
        item, "headline", [line for part in headline.split("\n") for line in _title_lines(rng, part, wide, paper, setting)]
    )
    if deck:
        add_title(item, "deck", _title_lines(rng, deck, 60, paper, setting))


def _first_sentence(story: Story) -> list[str]:
    """The first sentence without its full stop, where it is short enough for a kicker."""
    text = story.paragraphs[0].split("。")[0]
    return [text] if 10 < len(text) < 45 and _balanced(text) else []


def _title_parts(title: str) -> list[str]:
    """The lines of a title as it is there, but a space beside a number or inside quotation marks parts nothing."""
    parts: list[str] = []
    for part in title.split("\n"):
        if parts and (not _balanced(parts[-1]) or parts[-1][-1].isdigit() or part[0].isdigit()):
            parts[-1] += part
        elif parts and (len(parts[-1]) < 7 or len(part) < 5 or _LISTED.match(part)):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts if len(parts) < 4 else [parts[0], parts[1], " ".join(parts[2:])]


def _shortened(rng: random.Random, title: str) -> str:
    """Now and then the name before the colon is left out, as a kicker or page tells it anyway."""
    head, _, rest = title.partition("：")
    if rest and len(head) < 8 and len(rest) > 6 and rng.random() < 0.25 and rest.count("”") == rest.count("“"):
        return rest
    return title


def _title_lines(rng: random.Random, text: str, wide: int, paper: Paper, setting: Setting) -> list[str]:
    """The title over lines of at most some em, broken where a reader pauses; whole where he does not."""
    text = "".join(tokens_of(text, replace(setting, wide_digits=False), rng))
    if width(text) <= wide:
        return [text]
    spots = [match.end() for match in _BREAK.finditer(text) if _balanced(text[: match.end()])]
    middle = len(text) / (2 if width(text) < wide * 2 + 4 else 3)
    spots = [
        at for at in spots if 4 <= at <= len(text) - 4 and text[at] not in "，、”》：的了和与" and text[at - 1] not in "“《"
    ]
    if not spots:
        return [text]
    at = min(spots, key=lambda spot: abs(spot - middle))
    return [text[:at].strip(), *_title_lines(rng, text[at:].strip(), wide, paper, replace(setting, spaced=0.0))]


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("《") == text.count("》")


def _set_body(
    item: Item, rng: random.Random, paper: Paper, texts: tuple[list[str], list[str], list[str]], setting: Setting
) -> None:
    paragraphs, subheads, below = texts
    places = _subhead_places(rng, paper, len(paragraphs))
    names = [text for text in dict.fromkeys(subheads) if len(text) < setting.measure - 3 and not _NO_KICKER.search(text)]
    names = (names if len(names) >= len(places) and rng.random() < 0.5 else phrases(rng, "subhead", len(places)))[: len(places)]
    insert = rng.randrange(1, len(paragraphs)) if len(paragraphs) > 2 and rng.random() < paper.insert else -1
    lines = 0
    for at, text in enumerate(paragraphs):
        if at in places and lines:
            name = names[places.index(at)]
            add_block(item, "subhead", [_marked(paper, name, places.index(at))])
        elif at == insert:
            _insert_caption(item, rng, paper)
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else "".join(below)
        printed = set_paragraph(text, setting, rng, next_is_short=0 < width(following) < setting.measure)
        add_block(item, "paragraph", printed, setting.measure, _plain(text))
        lines += len(printed)
        if paper.level != "standard" and rng.random() < 0.03:
            setting = rng.choice(paper.settings)


def _plain(text: str) -> str:
    """Text without the spaces that part an opening from its brackets."""
    return re.sub(r"(?<=[讯电]) (?=（)|(?<=本报讯) (?!记者)", "", text)


def _subhead_places(rng: random.Random, paper: Paper, count: int) -> list[int]:
    """Before which paragraphs a sub-heading stands: at least one paragraph apart, none before the first."""
    if count < 6 or rng.random() > paper.subhead:
        return []
    step = rng.choice((2, 3, 4))
    return list(range(rng.choice((1, 2)), count - 1, step))


def _marked(paper: Paper, name: str, number: int) -> str:
    mark = paper.subhead_mark
    return f"{'一二三四五六七'[number]}、{name}" if mark == "一、" else f"{mark} {name}" if mark else name


def _insert_caption(item: Item, rng: random.Random, paper: Paper) -> None:
    """A photograph in the text: one sentence and its credit."""
    text = phrase(rng, "inset")
    setting = replace(rng.choice(paper.settings), tracked=0.0)
    add_block(item, "caption", set_paragraph(text, setting, rng, indent=0), setting.measure, text)
    item.body.append(GoldLine(credit(rng, paper.level), "credit"))
