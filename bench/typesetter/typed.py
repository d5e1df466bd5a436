"""Pages and articles written by hand as marked lines, set as they are printed.

`#page measure=17 gap=1 indent=0 ways=pull` (em of a column, blank lines between lines, whether the indent is kept, how lines
are broken), `#article`, `#photo`, `#article 2` (its text goes on), `#measure 24`; then a letter and a text: b banner,
k kicker, h headline, d deck, y byline, p paragraph (broken to the measure), s subhead, c caption, r credit, w row (a
paragraph of one line), f furniture.
"""

import random

from bench.typesetter.gold import GoldArticle, GoldBlock, GoldLine, SetPage
from bench.typesetter.wrapping import Setting, break_lines

_TITLES = {"b": "banner", "k": "kicker", "h": "headline", "d": "deck"}
_BLOCKS = {"p": "paragraph", "w": "paragraph", "c": "caption", "s": "subhead"}
_LINES = {"paragraph": "body", "subhead": "subhead", "caption": "caption"}


def read_typed(text: str, name: str = "") -> SetPage:
    """The page as it is printed, with its gold. ValueError, with the number of the line, where the marks are wrong.

    >>> page = read_typed("#page measure=10\\n#article\\nh 新桥通车\\np 昨日，清水河上的新桥通车。\\n")
    >>> page.text.split("\\n"), page.articles[0].headline
    (['新桥通车', '昨日，清水河上的新桥', '通车。'], '新桥通车')
    """
    articles: list[GoldArticle] = []
    lines: list[GoldLine] = []
    options: dict[str, str] = {}
    current, measure, chance = -1, 0.0, random.Random(name)
    for number, row in enumerate(text.splitlines(), 1):
        mark, _, told = row.strip().partition(" ")
        if mark == "#page":
            options = dict(option.split("=") for option in told.split())
            measure = float(options["measure"])
        elif mark in ("#article", "#photo"):
            if not told:
                articles.append(GoldArticle(kind="photo" if mark == "#photo" else "story"))
            current = int(told) - 1 if told else len(articles) - 1
        elif mark == "#measure":
            measure = float(told)
        elif mark == "f":
            lines.append(GoldLine(told.strip(), "furniture"))
        elif mark and (mark not in (*_TITLES, *_BLOCKS, "y", "r") or not 0 <= current < len(articles)):
            raise ValueError(f"{name}, line {number}: {row}")
        elif mark in _BLOCKS:
            articles[current].blocks.append(GoldBlock(_BLOCKS[mark], told.strip(), measure))
            setting = Setting(ways=tuple(way for way in options.get("ways", "pull").split("|") if way != "none"))
            rows = break_lines(told.strip(), measure, 2, setting, chance) if mark in "pc" else [told.strip()]
            indent = "\u3000\u3000" if mark == "p" and options.get("indent") == "1" else ""
            block = len(articles[current].blocks) - 1
            for at, line in enumerate(rows):
                shown = line if at else indent + line
                lines.append(GoldLine(shown, _LINES[_BLOCKS[mark]], current, block, at == 0))
        elif mark:
            _add_line(articles[current], mark, told.strip())
            lines.append(GoldLine(told.strip(), {**_TITLES, "y": "byline", "r": "credit"}[mark], current, None, True))
    blanks = [GoldLine("", "blank")] * int(options.get("gap", 0))
    spaced = [line for at, own in enumerate(lines) for line in (own, *(blanks if at + 1 < len(lines) else []))]
    return SetPage("\n".join(line.text for line in spaced), articles, spaced, {"page": name})


def _add_line(article: GoldArticle, mark: str, text: str) -> None:
    if mark in _TITLES:
        name = _TITLES[mark]
        setattr(article, name, (getattr(article, name) or "") + text)
    elif mark == "y":
        article.byline = f"{article.byline} {text}" if article.byline else text
