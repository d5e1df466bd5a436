"""What was said, and by whom: quotations with a cue, or quotations that are sentences of their own.

Emphasis and terms in quotation marks (“十四五”, “五一劳动奖章”) are no quotations: one needs a verb or colon of speech beside
it, or is a whole sentence that stands by itself. The speaker is a mention; who cannot be told is None, with the reason.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nlp.link.antecedents import Passage, people_in, sentence_before
from nlp.link.article import BODY, Article, Mention
from nlp.link.marks import OUTER, curled, outer_quotes, unclosed
from nlp.link.owners import another_acts, subject_after, who_signs, whose_words
from nlp.link.speakers import TOLD_OF, beside, find_speaker, people_and_bodies, reported_before
from nlp.link.speech import ORDERED, patterns, real, said_without_mark, unsaid
from nlp.link.spoken import SENTENCE_LENGTH, STOPS, clause_like, goes_on_from, hangs_on, long_speech, said_of, sentence_like

LONGEST = 20_000
"""Characters from which a block is no paragraph of a newspaper; its quotations are not read."""
LONG = 20
"""Characters from which two quotations in a row are one speech and no dialogue."""
ANNOUNCED = "words announced before a colon"
_TURN = "right after another quotation; may be another speaker's"
NOT_NAMED = "somebody who is not named"
_SUBHEAD = re.compile(r"[谈说话论忆聊看问析议][^，。：“”]{1,7}[：:]")
"""Before a quotation with which its paragraph ends, without a stop: 谈市场：“用户先来，订单后到”."""
_NOUN = re.compile(r"^[^，。！？]*的[^，。！？]{1,4}$")
"""How a nickname may end: 称他“不会老的水手”."""
_INNER_END = re.compile("(?<=[。！？…])[’』]+$")
_SENTENCE_START = re.compile(r"(?:^|[。！？…\n”」』])\s*$")


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


def find_quotes(article: Article) -> list[Quote]:
    """The quotations of an article's body in order."""
    body = curled(article.texts.get(BODY, ""))
    if not any(mark in body for mark in OUTER):
        return []
    mentions, known = people_and_bodies(article)
    found: list[Quote] = []
    start = floor = 0
    for paragraph in body.split("\n"):
        end = start + len(paragraph)
        if any(mark in paragraph for mark in OUTER) and len(paragraph) < LONGEST:
            inside = [(number, one) for number, one in mentions if floor <= one.start < end]
            found += _Paragraph(body, floor, start, end, inside, article.lead_offset, found[-1:], known).quotes()
        floor, start = start, end + 1
    signed = [(one, who_signs(body, mentions, one.end + 1) if one.cue is None else None) for one in found]
    return [one if who is None else one._replace(speaker=who, rule="the person who signs it") for one, who in signed]


class _Paragraph:
    """A paragraph of the body, its mentions and its quotations."""

    def __init__(  # noqa: PLR0913, PLR0917 (what a paragraph is)
        self,
        body: str,
        floor: int,
        start: int,
        end: int,
        mentions: list[tuple[int, Mention]],
        lead: int,
        before: list[Quote],
        known: Mapping[str, int],
    ) -> None:
        self.body, self.start, self.end, self.lead = body, start, end, max(start, lead)
        self.marks = outer_quotes(body, start, end)
        if (open_mark := unclosed(body, start, end)) is not None and body[end + 1 : end + 2] == body[open_mark]:
            self.marks = [*(pair for pair in self.marks if pair[1] <= open_mark), (open_mark, end + 1)]
        self.before = before[0] if before and before[0].start >= floor else None
        quoted = [*self.marks, *(outer_quotes(body, floor, start) if start - floor < LONGEST else ())]
        outside = [(number, one) for number, one in mentions if not any(first < one.start < last for first, last in quoted)]
        self.passage = Passage(body, start, end, self.lead, outside, max(floor, lead if lead < start else floor), known=known)

    def quotes(self) -> list[Quote]:
        found: list[Quote] = []
        for number, (first, last) in enumerate(self.marks):
            previous = found[-1] if found else None
            said = previous or self.before
            known = (said.speaker, said.end + 1) if said and said.speaker is not None else None
            nobody = said.end + 1 if said and self._by_nobody(said) else None
            self.passage = self.passage._replace(last=known, asked=said and self._asked(said), nobody=nobody)
            quote = self._read(number, first, last, previous)
            if quote:
                found.append(quote)
        return found

    def _by_nobody(self, said: Quote) -> bool:
        """Whether somebody without a name says it, or it is a question, after which 他 is the one who was asked."""
        question = (said.cue or "").endswith("问") and self.body[said.end - 1] in "？?" and "narrator" not in said.rule
        return question or (said.speaker is None and NOT_NAMED in said.rule)

    def _asked(self, said: Quote) -> int | None:
        """The person right between the question's verb and its mark: 关切询问何语秋：“…？”."""
        mark = said.start - 2
        if said.cue is None or not said.cue.endswith("问") or self.body[mark : mark + 1] not in ("：", ":"):
            return None
        return next((number for number, one in self.passage.mentions if one.label == "PER" and one.end == mark), None)

    def _read(self, number: int, first: int, last: int, previous: Quote | None) -> Quote | None:
        """The quotation at these marks by its cue, else as a sentence of its own, else None."""
        if last - first < 4:
            return None
        inside = _INNER_END.sub("", self.body[first + 1 : last - 1])
        before = self._clause_before(first)
        if cue := self._cue_before(before, first, last, inside):
            speaker, why = find_speaker(self.passage, before, cue.start, cue.rule == ANNOUNCED)
            return Quote(first + 1, last - 1, speaker, cue.word or None, f"{cue.rule}; {why}")
        if self.before and self.before.end >= first - 1:
            return Quote(
                first + 1, last - 1, self.before.speaker, self.before.cue, "goes on from the paragraph before; the same"
            )
        between = self.body[previous.end + 1 : first] if previous else "."
        if (
            previous
            and self.body[previous.end - 1] in "，,"
            and not set(between) & set("。！？")
            and sentence_like(inside + "。")
        ):
            return Quote(first + 1, last - 1, previous.speaker, previous.cue, "goes on after a pause; the same")
        if previous and between in ("", "，", "、", "；") and previous.end < first and sentence_like(inside):
            return self._in_a_row(number, first, last, previous)
        return self._attributed(number, first, last, inside) or self._reported(before, first, last, inside)

    def _reported(self, start: int, first: int, last: int, inside: str) -> Quote | None:
        """Part of a sentence of speech: 他说，会议“不会推迟”。 Or a sentence set after an action: 他招招手，“快来吧！”"""
        head = self.body[start:first]
        closed = inside[-1] in STOPS or self.body[last : last + 2].lstrip()[:1] in tuple("。，；！？") or last >= self.end
        runs_on = goes_on_from(head, inside) or (head.endswith("的是") and clause_like(inside))
        term = patterns()["term"].search(head) and not runs_on and not (head.endswith("是") and inside[-1] in STOPS)
        if not closed or term or head.endswith("、"):
            return None
        pause = head.endswith(("，", "：", "。")) or start == first
        whole = inside[-1] in STOPS and len(inside) > LONG
        spoken = sentence_like(inside) if pause else whole or said_of(head, inside) or runs_on
        verbs = [found for found in patterns()["reported"].finditer(head) if real(found, head)]
        told = patterns()["told so"].search(head)
        if told and not pause and "。" in inside[:-1]:
            speaker, why = find_speaker(self.passage, start, start + told.start("cue"))
            return Quote(first + 1, last - 1, speaker, told["cue"], f"part of a reported sentence; {why}")
        claim = None if verbs or pause or not said_of(head, inside) else patterns()["claims"].search(head)
        if claim and claim["cue"] == "称" and _NOUN.search(inside):
            claim = None
        verb = verbs[-1] if verbs and (spoken or (pause and (said_of(head, inside) or clause_like(inside)))) else claim
        if verb:
            speaker, why = find_speaker(self.passage, start, start + verb.start("cue"))
            return Quote(first + 1, last - 1, speaker, verb["cue"], f"part of a reported sentence; {why}")
        stopped = head.endswith("，") and inside[-1] in STOPS and len(inside) >= SENTENCE_LENGTH
        if stopped or (hangs_on(head, inside) and (last == self.end or self.body[last] in "。！？")):
            speaker, why = find_speaker(self.passage, start, first - 1)
            if stopped or speaker is not None:
                return Quote(first + 1, last - 1, speaker, None, f"a sentence after an action; {why}")
        return self._by_the_sentence_before(first, last, inside, closed)

    def _by_the_sentence_before(self, first: int, last: int, inside: str, closed: bool) -> Quote | None:
        """他说，两年前来过。“之后不久，我们又见了面”。"""
        start = sentence_before(self.passage, first)
        found = patterns()["reported"].search(self.body[start:first])
        if not (self.start <= start < first and found and closed and "，" in inside and self.body[first - 1] == "。"):
            return None
        speaker, why = find_speaker(self.passage, start, start + found.start("cue"))
        return Quote(first + 1, last - 1, speaker, found["cue"], f"goes on after a reported sentence; {why}")

    def _in_a_row(self, number: int, first: int, last: int, previous: Quote) -> Quote:
        """Announced together, or long ones: the same speaker goes on; in a dialogue of short ones it is another."""
        if after := self._cue_after(number, last):
            speaker, why = find_speaker(self.passage, last, after.start)
            return Quote(first + 1, last - 1, speaker, after.word, f"{after.rule}; {why}")
        why = ANNOUNCED if previous.rule.startswith(ANNOUNCED) else "goes on"
        long = min(last - first, previous.end - previous.start) > LONG and self.body[previous.end - 1] not in "？?"
        if why == ANNOUNCED or long or first > previous.end + 1:  # “…”，“…”
            return Quote(first + 1, last - 1, previous.speaker, previous.cue, f"{why}; the same")
        return Quote(first + 1, last - 1, None, None, _TURN)

    def _attributed(self, number: int, first: int, last: int, inside: str) -> Quote | None:
        """By the words after it: “…。”何某说。 Else a sentence of its own, or None."""
        ended = inside[-1] in STOPS + "，," or self.body[last : last + 1] in ("，", ",")
        after = self._cue_after(number, last) if ended else None
        between = after and self.body[last : last + 1] == "，" and self.body[after.end : after.end + 2] == "，“"
        if after and (between or sentence_like(inside) or (inside[-1] in STOPS + "，," and len(inside) > 3)):
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
        if (found := patterns()["said"].search(tail)) and (closed or sentence_like(inside)):
            return _Cue(offset + found.start("cue"), first, found["cue"], ANNOUNCED)
        subhead = _SUBHEAD.fullmatch(self.body, self.start, first) and last == self.end and inside[-1] not in STOPS
        if subhead or patterns()["theme"].search(tail):
            return None
        found = real(patterns()["before"].search(tail), tail)
        found = found or patterns()["told"].search(tail)
        if not found and tail.rstrip().endswith(("：", ":")) and (inside[-1] in STOPS or long_speech(inside, closed)):
            spoken_to = re.search(r"[他她][：:]\s*$", tail)  # 拉住他：the one who listens
            colon = offset + len(tail.rstrip()) - 1
            return _Cue(offset + spoken_to.start() if spoken_to else colon, first, "", "a sentence after a colon")
        this = patterns()["is"].search(tail) or patterns()["so"].search(tail)
        if this and closed and (inside[-1] in STOPS or "，" in inside):
            return _Cue(offset + this.start("cue"), first, this["cue"], "verb before the quotation")
        term = patterns()["term"].search(tail) and not tail.rstrip().endswith(("认为", "以为"))
        if not found or term or (not found["mark"] and self.body[last : last + 1] == "等"):
            return None
        if found["mark"] in ("：", ":"):
            spoken = closed or sentence_like(inside)
        elif found["mark"]:
            spoken = sentence_like(inside) or (
                closed and (len(inside) >= SENTENCE_LENGTH or clause_like(inside) or said_of(tail, inside))
            )
        else:
            bare = closed and said_without_mark(found["cue"], inside)
            spoken = len(inside) >= SENTENCE_LENGTH and (bare or bool(re.search(r"[，。！？]", inside)))
        return _Cue(offset + found.start("cue"), first, found["cue"], "verb before the quotation") if spoken else None

    def _cue_after(self, number: int, last: int) -> _Cue | None:
        """A verb of speech in the sentence after the quotation, before any other quotation."""
        limit = self.marks[number + 1][0] if number + 1 < len(self.marks) else self.end
        stop = min((at for at in (self.body.find(mark, last, limit) for mark in "。！？；…") if at >= 0), default=limit)
        clause = self.body[last : min(stop + 1, limit)]
        if patterns()["follower"].match(clause) or clause.rstrip().endswith(("：", ":")):
            return None
        pieces = clause.split("，")
        at = last
        for place, piece in enumerate(pieces):
            found = real(patterns()["after"].search(piece), piece)
            if found and place == len(pieces) - 1 and limit < self.end and at + found.end() == limit:
                return None  # 何语说“…”: the verb is the next quotation's
            if found and (place < 2 or place == len(pieces) - 1) and not (ORDERED.match(piece) or unsaid(piece[: found.end()])):
                return _Cue(at + found.start("cue"), at + found.end(), found["cue"], "verb after the quotation")
            at += len(piece) + 1
        return None

    def _stands_alone(self, first: int, last: int, inside: str) -> bool:
        """A sentence in quotation marks where a sentence may start, not set into another."""
        follows = self.body[last : last + 1]
        starts = first == self.lead or bool(_SENTENCE_START.search(self.body[max(self.start, first - 2) : first]))
        return (
            starts
            and (inside[-1] in STOPS or ("。" in inside and follows == "。"))
            and (len(inside) >= SENTENCE_LENGTH or (first == self.lead and len(inside) > 2))
            and follows not in tuple("，、；：的")
            and not (patterns()["follower"].match(self.body, last))
        )

    def _alone(self, first: int, last: int) -> Quote:
        """Without a cue: the one person of the sentence before, or, at a paragraph's start, of the sentence after."""
        start = sentence_before(self.passage, first)
        whose = whose_words(self.passage, last)
        if whose is not None:
            return Quote(first + 1, last - 1, whose, None, "a sentence by itself; the person whose words it is called")
        whole = first == self.start and last >= self.end
        if whole and (ended := patterns()["ends"].search(self.body, start, first)):
            said = self.body[start:first].rstrip()
            short = ended["cue"].endswith("问") or last - first <= LONG
            turn = short and said[-1] != "：" and any(close in said for close in OUTER.values())
            speaker, why = (None, _TURN) if turn else find_speaker(self.passage, start, ended.start("cue"))
            return Quote(first + 1, last - 1, speaker, ended["cue"], f"the verb ends the paragraph before; {why}")
        one, why = beside(self.passage, start, first) if self.lead <= start < first else (None, "")
        if one is not None and not another_acts(self.passage, last, self.end, one):
            return Quote(first + 1, last - 1, one, None, f"a sentence by itself; {why}")
        after = subject_after(self.passage, last) if first <= self.lead else None
        if after is not None:
            return Quote(first + 1, last - 1, after, None, "opens its paragraph; the person of the sentence after")
        people = people_in(self.passage, self.lead, first)
        if len(people) == 1 and why != TOLD_OF and reported_before(self.passage, first):
            return Quote(first + 1, last - 1, people[0], None, "a sentence by itself; its paragraph names one person before it")
        return Quote(first + 1, last - 1, None, None, "a sentence by itself; no one person beside it")
