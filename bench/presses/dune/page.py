"""A page: articles one after another as lines, with furniture around them and blank lines between."""

import random
from itertools import pairwise

from bench.presses.dune import drafts, noise, texts
from bench.presses.dune.dials import draw_dials, draw_measures
from bench.presses.dune.drafts import WIDE, Dials, Draft
from bench.presses.dune.setting import Setter, draw_setter, set_text
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Habits = tuple[Dials, list[float], Setter]
_ROLES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page and its gold; the same arguments give the same page."""
    rng = random.Random(f"dune{level}{seed}")
    dials, measures, setter = draw_dials(rng, level), draw_measures(rng), draw_setter(rng, level)
    side = rng.choice(["before", "after"])
    made = _drafts(rng, dials, sources, share_of(seed))
    streams = [_lines(rng, draft, at, _side(rng, side, dials), (dials, measures, setter)) for at, draft in enumerate(made)]
    streams = noise.mingle(rng, streams, dials)
    lines = [line for stream in streams for line in stream]
    top, bottom = _furniture(rng, dials)
    lines = [*top, *lines, *bottom]
    articles = [draft.gold for draft in made]
    lines = noise.spoil(rng, lines, articles, dials)
    if level == "hard" and rng.random() < 0.15:
        noise.make_traditional(rng, lines, articles)
    lines = _with_blanks(rng, lines)
    makeup: dict[str, object] = {"press": "dune", "level": level, "side": side, "setter": setter.kinsoku, "measures": measures}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _drafts(rng: random.Random, dials: Dials, sources: Sources, share: str) -> list[Draft]:
    made: list[Draft] = []
    used: set[str] = set()
    wanted = rng.choice([3, 4, 5, 5, 6, 6, 7, 8, 9, 10])
    while len(made) < wanted:
        if rng.random() < dials["brief"] and len(made) < 6:
            made += drafts.briefs(rng, dials, used)
        else:
            made.append(drafts.write(rng, dials, sources, share, used))
    return made


def _side(rng: random.Random, side: str, dials: Dials) -> str:
    """Where the title stands: as on the rest of the page, or on the other side."""
    return {"before": "after", "after": "before"}[side] if rng.random() < dials["other_side"] / 2 else side


def _lines(rng: random.Random, draft: Draft, number: int, side: str, habits: Habits) -> list[GoldLine]:
    """The article's lines: banner, title on one side, byline, body, what stands below it."""
    dials, measures, setter = habits
    measure = rng.choice(measures)
    if draft.gold.kind == "photo":
        measure = rng.choice([measure, rng.randint(20, 42)])
    if draft.kind in WIDE:
        measure = max(measure, 18)
    titles = _named(draft.titles, number)
    body = [
        line
        for at, wide in enumerate(_widths(rng, draft, measure, dials))
        for line in _block(rng, draft, (number, at), wide, setter)
    ]
    before, after = _named(draft.before, number), _named(draft.after, number)
    banner = _named([("banner", draft.banner)], number) if draft.banner else []
    for line in before + after:
        if line.role == "furniture":
            line.article = None
    if side == "before":
        return [*banner, *titles, *before, *body, *after]
    return [*banner, *before, *body, *after, *titles]


def _widths(rng: random.Random, draft: Draft, measure: float, dials: Dials) -> list[float]:
    """The measure of each block: one for all, or another from some block on, beside a picture."""
    widths = [measure] * len(draft.gold.blocks)
    if len(widths) > 3 and draft.kind in drafts.NEWS and rng.random() < dials["narrows"]:
        first = rng.randrange(1, len(widths))
        last = rng.choice([len(widths), min(first + 2, len(widths))])
        widths[first:last] = [max(8, measure + rng.choice([-6, -4, -3, -2, 2, 3, 5]))] * (last - first)
    return widths


def _named(parts: list[tuple[str, str]], number: int) -> list[GoldLine]:
    """Lines of titles and the like; each part starts at its first line."""
    return [GoldLine(text, role, number, None, at == 0 or parts[at - 1][0] != role) for at, (role, text) in enumerate(parts)]


def _block(rng: random.Random, draft: Draft, place: tuple[int, int], measure: float, setter: Setter) -> list[GoldLine]:
    """A block's lines with the credit of its picture."""
    number, at = place
    block = draft.gold.blocks[at]
    block.measure = measure
    credit = draft.credits.get(at, "")
    role = _ROLES[block.role]
    if block.role == "subhead" or draft.kind in WIDE:
        printed = [block.text]
    else:
        text = block.text + (credit if not credit.startswith("\n") else "")
        printed = set_text(text, measure, setter, rng, block.role == "paragraph" or rng.random() < 0.5)
    lines = [GoldLine(text, role, number, at, first == 0) for first, text in enumerate(printed)]
    if len(lines) > 1 and at + 1 == len(draft.gold.blocks) and lines[-1].text == f"（{draft.gold.byline}）":
        lines[-1] = GoldLine(lines[-1].text, "byline", number, None, True)
        block.text = block.text.removesuffix(lines[-1].text)
    if credit.startswith("\n"):
        lines.append(GoldLine(credit[1:], "credit", number, None, True))
    return lines


def _furniture(rng: random.Random, dials: Dials) -> tuple[list[GoldLine], list[GoldLine]]:
    """What a newspaper prints around its articles: masthead, date, page number, editors."""
    year, day = rng.randint(2008, 2023), texts.date(rng)
    week, page = "星期" + rng.choice("一二三四五六日"), rng.randint(1, 16)
    paper = rng.choice(["青溪日报", "望江晚报", "云台工人报", "柳湾时报", "东岭法治报", "新丰农村报"])
    section = rng.choice(["要闻", "综合新闻", "社会", "民生", "国内新闻", "副刊", "体育", "国际"])
    staff = f"{rng.choice(['责任编辑', '责编', '本版编辑', '编辑'])}：{texts.name(rng)}"
    if rng.random() < 0.4:
        staff += rng.choice([" 美编：", " 校对：", "　版式："]) + texts.name(rng)
    heads = [
        rng.choice([f"{page}", f"第{page}版", f"A{page:02d}", f"{page:02d}版", f"{section} {page}"]),
        rng.choice([f"{year}年{day} {week}", f"{year}年{day}　{week}　{section}", f"{year}.{page}.{rng.randint(1, 28)}"]),
        rng.choice([section, paper, f"{paper} {section}", "QINGXI RIBAO"]),
    ]
    kept = [text for text in rng.sample(heads, 3) if rng.random() < dials["furniture"]]
    if len(kept) > 1 and rng.random() < 0.3:
        kept = [" ".join(kept)]
    top, bottom = (kept, []) if rng.random() < 0.5 else ([], kept)
    if rng.random() < dials["editor"]:
        rng.choice([top, bottom]).append(staff)
    if rng.random() < dials["furniture"] * 0.25:
        bottom.append(
            f"新闻热线：0{rng.randint(311, 899)}-{rng.randint(2000000, 8999999)} 电子信箱：xw@{rng.choice(['qxrb', 'wjwb'])}.cn"
        )
    return [GoldLine(text, "furniture") for text in top], [GoldLine(text, "furniture") for text in bottom]


def _with_blanks(rng: random.Random, lines: list[GoldLine]) -> list[GoldLine]:
    """Blank lines between lines: always, now and then, never, between articles, or in some articles."""
    habit = rng.choice(["always", "always", "mostly", "sometimes", "never", "never", "articles", "by article"])
    rate = {"always": 1.0, "mostly": 0.93, "sometimes": rng.uniform(0.1, 0.7)}.get(habit, 0.0)
    dense: dict[int | None, bool] = {}
    found = lines[:1]
    for before, line in pairwise(lines):
        other = before.article != line.article
        if habit == "articles":
            blank = other
        elif habit == "by article":
            blank = dense.setdefault(line.article, rng.random() < 0.5)
        else:
            blank = rng.random() < rate
        if blank:
            found.append(GoldLine("", "blank"))
        found.append(line)
    return found
