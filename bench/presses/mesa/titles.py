"""Titles: how a headline is broken into lines, and what stands around it."""

from bench.presses.mesa.item import Desk, Item


def title_lines(desk: Desk, title: str) -> list[str]:
    """The lines of a headline; clauses stand on lines of their own or are parted by one full-width space."""
    if len(title) <= 3 and desk.chance("spaced"):
        return [desk.rng.choice(["　", " ", "　　"]).join(title)]
    parts = title.split("\n")
    if len(parts) > 1:
        return parts if desk.rng.random() < desk.habits["clause_lines"] else ["　".join(parts)]
    if len(title) > 13 and desk.chance("two_lines"):
        cut = next(
            (at for at in range(len(title) // 2 + 3, len(title) // 2 - 4, -1) if title[at - 1] in "，：！？ "), len(title) // 2
        )
        if not (title[cut - 1].isascii() and title[cut].isascii()) and title[cut] not in "，。：！？、”》）":
            return [title[:cut], title[cut:]]
    return [title]


def dress(desk: Desk, item: Item, kickers: list[str] | None = None, decks: list[str] | None = None) -> None:
    """Adds a column's name, a kicker and a deck as often as the page has them."""
    name_column(desk, item)
    if desk.chance("kicker"):
        text = desk.rng.choice(kickers) if kickers and desk.rng.random() < 0.8 else desk.bank.pick("t.kicker")
        item.kicker = _lines(desk, text)
    if desk.chance("deck"):
        text = desk.rng.choice(decks) if decks and desk.rng.random() < 0.6 else desk.bank.pick("t.deck")
        marked = text.startswith(("—", "（")) or desk.rng.random() < 0.35
        item.deck = _lines(desk, text if marked else f"——{text}")


def name_column(desk: Desk, item: Item) -> None:
    """Puts the name of a column above it as often as the page has them; literature has nothing else around its title."""
    if desk.chance("banner"):
        theirs = desk.rng.random() < 0.4
        name = desk.sources.banner(desk.rng, desk.share) if theirs else desk.bank.pick("t.banner")
        item.banner = desk.rng.choice(["", "", "", "", "●", "◆ ", "■"]) + name
        if desk.level != "standard" and desk.rng.random() < 0.1:
            item.banner = " ".join(name)


def _lines(desk: Desk, text: str) -> list[str]:
    """One line, a long text sometimes two."""
    cut = text.find("，") + 1
    if len(text) > 22 and 8 < cut < len(text) - 5 and desk.rng.random() < 0.5:
        return [text[:cut], text[cut:]]
    return [text]
