"""An article set: its title, byline, paragraphs, captions and credits as printed lines, with its gold."""

from collections.abc import Sequence

from bench.presses.delta import bylines, titles
from bench.presses.delta.bylines import Byline
from bench.presses.delta.desk import Desk, SetArticle
from bench.presses.delta.drafts import Draft
from bench.presses.delta.setting import gaps, wrap
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine

_NO_LEAD = {"letter", "qa", "poem", "recipe", "results", "list", "notice", "comment", "feature", "photo"}


def set_article(desk: Desk, draft: Draft, number: int, banner: str | None = None) -> SetArticle:
    """A draft as it is printed; `number` is its place on the page, 0-based."""
    done = SetArticle(GoldArticle(kind="photo" if draft.form == "photo" else "story"), number)
    if not draft.title:
        done.gold.kind = "brief"
    done.title_first = desk.dials.titles_first
    done.measure = desk.rng.choice(desk.dials.measures) if draft.title else desk.dials.measures[0]
    if banner:
        _set_banner(desk, done, banner)
    _set_title(desk, done, draft)
    if draft.form == "photo":
        _set_photo(desk, done, draft)
    else:
        _set_body(desk, done, draft)
    return done


def _set_banner(desk: Desk, done: SetArticle, banner: str) -> None:
    """A column's name; an icon before or after it falls out of the PDF as a junk glyph."""
    icon = desk.dials.icon
    text = banner + icon if icon == "G" or desk.often(0.5) else icon + banner
    done.gold.banner = banner
    done.banner = [GoldLine(text, "banner", done.number, None, True)]


def _set_title(desk: Desk, done: SetArticle, draft: Draft) -> None:
    """Kicker, headline, deck, each of them on one line or two."""
    dials, rng = desk.dials, desk.rng
    body = "".join(text for _, text in draft.blocks)
    small = draft.form in ("brief", "results", "notice", "photo", "poem")
    wide = max(18, round(done.measure * 1.4))
    lines = titles.clause_lines(rng, draft.title, dials.two_lines, body) if draft.title else []
    if draft.kicker and not small and desk.often(dials.kicker) and not titles.outshines(draft.kicker, lines):
        dash = "——" if len(draft.kicker) > 12 and desk.often(0.1) else ""
        done.gold.kicker = draft.kicker + dash
        _add_title(desk, done, "kicker", titles.long_lines(rng, done.gold.kicker, body, wide))
    if lines:
        done.gold.headline = "".join(lines)
        _add_title(desk, done, "headline", lines)
    if draft.deck and not small and desk.often(dials.deck) and not titles.outshines(draft.deck, lines):
        done.gold.deck = draft.deck
        _add_title(desk, done, "deck", titles.long_lines(rng, draft.deck, body, wide))


def _add_title(desk: Desk, done: SetArticle, role: str, lines: Sequence[str]) -> None:
    for at, line in enumerate(lines):
        done.title.append(GoldLine(gaps(desk.rng, line, desk.rules), role, done.number, None, at == 0))


def _add_byline(done: SetArticle, byline: Byline, role: str = "byline") -> None:
    done.body.append(GoldLine(byline.text, role, done.number, None, True))
    _note(done, byline)


def _note(done: SetArticle, byline: Byline) -> None:
    """The byline in the gold; a second one is put behind the first."""
    printed = byline.text.strip("（） 　：")
    if printed:
        done.gold.byline = f"{done.gold.byline} {printed}" if done.gold.byline else printed
    done.gold.reporters += [name for name in byline.names if name not in done.gold.reporters]
    done.gold.dateline = done.gold.dateline or byline.dateline


def _set_photo(desk: Desk, done: SetArticle, draft: Draft) -> None:
    """A caption and its credit, which may be glued to it."""
    measure = desk.rng.choice((13.0, 16.0, 20.0, 24.0, 28.0, 34.0, 40.0))
    credit = bylines.credit(desk.rng, desk.slots, desk.dials.wide_names)
    _set_caption(desk, done, draft.blocks[0][1], credit, measure)


def _set_caption(desk: Desk, done: SetArticle, text: str, credit: Byline | None, measure: float) -> None:
    """A caption as a block; a credit glued to it is printed with it but is no part of its text."""
    printed = gaps(desk.rng, text, desk.rules)
    glued = credit is not None and desk.often(desk.dials.glued_credit)
    if glued and credit is not None:
        printed += desk.rng.choice((" ", "  ", "　", "")) + credit.text
        _note(done, credit)
    _add_block(desk, done, "caption", text, wrap(printed, measure, desk.rules, 2.0 * desk.often(0.3)))
    done.gold.blocks[-1].measure = measure
    if credit is not None and not glued:
        _add_byline(done, credit, "credit")


def _add_block(desk: Desk, done: SetArticle, role: str, text: str, lines: Sequence[str]) -> None:
    done.gold.blocks.append(GoldBlock(role, text, done.measure))
    block = len(done.gold.blocks) - 1
    name = "body" if role == "paragraph" else role
    done.body += [GoldLine(line, name, done.number, block, at == 0) for at, line in enumerate(lines)]


def _set_body(desk: Desk, done: SetArticle, draft: Draft) -> None:
    """Byline, paragraphs, captions between them, and who signs below."""
    opening = _opening(desk, done, draft)
    captions = _caption_places(desk, draft)
    last = len(draft.blocks) - 1
    closing = desk.often(desk.dials.signature) and not done.gold.byline and draft.form not in _NO_LEAD - {"comment"}
    for at, (role, text) in enumerate(draft.blocks):
        if at in captions:
            _story_caption(desk, done, draft)
        if role == "signature":
            _add_byline(done, Byline(text))
            continue
        shown = opening + text if at == 0 else text
        if at == last and closing and role == "paragraph":
            shown, closing = _signed(desk, done, shown)
        _set_text(desk, done, draft, role, shown)
    if last + 1 in captions:
        _story_caption(desk, done, draft)
    if closing:
        _add_byline(done, bylines.own_signature(desk.rng, desk.slots))


def _signed(desk: Desk, done: SetArticle, text: str) -> tuple[str, bool]:
    """The last paragraph with a name in brackets behind it, or the wish for a line of its own."""
    if desk.often(0.35):
        return text, True
    byline = bylines.signature(desk.rng, desk.slots)
    _note(done, byline)
    return text + byline.text, False


def _opening(desk: Desk, done: SetArticle, draft: Draft) -> str:
    """What the first paragraph opens with; a byline line is set at once."""
    dials, rng = desk.dials, desk.rng
    if draft.form in ("results", "notice", "letter", "qa", "recipe", "list"):
        return ""
    if draft.form in ("comment", "poem", "feature"):
        if desk.often(0.8):
            _add_byline(done, bylines.line(rng, desk.slots, desk.paper, dials.wide_names))
        return ""
    if desk.often(dials.lead) or (draft.form == "brief" and not draft.title):
        style = "agency" if desk.often(0.15) and draft.form == "story" else "bare" if desk.often(0.1) else dials.lead_style
        byline = bylines.lead(rng, desk.slots, desk.paper, style)
        _note(done, byline)
        if not byline.names:
            done.gold.byline = None
        return byline.text
    if draft.form == "story" and desk.often(dials.byline):
        own = desk.often(0.85)
        _add_byline(done, bylines.line(rng, desk.slots, desk.paper, dials.wide_names) if own else bylines.wire_line(rng))
    return ""


def _set_text(desk: Desk, done: SetArticle, draft: Draft, role: str, text: str) -> None:
    """A paragraph to the measure, a subhead on one line, a row of a table or of a poem as it is."""
    printed = gaps(desk.rng, text, desk.rules)
    if role == "subhead":
        _add_block(desk, done, role, text, [printed])
        return
    if draft.form in ("poem", "results"):
        _add_block(desk, done, "paragraph", text, wrap(printed, max(done.measure, 20), desk.rules))
        return
    lines = wrap(printed, done.measure, desk.rules, 2.0)
    mark = {"wide": "　　", "spaces": "    ", "dropped": ""}[desk.dials.indent]
    _add_block(desk, done, "paragraph", text, [mark + lines[0], *lines[1:]])


def _caption_places(desk: Desk, draft: Draft) -> set[int]:
    """Before which block a captioned picture stands; where titles come last never at an edge, where it would take the title."""
    count = len(draft.blocks)
    if draft.form not in ("story", "feature") or not desk.often(desk.dials.caption_in_story):
        return set()
    inner = [at for at in range(1, count) if draft.blocks[at - 1][0] != "subhead"]
    edges = [0, count] if desk.dials.titles_first else []
    places = inner + edges
    return {desk.rng.choice(places)} if places else set()


def _story_caption(desk: Desk, done: SetArticle, draft: Draft) -> None:
    text = desk.slots.word("caption" if draft.ours else "source_caption")
    credit = bylines.credit(desk.rng, desk.slots, desk.dials.wide_names) if desk.often(0.7) else None
    _set_caption(desk, done, text, credit, desk.rng.choice((done.measure, min(done.measure * 2, 45.0), 18.0, 24.0)))
