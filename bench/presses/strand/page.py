"""A whole page: which manuscripts it carries, in what order the content stream gives their pieces, and its lines with gold."""

import random

from bench.presses.strand import words
from bench.presses.strand.furniture import advert, banner_line, foot, masthead
from bench.presses.strand.house import House, draw_house
from bench.presses.strand.items import read_items, write_item, write_note
from bench.presses.strand.jumps import jump_back, jump_forward
from bench.presses.strand.manuscript import Manuscript, write_story
from bench.presses.strand.noise import spoil, turn_traditional
from bench.presses.strand.stream import SetArticle, cut_places, set_article
from bench.typesetter.gold import GoldLine, SetPage
from bench.typesetter.sources import Sources, share_of

Pieces = list[list[GoldLine]]
_FORMS = ("story", "story", "story", "brief", "letter", "notice", "list", "poem", "comment", "comment", "interview")


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """The page of a seed; level is standard, varied or hard."""
    rng = random.Random(f"strand {seed} {level}")
    house = draw_house(rng, level)
    set_articles = _set_all(rng, house, _manuscripts(rng, house, sources, share_of(seed)))
    _order(rng, house, set_articles)
    pieces = _disturb(rng, house, set_articles) if level == "hard" else _plain_stream(rng, house, set_articles)
    pieces = _with_furniture(rng, house, pieces)
    articles = [article.gold for article in set_articles]
    if level == "hard":
        lengths = [len(piece) for piece in pieces]
        lines = spoil(rng, house, [line for piece in pieces for line in piece], articles)
        pieces = [lines] if sum(lengths) != len(lines) or house.blanks != "parts" else pieces
    if house.traditional:
        turn_traditional([line for piece in pieces for line in piece], articles, rng.random() < 0.5)
    lines = _spaced(rng, house, pieces)
    makeup: dict[str, object] = {
        "order": house.order,
        "blanks": house.blanks,
        "kinsoku": house.rules.kinsoku,
        "measures": house.measures,
    }
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _manuscripts(rng: random.Random, house: House, sources: Sources, share: str) -> list[Manuscript]:
    """What the page carries, notes in a row at the end."""
    found: list[Manuscript] = []
    titles: set[str] = set()
    for _ in range(house.stories * 6):
        story = sources.story(rng, share)
        is_short = rng.random() < {1: 0.9, 2: 0.85, 3: 0.6}.get(len(story.paragraphs), 0)
        if story.title in titles or is_short or len(found) == house.stories:
            continue
        titles.add(story.title)
        banner = None
        if rng.random() < house.shares["banner"]:
            banner = sources.banner(rng, share) if rng.random() < 0.5 else rng.choice(words.BANNERS)
        found.append(write_story(rng, house, story, banner))
    bank = read_items()
    chosen = [(form, which) for form in _FORMS for which in range(len(bank[form]))]
    picked = dict.fromkeys(rng.sample(chosen, house.items))
    found += [write_item(rng, house, form, which) for form, which in picked]
    photos = rng.sample(range(len(bank["photo"])), house.photos)
    found += [write_item(rng, house, "photo", which) for which in photos]
    rng.shuffle(found)
    return [*found[: 10 - house.notes], *_notes(rng, house)]


def _notes(rng: random.Random, house: House) -> list[Manuscript]:
    mark, banner = rng.choice(words.NOTE_MARKS) + rng.choice(("", " ")), rng.choice(words.NOTE_BANNERS)
    chosen = rng.sample(range(len(read_items()["brief"])), house.notes)
    notes = [write_note(rng, house, which, mark) for which in chosen]
    for note in notes:
        note.banner = banner
    return notes


def _set_all(rng: random.Random, house: House, sources: list[Manuscript]) -> list[SetArticle]:
    found = []
    notes_seen = False
    for number, source in enumerate(sources):
        shown = source.banner and not (source.kind == "brief" and notes_seen)
        notes_seen = notes_seen or source.kind == "brief"
        line = banner_line(rng, source.banner, house) if shown and source.banner else None
        found.append(set_article(rng, house, source, number, line))
    return found


def _order(rng: random.Random, house: House, articles: list[SetArticle]) -> None:
    """Title before or after each body, so that a reader can tell whose each title is."""
    for number, article in enumerate(articles):
        before = articles[number - 1] if number else None
        article.order = house.order
        if house.order == "mixed":
            article.order = rng.choice(("before", "after")) if before is None or rng.random() < 0.4 else before.order
        changes = before is not None and before.order != article.order
        opens = article.source.starts_plainly() if article.order == "after" else bool(article.top)
        if before is not None and changes and not opens:
            article.order = before.order
        if article.source.kind == "brief":
            article.order = "after"


def _plain_stream(rng: random.Random, house: House, articles: list[SetArticle]) -> Pieces:
    found: Pieces = []
    for article in articles:
        found += _with_cuts(rng, house, article)
    return found


def _with_cuts(rng: random.Random, house: House, article: SetArticle) -> Pieces:
    """The pieces of an article; its body may come from or go on on another page, or flow round an advertisement."""
    places = cut_places(article.body) if article.source.form == "story" else []
    if len(places) > 4 and rng.random() < house.shares.get("jump", 0):
        if rng.random() < 0.6:
            jump_forward(rng, article, rng.choice(places[2:]))
        else:
            whole = [at for at in places[:-2] if article.body[at + 1].block == article.body[at].block]
            jump_back(rng, article, rng.choice(whole or places))
    elif places and rng.random() < house.shares.get("cut_in", 0):
        place = rng.choice(places)
        parts = [article.body[:place], advert(rng), article.body[place:]]
        return [found for piece in article.stream() for found in (parts if piece is article.body else [piece])]
    return article.stream()


def _disturb(rng: random.Random, house: House, articles: list[SetArticle]) -> Pieces:
    """Hard pages: bodies that interleave, go on after the next article, or hold their title in their midst."""
    found: Pieces = []
    waiting = list(articles)
    while waiting:
        article = waiting.pop(0)
        places = cut_places(article.body) if article.source.form == "story" else []
        other = waiting[0] if waiting and len(waiting[0].body) > 8 and waiting[0].source.form == "story" else None
        if other and places and rng.random() < house.shares["resumed"] and article.order == other.order == "before":
            place = rng.choice(places)
            found += [*_upto(article, place), *waiting.pop(0).stream(), article.body[place:]]
        elif other and _can_interleave(article, other) and rng.random() < house.shares["interleaved"]:
            found += _interleaved(rng, article, waiting.pop(0))
        elif len(places) > 2 and _can_hold_title(article, waiting[:1]) and rng.random() < house.shares["inside"]:
            place = rng.choice(places)
            found += [piece for piece in (article.top, article.body[:place], article.title, article.body[place:]) if piece]
        else:
            found += _with_cuts(rng, house, article)
    return found


def _can_hold_title(article: SetArticle, following: list[SetArticle]) -> bool:
    """True where the body, and that of the next article, show by themselves where they start."""
    shown = all(after.order == "before" or after.source.starts_plainly() for after in following)
    return bool(article.title) and article.source.starts_plainly() and shown


def _upto(article: SetArticle, place: int) -> Pieces:
    return [piece for piece in (article.top, article.title, article.body[:place]) if piece]


def _can_interleave(one: SetArticle, other: SetArticle) -> bool:
    """True where each body has a part of its own beside its title, so that a reader tells whose each title is."""
    alone = one if one.order == "before" else other
    plain = one.source.form == other.source.form == "story" and one.order == other.order
    return plain and not one.top and not other.top and bool(cut_places(alone.body)) and len(one.body) > 8


def _interleaved(rng: random.Random, one: SetArticle, other: SetArticle) -> Pieces:
    """Two bodies read across their columns: some lines of each in turn, but for the head of one or the foot of the other."""
    size = rng.choice((1, 1, 2, 3, 5))
    if one.order == "before":
        place = cut_places(one.body)[0]
        return [one.title, one.body[:place], other.title, _merged(one.body[place:], other.body, size)]
    place = cut_places(other.body)[-1]
    return [_merged(one.body, other.body[:place], size), one.title, other.body[place:], other.title]


def _merged(one: list[GoldLine], other: list[GoldLine], size: int) -> list[GoldLine]:
    merged: list[GoldLine] = []
    for at in range(0, max(len(one), len(other)), size):
        merged += one[at : at + size] + other[at : at + size]
    return merged


def _with_furniture(rng: random.Random, house: House, pieces: Pieces) -> Pieces:
    found = list(pieces)
    for _ in range(house.adverts):
        places = [at for at in range(1, len(found)) if _is_free(found[at - 1], found[at])]
        if places:
            found.insert(rng.choice(places), advert(rng))
    if house.furniture in ("head", "both"):
        found.insert(0, masthead(rng))
    if house.furniture in ("foot", "both"):
        found.append(foot(rng))
    return found


def _is_free(one: list[GoldLine], other: list[GoldLine]) -> bool:
    """True between two articles."""
    numbers = [[line.article for line in piece if line.article is not None] for piece in (one, other)]
    return all(numbers) and not set(numbers[0]) & set(numbers[1])


def _spaced(rng: random.Random, house: House, pieces: Pieces) -> list[GoldLine]:
    """The lines with the empty lines between them."""
    found: list[GoldLine] = []
    for piece in pieces:
        for line in piece:
            found.append(line)
            if house.blanks == "always" or (house.blanks == "some" and rng.random() < 0.2):
                found.append(GoldLine("", "blank"))
        if house.blanks == "parts":
            found.append(GoldLine("", "blank"))
    while found and found[-1].role == "blank":
        found.pop()
    return found
