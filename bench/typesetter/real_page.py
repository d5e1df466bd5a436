"""The real page of the shared folder with its gold, from line numbers read by hand; the text itself is never kept here."""

import json
import re
from pathlib import Path
from typing import Any

from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage

_WHERE = Path(__file__).parent.parent / "real_page.json"
_ROLES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


def read_real_page(shared: Path) -> SetPage:
    """The page and its gold. FileNotFoundError when the shared folder does not hold it."""
    where = json.loads(_WHERE.read_text(encoding="utf-8"))
    text = (shared / where["file"]).read_text(encoding="utf-8")
    raw = text.split("\n")
    lines = [GoldLine(line, "furniture" if line.strip() else "blank") for line in raw]
    articles = [_article(entry, number, raw, lines) for number, entry in enumerate(where["articles"])]
    return SetPage(text, articles, lines, {"page": "real"})


def _article(entry: dict[str, Any], number: int, raw: list[str], lines: list[GoldLine]) -> GoldArticle:
    article = GoldArticle(kind=entry.get("kind", "story"))
    for name in ("banner", "kicker", "headline", "byline", "credit"):
        if name in entry:
            first, last = entry[name]
            _mark(lines[first - 1 : last], name, number, None)
            setattr(article, "byline" if name == "credit" else name, _join(raw, first, last, " "))
    if article.banner:
        article.banner = re.sub("G$", "", article.banner)
    for at, (role, first, last) in enumerate(entry["blocks"]):
        _mark(lines[first - 1 : last], _ROLES[role], number, at)
        text = _join(raw, first, last)
        if entry.get("glued_credit"):
            text, article.byline = text[: text.rfind("。") + 1], raw[last - 1].split("。")[-1].strip()
        article.blocks.append(GoldBlock(role, text))
    return article


def _join(raw: list[str], first: int, last: int, inside: str = "") -> str:
    return "".join(re.sub(r"\s+", inside, line.strip()) for line in raw[first - 1 : last])


def _mark(lines: list[GoldLine], role: str, article: int, block: int | None) -> None:
    for at, line in enumerate(lines):
        if line.role != "blank":
            line.role, line.article, line.block, line.starts_block = role, article, block, at == 0
