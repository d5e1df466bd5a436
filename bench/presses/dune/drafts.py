"""Articles as they stand before their lines are cut: what is above and below the body, and the gold."""

import random
from dataclasses import dataclass, field

from bench.presses.dune import texts
from bench.presses.dune.texts import Written
from bench.typesetter.gold import GoldArticle, GoldBlock
from bench.typesetter.sources import Sources

NEWS = ("local", "story")
WIDE = ("poem", "table")
RARE = ("notice", "letter", "poem", "table", "recipe", "list", "law", "weather", "interview")
Dials = dict[str, float]


@dataclass
class Draft:
    """An article to be set: gold, lines of titles and around the body as (role, text), and credits glued to captions."""

    gold: GoldArticle
    kind: str
    titles: list[tuple[str, str]] = field(default_factory=list)
    before: list[tuple[str, str]] = field(default_factory=list)
    after: list[tuple[str, str]] = field(default_factory=list)
    banner: str = ""
    credits: dict[int, str] = field(default_factory=dict)


def write(rng: random.Random, dials: Dials, sources: Sources, share: str, used: set[str]) -> Draft:
    """One article of any kind."""
    if rng.random() < dials["photo"]:
        return _photo(rng, dials, used)
    draft = _draft(rng, _text(rng, dials, sources, share, used), dials)
    _sign(rng, draft, dials)
    if draft.kind in NEWS:
        _add_picture(rng, draft, dials)
        _jump(rng, draft, dials)
    _add_banner(rng, draft, dials, sources, share)
    return draft


def briefs(rng: random.Random, dials: Dials, used: set[str]) -> list[Draft]:
    """Two to five briefs, mostly below the name of their column."""
    mark = rng.choice(["●", "▲", "◆", "■", "○", "本报讯 "]) if rng.random() < 0.35 else ""
    found = []
    for _ in range(rng.randint(2, 5)):
        written = texts.invented(rng, "brief", "brief", used)
        draft = _draft(rng, written, dials | {"kicker": 0, "deck": 0, "series": 0, "two_lines": dials["two_lines"] / 3})
        draft.gold.kind = "brief"
        if mark:
            draft.gold.headline, draft.titles = None, []
            draft.gold.blocks[0].text = mark + draft.gold.blocks[0].text
        elif rng.random() < dials["lead"] * 0.5:
            _start_with_lead(rng, draft, dials)
        found.append(draft)
    if mark or rng.random() < 0.6:
        name = rng.choice(["简讯", "短波", "快递", "要闻简报", "一句话新闻", "各地动态", "点击"])
        _put_banner(rng, found[0], name, dials)
    return found


def _text(rng: random.Random, dials: Dials, sources: Sources, share: str, used: set[str]) -> Written:
    if rng.random() < dials["rare_kind"]:
        return texts.invented(rng, "rare", rng.choice(RARE), used)
    if rng.random() < dials["opinion"]:
        return texts.invented(rng, "rare", "opinion", used)
    if rng.random() < dials["local"]:
        return texts.invented(rng, "local", "local", used)
    return _story(rng, dials, sources, share)


def _story(rng: random.Random, dials: Dials, sources: Sources, share: str) -> Written:
    """A story of the sources, cut to a length, with subheads between its paragraphs on some pages."""
    story = sources.story(rng, share)
    while len(story.paragraphs) < 4 and rng.random() < 0.75:
        story = sources.story(rng, share)
    kept = story.paragraphs[: rng.choice([3, 4, 5, 6, 7, 9, 9])]
    blocks = [("paragraph", text) for text in kept]
    if len(kept) > 4 and len(story.subheads) > 1 and rng.random() < dials["subheads"]:
        places = sorted(rng.sample(range(1, len(kept)), min(len(story.subheads), rng.randint(2, 3))), reverse=True)
        for at, subhead in zip(places, story.subheads[::-1], strict=False):
            blocks.insert(at, ("subhead", subhead))
    title = "".join(story.title.split())
    kicker, deck = (_first(rng, [text for text in found if text not in title]) for found in (story.kickers, story.decks))
    if story.sayings and rng.random() < 0.12 and "\n" not in story.title:
        saying = rng.choice(story.sayings)
        return Written("story", saying, blocks, story.title, deck if deck not in (None, saying) else None)
    return Written("story", story.title, blocks, kicker, deck if deck != kicker else None)


def _first(rng: random.Random, found: list[str]) -> str | None:
    return rng.choice(found) if found else None


def _draft(rng: random.Random, written: Written, dials: Dials) -> Draft:
    """With its titles, of which the page prints kicker and deck at its own rates."""
    gold = GoldArticle(blocks=[GoldBlock(role, text) for role, text in written.blocks])
    draft = Draft(gold, written.kind)
    kicker = _kept(rng, written.kicker, dials["kicker"], 11)
    deck = _kept(rng, written.deck, dials["deck"], 12)
    if rng.random() < dials["series"] and written.kind in NEWS:
        run = f"“{rng.choice(texts.words('banners'))}”系列报道之{rng.choice('一二三四五六')}"
        kicker, deck = (run, deck) if rng.random() < 0.4 else (kicker, "——" + run)
    if kicker and "之" not in kicker[-2:] and rng.random() < 0.12:
        kicker += "——"
    _add_title(draft, "kicker", _fold(rng, kicker, 20, dials["long_kicker_folds"]))
    _add_title(draft, "headline", _head_lines(rng, written.title, dials))
    _add_title(draft, "deck", _fold(rng, deck, 20, dials["long_kicker_folds"]))
    if written.signature:
        draft.after.append(("byline", written.signature))
        gold.byline, gold.reporters = written.signature, [written.signature.split(" ")[-1]]
    return draft


def _kept(rng: random.Random, text: str | None, rate: float, plain: int) -> str | None:
    """The text at the page's rate; short ones seldom, since without type sizes they read as a line of the headline."""
    return text if text and rng.random() < rate * (1 if len(text) >= plain else 0.2) else None


def _add_title(draft: Draft, role: str, lines: list[str]) -> None:
    if lines:
        setattr(draft.gold, role, "".join(lines))
        draft.titles += [(role, line) for line in lines]


def _head_lines(rng: random.Random, title: str, dials: Dials) -> list[str]:
    """The headline's printed lines: clauses on lines of their own or with a space between, long ones folded."""
    clauses = title.replace(" ", "\n").split("\n")
    if len(clauses) > 1:
        return clauses if rng.random() < 0.6 else ["\u3000".join(clauses)]
    if len(title) > 18 and rng.random() < dials["three_lines"]:
        first, *rest = _halves(rng, title, 1 / 3)
        return [first, *(_halves(rng, rest[0], 0.5) if rest else [])]
    return _fold(rng, title, 10, dials["two_lines"])


def _fold(rng: random.Random, title: str | None, least: int, rate: float) -> list[str]:
    if not title:
        return []
    return _halves(rng, title, rng.uniform(0.4, 0.6)) if len(title) > least and rng.random() < rate else [title]


def _halves(rng: random.Random, title: str, where: float) -> list[str]:
    """Two lines: after a point when there is one about there, else where no point starts the second and no number breaks."""
    middle = round(len(title) * where)
    after = [at for at in range(3, len(title) - 2) if title[at - 1] in "，：！？；" and title[at] != "”"]
    near = [at for at in after if abs(at - middle) <= len(title) / 4]
    free = [at for at in range(2, len(title) - 1) if _may_break(title[at - 1], title[at])]
    places = near or (free if len(title) > 18 or rng.random() < 0.6 else [])
    if not places:
        return [title]
    at = min(places, key=lambda place: abs(place - middle))
    return [title[:at], title[at:]]


def _may_break(left: str, right: str) -> bool:
    return left not in "“《（—…" and right not in "，。：；！？、”》）—…％%" and not (left < "\x80" and right < "\x80")


def _sign(rng: random.Random, draft: Draft, dials: Dials) -> None:
    """Says who wrote it: in the first paragraph, on a line of its own, or at the very end."""
    if draft.kind in ("opinion", "poem"):
        text, who = texts.own_byline(rng, dials["marked_byline"])
        draft.before.append(("byline", text.replace("本报记者", "").strip() or who[0]))
        draft.gold.byline, draft.gold.reporters = draft.before[-1][1], who
        return
    if draft.kind not in NEWS:
        return
    if rng.random() < dials["own_byline"]:
        text, who = texts.own_byline(rng, dials["marked_byline"])
        (draft.after if rng.random() < 0.07 else draft.before).append(("byline", text))
        draft.gold.byline, draft.gold.reporters = text, who
    elif rng.random() < dials["lead"]:
        _start_with_lead(rng, draft, dials)
    elif rng.random() < dials["end_name"]:
        who = [texts.name(rng)]
        text = "（" + who[0] + "）"
        draft.gold.byline, draft.gold.reporters = who[0], who
        draft.gold.blocks[-1].text += text


def _start_with_lead(rng: random.Random, draft: Draft, dials: Dials) -> None:
    text, byline, dateline, who = texts.lead(rng, dials["agency"])
    draft.gold.blocks[0].text = text + draft.gold.blocks[0].text
    draft.gold.byline, draft.gold.dateline, draft.gold.reporters = byline or None, dateline, who


def _photo(rng: random.Random, dials: Dials, used: set[str]) -> Draft:
    draft = _draft(rng, texts.invented(rng, "brief", "photo", used), dials | {"two_lines": 0.1, "kicker": 0, "deck": 0})
    draft.gold.kind, draft.gold.blocks[0].role = "photo", "caption"
    draft.gold.byline, draft.gold.reporters = _credit(rng, draft, 0, dials)
    return draft


def _credit(rng: random.Random, draft: Draft, block: int, dials: Dials) -> tuple[str, list[str]]:
    """Glued to the caption or on a line of its own below."""
    text, who = texts.credit(rng)
    if rng.random() < dials["glued_credit"]:
        bracketed = rng.random() < 0.5 or text == "新华社发"
        draft.credits[block] = f"（{text}）" if bracketed else rng.choice(["", " "]) + text
    else:
        draft.credits[block] = "\n" + text
    return text, who


def _add_picture(rng: random.Random, draft: Draft, dials: Dials) -> None:
    """A caption among the paragraphs."""
    if rng.random() >= dials["inside_caption"] or draft.gold.blocks[-1].text.endswith("）"):
        return
    at = rng.choice([len(draft.gold.blocks), len(draft.gold.blocks), rng.randrange(1, len(draft.gold.blocks) + 1)])
    if draft.gold.blocks[at - 1].role == "subhead":
        at += 1
    text = texts.caption(rng)
    draft.gold.blocks.insert(at, GoldBlock("caption", text))
    if not text.startswith(("图", "上图")) or rng.random() < 0.8:
        _credit(rng, draft, at, dials)


def _jump(rng: random.Random, draft: Draft, dials: Dials) -> None:
    """The story goes on on another page, or comes from one; a text that goes on may stop inside a sentence."""
    if rng.random() >= dials["jump"]:
        return
    if rng.random() < 0.5:
        last = draft.gold.blocks[-1]
        if last.role == "paragraph" and len(last.text) > 60 and rng.random() < 0.4:
            last.text = last.text[: rng.randint(30, len(last.text) - 5)]
        page = rng.choice(["第二版", "第2版", "A4版", "第八版"])
        draft.after.append(("furniture", rng.choice(["（下转{}）", "下转{}", "▶下转{}"]).format(page)))
        return
    page = rng.choice(["第一版", "第1版", "A1版"])
    draft.before.append(("furniture", rng.choice(["（上接{}）", "上接{}", "◀上接{}"]).format(page)))


def _add_banner(rng: random.Random, draft: Draft, dials: Dials, sources: Sources, share: str) -> None:
    if rng.random() < dials["banner"]:
        name = sources.banner(rng, share) if rng.random() < 0.6 else rng.choice(texts.words("banners"))
        _put_banner(rng, draft, name, dials)


def _put_banner(rng: random.Random, draft: Draft, name: str, dials: Dials) -> None:
    """The column's name, with an icon that fell out as a letter or a private character on some pages."""
    draft.gold.banner = name
    icon = rng.choice(["{}G", "{}G", "■{}", "{}■", "\ue011{}", "{}\ue0a4", "◆{}◆", "▶{}", "{}N", "【{}】"])
    draft.banner = icon.format(name) if rng.random() < dials["icon"] else name
