"""Sentences -> pieces that a summary may hold: the sentence as it stands, or its first clauses where they are whole by themselves.

What is left out is never inside a statement: an opener, a bracket without facts, or clauses at the end that do not bear on the
rest. Nothing that says how many, who, not, or perhaps is taken out of what stays.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from nlp.summaries.source import Source
from nlp.summaries.stops import stop_chance

PAIRS = ("“”", "‘’", "《》", "（）", "「」", "『』", "〈〉", "【】", "()")
SENTENCE_END = re.compile(r"[。！？!?…][”’』」）)】》]*$")
OPENERS = re.compile(
    r"^(?:(?:本台消息|央视消息|据悉|据了解|据介绍|据报道|据(?:有关|相关)(?:部门|负责人|人士)介绍|记者获悉|记者了解到"
    r"|此外|另外|与此同时|同时|值得一提的是|值得注意的是)[：:，,] ?)+"
)
TURNS = re.compile(
    r"但(?!是因)|却|(?<![从进因反])而(?![且成言])|仅|(?<![解清消拆免删革开排])除(?!尘|草|夕|险)|若(?!干)|如果|假如|前提|不过|然而|可是|否则"
    r"|并不|并非|不是|尚未|暂(?!行)"
)
"""A turn or a condition: what stays would say more than the article does."""
LATE_TURNS = re.compile(r"，(?:但|却|不过|然而|可是|否则|除非|如果|若|前提)")
"""The same farther on, as long as the sentence is one statement."""
HEDGES = re.compile(
    r"不|没|未(?!来)|无(?!私|惧|人机|线|锡|疑|比|数|限|偿|烟)|非(?=必|常住|但)|否|勿|(?<!尽)可能|或|预计|估计|^据|大约|左右|只|尚|疑似|涉嫌|拟(?![人化])|初步"
)
"""Negations and hedges: not to be left out right after what stays."""
FACTS = re.compile(r"[0-9０-９A-Za-z]|[一二三四五六七八九十百千万亿两几]")
WAITING = re.compile(
    r"^(?:正?是?因为|如果|若|假如|只要|只有|虽然|虽说|尽管|由于|因为|因|不仅|不但|不只|除|既|一方面|与其|无论|不管|不论|即使|哪怕|当|为了|为|随着"
    r"|在|就|对|对于|关于|针对|围绕|按照?|根据|依据|通过|经过|经|从|自|向|以|面对|结合|作为|凭借?|本着|截至|截止|每当)"
)
SAYING = re.compile(
    r"(?:表示|指出|说|称|认为|强调|要求|提出|宣布|透露|介绍|呼吁|获悉|了解到|发现|看到|显示|意味着|提到|写道|坦言|告诉记者|是|有|包括)$"
)
LEANING = re.compile(
    r"^(?:但是?|可是?|然而|不过|而且?|并且?|也|还|又|再|则|却|因此|所以|因而|于是|从而|其中|为此|对此|随后|随即|接着|此后|之后|后来"
    r"|[他她它]们?(?!山)|这|那|该|此|其(?!他|它)|两人|两者|二人|双方|前者|后者|上述|同日|当[天日晚时]|次日|翌日|当地|会议|会上|会后"
    r"|会谈(?:后|中)|活动[中上]|结果|原来|最终|最后|有人问|说到底|如此|正因|可见|反之|总之|一时间|从那以后|没想到|没过多久|不到)"
)
"""How a sentence starts that leans on the one before it: who 他 is, what 该项目 is, stands there."""
TOPIC_BEFORE = re.compile(r"(?:这?[就都]?是|都|才|就[有会能要可让]|具有|成为|属于|均|即|各有|则|让|使|令|一边|另一方面|另一边|促使|带来|意味着|发挥)")
"""How a clause starts whose subject is all of the clause before it: that one was no statement."""
TIME_ONLY = re.compile(r"^(?:当[天日晚]|同日|随后|随即|接着|此前|此后|之后|后来|最终|最后|如今|现在)，")
"""An opening that leans on the time told before and says nothing else: a summary may start without it."""
ASKING = re.compile(r"^(?:记者|问|答|编者按|主持人|[一-鿿]{2,4})[：:]")
SIGNATURE = re.compile(
    r"（(?:(?:本报|见习|实习|特约)?(?:记者|通讯员|实习生|作者|文|图|摄)?[/／：: 　]*[一-鿿·]{2,4}[ 　、]*){1,4}(?:摄|文|图|/){0,3}）$"
)
EVENT = re.compile(
    r"(?:召开|举行|举办|主持|出席|印发|发布|公布|出台|发表|签署|审议通过|下发|启动|开通)[^，；]{2,60}(?:》|会议?|仪式|活动|论坛|讲话|演讲|文章|声明|协议)$"
)
"""An event told whole: 召开新闻发布会, 印发《…》."""
BARE_QUOTE = re.compile(r"^[“「][^“”「」]*[”」]$")
"""A quotation that does not say whose it is."""
POINT = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.．、])[^，。]{0,14}。$")
"""The name of a numbered point, standing alone."""
FOLLOWS = re.compile(r"，[^，；。]{0,16}如下[：:]$")
CERTAIN, LIKELY = 0.3, 0.2
"""The least chance of a full stop after clauses that stand alone; and where a sentence can be had no other way."""
SURER = 0.65
"""The same where the last clause starts like an adverbial (在, 为, 通过 …), which is seldom whole."""
SHORTEST = 12


class Statement(NamedTuple):
    """A whole sentence of the article: its index, its paragraph, its text without what is no part of the news."""

    number: int
    paragraph: int
    text: str


class Piece(NamedTuple):
    """What a summary may hold of a sentence."""

    number: int
    """Index of the sentence in the article."""
    paragraph: int
    text: str
    kept: int
    """Offset in the tidied sentence up to which it is kept; the text may have a full stop more."""
    whole: bool
    chance: float
    leans: bool


class Sentence(NamedTuple):
    """A sentence as summaries need it: tidied text, the pieces it may be used as, and those that a summary may start with."""

    number: int
    paragraph: int
    text: str
    pieces: list[Piece]
    opening: list[Piece]


def tidy(text: str, names: Sequence[str] = ()) -> str:
    """The sentence without its opener, its signature, and brackets that hold neither fact nor name.

    >>> tidy("据悉，大桥（含引桥）全长300米（双向四车道）。（何语秋）")
    '大桥全长300米（双向四车道）。'
    """
    text = SIGNATURE.sub("", text.strip())
    text = FOLLOWS.sub("。", OPENERS.sub("", text))

    def shorten(match: re.Match[str]) -> str:
        inner = match[1]
        kept = FACTS.search(inner) or TURNS.search(inner) or HEDGES.search(inner) or any(name in inner for name in names)
        return match[0] if kept or match.start() == 0 else ""

    return re.sub(r"（([^（）]{1,20})）", shorten, text)


def is_balanced(text: str) -> bool:
    """Whether each opening quote, bracket and title mark is closed after it, and none is closed that was not opened."""
    for left, right in PAIRS:
        if left in text or right in text:
            levels = list(accumulate((char == left) - (char == right) for char in text))
            if levels[-1] or min(levels) < 0:
                return False
    return text.count('"') % 2 == 0


def read_statements(source: Source) -> list[Statement]:
    """Number, paragraph and tidied text of each sentence that is whole: not a subhead, closed quotes, an end mark."""
    captions = {number for number, role in source.roles.items() if role == "caption"} if source.kind == "photo" else set()
    by_sentence = _names_by_sentence(source)
    found = []
    for number, row in enumerate(source.sentences):
        if source.roles.get(row["paragraph_no"]) == "subhead" or (captions and row["paragraph_no"] not in captions):
            continue
        text = tidy(row["text"][max(0, source.lead_offset - row["start"]) :], by_sentence.get(number, ()))
        if SENTENCE_END.search(text) and is_balanced(text):
            found.append(Statement(number, row["paragraph_no"], text))
    return found


def read_sentences(statements: Sequence[Statement], most: int) -> list[Sentence]:
    """The first `most` sentences that a summary may hold, each with its pieces."""
    found: list[Sentence] = []
    for number, paragraph, text in statements:
        if not any(sign.match(text) for sign in (ASKING, BARE_QUOTE, POINT)):
            found.append(_sentence(number, paragraph, text))
            if len(found) == most:
                break
    return found


def _names_by_sentence(source: Source) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    numbers = {row.get("sentence_id"): number for number, row in enumerate(source.sentences)}
    for row in source.entities:
        if row["sentence_id"] in numbers:
            found.setdefault(numbers[row["sentence_id"]], []).append(row["text"])
    return found


def _sentence(number: int, paragraph: int, text: str) -> Sentence:
    leans = number > 0 and bool(LEANING.match(text))
    ends = [*cuts(text), (len(text), 1.0)]

    def pieces(start: int, leans: bool) -> list[Piece]:
        return [
            Piece(number, paragraph, text[start:end] + "。" * (end < len(text)), end, end == len(text), chance, leans)
            for end, chance in ends
            if end - start >= SHORTEST or end == len(text)
        ]

    late = TIME_ONLY.match(text) if leans else None
    opening = pieces(late.end(), False) if late and not LEANING.match(text, late.end()) else pieces(0, leans)
    return Sentence(number, paragraph, text, pieces(0, leans), opening)


def cuts(text: str) -> list[tuple[int, float]]:
    """Offsets at which the sentence may end, each with the chance of a full stop there.

    >>> text = "清水河新桥3日上午举行通车仪式，"
    >>> [at for at, _ in cuts(text + "两岸村民敲锣打鼓来庆祝。")], cuts(text + "但路灯还没有亮。")
    ([15], [])
    """
    found = []
    start = number = 0
    joints = _joints(text)
    for at, after in pairwise([*joints, len(text)]):
        clause = text[start:at]
        if at >= SHORTEST and clause and not _bears_on(text, at, after) and not SAYING.search(clause):
            chance = max(stop_chance(clause, number, start), 0.5 if EVENT.search(clause) else 0.0)
            if chance >= (SURER if WAITING.match(clause) else LIKELY):
                found.append((at, chance))
        start, number = at + 1, number + 1
    return found


def _bears_on(text: str, at: int, after: int) -> bool:
    """Whether what follows a joint changes or completes what stands before it."""
    clause, rest = text[at + 1 : after], re.split("[；;]", text[at + 1 :])[0]
    return bool(TOPIC_BEFORE.match(clause) or HEDGES.search(clause) or TURNS.search(clause) or LATE_TURNS.search(rest))


def _joints(text: str) -> list[int]:
    """Offsets of commas and semicolons outside quotes and brackets."""
    level, found = 0, []
    for at, char in enumerate(text):
        if char in "“‘《（「『〈【(":
            level += 1
        elif char in "”’》）」』〉】)":
            level -= 1
        elif level == 0 and char in "，；,;":
            found.append(at)
    return found
