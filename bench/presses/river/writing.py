"""What is printed on a page: stories with their titles and bylines, photos, service columns, letters, tables."""

import random
import re

from bench.presses.river import wording
from bench.presses.river.item import Item, add_block, add_title, furniture
from bench.presses.river.makeup import Makeup
from bench.typesetter.gold import GoldArticle
from bench.typesetter.sources import Sources, Story

_SUBHEAD = re.compile(
    r"^(?!其|这|那|该|他|她|它|并|而|但|也|还|就|记者|据|目前)[\u4e00-\u9fff]{5,13}(?<![说示称为是的时后中])$"
)


def shorter(rng: random.Random, paragraphs: list[str]) -> list[str]:
    """Paragraphs as local papers like them: a long one is often parted where a sentence ends near its middle."""
    texts = []
    for text in paragraphs:
        ends = [
            match.end()
            for match in re.finditer(r"。(?![”’）])", text)
            if text[: match.end()].count("“") == text[: match.end()].count("”")
        ]
        ends = [end for end in ends if 35 <= end <= len(text) - 35]
        if ends and len(text) > 90 and rng.random() < 0.5:
            at = min(ends, key=lambda end: abs(end - len(text) / 2))
            texts += [text[:at], text[at:]]
        else:
            texts.append(text)
    return texts


def place_of(story: Story) -> str | None:
    """The province or city that the story names first, None when it names none of the list."""
    opening = story.title + "".join(story.paragraphs[:2])
    found = [(opening.index(place), place) for place in wording.sections()["place"] if place in opening]
    return min(found)[1] if found else None


def _titles(rng: random.Random, makeup: Makeup, story: Story, article: GoldArticle) -> None:
    place = place_of(story)
    article.headline = story.title.replace("\n", "")
    if rng.random() < makeup.kickers:
        choices = [*story.kickers, *([wording.pick(rng, "kicker", place=place)] if place else [])]
        article.kicker = rng.choice(choices) if choices else None
    if rng.random() < makeup.decks:
        choices = [*story.decks, *([wording.pick(rng, "deck", place=place)] if place else [])]
        article.deck = rng.choice(choices) if choices else None
        if article.deck == article.kicker:
            article.deck = None


def _reporter(rng: random.Random, article: GoldArticle) -> str:
    article.reporters = [wording.name(rng) for _ in range(rng.choice((1, 1, 1, 2)))]
    return " ".join(article.reporters)


def _opener(rng: random.Random, article: GoldArticle, place: str | None) -> str:
    names = _reporter(rng, article)
    extra = ""
    if rng.random() < 0.4:
        extra = wording.name(rng)
        article.reporters.append(extra)
        extra = f" 通讯员{extra}"
    byline = f"记者{names}{extra}"
    article.byline = byline
    date = f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    kind = rng.random()
    if kind < 0.5:
        return f"本报讯{rng.choice(('', ' '))}（{byline}）"
    if kind < 0.62:
        article.byline, article.reporters = None, []
        return "本报讯　"
    where = place or rng.choice(("北京", "上海", "杭州", "西安", "成都"))
    agency = rng.choice(("新华社", "本报", "新华社", ""))
    article.dateline = f"{agency}{where}{date}{'电' if agency else '讯'}"
    return f"{article.dateline}（{byline}）"


def _own_byline(rng: random.Random, article: GoldArticle) -> str:
    names = _reporter(rng, article)
    style = rng.choice(
        ("本报记者 {}", "本报记者 {}", "■{}", "□本报记者 {}", "■ 本报记者 {} 文/图", "记者 {}", "本报通讯员 {}", "{}")
    )
    article.byline = style.format(names)
    return article.byline


def story_item(item: Item, story: Story, banner: str | None) -> Item:
    """A news story or feature, titles on the given side of its body."""
    rng, makeup, side = item.rng, item.makeup, item.side
    article = item.article = GoldArticle(banner=banner)
    _titles(rng, makeup, story, article)
    texts = shorter(rng, story.paragraphs)
    own = ""
    if rng.random() < makeup.openers:
        texts[0] = _opener(rng, article, place_of(story)) + texts[0]
    elif rng.random() < 0.6:
        own = _own_byline(rng, article)
    elif rng.random() < 0.5:
        signed = wording.name(rng)
        article.byline, article.reporters = signed, [signed]
        texts[-1] += f"（{signed}）"
    if banner:
        icon = rng.choice(("", "", " G", "■", "◆"))
        add_title(item, "banner", icon + banner if icon in ("■", "◆") else banner + icon)
    if side == "before":
        _print_titles(item, story.title)
    if own:
        add_title(item, "byline", own)
    _print_body(item, texts, story)
    if side == "after":
        _print_titles(item, story.title)
    return item


def _print_titles(item: Item, title: str) -> None:
    assert item.article is not None
    most = item.rng.choice((10, 14, 18, 22))
    if item.article.kicker:
        add_title(item, "kicker", item.article.kicker, most + 8)
    add_title(item, "headline", title, most)
    if item.article.deck:
        add_title(item, "deck", item.article.deck, most + 8)


def _print_body(item: Item, texts: list[str], story: Story) -> None:
    rng, makeup = item.rng, item.makeup
    places: set[int] = set()
    if len(texts) >= 5 and rng.random() < makeup.subheads:
        places = set(rng.sample(range(1, len(texts) - 1), min(3, len(texts) // 3)))
    known = list(story.subheads)
    for at, text in enumerate(texts):
        subhead = (known.pop(0) if known else _subhead_of(rng, text)) if at in places else None
        if subhead:
            add_block(item, subhead, "subhead")
        add_block(item, text)


def _subhead_of(rng: random.Random, text: str) -> str | None:
    """A short clause of the paragraph that follows, as an editor would lift it out."""
    clauses = [clause for clause in re.split(r"[，。；：！？“”]", text) if _SUBHEAD.match(clause)]
    return rng.choice(clauses) if clauses else None


def photo_item(item: Item) -> Item:
    """A photo: caption, credit on its own line or glued, with or without a title."""
    rng, side = item.rng, item.side
    article = item.article = GoldArticle(kind="photo")
    title, caption = wording.pick(rng, "photo").split(" | ")
    article.headline = title if rng.random() < 0.7 else None
    names = _reporter(rng, article)
    credit = rng.choice(("本报记者 {} 摄", "{} 摄", "（{} 摄）", "新华社记者 {} 摄", "本报通讯员 {} 摄", "{} 摄影报道")).format(
        names
    )
    article.byline = credit.strip("（）")
    glued = rng.random() < 0.5
    if article.headline and side == "before":
        add_title(item, "headline", article.headline)
    add_block(item, caption, "caption", credit if glued else "")
    if not glued:
        add_title(item, "credit", credit)
    if article.headline and side == "after":
        add_title(item, "headline", article.headline)
    return item


def special_items(item: Item, kind: str, sources: Sources, share: str) -> list[Item]:
    """Items of a special kind: a column of briefs gives several."""
    rng, side = item.rng, item.side
    if kind == "briefs":
        return _briefs(item)
    if kind == "series":
        return [_as_series(story_item(item, sources.story(rng, share), None))]
    title, *rows = wording.pick(rng, kind).split(" | ")
    article = item.article = GoldArticle(headline=wording.fill(rng, title))
    signed, after = _signature(rng, kind, article)
    if side == "before":
        add_title(item, "headline", article.headline or "")
    if signed and not after:
        add_title(item, "byline", signed)
    for at, row in enumerate(rows):
        if row.startswith("@"):
            article.byline = wording.fill(rng, row[1:])
            article.reporters = [article.byline.split()[-1]]
            add_title(item, "byline", article.byline)
        else:
            ends = kind == "commentary" and at == len(rows) - 1 and not signed
            add_block(item, wording.fill(rng, row) + (f"（{article.byline}）" if ends and article.byline else ""))
    if signed and after:
        add_title(item, "byline", signed)
    if side == "after":
        add_title(item, "headline", article.headline or "")
    return [item]


def _signature(rng: random.Random, kind: str, article: GoldArticle) -> tuple[str, bool]:
    """The byline on its own line ("" for none) and whether it stands after the text."""
    if kind not in ("commentary", "poem"):
        return "", False
    names = _reporter(rng, article)
    style = rng.choice(("□{}", "■{}", "{}", "{}") if kind == "commentary" else ("{}", "{}", "□ {}"))
    article.byline = style.format(names)
    if kind == "commentary" and rng.random() < 0.35:
        article.byline = names
        return "", False
    return article.byline, rng.random() < 0.15


def _as_series(item: Item) -> Item:
    """The item with the name of its series as deck below the headline, or as kicker above it."""
    assert item.article is not None
    rng = item.rng
    role = rng.choice(("kicker", "deck"))
    item.lines = [line for line in item.lines if line.role != role]
    text = wording.pick(rng, "series")
    text = f"——{text}" if role == "deck" else text
    setattr(item.article, role, text)
    heads = [at for at, line in enumerate(item.lines) if line.role == "headline"]
    line = Item(rng, item.makeup, item.side, item.measure, item.article)
    add_title(line, role, text, 99)
    at = heads[-1] + 1 if role == "deck" else heads[0]
    item.lines[at:at] = line.lines
    return item


def _briefs(drawn: Item) -> list[Item]:
    rng, makeup, side, measure = drawn.rng, drawn.makeup, drawn.side, drawn.measure
    banner = rng.choice(("简讯", "短新闻", "工会在线", "县域快报", "一周要闻"))
    count = rng.randint(3, 5)
    titled = rng.random() < 0.5
    mark = "" if titled else rng.choice(("●", "▲", "■", ""))
    pairs = list(zip(wording.sections()["brieftitle"], wording.sections()["brief"], strict=True))
    items = []
    for at, (title, text) in enumerate(rng.sample(pairs, count)):
        article = GoldArticle(kind="brief", banner=banner, headline=title if titled else None)
        item = Item(rng, makeup, side, measure, article)
        if not at:
            add_title(item, "banner", banner)
        if titled and side == "before":
            add_title(item, "headline", title)
        add_block(item, mark + wording.fill(rng, text))
        if titled and side == "after":
            add_title(item, "headline", title)
        items.append(item)
    return items


def masthead(rng: random.Random, makeup: Makeup) -> list[Item]:
    """Furniture of the page's head or foot: paper, date, page number, editors."""
    day = f"2023年{rng.randint(1, 12)}月{rng.randint(1, 28)}日"
    week, number = rng.choice("一二三四五六日"), rng.randint(1, 16)
    name = wording.name(rng)
    rows = [
        f"{day} 星期{week}",
        wording.pick(rng, "paper"),
        rng.choice((f"{number:02}版", f"第{number}版", f"{number}", f"A{number:02}")),
        rng.choice(("综合新闻", "民生·社会", "要闻", "副刊", "行业", "县区新闻")),
        rng.choice((f"责任编辑：{name}", f"责编：{name} 校对：{wording.name(rng)}", f"编辑/{name} 版式/{wording.name(rng)}")),
    ]
    chosen = sorted(rng.sample(range(5), rng.randint(1, 4)))
    return [furniture(rng, makeup, rows[at]) for at in chosen]


def advertisement(rng: random.Random, makeup: Makeup) -> list[Item]:
    """One to three lines of an advertisement."""
    return [furniture(rng, makeup, wording.pick(rng, "ad")) for _ in range(rng.choice((1, 1, 2, 3)))]
