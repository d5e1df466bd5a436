"""Articles before they are set: of the topics, of a source, and the small kinds."""

import random
import re
from dataclasses import dataclass, field

from bench.presses.copse.found import Titles
from bench.presses.copse.house import House
from bench.presses.copse.slots import Filler, person, specs_of
from bench.presses.copse.tables import FILES, Topic, read_rows, read_topics
from bench.presses.copse.titles import set_titles, story_titles
from bench.presses.copse.words import BANNERS
from bench.typesetter.sources import Sources

_SUBHEAD = re.compile(
    r"^(?:坚持|深化|加强|推动|推进|加快|全面|创新|提升|打造|建立|完善|实现|培育|共同|促进|优化|强化|拓展|保护|改善|让|把|为).*[^的了是和与时中说]$"
)
_PLACE = re.compile(
    r"北京|上海|香港|澳门|东京|首尔|纽约|华盛顿|伦敦|巴黎|柏林|莫斯科|基辅|开罗|日内瓦|布鲁塞尔|联合国|曼谷|堪培拉|罗马|内罗毕"
)
_NATIONAL = re.compile(r"全国|国务院|中国|我国|总理|国家主席|总书记|总统|中央|国家[^级]{1,6}[局委]")


@dataclass
class Draft:
    """One article as written; `byline_at` is before or end; `loose`: every block is a line of its own without indent."""

    kind: str
    titles: Titles
    blocks: list[tuple[str, str]]
    banner: str | None = None
    byline: str | None = None
    byline_at: str = ""
    reporters: list[str] = field(default_factory=list)
    dateline: str | None = None
    credit: str = ""
    loose: bool = False


def topic_draft(rng: random.Random, house: House, topic: Topic) -> Draft:
    """An article of one topic, its titles and body filled from the same slots."""
    fill = Filler(rng, house.day - 1, house.name[:2], topic.specs)
    titles = set_titles(rng, topic, fill, rng.random() < house.full_titles, house.two_lines)
    kept = [(role, fill(text)) for role, text, optional in topic.blocks if not optional or rng.random() < 0.75]
    if rng.random() > house.subheads:
        kept = [block for block in kept if block[0] != "subhead"]
    while kept[-1][0] == "subhead":
        kept.pop()
    if topic.caption and rng.random() < 0.2:
        kept.insert(rng.choice((0, len(kept))), ("caption", fill(topic.caption)))
    draft = Draft("story", titles, kept)
    _sign(rng, house, draft, "own" if topic.kind == "features" else rng.choice(("lead", "lead", "own", "end")))
    return _bannered(rng, house, draft, topic.kind)


def source_draft(rng: random.Random, house: House, sources: Sources, share: str) -> Draft:
    """An article of a source."""
    story = sources.story(rng, share)
    titles = story_titles(rng, story, rng.random() < house.full_titles + 0.2, house.two_lines)
    blocks = [("paragraph", text) for text in story.paragraphs]
    if rng.random() < house.subheads and len(blocks) > 4:
        blocks = _with_subheads(blocks, story.subheads)
    draft = Draft("story", titles, blocks)
    _sign(rng, house, draft, rng.choice(("agency", "agency", "agency", "own", "none", "end")))
    if rng.random() < house.banners:
        draft.banner = sources.banner(rng, share)
    return draft


def _with_subheads(blocks: list[tuple[str, str]], subheads: list[str]) -> list[tuple[str, str]]:
    """Sub-headings stand before the paragraph that says them, never before the first."""
    found: list[tuple[str, str]] = blocks[:1]
    left = [text for text in subheads if _SUBHEAD.search(text) and len(text) >= 5]
    for role, text in blocks[1:]:
        head = next((head for head in left if head in text), None)
        if head and found[-1][0] != "subhead":
            left.remove(head)
            found.append(("subhead", head))
        found.append((role, text))
    return found


def _sign(rng: random.Random, house: House, draft: Draft, how: str) -> None:
    """The byline: in the lead, on a line of its own, or in brackets at the end."""
    names = [person(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    at = next(place for place, block in enumerate(draft.blocks) if block[0] == "paragraph")
    if how in ("lead", "agency"):
        lead = _lead(rng, house, draft, names, how)
        draft.blocks[at] = ("paragraph", lead + draft.blocks[at][1])
    elif how == "own":
        spread = [f"{name[0]}　{name[1]}" if len(name) == 2 and house.spacing > 0.5 else name for name in names]
        draft.byline, draft.byline_at = house.own_byline.format(" ".join(spread)), "before"
        if "{} 通讯员" not in draft.byline and rng.random() < 0.3:
            names.append(person(rng))
            draft.byline += f" 通讯员 {names[-1]}"
    elif how == "end" and draft.blocks[-1][0] == "paragraph":
        draft.byline = f"（{' '.join(names)}）" if rng.random() < 0.6 else f"（记者 {' '.join(names)}）"
        draft.blocks[-1] = ("paragraph", draft.blocks[-1][1] + draft.byline)
    else:
        names = []
    draft.reporters = names


def _lead(rng: random.Random, house: House, draft: Draft, names: list[str], how: str) -> str:
    """本报讯（记者…） or an agency's dateline; the draft gets its byline and dateline."""
    start = _place_and_day(rng, house, draft, how)
    inside = f"记者{rng.choice((' ', '、', ' ')).join(names)}"
    if how == "lead" and rng.random() < 0.35:
        names.append(person(rng))
        inside += rng.choice((" ", "　")) + f"通讯员{names[-1]}"
    if "日" in start:
        draft.dateline = start
    if "新华社" in start and rng.random() < 0.3:
        names.clear()
        return start + " "
    draft.byline = inside
    return f"{start}（{inside}）"


def _place_and_day(rng: random.Random, house: House, draft: Draft, how: str) -> str:
    """Where the news comes from: an agency's from a place that it names, or from the capital; else the paper's own."""
    date = f"{house.month}月{house.day - 1}日"
    if how == "lead":
        return house.lead.format(city=house.name[:2], date=date)
    text = next(text for role, text in draft.blocks if role == "paragraph")
    place = _PLACE.search(text)
    if place or _NATIONAL.search(text):
        return rng.choice(("新华社{}{}电", "新华社{}{}电", "据新华社{}{}电", "本报{}{}电")).format(
            place[0] if place else "北京", date
        )
    return rng.choice(("本报讯", "本报讯 ", ""))


def _bannered(rng: random.Random, house: House, draft: Draft, kind: str) -> Draft:
    if rng.random() < house.banners:
        draft.banner = rng.choice(BANNERS[kind])
    return draft


def photo_draft(rng: random.Random, house: House, row: tuple[str, str]) -> Draft:
    """A photograph: title, caption and credit."""
    fill = Filler(rng, house.day - 1, house.name[:2], specs_of("".join(row)))
    draft = Draft("photo", Titles(headline=[fill(row[0])]), [("caption", fill(row[1]))])
    name = person(rng)
    draft.credit = house.credit.format(name)
    if rng.random() < house.glued_credit:
        draft.credit = f"（{draft.credit}）" if rng.random() < 0.4 else draft.credit
        draft.byline_at = "glued"
    draft.byline, draft.reporters = draft.credit.strip("（）"), [name]
    return _bannered(rng, house, draft, "F")


def brief_draft(rng: random.Random, house: House, row: tuple[str, str]) -> Draft:
    """A short item under one title."""
    fill = Filler(rng, house.day - 1, house.name[:2], specs_of("".join(row)))
    draft = Draft("brief", Titles(headline=[fill(row[0])]), [("paragraph", fill(row[1]))])
    _sign(rng, house, draft, rng.choice(("lead", "end", "none")))
    return draft


def special_draft(rng: random.Random, house: House, mark: str, row: tuple[str, str]) -> Draft:
    """A commentary (C), letter (L), poem (V), notice (N), table (R) or digest (G)."""
    fill = Filler(rng, house.day - 1, house.name[:2], specs_of("".join(row)))
    blocks = [("paragraph", fill(text)) for text in row[1].split("/")]
    draft = Draft("story", Titles(headline=[fill(row[0])]), blocks, loose=mark in "VR")
    name = person(rng)
    if mark in "CV":
        draft.byline, draft.byline_at = rng.choice(("{}", "□{}", "■ {}", "◎{}", "□ {}")).format(name), "before"
    elif mark == "L":
        draft.byline, draft.byline_at = rng.choice(("读者 {}", "一读者　{}", "市民 {}")).format(name), "end"
    draft.reporters = [name] if draft.byline else []
    if rng.random() < max(house.banners, 0.4):
        draft.banner = rng.choice(BANNERS[mark])
    return draft


def page_drafts(rng: random.Random, house: House, sources: Sources, share: str) -> list[list[Draft]]:
    """The articles of a page in order; the items of one inner list stand together."""
    topics = [topic for name in FILES for topic in read_topics()[name]]
    rng.shuffle(topics)
    groups: list[list[Draft]] = []
    for _ in range(house.articles):
        own = rng.random() < house.own
        groups.append([topic_draft(rng, house, topics.pop()) if own else source_draft(rng, house, sources, share)])
    groups += [[photo_draft(rng, house, row)] for row in rng.sample(read_rows("F"), house.photos)]
    if rng.random() < house.specials:
        mark = rng.choice("CCCCLLVNNRG")
        groups.append([special_draft(rng, house, mark, rng.choice(read_rows(mark)))])
    rng.shuffle(groups)
    if house.briefs:
        briefs = [brief_draft(rng, house, row) for row in rng.sample(read_rows("B"), house.briefs)]
        briefs[0].banner = rng.choice(BANNERS["B"])
        groups.insert(rng.randrange(len(groups) + 1), briefs)
    return groups
