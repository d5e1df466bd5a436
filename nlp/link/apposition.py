"""A title after a name and a mark: 张三，甲公司董事长，; 何语秋是剧团的老演员."""

import re
from collections.abc import Mapping

from nlp.link.article import Mention
from nlp.link.clauses import Post
from nlp.link.position_patterns import CLOSE, LONGEST_GAP, MEMBER, NO_GAP, ORG_HEAD, POINTING, TERM
from nlp.titles import bare_title, title_starting, titles

_REPUBLIC = re.compile("^驻.*共和国")


def post_after(text: str, mentions: Mapping[int, Mention], bodies_by_start: Mapping[int, int], at: int) -> Post | None:
    """The post whose words start at an offset, with the body before the title; mentions by number, bodies by offset."""
    term = TERM.match(text, at)
    at = term.end() if term else at
    number = bodies_by_start.get(at)
    while number is not None and bodies_by_start.get(mentions[number].end) is not None:
        number = bodies_by_start[mentions[number].end]
    end = mentions[number].end if number is not None else at
    of = MEMBER.match(text, end) if number is not None and mentions[number].label == "ORG" else None
    title = title_starting(text, of.end()) if of else None
    if of and title and CLOSE.match(text, of.end() + len(title)):  # 是剧团的老|演员
        title = text[of.start("former") if of["former"] else of.end() : of.end() + len(title)]
        return Post(at, of.end() + len(bare_title(title)), title, text[at:end], number, titles()[bare_title(title)][0])
    for size in range(0, LONGEST_GAP + 1):
        title = title_starting(text, end + size) or (
            title_starting(text, end - 1) if size == 0 and number is not None else None
        )
        if title:
            start = end + size if text.startswith(title, end + size) else end - 1
            close = start + len(title)
            gap = text[end : max(end, start)]
            named = any(one.label == "PER" and end <= one.start < close for one in mentions.values())
            if (
                named
                or NO_GAP.search(gap.removesuffix("的") if number is None else _REPUBLIC.sub("", gap))
                or not CLOSE.match(text, close)
            ):
                continue
            if number is not None and mentions[number].label == "LOC" and ORG_HEAD.fullmatch(gap):  # 云溪省|人民政府|副省长
                return Post(at, close, title, text[at:start], None, titles()[title][0])
            body = text[at:end] if number is not None else None
            words = text[at:start].removesuffix("的")
            if number is None and ORG_HEAD.fullmatch(words) and not POINTING.match(words):  # 是护渔队|队长
                return Post(at, close, title, words, None, titles()[title][0])
            return Post(at, close, text[min(end, start) : close], body, number, titles()[title][0])
    return None
