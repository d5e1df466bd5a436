"""A page: which articles stand on it, its furniture, its blank lines."""

import random
from collections.abc import Callable

from bench.presses.scarp import columns, noise
from bench.presses.scarp.draft import Draft, Galley, set_draft
from bench.presses.scarp.fill import Pen
from bench.presses.scarp.genres import Desk, news, reportage, rows
from bench.presses.scarp.house import House, draw_house
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_MAKERS: dict[str, Callable[[Desk], Draft]] = {
    "news": news, "reportage": reportage, "commentary": columns.commentary, "letter": columns.letter, "photo": columns.photo,
    "box": columns.box, "notice": columns.notice, "award": columns.award, "poem": columns.poem, "essay": columns.essay,
    "interview": columns.interview,
}  # fmt: skip
_PLAIN_PAGES: dict[str, dict[str, float]] = {
    "工会新闻": {"news": 7, "reportage": 2, "photo": 2},
    "民生": {"news": 6, "reportage": 2, "photo": 2, "commentary": 0.5},
    "要闻": {"news": 9, "photo": 2, "commentary": 0.7},
    "权益": {"news": 5, "reportage": 2, "letter": 1, "photo": 1, "commentary": 0.7},
    "企业": {"news": 6, "reportage": 2, "photo": 2},
}
_PAGES: dict[str, dict[str, float]] = {
    "工会新闻": {"news": 6, "reportage": 2, "photo": 1.5, "notes": 0.7, "box": 0.5, "award": 0.3},
    "要闻": {"news": 7, "photo": 1, "commentary": 1, "notes": 0.7, "reportage": 1},
    "权益": {"news": 4, "letter": 2.5, "reportage": 2, "box": 1, "commentary": 1, "photo": 1, "interview": 0.6},
    "评论": {"commentary": 6, "letter": 1, "news": 3, "photo": 0.7, "notes": 0.3},
    "副刊": {"essay": 5, "poem": 1.2, "photo": 1.5, "commentary": 1, "reportage": 1},
    "图片新闻": {"photo": 4, "news": 3, "reportage": 2},
    "就业": {"news": 5, "interview": 1, "notes": 1, "photo": 1, "box": 1, "reportage": 2, "notice": 0.5},
    "企业": {"reportage": 3, "news": 5, "award": 0.5, "photo": 2, "notice": 0.4, "notes": 0.6},
}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a workers' daily with its gold; the same for the same arguments."""
    rng = random.Random(f"scarp {seed} {level}")
    paper = Pen(rng, "1月1日")(rng.choice(rows("house", "paper")[0].split("|")))
    house = draw_house(rng, level, paper)
    desk = Desk(rng, house, sources, share_of(seed), set(), set())
    title, drafts = _drafts(desk)
    galleys = [set_draft(_placed(draft, house, rng), number, house, rng) for number, draft in enumerate(drafts)]
    lines, traditional = _printed(galleys, desk, title)
    articles = [galley.gold for galley in galleys]
    lines = _with_blanks(lines, house, rng)
    if traditional:
        noise.to_traditional(articles, lines, rng.random() < 0.5)
    makeup = {"press": "scarp", "level": level, "page": title, "after": house.titles_after, "blanks": house.blanks}
    makeup |= {"measures": house.measures, "kinsoku": house.kinsoku, "indent": house.indent, "traditional": traditional}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _drafts(desk: Desk) -> tuple[str, list[Draft]]:
    """What stands on the page: three to ten articles of the kinds that go with its name."""
    rng = desk.rng
    pages = _PLAIN_PAGES if desk.house.level == "standard" else _PAGES
    title = rng.choice(list(pages))
    kinds, count = dict(pages[title]), rng.randint(4, 9)
    drafts: list[Draft] = []
    while len(drafts) < count:
        kind = rng.choices(list(kinds), list(kinds.values()))[0]
        if kind == "notes":
            drafts += columns.notes(desk)
        else:
            drafts.append(_new(desk, _MAKERS[kind], {draft.headline for draft in drafts}))
        if kind in ("notes", "award", "poem", "notice", "interview"):
            del kinds[kind]
    return title, drafts[:10]


def _new(desk: Desk, make: Callable[[Desk], Draft], known: set[str | None]) -> Draft:
    """A draft whose headline the page has not yet."""
    for _ in range(6):
        draft = make(desk)
        if draft.headline not in known:
            break
    return draft


def _placed(draft: Draft, house: House, rng: random.Random) -> Draft:
    if draft.title_after is None and rng.random() < house.mixed_titles:
        draft.title_after = not house.titles_after
    elif house.level == "standard" and draft.kind != "brief":
        draft.title_after = None
    return draft


def _printed(galleys: list[Galley], desk: Desk, title: str) -> tuple[list[GoldLine], bool]:
    """The lines of the page, with furniture and, on hard pages, noise."""
    rng, house = desk.rng, desk.house
    hard = house.level == "hard"
    lines = noise.jumble(galleys, rng) if hard else [line for galley in galleys for line in galley.lines()]
    if hard:
        noise.slip(lines, rng.choice([0, 0, 0, 0.001, 0.003, 0.008]), rng)
        lines = noise.drop(lines, rng.choice([0, 0, 0, 0.01, 0.02]), rng)
        noise.retell(galleys, lines)
        lines = noise.double(lines, rng.choice([0, 0, 0, 0.01, 0.02]), rng)
    lines = _furnished(lines, desk, title)
    return lines, hard and rng.random() < 0.12


def _furnished(lines: list[GoldLine], desk: Desk, title: str) -> list[GoldLine]:
    """Masthead and imprint before or behind, small advertisements behind."""
    rng, house = desk.rng, desk.house
    day, week = f"{rng.randint(2008, 2024)}年{house.date}", f"星期{rng.choice('一二三四五六日')}"
    known = {"title": title, "paper": house.paper, "day": day, "week": week, "no": str(rng.randint(1, 8))}
    pen = Pen(rng, house.date, known)
    head: list[str] = []
    foot: list[str] = []
    if house.has("furniture", rng):
        (head if rng.random() < 0.6 else foot).extend(pen(rng.choice(rows("furniture", "m"))).split("/"))
    if title == "要闻" and house.has("furniture", rng):
        head += _front(pen, rng)
    if house.has("furniture", rng):
        (head if rng.random() < 0.3 else foot).extend(pen(rng.choice(rows("furniture", "i"))).split("/"))
    if house.level != "standard" and rng.random() < 0.12:
        foot += [pen(rng.choice(rows("notice", "f"))) for _ in range(rng.randint(1, 3))]
    return [*(GoldLine(text, "furniture") for text in head), *lines, *(GoldLine(text, "furniture") for text in foot)]


def _front(pen: Pen, rng: random.Random) -> list[str]:
    """What stands beside a front page's title: number of issue and pages, weather, guide."""
    lines = [pen(row) for row in rows("furniture", "f") if rng.random() < 0.7]
    if rng.random() < 0.5:
        lines.append(pen(rows("furniture", "g")[0]))
        guide = [pen(row) for row in rows("brief", "h")]
        turn = rng.choice(["（详见第{}版）", "第{}版", "▶{}版", "……{}版"])
        lines += [f"{title} {turn.replace('{}', str(page))}" for page, title in enumerate(guide, 2)]
    return lines


def _with_blanks(lines: list[GoldLine], house: House, rng: random.Random) -> list[GoldLine]:
    """Empty lines between lines as the paper's PDF gives them."""
    spread: list[GoldLine] = []
    for at, line in enumerate(lines):
        spread.append(line)
        if at + 1 < len(lines) and _blank(line, lines[at + 1], house, rng):
            spread.append(GoldLine(house.blank_text, "blank"))
    return spread


def _blank(line: GoldLine, after: GoldLine, house: House, rng: random.Random) -> bool:
    """Whether an empty line stands between two lines."""
    change = line.role != after.role or line.article != after.article
    shares = {"each": 1.0, "never": 0.0, "some": 0.25, "most": 0.94, "parts": 1.0 if change else 0.0}
    return rng.random() < shares[house.blanks]
