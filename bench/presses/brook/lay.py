"""Rows of one article: banner, titles, byline, body set to its measure, credit; in the order of the page."""

import random
import re
from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from bench.presses.brook.dials import Dials
from bench.presses.brook.drafts import Draft, Piece
from bench.presses.brook.wrap import SetLine, narrow_width, spaced, wrap

_MARKED = re.compile(r"^(?:[●▲■◆★▶①-⑨]|[一二三四五六七八九十]、|（[一二三四五六七八九]）|\d[.、]|\[\d\]|问：|答：|[QA]：|建议)")
_BODY = ("body", "caption")


@dataclass
class Row:
    """A printed line; `raw` is what of the text it carries, `starts` whether its block or title starts here."""

    text: str
    role: str
    block: int | None = None
    starts: bool = False
    raw: str = ""
    own: bool = True
    """False for furniture, which is of no article."""
    again: bool = False
    """Printed a second time."""


@dataclass
class _Setting:
    """How one article is set."""

    measure: float
    lead: float
    inset: range

    def at(self, line: int, wide: bool, before: int) -> float:
        """The measure of a line by its number in its block, before which the article has some."""
        if before + line in self.inset:
            return max(8.0, round(self.measure * 0.6))
        return self.lead if wide else self.measure


def lay(draft: Draft, dials: Dials, rng: random.Random, after: bool) -> tuple[list[Row], float]:
    """The rows of an article and its measure; `after`: titles stand after the body. Blocks may be joined in the draft."""
    setting = _setting(draft, dials, rng)
    setting = _clearest(draft, setting, dials, rng)
    _join_unclear(draft, setting, dials, rng)
    body = _body(draft, setting, dials, rng)
    body = _signed_alone(draft, _jumped(draft, body, dials, rng))
    banner = _banner(draft, dials, rng)
    titles = _titles(draft, dials, rng)
    byline = [Row(draft.byline, "byline", starts=True)] if draft.byline else []
    front, back = ([], byline) if draft.byline_after else (byline, [])
    credit = [Row(draft.credit, "credit", starts=True)] if draft.credit and not draft.credit_glued else []
    head, foot = ([], titles) if after else (titles, [])
    return [*banner, *head, *front, *body, *credit, *back, *foot], setting.measure


def _setting(draft: Draft, dials: Dials, rng: random.Random) -> _Setting:
    measure = rng.choice(dials.measures)
    if draft.kind == "photo" and rng.random() < 0.5:
        measure = max(dials.measures)
    if draft.group in ("term", "safety", "award"):
        measure = min(max(measure, 16.0), 30.0)
    longest = max((narrow_width(piece.text, dials) for piece in draft.pieces if piece.style == "row"), default=0.0)
    measure = max(measure, float(ceil(longest)) + 1.0) if longest else measure
    lead = measure
    if rng.random() < dials.wide_leads and len(draft.pieces) > 3 and measure < 24:
        lead = float(round(measure * rng.uniform(1.4, 1.9)))
    inset = range(0)
    if rng.random() < dials.insets and draft.length() > 500 and measure > 15:
        first = rng.randint(4, 12)
        inset = range(first, first + rng.randint(6, 12))
    return _Setting(measure, lead, inset)


def _lines(pieces: list[Piece], setting: _Setting, dials: Dials, rng: random.Random) -> list[list[SetLine]]:
    """The lines of every block."""
    found: list[list[SetLine]] = []
    count = 0
    for place, piece in enumerate(pieces):
        if piece.style == "names":
            lines = _name_rows(piece.text.split(" "), setting.measure)
        else:
            indent = 2.0 if piece.style == "text" else 0.0
            lines = wrap(piece.text, indent, partial(setting.at, wide=place == 0, before=count), dials, rng)
        count += len(lines)
        found.append(lines)
    return found


def _name_rows(names: list[str], measure: float) -> list[SetLine]:
    """Names in rows, none broken."""
    count = max(2, int(measure // 4))
    rows = ["　".join(names[at : at + count]) for at in range(0, len(names), count)]
    return [SetLine(text, float(len(text)), measure) for text in rows]


def _clearest(draft: Draft, setting: _Setting, dials: Dials, rng: random.Random) -> _Setting:
    """The setting, or one a little narrower or wider in which more paragraphs show where they start."""
    if dials.indent != "dropped":
        return setting
    tried: list[tuple[int, int, _Setting]] = []
    for more in (0.0, 1.0, -1.0, 2.0, -2.0, 3.0):
        lead = setting.lead + more
        other = replace(setting, measure=setting.measure + more, lead=lead)
        tried.append((len(_all_unclear(draft, other, dials, rng)), len(tried), other))
        if not tried[-1][0]:
            break
    return min(tried)[2]


def _all_unclear(draft: Draft, setting: _Setting, dials: Dials, rng: random.Random) -> list[int]:
    """The blocks of which no reader of the print could tell that they start; leaves the random numbers as they were."""
    state = rng.getstate()
    lines = _lines(draft.pieces, setting, dials, rng)
    rng.setstate(state)
    return [at for at in range(1, len(lines)) if _unclear(draft.pieces, lines, at)]


def _join_unclear(draft: Draft, setting: _Setting, dials: Dials, rng: random.Random) -> None:
    """Makes one paragraph of two that no reader could tell apart; speech, which starts its own, is left out instead."""
    unclear = _all_unclear(draft, setting, dials, rng) if dials.indent == "dropped" else []
    while unclear:
        at = unclear[0]
        one, other = draft.pieces[at - 1], draft.pieces[at]
        if not (other.text.startswith("“") and len(draft.pieces) > 2 and not other.text.endswith("）")):
            one.text += other.text
        del draft.pieces[at]
        unclear = _all_unclear(draft, setting, dials, rng)


def _unclear(pieces: list[Piece], lines: list[list[SetLine]], at: int) -> bool:
    """True where a paragraph's last line is full and the next does not show that it starts."""
    one, other = pieces[at - 1], pieces[at]
    if (one.role, other.role, other.style) != ("paragraph", "paragraph", "text") or one.style != "text":
        return False
    last, first = lines[at - 1][-1], lines[at][0]
    if last.width < last.room - 1.5 or _MARKED.match(other.text):
        return False
    return len(lines[at]) == 1 or first.width >= first.room + 1.0


def _body(draft: Draft, setting: _Setting, dials: Dials, rng: random.Random) -> list[Row]:
    rows: list[Row] = []
    all_lines = _lines(draft.pieces, setting, dials, rng)
    for place, (piece, lines) in enumerate(zip(draft.pieces, all_lines, strict=True)):
        role = {"paragraph": "body"}.get(piece.role, piece.role)
        made = [Row(spaced(line.text, dials, rng).strip(" "), role, place, raw=line.text) for line in lines]
        made = [row for row in made if row.text]
        made[0].starts = True
        if piece.style == "text":
            made = _opened(made, place, dials, rng)
        rows += made
    if draft.credit and draft.credit_glued:
        _glue(rows, draft.credit, setting.measure)
    return rows


def _signed_alone(draft: Draft, rows: list[Row]) -> list[Row]:
    """Names in brackets that fell on a line of their own are a byline there, no part of the paragraph."""
    last = rows[-1]
    if last.role == "body" and not last.starts and re.fullmatch(r"（[^（）]{2,14}）", last.raw):
        draft.byline = last.raw.strip("（）")
        return [*rows[:-1], Row(last.text, "byline", starts=True)]
    return rows


def _opened(rows: list[Row], place: int, dials: Dials, rng: random.Random) -> list[Row]:
    """The first line of a paragraph with its indent, or with a large initial that falls out as a line."""
    first = rows[0]
    initial = place == 0 and len(rows) > 4 and "\u4e00" <= first.text[0] <= "\u9fff" and not first.text.startswith("本报")
    if initial and rng.random() < dials.drop_caps:
        rest = replace(first, text=first.text[1:], raw=first.raw[1:], starts=False)
        return [replace(first, text=first.text[0], raw=first.raw[0]), rest, *rows[1:]]
    if dials.indent == "kept":
        first.text = "　　" + first.text
    elif dials.indent == "space":
        first.text = " " + first.text
    return rows


def _glue(rows: list[Row], credit: str, measure: float) -> None:
    """The credit behind the caption, on its last line or, where that is full, on one more of the caption."""
    last = rows[-1]
    if len(last.text) + len(credit) + 1 <= measure or last.starts:
        last.text += "　" + credit
    else:
        rows.append(Row(credit, "caption", last.block))


def _jumped(draft: Draft, rows: list[Row], dials: Dials, rng: random.Random) -> list[Row]:
    """An article that goes on on another page, or comes from one."""
    if draft.group not in ("news", "wire", "survey", "tale") or len(rows) < 12 or rng.random() >= dials.jumps:
        return rows
    page, sign = rng.randint(2, 8), rng.choice([("（", "）"), ("", ""), ("【", "】"), ("▶", "")])
    if rng.random() < 0.6:
        if not rows[-1].starts and not rows[-2].starts and not draft.pieces[-1].text.endswith("）"):
            return [*rows[:-1], Row(f"{sign[0]}下转第{page}版{sign[1]}", "furniture", own=False)]
        return rows
    in_text = draft.reporters and not draft.byline
    if not in_text and not draft.dateline and rows[1].block == rows[2].block == 0 and rows[2].role == "body":
        rows = [replace(rows[1], starts=True), *rows[2:]]
        return [Row(f"{sign[0]}上接第{page}版{sign[1]}", "furniture", own=False), *rows]
    return rows


def _banner(draft: Draft, dials: Dials, rng: random.Random) -> list[Row]:
    if not draft.banner:
        return []
    icon = dials.icon
    text = f"{draft.banner}{icon}" if icon in ("G", "D", "") or rng.random() < 0.5 else f"{icon}{draft.banner}"
    return [Row(text, "banner", starts=True)]


def _titles(draft: Draft, dials: Dials, rng: random.Random) -> list[Row]:
    """Kicker, headline and deck, each over one line or more."""
    rows: list[Row] = []
    lines = split_title(draft.title, dials, rng)
    for role, parts in (("kicker", _parts(draft.kicker)), ("headline", lines), ("deck", _parts(draft.deck))):
        rows += [Row(spaced(part, dials, rng), role, starts=at == 0, raw=part) for at, part in enumerate(parts)]
    return rows


def _parts(text: str | None) -> list[str]:
    """A kicker or deck, broken behind a comma where it is long."""
    if not text:
        return []
    at = text.find("，", len(text) // 3) + 1
    if len(text) > 26 and 0 < at < len(text) - 4:
        return [text[:at], text[at:]]
    return [text]


def split_title(title: list[str], dials: Dials, rng: random.Random) -> list[str]:
    """The lines of a headline; a comma may give way to a space or a new line."""
    if not title:
        return []
    if len(title) != 1:
        whole = " ".join(title)
        return title if len(whole) > 26 or rng.random() < dials.split_titles + 0.2 else [whole]
    text = title[0]
    if len(text) < 11:
        return title
    if text.count("，") == 1 and rng.random() < 0.4 and "“" not in text:
        text = text.replace("，", " ")
    places = [found.end() for found in re.finditer(r"[ ，：]", text) if 4 <= found.end() <= len(text) - 4]
    if places and rng.random() < dials.split_titles:
        at = min(places, key=lambda place: abs(place - len(text) / 2))
        return [text[:at].rstrip(" "), text[at:]]
    return [text]


def is_body(row: Row) -> bool:
    """True for a line of running text."""
    return row.role in _BODY
