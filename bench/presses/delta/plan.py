"""Which articles a page carries, in which order, under which columns."""

from bench.presses.delta import drafts
from bench.presses.delta.desk import Desk
from bench.presses.delta.drafts import Draft

Planned = tuple[Draft, str | None]


def plan(desk: Desk) -> list[Planned]:
    """Drafts with the column's name above them, if any: two of three come from the sources."""
    low, high = desk.dials.articles
    wanted = desk.rng.randint(low, high)
    weights = _weights(desk)
    found: list[Planned] = []
    while len(found) < wanted:
        form = desk.rng.choices(list(weights), list(weights.values()))[0]
        found += _briefs(desk) if form == "briefs" else [_single(desk, form)]
    if not any(banner for _, banner in found):
        desk.rng.shuffle(found)
    if desk.often(0.08):
        found += _column(desk)
    return found


def _weights(desk: Desk) -> dict[str, float]:
    """How often each form is drawn; a page leans to some."""
    rng, rich = desk.rng, desk.dials.level != "standard"
    return {
        "source": 11.0,
        "photo": rng.uniform(0.3, 1.6),
        "brief": rng.uniform(0.0, 0.8),
        "briefs": rng.uniform(0.0, 0.9),
        "local": rng.uniform(0.3, 2.5),
        "life": rng.uniform(0.1, 1.5),
        "fun": rng.uniform(0.1, 1.2),
        "talk": rng.uniform(0.1, 1.2),
        "notice": rng.uniform(0.0, 0.8 if rich else 0.4),
    }


def _single(desk: Desk, form: str) -> Planned:
    rng, dials = desk.rng, desk.dials
    banner = desk.slots.word("banner") if desk.often(dials.banner * 0.5) else None
    if form == "photo":
        return drafts.photo(rng, desk.slots), banner
    if form == "brief":
        return _brief(desk), banner
    if form != "source":
        return _own(desk, form), banner
    draft = drafts.source_story(rng, desk.sources, desk.share, desk.slots, dials.longest)
    if desk.often(dials.subheads):
        drafts.with_subheads(rng, draft, desk.slots, dials.subhead_style)
    if desk.dials.level != "standard" and desk.often(0.04):
        banner = f"“{desk.slots.word('banner')}”{desk.slots.word('series')}"
    return draft, banner


def _own(desk: Desk, form: str) -> Draft:
    """One of the press's own; subheads go where the page has few, poems are for richer pages."""
    for _ in range(6):
        draft = drafts.own_article(desk.rng, desk.slots, form)
        if draft.form != "poem" or (desk.dials.level != "standard" and desk.often(0.5)):
            break
    else:
        return _brief(desk)
    if draft.form == "story" and desk.often(0.4):
        drafts.without_subheads(draft)
    return draft


def _brief(desk: Desk) -> Draft:
    if desk.often(0.6):
        return drafts.source_brief(desk.rng, desk.sources, desk.share)
    return drafts.brief(desk.rng, desk.slots)


def _briefs(desk: Desk) -> list[Planned]:
    """Two to four briefs, mostly under a common name."""
    banner = desk.slots.word("brief_banner") if desk.often(0.75) else None
    return [(_brief(desk), banner if at == 0 else None) for at in range(desk.rng.randint(2, 4))]


def _column(desk: Desk) -> list[Planned]:
    """Untitled briefs under a common name, each with an opening of its own."""
    found: list[Planned] = []
    for at in range(desk.rng.randint(2, 4)):
        draft = _brief(desk)
        draft.title, draft.kicker, draft.deck = [], None, None
        found.append((draft, desk.slots.word("brief_banner") if at == 0 else None))
    return found
