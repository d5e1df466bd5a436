"""A page: what stands on it, in which order it falls out of the PDF, its blank lines, its noise."""

import random

from bench.presses.spit.forms import Forms
from bench.presses.spit.house import House, draw_house
from bench.presses.spit.layout import blanked, flow, furnished, ordered
from bench.presses.spit.noise import spoil
from bench.presses.spit.pieces import Piece
from bench.presses.spit.tradition import traditional
from bench.typesetter.gold import SetPage
from bench.typesetter.sources import Sources, share_of

_PLANS = {
    "front": ("lead", "story", "story", "photo", "view", "story", "lead", "news", "shorts"),
    "news": ("story", "news", "story", "lead", "shorts", "story", "photo", "table", "view"),
    "county": ("county", "story", "county", "shorts", "story", "photo", "view", "notice", "table"),
    "firm": ("firm", "story", "firm", "qa", "story", "photo", "poem", "shorts", "notice"),
    "city": ("city", "story", "city", "letter", "story", "notice", "news", "photo", "city"),
    "theory": ("theory", "view", "story", "view", "qa", "story", "letter", "poem"),
    "shorts": ("shorts", "story", "shorts", "story", "notice", "photo", "table"),
    "photo": ("photo", "lead", "photo", "story", "photo", "news", "shorts"),
}
_COUNTS = {"standard": (5, 9), "varied": (5, 12), "hard": (6, 13)}
_LEAST, _ROOM = 2600, 4600


def make_page(seed: int, level: str, sources: Sources) -> SetPage:
    """A page of a provincial or city daily with its gold."""
    rng = random.Random(f"spit {seed} {level}")
    house = draw_house(rng, level)
    pieces = _fill(rng, house, Forms(rng, house, sources, share_of(seed)))
    streams = [ordered(rng, house, piece, number) for number, piece in enumerate(pieces)]
    lines = furnished(rng, house, flow(rng, house, streams, [piece.group for piece in pieces]))
    lines = blanked(rng, house, spoil(rng, house, lines))
    articles = [piece.article for piece in pieces]
    script = "traditional" if level != "standard" and rng.random() < 0.02 else "simplified"
    if script == "traditional":
        traditional(articles, lines)
    makeup: dict[str, object] = {
        "kind": house.kind,
        "level": level,
        "measures": house.measures,
        "ways": house.ways,
        "gaps": house.gaps,
        "after": round(house.after, 2),
        "indent": house.indent,
        "script": script,
    }
    return SetPage("\n".join(line.text for line in lines), articles, lines, makeup)


def _fill(rng: random.Random, house: House, forms: Forms) -> list[Piece]:
    """Pieces until the page is full: mainly reports, the special forms of its kind among them."""
    low, high = _COUNTS[house.level]
    count = rng.randint(low, high)
    special = [form for form in _PLANS[house.kind] if form != "story"]
    kept = special[: rng.randint(1, 2)] + [
        form for form in special[2:] if rng.random() < (0.15 if house.level == "standard" else 0.45)
    ]
    wanted = kept + ["story"] * max(2, count - len(kept))
    rng.shuffle(wanted)
    if house.kind == "front" and "lead" in wanted:
        wanted.sort(key=lambda form: form != "lead")
    pieces: list[Piece] = []
    used = 0
    for form in [*wanted, *["story"] * 4]:
        if (used > _LEAST and len(pieces) >= count) or (used > _ROOM and len(pieces) >= low) or len(pieces) >= high:
            break
        if house.level == "standard" and form == "shorts" and len(pieces) + 3 > high:
            continue
        made = forms.make(form)[: high - len(pieces)]
        pieces += made
        used += sum(len(block.text) for piece in made for block in piece.article.blocks)
    return pieces
