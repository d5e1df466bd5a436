"""The gold of set lines: every text is what its lines print, less doubled lines and credits behind captions."""

from bench.presses.reef.copy import Item
from bench.presses.reef.setting import Line
from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage


def gold_page(items: list[Item], lines: list[Line], makeup: dict[str, object]) -> SetPage:
    """The page; blocks of which no line is left are left out of the count by keeping their lines."""
    printed: dict[tuple[int | None, int | None, str], list[str]] = {}
    for line in lines:
        if not line.twin:
            printed.setdefault((line.article, line.block, line.role), []).append(line.text.strip())
    articles = [_article(item, number, printed) for number, item in enumerate(items)]
    gold = [GoldLine(line.text, line.role, line.article, line.block, line.starts) for line in lines]
    return SetPage("\n".join(line.text for line in lines), articles, gold, makeup)


def _article(item: Item, number: int, printed: dict[tuple[int | None, int | None, str], list[str]]) -> GoldArticle:
    def part(role: str, inside: str = "") -> str | None:
        return inside.join(printed.get((number, None, role), [])) or None

    byline = part("byline", " ") or item.printed_by or part("credit", " ")
    article = GoldArticle(item.kind, part("banner"), part("kicker"), part("headline"), part("deck"), byline)
    article.reporters, article.dateline = list(dict.fromkeys(item.reporters)), item.dateline
    for at, block in enumerate(item.blocks):
        role = "body" if block.role == "paragraph" else block.role
        text = "".join(printed.get((number, at, role), []))
        if block.credit:
            cut = len("".join(block.credit.split()))
            text, article.byline = _without(text, cut), article.byline or block.credit.strip()
        article.blocks.append(GoldBlock(block.role, text))
    return article


def _without(text: str, cut: int) -> str:
    """The text without its last printed characters, spaces not counted."""
    while cut:
        cut -= not text[-1].isspace()
        text = text[:-1]
    return text.rstrip()
