"""Who wrote it, in the ways papers print it: openers, lines of their own, names in brackets at the end."""

import random

from bench.presses.coast.manuscript import Manuscript, Piece
from bench.presses.coast.words import Filler, person

# {r} reporters, {c} correspondents, {p} photographer, {city} a town, {date} month and day
_OPENERS = (
    ("本报讯（记者{r}）", 8),
    ("本报讯（记者{r} 通讯员{c}）", 5),
    ("本报讯（通讯员{c}）", 3),
    ("本报讯（记者{r}、通讯员{c}）", 1),
    ("本报讯（首席记者{r}）", 1),
    ("本报讯 记者{r}报道：", 1),
    ("本报讯 ", 2),
    ("【本报讯】", 1),
    ("本报{where}{date}电（记者{r}）", 3),
    ("本报{where}{date}讯（记者{r}）", 2),
    ("本报北京{date}电（记者{r}）", 2),
    ("新华社{where}{date}电（记者{r}）", 3),
    ("新华社北京{date}电（记者{r}、{r2}）", 3),
    ("新华社北京{date}电 ", 2),
    ("据新华社{where}{date}电 ", 2),
    ("中新社{where}{date}电（记者{r}）", 1),
    ("本报记者{r}报道", 1),
    ("（记者{r}）", 1),
    ("（本报记者 {r}）", 1),
)
_TOPS = (
    ("本报记者 {r}", 8),
    ("本报记者 {r} 本报通讯员 {c}", 4),
    ("本报记者 {r} 通讯员 {c}", 4),
    ("本报记者 {r} {r2}", 3),
    ("记者 {r}", 2),
    ("记者 {r} 通讯员 {c}", 2),
    ("本报通讯员 {c}", 2),
    ("新华社记者 {r}", 2),
    ("新华社记者 {r} {r2}", 1),
    ("本报首席记者 {r}", 1),
    ("本报特约记者 {r}", 1),
    ("本报驻{where}记者 {r}", 1),
    ("文/本报记者 {r} 图/{p}", 1),
    ("本报记者 {r} 文/图", 1),
    ("{r}", 1),
    ("本报评论员", 1),
    ("本报记者 {r} 实习生 {c}", 1),
    ("本报见习记者 {r}", 1),
)
_ICONS = ("■ ", "□ ", "■", "□", "◆", "●", "◎ ", "▲", "○ ", "☉")
_ENDS = (
    ("（{r}）", 6),
    ("（{r} {c}）", 2),
    ("（本报记者 {r}）", 2),
    ("（记者 {r}）", 1),
    ("（据新华社）", 1),
    ("（{c} 供稿）", 1),
)
_CREDITS = (
    ("本报通讯员 {p} 摄", 4),
    ("本报记者 {p} 摄", 5),
    ("{p} 摄", 3),
    ("新华社记者 {p} 摄", 3),
    ("（{p} 摄）", 2),
    ("新华社发（{p} 摄）", 2),
    ("{p} 摄影报道", 1),
    ("{p}/摄", 1),
    ("通讯员 {p} {p2} 摄影报道", 1),
    ("摄影：{p}", 1),
    ("人民图片", 1),
)


def _drawn(rng: random.Random, forms: tuple[tuple[str, int], ...]) -> tuple[str, list[str]]:
    """A form with invented names in it, and the names."""
    form = rng.choices([text for text, _ in forms], [weight for _, weight in forms])[0]
    people = {key: person(rng) for key in ("r", "r2", "c", "p", "p2") if f"{{{key}}}" in form}
    return Filler(rng, date=f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日", **people)(form), list(people.values())


def _spaced(rng: random.Random, text: str) -> str:
    """As extraction gives it: a space before the bracket on some pages, two-character names spread."""
    return text.replace("讯（", "讯 （").replace("电（", "电 （") if rng.random() < 0.4 else text


def sign(rng: random.Random, paper: Manuscript, opener: float, end: float, icon: float) -> None:
    """Signs an article in one of the ways, by the shares of the page; some stay unsigned."""
    draw = rng.random()
    if draw < opener:
        text, paper.reporters = _drawn(rng, _OPENERS)
        paper.dateline = text.split("（")[0] if text[0] == "新" and "电" in text else None
        paper.pieces[0].text = _spaced(rng, text) + paper.pieces[0].text
        return
    if draw > opener + (1 - opener) * 0.85:
        return
    if rng.random() < end:
        _sign_at_end(rng, paper)
        return
    text, paper.reporters = _drawn(rng, _TOPS)
    paper.byline = rng.choice(_ICONS) + text if rng.random() < icon else text


def _sign_at_end(rng: random.Random, paper: Manuscript) -> None:
    text, paper.reporters = _drawn(rng, _ENDS)
    last = paper.pieces[-1]
    if rng.random() < 0.7 and last.form == "para":
        last.text += text
        return
    paper.byline, paper.byline_at = text, "end"


def credit(rng: random.Random) -> str:
    """The line that names who took a photo."""
    return _drawn(rng, _CREDITS)[0]


def author(rng: random.Random, forms: tuple[str, ...]) -> str:
    """A line of one name in one of the forms."""
    return Filler(rng, name=person(rng))(rng.choice(forms))


def note(text: str) -> Piece:
    """An editor's note before the body."""
    return Piece(text, form="flush")
