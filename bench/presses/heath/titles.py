"""Titles: kicker, headline over one to three lines, deck, banner; where they stand."""

import random
import re
from dataclasses import dataclass

from bench.presses.heath.drafts import Desk, Draft, Piece
from bench.presses.heath.tables import sections

ICONS = ("G", "■", "◆", "H", "●", "▶", "Q", "★", "J")
_SERIES = ("一线调查", "走基层", "新春走基层", "深度观察", "调研行", "热点透视")
_MOST_IN_LINE = 34
_VERBS = "举行|启动|推进|推动|召开|发布|推出|开展|成功|正式|全面|持续|实现|取得|将于|已达|突破"
_HINTS = re.compile(rf"(?<=[，：！？—”》])(?=.)|(?=[“《])|(?={_VERBS})")


@dataclass
class Titles:
    """The lines of a headline, with what stands above and below it."""

    headline: list[str]
    kicker: str | None = None
    deck: str | None = None


def headline_lines(desk: Desk, title: str) -> list[str]:
    """The lines of a headline: as its writer broke it, or where the sense allows."""
    parts = [part for part in title.split("\n") if part]
    if len(parts) > 1:
        return parts
    if len(title) >= 14 and desk.has("three_line_headline"):
        first = split_title(desk.rng, title)
        longest = max(range(len(first)), key=lambda at: len(first[at]))
        return [line for at, part in enumerate(first) for line in (split_title(desk.rng, part) if at == longest else [part])]
    if len(title) >= 10 and desk.has("two_line_headline"):
        return split_title(desk.rng, title)
    return [title]


def split_title(rng: random.Random, title: str) -> list[str]:
    """Two lines of about the same length, or the title when it cannot be split well."""
    low, high = round(len(title) * 0.3), round(len(title) * 0.7)
    places = [at for hint in _HINTS.finditer(title) if low <= (at := hint.start()) <= high and _closed(title[:at])]
    if not places:
        return [title]
    at = rng.choice(places)
    return [title[:at], title[at:]]


def _closed(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("《") == text.count("》")


def add_titles(desk: Desk, draft: Draft, titles: Titles, after: bool) -> None:
    """Sets the titles above the body or below it, in the order kicker, headline, deck."""
    article = draft.article
    kicker, deck = titles.kicker, titles.deck
    article.kicker, article.headline, article.deck = kicker, " ".join(titles.headline), deck
    pieces = [_title("kicker", kicker, desk)] if kicker else []
    pieces.append(Piece("headline", article.headline, titles.headline))
    pieces += [_title("deck", deck, desk)] if deck else []
    if after:
        draft.below = [*draft.below, *pieces]
    else:
        draft.above = [*pieces, *draft.above]


def _title(role: str, text: str, desk: Desk) -> Piece:
    """Kickers and decks stand on one line, long ones on two."""
    lines = split_title(desk.rng, text) if len(text) > _MOST_IN_LINE else [text]
    return Piece(role, text, lines)


def choose_kicker(desk: Desk, texts: list[str], headline: str) -> str | None:
    """A kicker that reads as one: it ends in a dash or is longer than the headline."""
    if not desk.has("kicker"):
        return None
    dash = desk.has("kicker_dash")
    fit = [text for text in texts if text not in headline and (dash or text.endswith("——") or len(text) > len(headline) + 1)]
    if not fit:
        return None
    text = desk.rng.choice(fit)
    return f"{text}——" if dash and not text.endswith("——") else text


def choose_deck(desk: Desk, texts: list[str], taken: str) -> str | None:
    """A deck that reads as one: it starts with a dash or is longer than the headline."""
    if not desk.has("deck"):
        return None
    dash = desk.has("deck_dash")
    fit = [text for text in texts if text not in taken and (dash or len(text) > len(taken.partition("|")[0]) + 2)]
    if not fit:
        return None
    text = desk.rng.choice(fit)
    return f"——{text}" if dash else text


def series_line(rng: random.Random, own: bool) -> str:
    """The line that tells of which series an article is a part."""
    name, number = rng.choice(sections()["series"] if own else _SERIES), rng.choice("一二三四五六七八")
    forms = ("——“{}”系列报道之{}", "“{}”系列报道之{}", "{}之{}", "{}·之{}", "——{}之{}", "{}（之{}）")
    return rng.choice(forms).format(name, number)


def add_banner(desk: Desk, draft: Draft, text: str | None = None) -> None:
    """The name of a column above everything, sometimes with the letter that an icon becomes."""
    own = desk.rng.random() < 0.5
    text = text or (desk.rng.choice(sections()["banner"]) if own else desk.sources.banner(desk.rng, desk.share))
    draft.article.banner = text
    icon = desk.rng.choice(ICONS) if desk.has("icon") else ""
    form = desk.rng.choice(("{0}{1}", "{0}{1}", "{1}{0}", "{0} {1}")).format(text, icon).strip()
    draft.above.insert(0, Piece("banner", form, [form]))
