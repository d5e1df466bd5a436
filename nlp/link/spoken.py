"""Whether words in quotation marks sound spoken: a sentence, a clause with a predicate; or are a term or a slogan."""

import re

STOPS = "。！？…⋯!?"
SENTENCE_LENGTH = 8
"""Characters from which words after 表示 without a colon are speech and no term."""
CLAUSE_LENGTH = 6
"""Characters from which words with a verb are a clause where a clause is expected."""
_PREDICATE = re.compile(
    r"不(?!忘|断|负)|由|没|将|会|要|应|必须|可以|能|已|绝不|决不|从未|正在|是|有|非常|十分|仅|只|就|还|也|都|完全|我|他|这|那|如果|因为|所以|希望|愿意"
)
_VERB = re.compile("[是不没会能要让把被给使得了着过都也还就在]|可以|应该|必须|希望|愿")
_JOINS = re.compile(
    r"(?:但是?|而且?|如果|假如|因为|由于|虽然|尽管|即使|哪怕|只要|只有|那么|所以|因此|并且?|甚至|却|已经?|将|会|也|还|就|都|仍然?|可能|"
    r"应该|应当|始终|一定|绝不|决不|从未|正在|自己|使得?|让)$"
)


def sentence_like(inside: str) -> bool:
    """A sentence by its stop, or long and with a mark inside.

    >>> sentence_like("好！"), sentence_like("十四五"), sentence_like("先修水渠，再种树苗")
    (True, False, True)
    """
    return inside[-1] in STOPS or (len(inside) >= SENTENCE_LENGTH and any(mark in inside for mark in "，。！？；"))


def long_speech(inside: str, closed: bool) -> bool:
    """Words after a colon that no verb of speech announces."""
    return (closed and "，" in inside) or (len(inside) >= SENTENCE_LENGTH and any(mark in inside for mark in STOPS))


def clause_like(inside: str) -> bool:
    """A clause with a verb of its own, too long for a term.

    >>> clause_like("加车只是止痛药"), clause_like("三个确保")
    (True, False)
    """
    return len(inside) >= CLAUSE_LENGTH and bool(_VERB.search(inside))


def goes_on_from(head: str, inside: str) -> bool:
    """Whether a reported sentence runs on into the marks: 她说，但是“现在就能看清楚”."""
    return bool(_JOINS.search(head)) and (clause_like(inside) or (len(inside) >= CLAUSE_LENGTH and "，" in inside))


def predicate(inside: str) -> bool:
    """Whether the words begin as a predicate or a clause does: 不会推迟.

    >>> predicate("不会推迟"), predicate("不忘初心")
    (True, False)
    """
    return len(inside) > 3 and bool(_PREDICATE.match(inside))
