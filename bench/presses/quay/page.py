"""A page put together: half of it ordinary stories, half of it what the paper's devices make."""

import random
from collections.abc import Callable

from bench.presses.quay.briefs import make_briefs
from bench.presses.quay.draft import Draft
from bench.presses.quay.folio import advertisement, folio
from bench.presses.quay.letters import make_letter
from bench.presses.quay.noise import air, go_on_below, interleave, spoil, turn
from bench.presses.quay.notices import make_notices
from bench.presses.quay.paper import Paper, draw_paper
from bench.presses.quay.photos import make_pair, make_photo
from bench.presses.quay.rosters import make_roster
from bench.presses.quay.stories import Well, make_feature, make_story, make_work
from bench.presses.quay.talks import make_interview
from bench.presses.quay.verse import make_poems
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Maker = Callable[[], list[Draft]]


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; the same arguments give the same page."""
    rng = random.Random(f"quay {level} {seed}")
    paper = draw_paper(rng, level)
    drafts = _drafts(rng, paper, Well(sources, share_of(seed)))
    for draft in drafts:
        if draft.running and len(draft.gold.blocks) > 2 and rng.random() < paper.turn * 0.5:
            turn(draft, rng)
    if level == "hard":
        spoil(drafts, rng)
    for number, draft in enumerate(drafts):
        for line in draft.lines():
            line.article = None if line.role in ("furniture", "blank") else number
    lines = _arranged(drafts, rng, paper)
    articles = [draft.gold for draft in drafts]
    makeup: dict[str, object] = {"order": paper.order, "blank": paper.blank, "articles": len(articles)}
    makeup |= {"measures": [column.measure for column in paper.columns], "kinsoku": paper.columns[0].rule}
    makeup |= {"bylines": sorted(paper.signing), "devices": sorted(paper.devices)}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _drafts(rng: random.Random, paper: Paper, well: Well) -> list[Draft]:
    """The articles in the order of the page; those that belong side by side stay so."""
    wanted = rng.randint(1950, 3700)
    devices = _fill(wanted * paper.share, lambda: _device(rng, paper, well))
    rest = max(wanted - sum(map(_size, devices)), wanted * 0.3)
    most = round(rest)
    stories = _fill(rest, lambda: _ordinary(rng, paper, well, most))
    clusters = _distinct([*devices, *stories])
    rng.shuffle(clusters)
    return [draft for cluster in clusters for draft in cluster]


def _size(cluster: list[Draft]) -> int:
    return sum(draft.size() for draft in cluster)


def _fill(wanted: float, make: Maker) -> list[list[Draft]]:
    """Clusters of articles until there is enough text; none that would burst the page."""
    found: list[list[Draft]] = []
    used = 0
    for _ in range(9):
        if found and (used >= wanted * 0.85 or sum(map(len, found)) > 8):
            break
        cluster = make()
        size = _size(cluster)
        if used + size > wanted + 450:
            continue
        found.append(cluster)
        used += size
    return found


def _ordinary(rng: random.Random, paper: Paper, well: Well, most: int) -> list[Draft]:
    """A story, or now and then a photograph."""
    if rng.random() < 0.1:
        return [make_photo(rng, paper)]
    return [make_story(rng, paper, well, rng.randint(200, max(min(most, 1200), 300)))]


def _device(rng: random.Random, paper: Paper, well: Well) -> list[Draft]:
    """One of the paper's devices."""
    kind = rng.choices(list(paper.devices), list(paper.devices.values()))[0]
    if kind == "pair":
        return make_pair(rng, paper, well)
    return _MAKERS[kind](rng, paper)


def _distinct(clusters: list[list[Draft]]) -> list[list[Draft]]:
    """The clusters without those that print a headline of the page once more; names of columns and notices may come twice."""
    found: list[list[Draft]] = []
    titles: set[str | None] = set()
    for cluster in clusters:
        own = {draft.gold.headline for draft in cluster if len(draft.gold.headline or "") > 4 or draft.gold.kind == "photo"}
        if not own & titles:
            found.append(cluster)
        titles |= own
    return found


def _arranged(drafts: list[Draft], rng: random.Random, paper: Paper) -> list[GoldLine]:
    """The lines of the page as they come out of the file."""
    tight = {number for number, draft in enumerate(drafts) if draft.tight}
    groups = [draft.lines() for draft in drafts]
    if paper.level == "hard":
        interleave(list(drafts), groups, rng)
        go_on_below(groups, rng)
    if paper.level != "standard" and rng.random() < 0.25:
        groups.insert(rng.randint(0, len(groups)), advertisement(rng))
    top, bottom = folio(rng, paper)
    groups = [group for group in (top, *groups, bottom) if group]
    return air([(any(line.article in tight for line in group), group) for group in groups], rng, paper)


_MAKERS: dict[str, Callable[[random.Random, Paper], list[Draft]]] = {
    "notices": make_notices, "briefs": make_briefs, "interview": make_interview, "roster": make_roster, "poems": make_poems,
    "letter": make_letter, "feature": lambda rng, paper: [make_feature(rng, paper)],
    "work": lambda rng, paper: [make_work(rng, paper)],
}  # fmt: skip
