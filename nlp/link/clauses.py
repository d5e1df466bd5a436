"""A title whose body no mention has: read from the words of its clause."""

import re
from typing import NamedTuple

from nlp.link.article import Mention
from nlp.link.gazetteer import world
from nlp.link.position_patterns import (
    AFTER_VERB,
    BREAK,
    CHINESE,
    GENERIC,
    JOINT,
    LEAD_IN,
    LEVELS,
    MARKS,
    NO_GAP,
    NO_SPECIALTY,
    ORG_HEAD,
    PARTY,
    PRAISE,
    SPECIALTY,
    THEN,
)
from nlp.titles import title_ending, titles

PREPOSITIONS = "应由受与同对向据经请被"
"""What a body's name may be found with before it: 应|国务院."""
_ADVERB = re.compile("^(?:幸好|幸亏|好在|多亏|恰好|正好|原来|只见)(?=..)")
LONGEST_CLAUSE, LONGEST_BODY = 14, 12
"""Characters before a title that are read as its clause, and of a body's name among them."""


class Post(NamedTuple):
    """A title and its body as read beside a name; `start` and `end` take in both."""

    start: int
    end: int
    title: str
    body: str | None
    mention: int | None
    kind: str
    former: bool = False
    """Whether the words say that it was held and is no more (原, 前, 时任)."""


def tidied(post: Post) -> Post:
    """Without when it was held, and without a body that is only 公司 or 中心."""
    body, mention = (None, None) if post.body in GENERIC else (post.body, post.mention)
    title = post.title if post.title in titles() else PRAISE.sub("", THEN.sub("", post.title))
    of = next(
        (word for word in GENERIC if title.startswith(word) and title_ending(title[len(word) :], len(title) - len(word))), ""
    )
    body = THEN.sub("", body) if body else None
    told = post.title not in titles() or post.title[1:] in titles()
    former = (
        post.former
        or (told and post.title.startswith(("原", "前", "时任")))
        or bool(post.body and post.body.startswith("时任"))
    )  # 前大使, not 前台经理
    return post._replace(title=title[len(of) :], body=body, mention=mention, former=former)


def clause_before(text: str, start: int) -> str:
    """The words since the last mark before an offset."""
    return MARKS.split(text[max(0, start - LONGEST_CLAUSE) : start])[-1]


def department_start(text: str, one: Mention) -> int:
    """Where a department's name starts when the mention lost its first characters: 组宣部 found as 宣部."""
    for size in (1, 2):
        at = one.start - size
        head = text[max(0, at) : one.start]
        short = len(one.text) <= 3 and one.text[-1] in "部局处科室委办股组队"
        if not short or at < 0 or not CHINESE.fullmatch(head) or LEAD_IN.search(head):
            break
        if at == 0 or BREAK.search(text, at - 1, at):
            return at
    return one.start


def read_clause(text: str, start: int, end: int, kind: str, within: bool) -> Post:
    """The post of the title at `start` to `end`, by its clause; `within` says that a mention stands in the clause.

    Nothing, a lead-in (会见), a body that no mention has, a specialty, or words that were not read before the title.
    """
    clause = clause_before(text, start)
    joint = JOINT.search(text, max(0, start - 2), start)
    joined = joint is not None and title_ending(text, joint.start()) is not None  # 副主席兼|秘书长
    described = clause.endswith("的") and not within
    if body := _told_body(clause, described):
        return Post(start - len(clause) + clause.rindex(body), end, text[start:end], body, None, kind)
    if not clause or joined or described or LEAD_IN.search(clause) or kind == "state":
        return Post(start, end, text[start:end], None, None, kind)
    clause = clause if _is_body(clause) else AFTER_VERB.split(clause)[-1]
    if clause in LEVELS and (party := PARTY.match(text, start)):  # 镇|党委|书记
        head = party.end()
        return Post(start - len(clause), end, text[head:end], text[start - len(clause) : head], None, "post")
    clause = _ADVERB.sub("", clause[1:] if clause.startswith(tuple(PREPOSITIONS)) else clause)
    if _is_body(clause):
        return Post(start - len(clause), end, text[start:end], clause, None, "post")
    if not within and (first := _specialty_start(text[start:end], clause, start)) is not None:
        return Post(first, end, text[first:end], None, None, kind)
    return Post(start, end, text[start:end], None, None, "open")


def _told_body(clause: str, described: bool) -> str:
    """院士、公司|首席科学家, 检查站的|民警, 译有法国|作家: the body that a clause is or ends with; empty where none."""
    if clause in GENERIC:
        return clause
    return clause[:-1] if described and _is_body(clause[:-1]) else _country(clause)


def _country(clause: str) -> str:
    """The country that a clause ends with, found in no mention: 译有|挪威|著名画家; not where an envoy is."""
    words = re.sub(r"(?:著名|知名|籍|女)+$", "", clause)
    ends = (words[at:] for at in range(len(words) - 1) if words[at - 1 : at] != "驻")
    return next((land for land in ends if world().get(land, ("", ""))[1] == "country"), "")


def _is_body(words: str) -> bool:
    return len(words) <= LONGEST_BODY and bool(ORG_HEAD.fullmatch(words)) and not NO_GAP.search(words)


def _specialty_start(title: str, clause: str, start: int) -> int | None:
    """Where 产科|主任 starts, a title without a body; None where words before the title were not read."""
    if title.startswith("科"):  # 产|科主任
        title, clause, start = title[1:], clause + "科", start + 1
    special = None if title.endswith(NO_SPECIALTY) else SPECIALTY.search(clause)
    if special is None or NO_GAP.search(special["words"]):
        return None
    told = title in titles() and special["words"] not in GENERIC
    return start - len(special["words"]) if told else start  # 二审|承办法官 stays 承办法官
