"""A page: drafts by the page's dials, set one after another or through each other, with furniture, noise and gold."""

import random
import re
from dataclasses import asdict

from bench.presses.knoll import words
from bench.presses.knoll.compose import Row, compose
from bench.presses.knoll.dials import Dials, draw_dials
from bench.presses.knoll.draft import Draft, add_subheads, add_titles, briefs, fill, open_story, person, photo, special
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, Story, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed and a level, the same on every run."""
    rng = random.Random(f"knoll {seed} {level}")
    dials = draw_dials(rng, level)
    drafts = _drafts(rng, dials, sources, share_of(seed))
    units = [compose(rng, draft, dials, number) for number, draft in enumerate(drafts)]
    _add_banners(rng, dials, drafts, units)
    rows = _arrange(rng, dials, drafts, units)
    rows = _furnish(rng, dials, rows, [number for number, draft in enumerate(drafts) if draft.kind == "story"])
    rows = _spoil(rng, dials, rows)
    if dials.traditional:
        _to_traditional(rows, drafts)
    return _finish(rng, dials, drafts, rows)


def _drafts(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Draft]:
    """Stories and the page's extras; briefs stand last, where nothing can be taken for their continuation."""
    made = [_story(rng, dials, sources, share) for _ in range(rng.randint(3, 5))]
    if "series" in dials.extras:
        made[0].titles.append(("deck", f"——{rng.choice(words.PLACES)}纪行{rng.choice(['之一', '之二', '之三'])}"))
    for name, make in (("photo", lambda: photo(rng)), ("special", lambda: special(rng, dials.level, dials.title_after))):
        if name in dials.extras:
            made.insert(rng.randint(1, len(made)), make())
    return made + (briefs(rng, 1) if "briefs" in dials.extras else [])


def _many_paragraphs(rng: random.Random, sources: Sources, share: str) -> Story:
    """Of some stories the first that is written as newspapers do, in several paragraphs of moderate length."""
    for _ in range(rng.choice([1, 8, 12])):
        story = sources.story(rng, share)
        texts = story.paragraphs
        if len(texts) >= 5 and sum(map(len, texts)) < 85 * len(texts):
            break
    return story


def _story(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Draft:
    story = _many_paragraphs(rng, sources, share)
    texts = [text.replace("--", "——") for text in story.paragraphs][: rng.randint(4, 9)]
    draft = Draft(blocks=[("paragraph", text, "") for text in texts])
    open_story(rng, draft, dials.own_line)
    if rng.random() < dials.subheads:
        add_subheads(rng, draft, story.subheads, 11)
    elif "points" in dials.extras and rng.random() < 0.4 and not draft.blocks[-1][1].endswith("）"):
        draft.blocks += [("paragraph", fill(rng, text), "") for text in rng.choice(words.POINTS)]
    if dials.level != "standard" and rng.random() < 0.1:
        draft.blocks.append(("caption", rng.choice(words.INSETS), f"{person(rng)} 摄"))
    title = re.sub(r"^\[.*?\]", "", story.title)
    if "\n" not in title and len(title) > 18 and "，" in title:
        title = title.replace("，", "\n", 1)
    elif len(title) > 12 and "\n" not in title and rng.random() < 0.2:
        title = title.replace("，", " ")
    add_titles(rng, draft, title, story.kickers, story.decks)
    return draft


def _add_banners(rng: random.Random, dials: Dials, drafts: list[Draft], units: list[list[Row]]) -> None:
    """A banner above some stories, at times with an icon read as a letter; one above a group of briefs."""
    icon = rng.choice(words.ICONS) if rng.random() < 0.3 else ""
    done: set[int] = set()
    for number, draft in enumerate(drafts):
        if draft.kind == "story" and not draft.sign_line and rng.random() < dials.banners * 0.6:
            draft.banner = rng.choice(words.BANNERS)
        if draft.banner is None or draft.group in done:
            continue
        done |= {draft.group} if draft.group is not None else set()
        units[number].insert(0, Row(draft.banner + icon, "banner", number))


def _arrange(rng: random.Random, dials: Dials, drafts: list[Draft], units: list[list[Row]]) -> list[Row]:
    """The articles in order; on hard pages one is interrupted by the next, or two columns are read across."""
    units = [list(unit) for unit in units]
    for first in range(len(units) - 1):
        pair = drafts[first].kind == drafts[first + 1].kind == "story"
        if not pair or len(units[first]) < 14 or len(units[first + 1]) < 14:
            continue
        if dials.interrupted:
            _interrupt(rng, units, first)
        elif dials.interleave:
            _interleave(rng, units, first)
        break
    return [row for unit in units for row in unit]


def _cuts(unit: list[Row]) -> list[int]:
    """Places inside a paragraph where the line before does not end a sentence, so that the reader looks for the rest."""
    return [
        at
        for at in range(6, len(unit) - 3)
        if unit[at].role == "body"
        and not unit[at].starts
        and unit[at - 1].role == "body"
        and unit[at - 1].text[-1] not in "。！？”；"
    ]


def _interrupt(rng: random.Random, units: list[list[Row]], first: int) -> None:
    cuts = _cuts(units[first])
    if cuts:
        cut = rng.choice(cuts)
        units[first + 1] = units[first + 1] + units[first][cut:]
        units[first] = units[first][:cut]


def _interleave(rng: random.Random, units: list[list[Row]], first: int) -> None:
    """A stretch of two columns of clearly different measures, a line of one and a line of the other in turn."""
    one, other = units[first], units[first + 1]
    heads = [next(at for at, row in enumerate(unit) if row.role == "body") for unit in (one, other)]
    sizes = [unit[head].measure for unit, head in zip((one, other), heads, strict=True)]
    if abs(sizes[0] - sizes[1]) < 4:
        return
    mixed = one[: heads[0]] + other[: heads[1]]
    one, other = one[heads[0] :], other[heads[1] :]
    count = min(rng.randint(4, 9), len(one) - 4, len(other) - 4)
    for left, right in zip(one[:count], other[:count], strict=True):
        mixed += [left, right]
    units[first], units[first + 1] = mixed + one[count:], other[count:]


def _furnish(rng: random.Random, dials: Dials, rows: list[Row], stories: list[int]) -> list[Row]:
    """Masthead, page number and editors at the head or the foot, and an advertisement at the foot."""
    paper, name, page = rng.choice(words.PAPERS), rng.choice(words.PAGE_NAMES), rng.randint(1, 16)
    date = f"20{rng.randint(10, 25)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日 星期{rng.choice('一二三四五六日')}"
    editors = f"责任编辑：{person(rng)}" + rng.choice(["", f" 版式：{person(rng)}", f" 校对：{person(rng)}"])
    lines = rng.choice(
        [[], [f"{page:02d} {name} {date}"], [paper, date, f"第{page}版 {name}"], [f"{name} {page}", editors], [editors]]
    )
    made = [Row(line, "furniture") for line in lines]
    rows = rows + made if rng.random() < 0.5 else made + rows
    if dials.level != "standard" and rng.random() < 0.25:
        last = max(at for at, row in enumerate(rows) if row.role == "body" and row.article == stories[0])
        rows.insert(last + 1, Row(f"（下转第{rng.randint(2, 8)}版）", "furniture"))
    if "advert" in dials.extras:
        rows += [Row(fill(rng, line), "furniture") for line in rng.choice(words.ADVERTS)]
    return rows


def _spoil(rng: random.Random, dials: Dials, rows: list[Row]) -> list[Row]:
    """OCR slips, and now and then a line printed twice or lost inside a paragraph."""
    if not dials.noise:
        return rows
    for row in rows:
        if row.role == "body":
            row.text = "".join(words.SLIPS.get(char, char) if rng.random() < dials.noise * 8 else char for char in row.text)
    inner = [
        at for at in range(2, len(rows) - 2) if all(r.role == "body" for r in rows[at - 1 : at + 2]) and not rows[at].starts
        and rows[at + 1].block == rows[at].block == rows[at - 1].block and rows[at + 1].article == rows[at].article
    ]  # fmt: skip
    if len(inner) > 8 and rng.random() < 0.5:
        at = rng.choice(inner)
        rows = [*rows[: at + 1], Row(rows[at].text, "double", rows[at].article, rows[at].block), *rows[at + 1 :]]
    elif len(inner) > 8 and rng.random() < 0.5:
        rows.pop(rng.choice(inner))
    return rows


def _to_traditional(rows: list[Row], drafts: list[Draft]) -> None:
    for row in rows:
        row.text, row.tail = row.text.translate(words.TRADITIONAL), row.tail.translate(words.TRADITIONAL)
    for draft in drafts:
        draft.reporters = [name.translate(words.TRADITIONAL) for name in draft.reporters]
        for name in ("byline", "dateline", "banner"):
            setattr(draft, name, (getattr(draft, name) or "").translate(words.TRADITIONAL) or None)


def _tidy(texts: list[str]) -> str:
    """Printed lines joined, without the spaces of typesetting; those between Latin words stay."""
    joined = ""
    for text in texts:
        latin = joined[-1:].isascii() and joined[-1:].isalpha() and text[:1].isascii() and text[:1].isalpha()
        joined += (" " if latin else "") + text
    return re.sub(r"(?<![A-Za-z]) | (?![A-Za-z])", "", joined.strip("　 "))


def _gold(number: int, draft: Draft, rows: list[Row]) -> GoldArticle:
    own = [row for row in rows if row.article == number]
    parts = {role: " ".join(row.text for row in own if row.role == role) or None for role in ("kicker", "headline", "deck")}
    blocks = []
    for place, (role, _, _) in enumerate(draft.blocks):
        lines = [row for row in own if row.block == place and row.role != "double"]
        blocks.append(GoldBlock(role, _tidy([row.text for row in lines]), lines[0].measure))
    return GoldArticle(
        draft.kind,
        draft.banner,
        byline=draft.byline,
        reporters=draft.reporters,
        dateline=draft.dateline,
        blocks=blocks,
        **parts,
    )


def _finish(rng: random.Random, dials: Dials, drafts: list[Draft], rows: list[Row]) -> SetPage:
    lines: list[GoldLine] = []
    for row in rows:
        role = "body" if row.role == "double" else row.role
        lines.append(GoldLine(row.text + row.tail, role, row.article, row.block, row.starts))
        if rng.random() < dials.blank:
            lines.append(GoldLine("", "blank"))
    articles = [_gold(number, draft, rows) for number, draft in enumerate(drafts)]
    return SetPage("\n".join(line.text for line in lines), articles, lines, asdict(dials))
