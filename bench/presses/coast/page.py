"""One page: its articles drawn, set, put in order, spoiled, and its gold read off the lines."""

import itertools
import random

from bench.presses.coast import noise
from bench.presses.coast.dials import draw_dials, draw_makeup
from bench.presses.coast.galley import Line, Style, set_article
from bench.presses.coast.manuscript import Desk, Manuscript
from bench.presses.coast.specials import SPECIALS, advertisement
from bench.presses.coast.stories import write_briefs, write_photo, write_story
from bench.presses.coast.words import Filler, entries
from bench.presses.coast.wrapping import Rules
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

_BLOCK_ROLES = {"body": "paragraph", "subhead": "subhead", "caption": "caption"}


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed and level: its text, its articles, the role of every line."""
    rng = random.Random(f"coast {level} {seed}")
    makeup: dict[str, object] = {"seed": seed, "level": level, **draw_makeup(rng, level)}
    desk = Desk(rng, sources, share_of(seed), draw_dials(rng, level))
    papers = _write(desk)
    for paper, follower in itertools.pairwise(papers):
        _share_measure(paper, follower, makeup, rng)
    galleys = [_set(paper, number, makeup, desk) for number, paper in enumerate(papers)]
    lines = _arrange(desk, _mix(desk, papers, galleys))
    if level == "hard":
        lines = noise.spoil(rng, lines, desk.dials)
    if makeup["traditional"]:
        for line in lines:
            noise.to_traditional(line, bool(makeup["corner_quotes"]))
    return _page(papers, _with_blanks(rng, lines, makeup), makeup)


def _write(desk: Desk) -> list[Manuscript]:
    """Manuscripts of four to ten items."""
    papers: list[Manuscript] = []
    for _ in range(desk.rng.choice([4, 5, 5, 6, 6, 7, 8, 9, 10])):
        special = next((kind for kind in SPECIALS if desk.chance(kind)), None)
        if desk.chance("photo"):
            papers.append(write_photo(desk))
        elif special:
            papers.append(SPECIALS[special](desk))
        elif desk.chance("brief_column"):
            papers += write_briefs(desk)
        else:
            papers.append(write_story(desk))
    return papers


def _share_measure(paper: Manuscript, follower: Manuscript, makeup: dict[str, object], rng: random.Random) -> None:
    """Items of one column of briefs stand in one measure."""
    if paper.kind == follower.kind == "brief" and not follower.banner:
        paper.measure = paper.measure or rng.choice(_measures(makeup))
        follower.measure = paper.measure


def _measures(makeup: dict[str, object]) -> list[float]:
    measures: list[float] = makeup["measures"]  # type: ignore[assignment]
    return measures


def _set(paper: Manuscript, number: int, makeup: dict[str, object], desk: Desk) -> list[Line]:
    rng, dials = desk.rng, desk.dials
    paper.measure = paper.measure or rng.choice(_measures(makeup))
    side = str(makeup["headline_side"])
    if side == "both":
        side = rng.choice(["before", "after"])
    rules = Rules(
        str(makeup["kinsoku"]),
        float(makeup["digit_space"]),  # type: ignore[arg-type]
        bool(makeup["full_digits"]),
        dials["tight_paragraph"],
    )
    caption = float(rng.choice([14, 18, 20, 24, 28, 28, 34, 41]))
    style = Style(rng, rules, bool(makeup["indent_kept"]), dials["leading_space"], dials["icon"], caption)
    return set_article(paper, number, side, style)


def _mix(desk: Desk, papers: list[Manuscript], galleys: list[list[Line]]) -> list[list[Line]]:
    """Neighbours interleave, or one is interrupted by the next, as often as the page's dials say."""
    mixed: list[list[Line]] = []
    at = 0
    while at < len(galleys):
        pair = galleys[at : at + 2]
        whole = all(paper.kind != "brief" for paper in papers[at : at + 2]) and len(pair) == 2
        if whole and papers[at].kind == "story" and desk.chance("continued"):
            mixed.append(noise.continue_after(desk.rng, *pair))
            at += 2
        elif whole and all(paper.kind == "story" for paper in papers[at : at + 2]) and desk.chance("interleave"):
            mixed.append(noise.interleave(desk.rng, *pair))
            at += 2
        else:
            mixed.append(pair[0])
            at += 1
    return mixed


def _arrange(desk: Desk, galleys: list[list[Line]]) -> list[Line]:
    """Galleys one after another, with mastheads, page numbers, editors, jump lines and advertisements."""
    rng = desk.rng
    top = _furniture(desk, "mast", rng.randint(1, 3)) if desk.chance("furniture_top") else []
    foot = _furniture(desk, "foot", rng.randint(1, 3)) if desk.chance("furniture_foot") else []
    if rng.random() < 0.1:
        top, foot = [], foot + top
    lines = top
    for galley in galleys:
        lines += _jumped(desk, galley)
        if desk.chance("ad") and rng.random() < 0.5:
            lines += [_stray(text) for text in advertisement(desk)]
    return lines + foot


def _stray(text: str) -> Line:
    return Line(text, text, "furniture", starts=True)


def _furniture(desk: Desk, kind: str, most: int) -> list[Line]:
    rows = [row.split("\t")[1] for row in entries("furniture") if row.startswith(kind)]
    fill = Filler(desk.rng)
    return [_stray(fill(row)) for row in desk.rng.sample(rows, most)]


def _jumped(desk: Desk, galley: list[Line]) -> list[Line]:
    """Sometimes a line that sends the reader to another page behind the body, or says where it comes from before it."""
    bodies = [at for at, line in enumerate(galley) if line.role == "body"]
    if len(bodies) < 8 or not desk.chance("jump_line"):
        return galley
    page = desk.rng.randint(1, 8)
    if desk.rng.random() < 0.6:
        forms = (f"（下转第{page}版）", f"下转第{page}版", f"▶下转{page}版", f"（下转{page}版）", f"下转 {page} 版")
        return [*galley[: bodies[-1] + 1], _stray(desk.rng.choice(forms)), *galley[bodies[-1] + 1 :]]
    texts = (f"（上接第{page}版）", f"上接第{page}版", f"（上接{page}版）")
    return [*galley[: bodies[0]], _stray(desk.rng.choice(texts)), *galley[bodies[0] :]]


def _with_blanks(rng: random.Random, lines: list[Line], makeup: dict[str, object]) -> list[Line]:
    """Empty lines by the habit of the page."""
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at and (line.gap or _blank_before(rng, lines[at - 1], line, makeup)):
            result.append(Line("", "", "blank"))
        result.append(line)
    return result


def _blank_before(rng: random.Random, last: Line, line: Line, makeup: dict[str, object]) -> bool:
    habit = makeup["blanks"]
    if habit == "always":
        if makeup["plain_photos"] and "caption" in (last.role, line.role) and last.block == line.block:
            return False
        if last.role == "banner" and makeup["plain_photos"]:
            return False
        return not (last.printed[-1:].isascii() and last.printed[-1:].isalpha() and rng.random() < 0.7)
    if habit == "blocks":
        return line.starts or line.article != last.article
    if habit == "articles":
        return line.article != last.article
    return habit == "sometimes" and rng.random() < float(makeup["blank_share"])  # type: ignore[arg-type]


def _page(papers: list[Manuscript], lines: list[Line], makeup: dict[str, object]) -> SetPage:
    """The page and its gold: what its lines say, not what was handed in."""
    parts: dict[tuple[int, str], str] = {}
    blocks: dict[tuple[int, int], GoldBlock] = {}
    golds: list[GoldLine] = []
    for line in lines:
        golds.append(GoldLine(line.printed, line.role, line.article, line.block, line.starts))
        if line.article is None:
            continue
        if line.block is None:
            parts[line.article, line.role] = _joined(parts.get((line.article, line.role), ""), line)
            continue
        block = blocks.setdefault(
            (line.article, line.block), GoldBlock(_BLOCK_ROLES[line.role], "", papers[line.article].measure)
        )
        block.text += line.source
    articles = [_gold_article(number, paper, parts, blocks) for number, paper in enumerate(papers)]
    return SetPage("\n".join(line.printed for line in lines), articles, golds, makeup)


def _joined(text: str, line: Line) -> str:
    return f"{text} {line.source}" if text and line.role == "byline" else text + line.source


def _gold_article(
    number: int, paper: Manuscript, parts: dict[tuple[int, str], str], blocks: dict[tuple[int, int], GoldBlock]
) -> GoldArticle:
    own = [block for (article, _), block in sorted(blocks.items(), key=lambda item: item[0]) if article == number]
    for block in own:
        block.text = block.text.strip()
    byline = parts.get((number, "byline")) or parts.get((number, "credit")) or (paper.byline if paper.glued else None)
    return GoldArticle(
        paper.kind,
        parts.get((number, "banner")),
        parts.get((number, "kicker")),
        parts.get((number, "headline")),
        parts.get((number, "deck")),
        byline,
        paper.reporters,
        paper.dateline,
        own,
    )
