"""What was said, and by whom: quotations with a cue, or quotations that are sentences of their own.

Emphasis and terms in quotation marks (“十四五”, “五一劳动奖章”) are no quotations: one needs a verb or colon of speech beside
it, or is a whole sentence that stands by itself. The speaker is a mention; who cannot be told is None, with the reason.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from nlp.link.article import BODY, Article, Mention
from nlp.link.gazetteer import read_rows
from nlp.link.speakers import Passage, find_speaker, people_in, reported_before, sentence_before, subject_after

OUTER = {"“": "”", "「": "」", "『": "』"}
STOPS = "。！？…⋯!?"
SENTENCE_LENGTH = 8
"""Characters from which words after 表示 without a colon are speech and no term."""
LONGEST = 20_000
"""Characters from which a block is no paragraph of a newspaper; its quotations are not read."""
LONG = 20
"""Characters from which two quotations in a row are one speech and no dialogue."""
ANNOUNCED = "words announced before a colon"
NO_VERBS = (
    *("疑问", "学问", "访问", "慰问", "顾问", "街道", "报道", "知道", "味道", "渠道", "通道", "轨道", "人道"),
    *("小说", "学说", "传说", "据说", "虽说", "名称", "职称", "简称", "号称", "演讲", "宣讲"),
)
"""Words that end like a verb of speech."""
_SPEECH = Path(__file__).parent.parent / "sentences_speech.tsv"
_SENTENCE_START = re.compile(r"(?:^|[。！？…\n”」』])\s*$")
_ADVERB = r"(?:[^，。；：！？“”]{0,12}?)"
_TOLD = "告诉|叮嘱|叮咛|嘱咐|提醒|安慰|鼓励|劝|劝说|告诫|问|质问|询问|回答|勉励|教导|对|冲着|朝着?"


class Quote(NamedTuple):
    """Words without their outer marks as a span of the body, the speaker's mention by number, the verb, and why."""

    start: int
    end: int
    speaker: int | None
    cue: str | None
    rule: str


class _Cue(NamedTuple):
    """A verb of speech: where it stands, and what is written around it."""

    start: int
    end: int
    word: str
    rule: str


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds: dict[str, set[str]] = {}
    rows = [line.split("\t") for line in _SPEECH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for kind, word in [*rows, *read_rows("cues.tsv")]:
        kinds.setdefault(kind, set()).add(word)
    some = {kind: "|".join(sorted(map(re.escape, found), key=lambda word: (-len(word), word))) for kind, found in kinds.items()}
    given = f"(?:{some['giving']})(?:了)?[^，。；：“”]{{0,12}}?(?:{some['told']})"
    verb = f"(?:{given}|{some['verb']})"
    return {
        "before": re.compile(
            rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|过|到|说|道|起来){{0,3}}(?P<mark>[：:，,]?)\s*$"
        ),
        "told": re.compile(rf"(?P<cue>{_TOLD})[^，。；：“”]{{1,6}}(?P<mark>[：:])\s*$"),
        "said": re.compile(rf"(?P<cue>{some['said']})(?P<mark>[：:])\s*$"),
        "after": re.compile(rf"(?P<cue>(?!(?<=报)道){verb})(?:{some['object']}|说|道|起来){{0,3}}\s*(?=[，。；！？…,]|$)"),
        "term": re.compile(rf"(?:{some['term']})$"),
        "follower": re.compile(rf"(?:{some['follower']})"),
    }


def _real(found: re.Match[str] | None, text: str) -> re.Match[str] | None:
    """The match, unless its one-character verb ends another word: 疑问, 街道, 小说."""
    inside = found is not None and len(found["cue"]) == 1 and text[max(0, found.start("cue") - 1) : found.end("cue")]
    return None if inside in NO_VERBS else found


def find_quotes(article: Article) -> list[Quote]:
    """The quotations of an article's body in order."""
    body = article.texts.get(BODY, "")
    if not any(mark in body for mark in OUTER):
        return []
    mentions = [(number, one) for number, one in enumerate(article.mentions) if one.field == BODY and not one.in_byline]
    found: list[Quote] = []
    start = 0
    for paragraph in body.split("\n"):
        end = start + len(paragraph)
        if any(mark in paragraph for mark in OUTER) and len(paragraph) < LONGEST:
            inside = [(number, one) for number, one in mentions if start <= one.start < end]
            found += _Paragraph(body, start, end, inside, article.lead_offset).quotes()
        start = end + 1
    return found


def outer_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the outermost closed quotations, marks included; a mark without its partner is no quotation.

    >>> outer_quotes("他说：“甲‘乙’。”“丙", 0, 12)
    [(3, 10)]
    """
    waiting: dict[str, list[int]] = {close: [] for close in OUTER.values()}
    pairs: list[tuple[int, int]] = []
    for at in range(start, end):
        if close := OUTER.get(text[at]):
            waiting[close].append(at)
        elif waiting.get(text[at]):
            pairs.append((waiting[text[at]].pop(), at + 1))
    found: list[tuple[int, int]] = []
    for first, last in sorted(pairs):
        if not found or first >= found[-1][1]:
            found.append((first, last))
    return found


class _Paragraph:
    """A paragraph of the body, its mentions and its quotations."""

    def __init__(self, body: str, start: int, end: int, mentions: list[tuple[int, Mention]], lead_offset: int) -> None:
        self.body, self.start, self.end, self.lead = body, start, end, max(start, lead_offset)
        self.marks = outer_quotes(body, start, end)
        outside = [(number, one) for number, one in mentions if not any(first < one.start < last for first, last in self.marks)]
        self.passage = Passage(body, start, end, self.lead, outside)

    def quotes(self) -> list[Quote]:
        found: list[Quote] = []
        for number, (first, last) in enumerate(self.marks):
            previous = found[-1] if found else None
            known = (previous.speaker, previous.end) if previous and previous.speaker is not None else None
            self.passage = self.passage._replace(last=known)
            quote = self._read(number, first, last, previous)
            if quote:
                found.append(quote)
        return found

    def _read(self, number: int, first: int, last: int, previous: Quote | None) -> Quote | None:
        """The quotation at these marks by its cue, else as a sentence of its own, else None."""
        if last - first < 4:
            return None
        inside = self.body[first + 1 : last - 1]
        before = self._clause_before(first)
        if cue := self._cue_before(before, first, last, inside):
            speaker, why = find_speaker(self.passage, before, cue.start)
            return Quote(first + 1, last - 1, speaker, cue.word or None, f"{cue.rule}; {why}")
        between = self.body[previous.end + 1 : first] if previous else "."
        if (
            previous
            and self.body[previous.end - 1] in "，,"
            and not set(between) & set("。！？")
            and self._sentence_like(inside + "。")
        ):
            return Quote(first + 1, last - 1, previous.speaker, previous.cue, "goes on after a pause; the same")
        if previous and between in ("", "，", "、") and previous.end < first and self._sentence_like(inside):
            return self._in_a_row(number, first, last, previous)
        return self._attributed(number, first, last, inside)

    def _in_a_row(self, number: int, first: int, last: int, previous: Quote) -> Quote:
        """Announced together, or long ones: the same speaker goes on; in a dialogue of short ones it is another."""
        if after := self._cue_after(number, last):
            speaker, why = find_speaker(self.passage, last, after.start)
            return Quote(first + 1, last - 1, speaker, after.word, f"{after.rule}; {why}")
        together = previous.rule.startswith(ANNOUNCED)
        long = min(last - first, previous.end - previous.start) > LONG and self.body[previous.end - 1] not in "？?"
        if together or long:
            return Quote(
                first + 1, last - 1, previous.speaker, previous.cue, f"{ANNOUNCED if together else 'goes on'}; the same"
            )
        return Quote(first + 1, last - 1, None, None, "right after another quotation; may be another speaker's")

    def _attributed(self, number: int, first: int, last: int, inside: str) -> Quote | None:
        """By the words after it: “…。”何某说。 Else a sentence of its own, or None."""
        ended = inside[-1] in STOPS + "，," or self.body[last : last + 1] in ("，", ",")
        after = self._cue_after(number, last) if ended else None
        if after and (self._sentence_like(inside) or (inside[-1] in STOPS + "，," and len(inside) > 3)):
            speaker, why = find_speaker(self.passage, last, after.start)
            return Quote(first + 1, last - 1, speaker, after.word, f"{after.rule}; {why}")
        return self._alone(first, last) if not after and self._stands_alone(first, last, inside) else None

    def _clause_before(self, first: int) -> int:
        """Where the sentence before the quotation starts, an earlier quotation in it being passed over."""
        at = first
        while at > self.lead and self.body[at - 1] not in "。！？\n":
            at -= 1
        return at

    def _cue_before(self, start: int, first: int, last: int, inside: str) -> _Cue | None:
        offset = max(start, first - 60)
        text = self.body[offset:first]
        tail = text[text.rfind("”") + 1 :]
        offset += len(text) - len(tail)
        closed = last == self.end or self.body[last] in "。，；！？：“"
        if (found := _patterns()["said"].search(tail)) and (closed or self._sentence_like(inside)):
            return _Cue(offset + found.start("cue"), first, found["cue"], ANNOUNCED)
        found = _real(_patterns()["before"].search(tail), tail)
        found = found or _patterns()["told"].search(tail)
        if not found and tail.rstrip().endswith(("：", ":")) and (inside[-1] in STOPS or self._long_speech(inside, closed)):
            spoken_to = re.search(r"[他她][：:]\s*$", tail)  # 拉住他：the one who listens
            return _Cue(offset + spoken_to.start() if spoken_to else first, first, "", "a sentence after a colon")
        if not found or _patterns()["term"].search(tail):
            return None
        if found["mark"] in ("：", ":"):
            spoken = closed or self._sentence_like(inside)
        elif found["mark"]:
            spoken = self._sentence_like(inside) or (closed and len(inside) >= SENTENCE_LENGTH)
        else:
            spoken = len(inside) >= SENTENCE_LENGTH and bool(re.search(r"[，。！？]", inside))
        return _Cue(offset + found.start("cue"), first, found["cue"], "verb before the quotation") if spoken else None

    def _cue_after(self, number: int, last: int) -> _Cue | None:
        """A verb of speech in the sentence after the quotation, before any other quotation."""
        limit = self.marks[number + 1][0] if number + 1 < len(self.marks) else self.end
        stop = min((at for at in (self.body.find(mark, last, limit) for mark in "。！？；…") if at >= 0), default=limit)
        clause = self.body[last : min(stop + 1, limit)]
        if _patterns()["follower"].match(clause):
            return None
        if clause.rstrip().endswith(("：", ":")):
            return None
        pieces = clause.split("，")
        at = last
        for place, piece in enumerate(pieces):
            found = _real(_patterns()["after"].search(piece), piece)
            if found and (place < 2 or place == len(pieces) - 1) and not piece.lstrip().startswith("据"):
                return _Cue(at + found.start("cue"), at + found.end(), found["cue"], "verb after the quotation")
            at += len(piece) + 1
        return None

    def _long_speech(self, inside: str, closed: bool) -> bool:
        return (closed and "，" in inside) or (len(inside) >= SENTENCE_LENGTH and any(mark in inside for mark in STOPS))

    def _sentence_like(self, inside: str) -> bool:
        return inside[-1] in STOPS or (len(inside) >= SENTENCE_LENGTH and any(mark in inside for mark in "，。！？；"))

    def _stands_alone(self, first: int, last: int, inside: str) -> bool:
        """A sentence in quotation marks where a sentence may start, not set into another."""
        follows = self.body[last : last + 1]
        starts = first == self.lead or bool(_SENTENCE_START.search(self.body[max(self.start, first - 2) : first]))
        return (
            starts
            and inside[-1] in STOPS
            and len(inside) >= SENTENCE_LENGTH
            and follows not in tuple("，、；：的")
            and not (_patterns()["follower"].match(self.body, last))
        )

    def _alone(self, first: int, last: int) -> Quote:
        """Without a cue: the one person of the sentence before, or, at a paragraph's start, of the sentence after."""
        start = sentence_before(self.passage, first)
        people = people_in(self.passage, start, first)
        if len(people) == 1 and start < first:
            return Quote(first + 1, last - 1, people[0], None, "a sentence by itself; the sentence before names one person")
        after = subject_after(self.passage, last) if first <= self.lead else None
        if after is not None:
            return Quote(first + 1, last - 1, after, None, "opens its paragraph; the person of the sentence after")
        people = people_in(self.passage, self.lead, first)
        if len(people) == 1 and reported_before(self.passage, first):
            return Quote(first + 1, last - 1, people[0], None, "a sentence by itself; its paragraph names one person before it")
        return Quote(first + 1, last - 1, None, None, "a sentence by itself; no one person beside it")
