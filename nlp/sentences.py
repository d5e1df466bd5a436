"""Paragraphs -> sentences: where a sentence of a Chinese newspaper ends.

The policy, in one place. A sentence ends at 。！？…… (a run of them counts as one) plus the closers after it; never inside a
quotation that is closed in the same paragraph, nor inside 《》 or （）. A quotation and the attribution clause after it are one
sentence. An opening quote that is never closed, and a closer that was never opened, are plain characters.
Everything is one pass over the paragraph, so time grows with its length.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from nlp.said import FACED, UNSAID
from nlp.traditional import simplify_characters, widen_signs

FULL_STOPS = frozenset("。！？…⋯｡")
HALF_STOPS = frozenset("!?")
STOPS = FULL_STOPS | HALF_STOPS
QUOTES = ("“”", "‘’", "「」", "『』", '""')
BRACKETS = ("（）", "()")
TITLES = ("《》", "〈〉", "【】", "〔〕", "[]")
PAIRS = QUOTES + BRACKETS + TITLES
CLOSERS = frozenset(pair[1] for pair in PAIRS) - {'"'}
JOINTS = frozenset("，、；：,;:—－-～~·/")
"""Punctuation after a closing quote that shows the clause goes on."""
WINDOW = 120
"""Code points after a quotation in which its attribution clause is looked for; the longest in our reading was 90."""
_CLAUSE_ENDS = {"，": "，", ",": "，", "；": "；", ";": "；", "：": "：", ":": "："}
_URL = re.compile(r"://\S+")


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


class Marks(NamedTuple):
    """What pairing finds: partner of each paired mark, depth before each character, and where a closing run ends a stop."""

    partner: dict[int, int]
    depth: list[int]
    stopped: list[bool]


def split_sentences(paragraph: str) -> list[Span]:
    """Sentences of one paragraph as spans in order, whitespace trimmed; each other character lies in exactly one.

    >>> text = "“书房真亮。”小月说。她笑了！"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“书房真亮。”小月说。', '她笑了！']
    >>> split_sentences('约翰.史密斯说,(IT业)好。他(新)走了。"')
    [Span(start=0, end=15), Span(start=15, end=23)]
    """
    paragraph = _widened(simplify_characters(paragraph))
    marks = find_marks(paragraph)
    urls = [match.span() for match in _URL.finditer(paragraph)] if "://" in paragraph else []
    inside_url = {at for start, end in urls for at in range(start, end)}
    spans: list[Span] = []
    start = _skip_space(paragraph, 0)
    for end in _ends(paragraph, marks, inside_url):
        if end > start:
            spans.append(_trimmed(paragraph, start, end))
            start = _skip_space(paragraph, end)
    if start < len(paragraph):
        spans.append(_trimmed(paragraph, start, len(paragraph)))
    return spans


def _widened(paragraph: str) -> str:
    """The signs full-width, but straight quotation marks that pair by turns as they are."""
    by_turns = paragraph.count('"') % 2 == 0 or "“" in paragraph or "”" in paragraph
    wide = widen_signs(paragraph)
    return "".join(was if by_turns and was == '"' else now for was, now in zip(paragraph, wide, strict=True))


def _ends(text: str, marks: Marks, inside_url: set[int]) -> Iterator[int]:
    """Offsets after the last character of each sentence but perhaps the last."""
    quote_ends = _ending_quotes(text, marks)
    start = at = _skip_space(text, 0)
    opening = True  # only stops so far: a leading …… ends nothing
    while at < len(text):
        ends = False
        if marks.depth[at] == 0:
            if at in marks.partner:
                at, first = marks.partner[at], at
                ends = first in quote_ends or _whole_bracket(text, marks, first, at, start)
                opening = False
            elif _is_stop(text, at, inside_url):
                ends = not opening
            else:
                opening = False
        at += 1
        if ends and (at == len(text) or marks.depth[at] == 0):  # quotes and brackets may cross: “（”）
            start = at = _skip_tail(text, marks, at)
            opening = True
            yield at


def find_marks(text: str) -> Marks:
    """Pairs of quotes, brackets and title marks; each kind is paired by itself, so that a slip in one leaves the others whole.

    >>> find_marks("“甲”“乙").partner
    {0: 2, 2: 0}
    """
    partner = _pair(text, {}, {pair[0]: pair[0] for pair in PAIRS}, {pair[1]: pair[0] for pair in PAIRS})
    # （甲) with one half-width bracket: only what is left over may pair across widths.
    partner = _pair(text, partner, {"（": "(", "(": "("}, {"）": "(", ")": "("})
    depth, now, stopped, last = [], 0, [], False
    for at, char in enumerate(text):
        depth.append(now)
        other = partner.get(at)
        if other is not None:
            now += 1 if other > at else -1
        last = char in STOPS or (last and (char in CLOSERS or char == '"') and other is not None and other < at)
        stopped.append(last)
    return Marks(partner, depth, stopped)


def _pair(text: str, partner: dict[int, int], opens: dict[str, str], closes: dict[str, str]) -> dict[int, int]:
    partner = dict(partner)
    waiting: dict[str, list[int]] = {kind: [] for kind in opens.values()}
    for at, char in enumerate(text):
        if at in partner:
            continue
        if char in closes and waiting[closes[char]]:
            first = waiting[closes[char]].pop()
            partner[first], partner[at] = at, first
        elif char in opens:
            waiting[opens[char]].append(at)
    return partner


def _is_stop(text: str, at: int, inside_url: set[int]) -> bool:
    """Whether a sentence may end at this mark: a half-width ! or ? only after Chinese text and outside an address."""
    if text[at] in FULL_STOPS:
        return True
    return (
        text[at] in HALF_STOPS and at not in inside_url and at > 0 and (not text[at - 1].isascii() or text[at - 1] in "\"')]%")
    )


def _skip_tail(text: str, marks: Marks, at: int) -> int:
    """Past further stops and stray closers, so that no sentence starts with one."""
    end = at
    while at < len(text):
        char = text[at]
        last_quote = char == '"' and at not in marks.partner and _skip_space(text, at + 1) == len(text)
        if char in STOPS or (char in CLOSERS and at not in marks.partner) or last_quote:
            end = at + 1
        elif not char.isspace():
            break
        at += 1
    return end


def _whole_bracket(text: str, marks: Marks, first: int, last: int, start: int) -> bool:
    """Whether a bracket is a sentence of its own: （均为化名。） standing where a sentence starts."""
    return first == start and text[first] in "（(" and marks.stopped[last - 1]


def _ending_quotes(text: str, marks: Marks) -> set[int]:
    """Offsets of the opening quotes whose quotation ends a sentence; from the last to the first, for quotations in a row."""
    opens = {pair[0] for pair in QUOTES}
    ending: set[int] = set()
    joined: set[int] = set()
    for first in sorted((at for at in marks.partner if text[at] in opens and marks.depth[at] == 0), reverse=True):
        last = marks.partner[first]
        if last < first or not marks.stopped[last - 1] or last == first + 1:
            continue
        follows = _skip_space(text, last + 1)
        if follows in joined or _goes_on(text, follows, first):
            joined.add(first)
        elif not _is_attributed(text, marks, first, follows):
            ending.add(first)
    return ending


def _goes_on(text: str, follows: int, first: int) -> bool:
    """Whether what follows a quotation makes it a part of the clause: ，的 和“…”, or a slogan set into one (以“出发！”为题)."""
    if follows >= len(text):
        return False
    words = _speech()
    if text[follows] in JOINTS or words["follower"].match(text, follows):
        return True
    before = text[first - 1] if first else "。"
    set_in = before.isalnum() and not _introduced(text, first)
    return set_in and text[follows].isalnum()


def _introduced(text: str, first: int) -> bool:
    """Whether a colon or a speech verb stands before the quotation: 他说：“…, 他说，“…."""
    before = text[max(0, first - 8) : first].rstrip()
    return bool(before) and (before[-1].isalnum() or before[-1] in "：:，,") and bool(_speech()["intro"].search(before))


def _is_attributed(text: str, marks: Marks, first: int, follows: int) -> bool:
    """Whether the clause after a quotation names who said it; not asked when the quotation was already introduced."""
    words = _speech()
    if _introduced(text, first):
        return False
    for number, (clause, mark) in enumerate(_clauses(text, marks, follows)):
        if mark == "：":
            return False
        # 专家认为，… far from the quotation has words of its own to introduce.
        near = number < 2 or mark not in ("，", "；")
        if near and words["attribution"].search(clause) and not words["unsaid"].search(clause):
            return True
    return False


def _clauses(text: str, marks: Marks, at: int) -> Iterator[tuple[str, str]]:
    """Clauses from here to the next stop or quotation of sentences, each with the mark after it ("" at the end)."""
    start, limit = at, min(len(text), at + WINDOW)
    while at < limit and text[at] not in STOPS:
        last = marks.partner.get(at, at)
        if last > at and marks.stopped[last - 1] and text[at] not in "（(":
            return  # 李四说“乙。”: the clause belongs to the next quotation
        if text[at] in _CLAUSE_ENDS:
            yield text[start:at], _CLAUSE_ENDS[text[at]]
            start = at + 1
        at = last + 1 if last > at else at + 1
    if at < limit or limit == len(text):
        yield text[start:at], ""


@lru_cache(maxsize=1)
def _speech() -> dict[str, re.Pattern[str]]:
    """Patterns over the words of sentences_speech.tsv."""
    kinds: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("sentences_speech.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, word = line.split("\t")
            kinds.setdefault(kind, []).append(word)
    some = {kind: "|".join(sorted(map(re.escape, words), key=len, reverse=True)) for kind, words in kinds.items()}
    given = f"(?:{some['giving']}).{{0,12}}(?:{some['told']})"
    return {
        "attribution": re.compile(rf"(?:(?:{some['verb']})(?:{some['object']}){{0,2}}|{given})\s*$"),
        "intro": re.compile(rf"(?:[：:]|(?:{some['verb']})(?:{some['object']}){{0,2}}[，,]?)\s*$"),
        "unsaid": re.compile(rf"^\s*据|{UNSAID}|{FACED}"),
        "follower": re.compile(rf"(?!{some['opener']})(?:{some['follower']})"),
    }


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
