"""A page: which items stand on it, in which order their lines fall out of the file, and its gold."""

import random

from bench.presses.harbour.copy import Item
from bench.presses.harbour.dials import Dials, draw_dials
from bench.presses.harbour.grammar import Writer, person
from bench.presses.harbour.margins import head_and_foot, index_lines, turn_lines
from bench.presses.harbour.noise import doubled, in_script, is_rough, roughen
from bench.presses.harbour.paste import Galley, finish_gold, set_item
from bench.presses.harbour.small import SMALL, box, photo
from bench.presses.harbour.writers import WRITERS, Desk, news, series
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a level; the same arguments give the same page."""
    rng = random.Random(f"harbour{seed}{level}")
    dials = draw_dials(rng, level)
    items = [_written(dials, sources, share_of(seed), rng) for _ in range(dials.items)]
    items = [piece for item in items for piece in _with_company(item, dials, sources, share_of(seed), rng)]
    for item in items:
        _carry_over(item, dials, rng)
        _in_script(item, dials)
    galleys = [set_item(item, number, dials, rng) for number, item in enumerate(items)]
    _turned(galleys, items, dials, rng)
    head, foot = head_and_foot(dials, rng)
    index = index_lines(Writer(rng)) if rng.random() < 0.12 * dials.furniture else []
    printed = _ordered(galleys, dials, rng)
    printed = [*head, *index, *printed, *foot] if rng.random() < 0.6 else [*head, *printed, *index, *foot]
    printed = roughen(printed, dials, rng) if is_rough(dials) else printed
    articles = finish_gold(galleys, items, printed, is_rough(dials))
    lines = _blanked(doubled(printed, dials, rng), dials.blanks, rng)
    makeup: dict[str, object] = {"side": dials.title_side, "measures": dials.measures, "wrapping": dials.wrapping.forbidden}
    makeup |= {"blanks": round(dials.blanks, 2), "indent": dials.wrapping.indent, "kept": dials.wrapping.indent_kept}
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _written(dials: Dials, sources: Sources, share: str, rng: random.Random) -> Item:
    """One item: of the sources mostly."""
    desk = Desk(Writer(rng), sources, share, dials)
    if rng.random() < dials.photos * 0.5:
        return photo(desk)
    if rng.random() >= dials.own_copy:
        item = series(desk) if rng.random() < 0.06 else news(desk)
    else:
        kinds = WRITERS if rng.random() < 0.72 else SMALL
        item = rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0](desk)
    if rng.random() < dials.banner and not item.banner:
        item.banner = desk.writer.one("栏") if rng.random() < 0.5 else sources.banner(rng, share)
    if rng.random() < dials.caption_inside and item.kind == "story" and len(item.blocks) > 2 and not item.rows:
        item.credit = rng.choice((None, f"{person(rng)} 摄", f"本报记者 {person(rng)} 摄"))
        item.blocks.insert(rng.randrange(len(item.blocks)), ("caption", desk.writer.one("图说")))
    return item


def _with_company(item: Item, dials: Dials, sources: Sources, share: str, rng: random.Random) -> list[Item]:
    """The item with the box that goes with it, if any."""
    if item.kind == "story" and len(item.blocks) > 3 and rng.random() < dials.boxes:
        return [item, box(Desk(Writer(rng), sources, share, dials))]
    return [item]


def _in_script(item: Item, dials: Dials) -> None:
    """Every text of the item as the page prints it."""
    for name in ("banner", "signed", "byline", "dateline", "credit"):
        text = getattr(item, name)
        setattr(item, name, in_script(text, dials) if text else text)
    for name in ("kicker", "headline", "deck", "reporters"):
        setattr(item, name, [in_script(text, dials) for text in getattr(item, name)])
    item.blocks = [(role, in_script(text, dials)) for role, text in item.blocks]


def _carry_over(item: Item, dials: Dials, rng: random.Random) -> None:
    """Makes some longer articles go on from another page: their first paragraph begins inside a sentence."""
    if (
        rng.random() > 0.03 * dials.furniture
        or len(item.blocks) < 4
        or item.rows
        or item.byline
        or item.blocks[0][0] != "paragraph"
    ):
        return
    role, text = item.blocks[0]
    places = [at for at in range(12, len(text) - 30) if "\u3400" < text[at - 1] < "\ua000" and "\u3400" < text[at] < "\ua000"]
    if places:
        item.carried, item.signed = True, None
        item.reporters = []
        item.blocks[0] = (role, text[rng.choice(places) :])


def _turned(galleys: list[Galley], items: list[Item], dials: Dials, rng: random.Random) -> None:
    """An article that goes on elsewhere, its last paragraph cut inside a sentence."""
    for galley, item in zip(galleys, items, strict=True):
        if item.carried:
            galley.top.append(turn_lines(rng)[1])
        cuttable = len(item.blocks) > 3 and item.blocks[-1][0] == "paragraph" and not item.rows and item.signed_where != "end"
        if not cuttable or rng.random() > 0.04 * dials.furniture:
            continue
        last = [line for line in galley.body if line.block == len(item.blocks) - 1]
        if len(last) < 3 or last[-2].text[-1] in "。！？”…）":
            continue
        galley.body = galley.body[:-1]
        text = "".join(line.text for line in last[:-1])
        item.blocks[-1] = ("paragraph", text.replace("\u3000", "").replace(" ", ""))
        galley.body.append(turn_lines(rng)[0])


def _ordered(galleys: list[Galley], dials: Dials, rng: random.Random) -> list[GoldLine]:
    """The lines of all galleys one after another; some pairs interleave, or one interrupts the other."""
    page: list[GoldLine] = []
    at = 0
    while at < len(galleys):
        pair = galleys[at : at + 2]
        if len(pair) == 2 and min(len(galley.body) for galley in pair) > 6 and rng.random() < dials.interleave:
            page += [*pair[0].top, *pair[1].top, *_mixed(pair, rng), *pair[0].bottom, *pair[1].bottom]
            at += 2
        elif len(pair) == 2 and rng.random() < dials.resume and (cut := _cut(pair[0], rng)):
            page += [*pair[0].top, *pair[0].body[:cut], *pair[1].lines(), *pair[0].body[cut:], *pair[0].bottom]
            at += 2
        else:
            page += pair[0].lines()
            at += 1
    return page


def _mixed(pair: list[Galley], rng: random.Random) -> list[GoldLine]:
    """Two bodies, some lines of one and some of the other by turns."""
    left = [list(galley.body) for galley in pair]
    mixed: list[GoldLine] = []
    step, turn = rng.choice((1, rng.randint(2, 5), rng.randint(4, 12))), 0
    while any(left):
        mixed += left[turn][:step]
        left[turn] = left[turn][step:]
        turn = 1 - turn
    return mixed


def _cut(galley: Galley, rng: random.Random) -> int:
    """Where a body may be interrupted so that a reader can tell: inside a sentence. 0 when nowhere."""
    body = galley.body
    places = [at for at in range(3, len(body) - 2) if body[at].role == "body" and not body[at].starts_block]
    places = [at for at in places if body[at - 1].role == "body" and body[at - 1].text[-1] not in "。！？”…，；："]
    return rng.choice(places) if places else 0


def _blanked(lines: list[GoldLine], share: float, rng: random.Random) -> list[GoldLine]:
    """The lines with blank lines behind some; a share below 0: between blocks only."""
    page: list[GoldLine] = []
    for at, line in enumerate(lines):
        page.append(line)
        goes_on = line.block is not None and at + 1 < len(lines) and not lines[at + 1].starts_block
        if (share < 0 and not goes_on) or (share > 0 and (share == 1.0 or rng.random() < share)):
            page.append(GoldLine("", "blank"))
    return page
