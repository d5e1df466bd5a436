"""A set page as a tool gives it that joins the lines of a paragraph: one line a block, titles and furniture as they were."""

from dataclasses import replace

from bench.typesetter.gold import GoldLine, SetPage


def unwrap(page: SetPage) -> SetPage:
    """The page with the neighbouring lines of each paragraph and caption joined; blank lines between them go.

    >>> lines = [GoldLine("桥通", "body", 0, 0, True), GoldLine("", "blank"), GoldLine("了。", "body", 0, 0)]
    >>> unwrap(SetPage("桥通\\n\\n了。", [], lines)).text
    '桥通了。'
    """
    found: list[GoldLine] = []
    gap: list[GoldLine] = []
    for line, text in zip(page.lines, page.text.split("\n"), strict=False):
        if line.role == "blank":
            gap.append(line)
        elif line.role in ("body", "caption") and found and _same_block(found[-1], line):
            found[-1] = replace(found[-1], text=found[-1].text.rstrip() + text.strip())
            gap = []
        else:
            found += [*gap, replace(line, text=text)]
            gap = []
    found += gap
    return SetPage("\n".join(line.text for line in found), page.articles, found, {**page.makeup, "unwrapped": True})


def _same_block(one: GoldLine, other: GoldLine) -> bool:
    return other.block is not None and (one.role, one.article, one.block) == (other.role, other.article, other.block)
