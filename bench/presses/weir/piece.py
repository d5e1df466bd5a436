"""A piece of a page in the making: what the article is, and the lines printed for it."""

from dataclasses import dataclass, field

from bench.presses.weir.compose import em, pure
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine


@dataclass
class Piece:
    """The gold of one article and its lines: banner, titles, body."""

    gold: GoldArticle = field(default_factory=GoldArticle)
    banner: list[GoldLine] = field(default_factory=list)
    titles: list[GoldLine] = field(default_factory=list)
    body: list[GoldLine] = field(default_factory=list)
    titles_last: bool = False
    close: bool = False
    """True: set without empty lines inside."""
    ordinary: bool = False

    def lines(self) -> list[GoldLine]:
        """All lines in the order of print."""
        first, second = (self.body, self.titles) if self.titles_last else (self.titles, self.body)
        return [*self.banner, *first, *second]

    def length(self) -> int:
        """Characters printed."""
        return sum(len(line.text) + 1 for line in self.lines())

    def title(self, role: str, lines: list[str]) -> None:
        """Prints a kicker, headline or deck."""
        setattr(self.gold, role, pure("".join(lines)))
        self.titles += [GoldLine(line, role, starts_block=at == 0) for at, line in enumerate(lines)]

    def name_column(self, text: str, icon: str = "") -> None:
        """Prints the name of a column above the piece; the icon is what the extraction read of an ornament."""
        self.gold.banner = pure(text)
        self.banner.append(GoldLine(text + icon, "banner"))

    def block(self, role: str, lines: list[str], measure: float, text: str | None = None) -> None:
        """Prints a paragraph, subhead or caption."""
        number = len(self.gold.blocks)
        self.gold.blocks.append(GoldBlock(role, pure("".join(lines)) if text is None else text, measure))
        printed = "body" if role == "paragraph" else role
        self.body += [GoldLine(line, printed, block=number, starts_block=at == 0) for at, line in enumerate(lines)]

    def row(self, text: str, lead: str = "") -> None:
        """Prints a line that is a paragraph by itself: of a table, a poem, a signature."""
        self.block("paragraph", [lead + text], em(text), text)

    def subhead(self, *lines: str) -> None:
        """Prints a subhead, its mark perhaps on a line of its own."""
        self.block("subhead", list(lines), 0.0)

    def sign(self, line: str, names: list[str], where: str = "body") -> None:
        """Prints a byline, with the titles or where the body stands."""
        self.gold.byline, self.gold.reporters = line, names
        at_titles = where == "titles" and not self.titles_last
        (self.titles if at_titles else self.body).append(GoldLine(line, "byline"))

    def mark(self, text: str) -> None:
        """Prints a line of no article in the body, such as a turn."""
        self.body.append(GoldLine(text, "furniture"))
