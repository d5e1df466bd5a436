"""An article set: its body over columns, titles where the house puts them, and what a PDF drops between the columns."""

from dataclasses import dataclass, field
from random import Random

from bench.presses.vale.compose import Legs, Piece, broken, set_blocks, spaced, tell_apart
from bench.presses.vale.house import House
from bench.presses.vale.script import Draft
from bench.typesetter.gold import GoldBlock

OPEN_ENDS = "。！？”：……）〕)"


@dataclass
class SetArticle:
    """The printed lines of an article: above the body, the body, below it; `middle` stands before body[cut]."""

    above: list[Piece] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    below: list[Piece] = field(default_factory=list)
    middle: list[Piece] = field(default_factory=list)
    cut: int = 0

    def pieces(self) -> list[Piece]:
        """All lines in the order in which they fall out."""
        return [*self.above, *self.body[: self.cut], *self.middle, *self.body[self.cut :], *self.below]


def set_article(draft: Draft, number: int, house: House, rng: Random) -> SetArticle:
    """One article's lines, with its number in them."""
    legs = _legs(draft, house, rng)
    if not draft.verse:
        draft.gold.blocks = tell_apart(draft.gold.blocks, legs, house)
    article = SetArticle(body=set_blocks(draft.gold.blocks, legs, house))
    if draft.picture:
        _add_picture(article, draft, rng)
    if draft.credit:
        _add_credit(article, draft, house)
    if draft.end:
        article.below.insert(0, Piece(_right(draft.end, legs.measures[-1], rng), "byline"))
    if draft.gold.banner:
        icon = house.icon if rng.random() < 0.7 else ""
        article.above.append(Piece(draft.gold.banner + icon, "banner"))
    _place_titles(article, draft, number, house, rng)
    if draft.turned:
        place = article.above if "上接" in draft.turned else article.below
        place.insert(len(place) if place is article.above else 0, Piece(draft.turned, "furniture"))
    for piece in article.pieces():
        piece.article = None if piece.role == "furniture" else number
        if piece.role in ("body", "caption", "headline", "kicker", "deck", "subhead"):
            piece.shown = spaced(piece.shown, house, rng)
    return article


def _legs(draft: Draft, house: House, rng: Random) -> Legs:
    measure = draft.column or rng.choice(house.measures)
    if draft.verse:
        return Legs((max(measure, 5.0 + max(len(block.text) for block in draft.gold.blocks)),), 99)
    if draft.gold.kind == "photo":
        return Legs((rng.choice((measure, measure * 2 if measure < 24 else measure)),), 99)
    height = rng.randint(*house.height)
    if not draft.column and rng.random() < house.stepped:
        other = measure + rng.choice((-5, -3, 4, 6, 9))
        return Legs((max(8.0, other), measure) if rng.random() < 0.5 else (measure, max(8.0, other), measure), height)
    return Legs((measure,), height)


def _add_credit(article: SetArticle, draft: Draft, house: House) -> None:
    if house.credit_glued:
        article.body[-1].shown += " " + draft.credit
    else:
        article.below.append(Piece(draft.credit, "credit"))


def _add_picture(article: SetArticle, draft: Draft, rng: Random) -> None:
    """The caption of a picture that parts two columns, or that stands below the body."""
    blocks = draft.gold.blocks
    at = rng.choice([*middle_cuts(article.body), len(article.body)])
    leg = article.body[at if at < len(article.body) else -1].leg
    article.body.insert(at, Piece(draft.picture, "caption", None, len(blocks), True, draft.picture, leg))
    blocks.append(GoldBlock("caption", draft.picture))


def _start_shows(draft: Draft, number: int, house: House) -> bool:
    """Whether a reader sees that an article begins although no title stands above it."""
    run_in = house.sign == "run_in" and draft.gold.byline is not None
    by_line = draft.gold.banner is not None or (bool(draft.lead) and not house.after_title)
    return number == 0 or house.parted or run_in or by_line


def _right(text: str, measure: float, rng: Random) -> str:
    """A line set to the right, if the extraction kept its spaces."""
    room = int(measure) - len(text)
    return "　" * room + text if room > 1 and rng.random() < 0.3 else text


def title_pieces(draft: Draft, house: House, roles: tuple[str, ...]) -> list[Piece]:
    """The lines of some of the titles."""
    pieces = []
    for role in roles:
        text = getattr(draft.gold, role)
        most = house.headline_max if role == "headline" else house.headline_max * 2
        lines = list(broken(text, most)) if text else []
        if role == "headline" and house.spaced_headline:
            lines = [" ".join(line) if len(line) < 7 and not line.isascii() else line for line in lines]
        pieces += [Piece(line, role, starts=at == 0) for at, line in enumerate(lines)]
    return pieces


def _place_titles(article: SetArticle, draft: Draft, number: int, house: House, rng: Random) -> None:
    """Titles and a byline of its own line where the house has them."""
    place = house.titles
    if place == "middle":
        cuts = middle_cuts(article.body) if _start_shows(draft, number, house) else []
        place = "middle" if cuts and rng.random() < 0.7 else "above"
        article.cut = rng.choice(cuts) if place == "middle" else 0
    above, below = {
        "above": (("kicker", "headline", "deck"), ()),
        "below": ((), ("kicker", "headline", "deck")),
        "split": (("kicker", "headline"), ("deck",)),
        "apart": (("kicker",), ("headline", "deck")),
        "middle": ((), ()),
    }[place]
    article.above += title_pieces(draft, house, above)
    article.below += title_pieces(draft, house, below)
    if place == "middle":
        article.middle += title_pieces(draft, house, ("kicker", "headline", "deck"))
    if draft.lead:
        target = {"middle": article.middle, "below": article.below}.get(place, article.above)
        (target if house.after_title else article.above).append(Piece(draft.lead, "byline"))


def middle_cuts(body: list[Piece]) -> list[int]:
    """Where a column ends within a sentence, so that a reader sees that the body goes on behind what follows."""
    return [
        at
        for at in range(1, len(body))
        if body[at].leg != body[at - 1].leg
        and body[at].block == body[at - 1].block
        and body[at].role == "body"
        and body[at - 1].core[-1:] not in OPEN_ENDS
    ]
