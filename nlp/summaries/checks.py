"""What no summary may have: checked of our own in `bench/summaries.py`, and of every text that a language model wrote."""

import re
from collections.abc import Iterable, Iterator

from nlp.summaries.signs import SENTENCE_END, is_balanced
from nlp.summaries.source import Source

BYLINE = re.compile(
    r"本报讯|本报[^，。]{1,8}电|新华社[^，。]{0,12}电|本台消息|(?:本报|见习|实习)记者|（[^）]{0,8}(?:记者|通讯员)[^）]*）"
    r"|[）\s]摄$|摄影报道"
)
COUNTED = re.compile(r"共[0-9]+项(?:[：。]|$)|（[0-9]{1,2}）")
"""What a list's summary adds to the article: how many items, and their numbers."""
BRACKET = re.compile(r"（[^（）]*）")
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*(?:%|[百千万亿]+)?|[一二三四五六七八九十百千万亿两零〇]{2,}")
COUNT = re.compile("(?<![第一二三四五六七八九十百千万亿两零〇])[二三四五六七八九十两](?=[人名死伤])")
"""How many: a single figure in characters; others (三农, 四季) count nothing."""
DIGITS = dict(zip("二三四五六七八九十", ["2", "3", "4", "5", "6", "7", "8", "9", "10"], strict=True)) | {"两": "2"}
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
NAMED = re.compile(r"《[^》]+》|“[^”]{2,}”")
CHINESE = re.compile(r"[一-鿿]")
LETTER = re.compile(r"[^\W\d_]")
LEAST_CHINESE = 0.6
_WIDE = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")


def faults(summary: str, source: Source, max_chars: int) -> list[str]:
    """What is wrong with an extract, in words; empty when it may stand.

    >>> article = Source(None, "story", 0, [{"text": "本报讯 新桥通车。"}], [], {})
    >>> faults("本报讯 新桥通车", article, 8)
    ['open end: 新桥通车', 'byline: 本报讯']
    """
    found = _form_faults(summary, source, max_chars) if summary else []
    return found + [f"not in the article: {clause}" for clause in _strange_clauses(summary, source)]


def _form_faults(summary: str, source: Source, max_chars: int) -> list[str]:
    byline = BYLINE.search(summary)
    signed = [name for name in source.reporters if re.search(f"记者{name}|（{name}）$", summary)]
    checks = {
        f"{len(summary)} characters, {max_chars} allowed": len(summary) > max_chars,
        f"unbalanced: {summary}": not is_balanced(summary),
        f"open end: {summary[-4:]}": not SENTENCE_END.search(summary),
        f"byline: {byline[0] if byline else ''}": byline is not None,
        f"signed: {'、'.join(signed)}": bool(signed),
    }
    return [fault for fault, is_so in checks.items() if is_so]


def _strange_clauses(summary: str, source: Source) -> Iterator[str]:
    """Clauses that do not stand in the article, be it with brackets left out."""
    body = "\n".join(row["text"] for row in source.sentences)
    bare = BRACKET.sub("", body)
    for clause in re.split(r"[，。；：、！？?!;:…]", COUNTED.sub("，", summary)):
        said = clause.lstrip("”’」』）》")
        if said not in body and BRACKET.sub("", said) not in bare:
            yield clause


def article_text(source: Source) -> str:
    """Headline, kicker, deck and body in one: where a number or name of a summary may come from."""
    return "\n".join([source.headline or "", source.around, *(row["text"] for row in source.sentences)])


def objection(text: str, source: Source, names: Iterable[str], max_chars: int) -> str | None:
    """Why a text written by a language model is not taken; None when it may stand.

    `names` are those that the engine finds in it. Every number, name, title, quotation and Latin word must stand in the
    article.
    """
    article = article_text(source).translate(_WIDE)
    plain = text.translate(_WIDE)
    numbers = set(NUMBER.findall(article))
    letters = LETTER.findall(text)
    checks = (
        ("empty", not text.strip()),
        ("too long", len(text) > max_chars),
        ("another language", len(CHINESE.findall(text)) < LEAST_CHINESE * max(len(letters), 1)),
        ("unbalanced", not is_balanced(text)),
        ("open end", not SENTENCE_END.search(text)),
        ("more than a paragraph", "\n" in text),
        ("byline", bool(BYLINE.search(text))),
    )
    for reason, is_so in checks:
        if is_so:
            return reason
    strange = [number for number in NUMBER.findall(plain) if number not in numbers]
    strange += [count for count in COUNT.findall(plain) if not _counted(count, article, numbers)]
    strange += [name for name in names if name not in article]
    strange += [part for part in LATIN.findall(plain) + NAMED.findall(plain) if part.strip("“”《》") not in article]
    return f"not in the article: {strange[0]}" if strange else None


def _counted(count: str, article: str, numbers: set[str]) -> bool:
    """Whether the article has the figure, in characters or in digits."""
    return count in article or DIGITS[count] in numbers or (count in "二两" and bool(re.search("[二两俩双]", article)))


def sources_of_clauses(text: str, source: Source) -> list[int]:
    """Indices of the sentences that share most character pairs with some clause of a written summary, in order."""
    pairs = [_pairs(row["text"]) for row in source.sentences]
    found = set()
    for clause in re.split(r"[，。；：！？]", text):
        shared = [len(_pairs(clause) & own) for own in pairs]
        if shared and max(shared) > 0:
            found.add(shared.index(max(shared)))
    return sorted(found)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
