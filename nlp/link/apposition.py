"""A title after a name and a mark: 张三，甲公司董事长，; 何语秋是剧团的老演员."""

import re
from collections.abc import Mapping, Sequence

from nlp.link.article import Mention
from nlp.link.clauses import Post
from nlp.link.position_patterns import CLOSE, GOES_ON, HEAD, LONGEST_GAP, MARKS, MEMBER, NO_GAP, ORG_HEAD, POINTING, TERM
from nlp.titles import bare_title, title_starting, titles

_NOW = re.compile("现任?")
_REPUBLIC = re.compile("[\u4e00-\u9fff]{0,8}共和国")


def post_after(text: str, mentions: Mapping[int, Mention], bodies_by_start: Mapping[int, int], at: int) -> Post | None:
    """The post whose words start at an offset, with the body before the title; mentions by number, bodies by offset."""
    if text[at : at + 1] in ("原", "前") and at + 1 in bodies_by_start:  # 何语秋（原|云溪县县长）
        post = post_after(text, mentions, bodies_by_start, at + 1)
        return post and post._replace(start=at, former=True)
    now = _NOW.match(text, at)
    at = now.end() if now and now.end() in bodies_by_start else at  # 、现|云溪县委委员
    term = TERM.match(text, at)
    at = term.end() if term else at
    number = bodies_by_start.get(at)
    while number is not None and bodies_by_start.get(mentions[number].end) is not None:
        number = bodies_by_start[mentions[number].end]
    end = mentions[number].end if number is not None else at
    seat = end if number is None else _seat(text, mentions, bodies_by_start, end)
    of = MEMBER.match(text, end) if number is not None else None
    title = title_starting(text, of.end()) if of else None
    if title and number is not None and mentions[number].label == "LOC" and not HEAD.search(title):
        title = None  # 是白石村的|党委书记, not 是云溪县的|教师
    if of and title and CLOSE.match(text, of.end() + len(title)):  # 是剧团的老|演员
        title = text[of.start("former") if of["former"] else of.end() : of.end() + len(title)]
        return Post(at, of.end() + len(bare_title(title)), title, text[at:end], number, titles()[bare_title(title)][0])
    for size in range(0, seat - end + LONGEST_GAP + 1):
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
                or NO_GAP.search(gap.removesuffix("的") if number is None else text[seat:start])
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


def _seat(text: str, mentions: Mapping[int, Mention], bodies_by_start: Mapping[int, int], end: int) -> int:
    """Where the place ends that an envoy of a state is sent to: 中国|驻波斯尼亚和黑塞哥维那|大使; `end` where he is none."""
    at = end + 1
    if text[end:at] != "驻":
        return end
    while at in bodies_by_start:
        at = mentions[bodies_by_start[at]].end
        at += text[at : at + 1] == "和" and at + 1 in bodies_by_start
    republic = _REPUBLIC.match(text, at)
    return republic.end() if republic else at


def of_next(text: str, at: int, people: Sequence[int], made: bool) -> bool:
    """Whether a post that ends at an offset is of whoever is named next; `people` are the places where people are named.

    Not behind 任命何语秋为局长: there 、 stands before the next who is made something, 兼 before a post that was not read.
    """
    if not GOES_ON.match(text, at):
        return False
    mark = MARKS.search(text, at + 1)
    near = [one for one in people if at < one < (mark.start() if mark else len(text))]
    return not made or not (at + 1 in near or (text[at] == "兼" and not near))
