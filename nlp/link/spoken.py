"""Whether words in quotation marks sound spoken: a sentence, a clause with a predicate; or are a term or a slogan."""

import re

STOPS = "。！？…⋯!?"
SENTENCE_LENGTH = 8
"""Characters from which words after 表示 without a colon are speech and no term."""
CLAUSE_LENGTH = 6
"""Characters from which words with a verb are a clause where a clause is expected."""
TALK_LENGTH = 7
"""Characters from which words after a comma are speech."""
_TALK = re.compile("[我你您咱俺]|[吧呢啊呀喽嘛哩]$|了$")
_ON_A_THING = re.compile("[挂贴写印刻题标绣叫名唱演]|活动|节目|横幅|标语|口号|招牌|主题|家训|校训|古语|俗语|诗")
_PREDICATE = re.compile(
    r"不(?!忘|断|负)|由|没|将|会|要|应|必须|可以|能|已|绝不|决不|从未|正在|是|有|非常|十分|仅|只|就|还|也|都|完全|我|他|这|那|如果|因为|所以|希望|愿意"
)
_ADVERB = re.compile(
    r"明显|肯定(?!票)|仍|可能(?:(?!性)|性(?=[很较仍更增上下减不为]))|难以|尚[未无不没待需]|远(?:非|未|不|没|超|低于|高于)|依[然旧]|至少|过于|超出|低于|高于|绝对|即将|几乎|"
    r"显然|毫[无不]|无异于|简直|毕竟|最终|越来越|具有|无法"
)
"""How a predicate begins and no slogan does."""
_WEAK = re.compile(r"(?:大幅|进一步|更加?|更为|立即|迅即|彻底|继续|始终|一定)(?![^，]*的[^，的]{1,8}$)")
"""How a predicate begins and slogans and names may too: 更加积极的财政政策."""
_ACTS = re.compile(
    r"(?:[做搞办抓打把将让使给为对向由被叫以按用靠与和是有在到于了着过]|坚持|落实|推[进动]|开展|实[现施行]|弘扬|树立|打造|开启|进行|加强)$"
)
"""Before a slogan, which is an object: 落实“更加公平的分配”."""
_WILL = re.compile(r"(?:将会?|会|可能|应该?|应当|必须|正在?|已经?|却|仍然?|只会)$")
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
    whole = clause_like(inside) or (len(inside) >= CLAUSE_LENGTH and (_WILL.search(head) or "，" in inside))
    return bool(whole and (_JOINS.search(head) or _WILL.search(head)))


def said_of(head: str, inside: str) -> bool:
    """Whether words in marks say something of the subject before them: as a predicate does, or by an adverb.

    >>> said_of("，油价", "可能跌破50元"), said_of("，要落实", "进一步放开市场"), said_of("，出口", "进一步放开市场")
    (True, False, True)
    """
    if len(inside) < 4 or re.search("[个项种类句]$", head):  # 两个“无法改变”
        return predicate(inside)
    inner = len(inside) > SENTENCE_LENGTH and (_ADVERB.search(inside, 2) or ("，" in inside and clause_like(inside)))
    weak = inner or (len(inside) >= CLAUSE_LENGTH and _WEAK.match(inside))
    subject = re.search(r"[\u4e00-\u9fff》]$", head) and not _ACTS.search(head)
    return predicate(inside) or bool(_ADVERB.match(inside) or (weak and subject))


def hangs_on(head: str, inside: str) -> bool:
    """Whether words in marks after a comma sound like somebody talking, and stand on no thing.

    >>> hangs_on("何语摆摆手，", "没什么，谁都会帮的"), hangs_on("何语挂出横幅，", "没什么，谁都会帮的")
    (True, False)
    """
    if not head.endswith("，") or len(inside) < TALK_LENGTH or _ON_A_THING.search(head[:-1].rpartition("，")[2]):
        return False
    parts = inside.split("，")
    return bool(_TALK.search(inside)) or (len(parts) > 1 and len({len(part) for part in parts}) > 1)


def predicate(inside: str) -> bool:
    """Whether the words begin as a predicate or a clause does: 不会推迟.

    >>> predicate("不会推迟"), predicate("不忘初心")
    (True, False)
    """
    return len(inside) > 3 and bool(_PREDICATE.match(inside))
