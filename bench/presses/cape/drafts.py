"""Articles before they are set: titles as printed lines, blocks, and what stands on lines of its own."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.cape import signatures, words
from bench.presses.cape.paper import Paper
from bench.typesetter.sources import Sources, Story

_FRAGMENT = re.compile("^[以并和与或及将让使在为特]|等$|[“”]$")
"""Clauses that no editor would print as a title."""


@dataclass
class Draft:
    """One article; title parts are lists of printed lines, blocks are pairs of role and text."""

    kind: str = "story"
    banner: str | None = None
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    deck: list[str] = field(default_factory=list)
    byline: str | None = None
    byline_place: str = "before"
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    blocks: list[tuple[str, str]] = field(default_factory=list)
    credits: dict[int, str] = field(default_factory=dict)
    """Credits by the block that they follow: on lines of their own, or (glued) behind its last sentence."""
    glued: bool = False
    title_kind: str = ""
    """Kind of its titles where that is not the kind of its text."""
    ragged: bool = False
    """True for lists and notices, whose points are set without indent."""


def story_draft(rng: random.Random, paper: Paper, sources: Sources, share: str, most: int) -> Draft:
    """A story of the sources of at most `most` paragraphs, with the paper's titles and signatures."""
    story = _told_story(rng, sources, share)
    draft = Draft(blocks=[("paragraph", text) for text in story.paragraphs[:most]])
    _title_story(rng, paper, draft, story)
    if len(draft.blocks) >= 3 and paper.has(rng, "subheads"):
        _add_subheads(rng, draft, story)
    signatures.sign(rng, paper, draft)
    about = [
        text for text in story.decks if "——" not in text and text not in (*draft.kicker, *draft.deck, "".join(draft.headline))
    ]
    if about and len(draft.blocks) >= 2 and paper.has(rng, "inner_caption"):
        add_caption(rng, paper, draft, about)
    if paper.has(rng, "banner"):
        draft.banner = sources.banner(rng, share) if rng.random() < 0.6 else rng.choice(words.banks()["bank"])
    return draft


def _told_story(rng: random.Random, sources: Sources, share: str) -> Story:
    """A story whose title names what its text names: three pairs of characters at least stand in both."""
    story = sources.story(rng, share)
    for _ in range(5):
        text = "".join(story.paragraphs[:3])
        if sum(story.title[at : at + 2] in text for at in range(len(story.title) - 1)) >= 3:
            break
        story = sources.story(rng, share)
    return story


def _title_story(rng: random.Random, paper: Paper, draft: Draft, story: Story) -> None:
    """The story's own title, kicker and deck; at times a clause of its text below a kicker that tells the news."""
    main = story.title.replace("\n", " ")
    story.kickers, story.decks = ([text for text in own if not _FRAGMENT.search(text)] for own in (story.kickers, story.decks))
    sayings = [
        text
        for text in story.decks
        if 1.5 * len(text) + 3 <= len(main) and not re.search("——|[“”]|^[以并和与或及将让使在为]|等$", text)
    ]
    if sayings and paper.has(rng, "saying"):
        draft.kicker, draft.headline = [main], [f"“{rng.choice(sayings)}”"]
    else:
        draft.headline = lines_of_title(rng, paper, story.title)
    if story.kickers and not draft.kicker and paper.has(rng, "kicker"):
        draft.kicker = [rng.choice(story.kickers)]
    if story.decks and paper.has(rng, "deck"):
        draft.deck = [rng.choice(story.decks)]
    trim_titles(rng, draft)


def trim_titles(rng: random.Random, draft: Draft) -> None:
    """What no reader could tell from a line of the headline gets its dash or goes; long ones stand on two lines."""
    main = "".join(draft.headline)
    for name in ("kicker", "deck"):
        lines = getattr(draft, name)
        if not lines:
            continue
        if lines[0] in main or main in lines[0] or (name == "deck" and draft.kicker[:1] == lines):
            setattr(draft, name, [])
        elif "——" not in lines[0] and not _stands_off(lines[0], draft.headline):
            dashed = lines[0] + "——" if name == "kicker" else "——" + lines[0]
            setattr(draft, name, [dashed] if rng.random() < 0.5 else [])
        elif len(lines[0]) > 26 and ("——" in lines[0] or _stands_off(lines[0][::2], draft.headline)) and rng.random() < 0.5:
            setattr(draft, name, halves(rng, lines[0]))


def _stands_off(text: str, headline: list[str]) -> bool:
    """True where a kicker or deck is much longer than each line of the headline."""
    return len(text) >= 1.5 * max(map(len, headline))


def lines_of_title(rng: random.Random, paper: Paper, title: str) -> list[str]:
    """A headline's printed lines: its clauses, halves of a long one, letters spread in a short one."""
    parts = title.split("\n")
    if len(parts) > 1 and not (_even(parts) and paper.has(rng, "two_lines")):
        parts = ["　".join(parts)]
    if len(parts) == 1 and len(title) > 9 and (len(title) > 24 or paper.has(rng, "two_lines")):
        parts = halves(rng, parts[0])
    three = [*halves(rng, parts[0]), parts[1]] if len(parts) == 2 and len(parts[0]) > 12 else []
    if three and _even(three) and paper.has(rng, "three_lines"):
        return three
    if paper.title_spread and len(parts) == 1 and len(title) <= 7:
        return [" ".join(parts[0].replace("　", ""))]
    return parts


def _even(lines: list[str]) -> bool:
    """True where no line is so much longer than another that it would be read as a kicker or a deck."""
    return max(map(len, lines)) <= 1.4 * min(map(len, lines))


def halves(rng: random.Random, text: str) -> list[str]:
    """Two lines, broken behind a comma or a space near the middle, else where no mark starts the second."""
    marks = [
        found.end()
        for found in re.finditer(r"[，：；、　 ]", text)
        if _even([text[: found.end()], text[found.end() :] or "　"])
    ]
    if marks and rng.random() < 0.8:
        at = min(marks, key=lambda mark: abs(mark - len(text) / 2))
        keep = rng.random() < 0.5 or text[at - 1] in "　 、："
        return [text[:at].rstrip("　 ") if keep else text[: at - 1], text[at:].lstrip("　 ")]
    at = len(text) // 2 + rng.choice((-1, 0, 0, 1))
    while at > 1 and (text[at] in "，。、；：？！”’》）%" or text[at - 1] in "“‘（《" or _inside_word(text, at)):
        at -= 1
    return [text[:at], text[at:]]


def _inside_word(text: str, at: int) -> bool:
    """True inside a number or a Latin word."""
    return bool(re.fullmatch(r"[0-9A-Za-z０-９.．%]{2}", text[at - 1 : at + 1]))


def _add_subheads(rng: random.Random, draft: Draft, story: Story) -> None:
    """Subheads, all in one manner: clauses of the text below them, or the bank's, which need a mark to be told."""
    texts = [text for _, text in draft.blocks]
    found = {at: own for own in story.subheads for at in range(1, len(texts)) if own in texts[at]}
    manner = rng.choice(("{}", "{}", "{}", "■{}", "{n}、{}", "{n} {}", "▲ {}", "【{}】", "之{n}：{}"))
    if not found or rng.random() < 0.4:
        manner = manner if manner != "{}" else "■{}"
        places = rng.sample(range(1, len(texts)), rng.randint(1, max(1, len(texts) // 2)))
        bank = rng.sample(words.titles()["subhead"], len(places))
        found = dict(zip(places, bank, strict=True))
    if len(found) == 1 and "{n}" in manner:
        manner = "▲ {}"
    for number, at in reversed(list(enumerate(sorted(found)))):
        draft.blocks.insert(at, ("subhead", manner.format(found[at], n=words.NUMERALS[number])))


def add_caption(rng: random.Random, paper: Paper, draft: Draft, about: list[str]) -> None:
    """A captioned picture inside a story, after the block that the paper's habit names; `about` are the story's clauses."""
    place = {"end": len(draft.blocks), "middle": max(1, len(draft.blocks) // 2), "start": 0}[paper.caption_place]
    if place and place < len(draft.blocks) and draft.blocks[place - 1][0] == "subhead":
        place += 1
    sign = rng.choice(("图为", "上图：", "右图：", "▲", "图为"))
    draft.blocks.insert(place, ("caption", f"{sign}{rng.choice(about)}。"))
    if paper.credit != "none":
        credit_caption(rng, paper, draft, place)


def credit_caption(rng: random.Random, paper: Paper, draft: Draft, place: int) -> None:
    """Signs a caption in the paper's way: on a line of its own, behind the last sentence, in brackets."""
    credit = signatures.credit(rng, paper)
    draft.glued = paper.credit == "bracket" or (paper.credit == "glued" and draft.blocks[place][1][-1] == "。")
    if paper.credit == "bracket":
        credit = f"（{re.sub('（人民视觉）|[（） ]', '', credit)}）"
    draft.credits[place] = credit


def photo_draft(rng: random.Random, paper: Paper) -> Draft:
    """A photo item: caption, credit and title; a paper that signs no captions still signs its photo items."""
    said: dict[str, str] = {}
    text = words.fill(rng, rng.choice(words.prose("photo")["P"]), 1, words.cast(rng), said)
    title = words.title(rng, "headline", "photo", said) or ""
    draft = Draft(kind="photo", blocks=[("caption", text)], headline=lines_of_title(rng, paper, title))
    credit_caption(rng, paper, draft, 0)
    if rng.random() < 0.1:
        draft.banner = rng.choice(PHOTO_BANNERS)
    return draft


PHOTO_BANNERS = ("图片新闻", "镜头", "图说", "光影")
