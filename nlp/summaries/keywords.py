"""Keywords of an article: names and words as they stand in the text, most telling first.

A word tells the more, the oftener it stands here and the fewer articles of news have it (tf-idf, Sparck Jones 1972).
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from pathlib import Path
from typing import Any

from nlp.named import storms_in
from nlp.summaries.signs import is_balanced
from nlp.summaries.source import Source

_CONTENT = re.compile(r"^(?:[\u3400-\u9fff·]{2,}|[A-Za-z][A-Za-z0-9.+-]+)$")
_COUNTED = re.compile(
    r"^[一二三四五六七八九十百千万亿两几多数第每各某半]+[一-鿿]?$|^[上下今去前后当同次]?[一-鿿]?[年月日天时点分]$"
    r"|^[一二两三四五六七八九十百几]+(?:个半|分之[一二三四五六七八九十]+)$|^一(.)\1$"
)
_CHINESE = re.compile("[一-鿿]+")
_BETWEEN = "\n"
"""Between the words of two sentences: no word."""
MOST_KEYWORDS, FEWEST_KEYWORDS = 8, 3
_VERBS = "归诉向以将说称还因已又便"
"""What is taken for the last character of a name of three: 王林归."""
_FUNCTION_ENDS = "了们至暨和与及上下"
"""What no word ends with that news does not know: 收复了, 功能区和."""
LONGEST = 8
"""Characters of words that are taken together because they always stand together."""
TOGETHER = 0.75
"""Share of a word's places at which the same word follows, for the two to be one."""
SHARE_OF_BEST = 0.25
IN_TITLE, IN_LEAD = 2.0, 0.5
"""What standing in the headline, and in the first sentences, counts beside each place in the text."""
LEAD = 2
COMMON = 0.12
"""Share of articles above which a word tells nothing."""


def is_content(word: str) -> bool:
    """Whether a word may be a keyword or a part of one: two characters or more, no number, no punctuation."""
    return bool(_CONTENT.match(word)) and not _COUNTED.match(word)


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    lines = Path(__file__).with_name("empty_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=1)
def _background() -> tuple[dict[str, float], float]:
    """How rare each word is, and one that was never seen: the logarithm of all articles over those with the word."""
    lines = Path(__file__).with_name("background.tsv").read_text(encoding="utf-8").splitlines()
    counts = {word: int(count) for word, count in (line.split("\t") for line in lines)}
    articles = counts.pop("# articles")
    return {word: math.log(articles / count) for word, count in counts.items()}, math.log(articles)


@lru_cache(maxsize=1)
def _dull() -> frozenset[str]:
    """Words that tell nothing: empty of meaning, or in very many articles."""
    known, _ = _background()
    return _empty_words().union(word for word, rare in known.items() if rare <= -math.log(COMMON))


@lru_cache(maxsize=1)
def _telling() -> dict[str, float]:
    """Words of the news that may be keywords wherever they stand, and how rare they are."""
    known, _ = _background()
    return {word: rare for word, rare in known.items() if word not in _dull() and is_content(word)}


def keywords(source: Source) -> list[str]:
    """3 to 8 names and words of two characters or more, most telling first; fewer when the text has no more. Of a text with
    fewer that news knows, any that is not empty."""
    title = (source.headline or "") + source.around
    lead = "".join(row["text"] for row in source.sentences[:LEAD])
    names = _names(source)
    signed = "".join(row["text"] for row in source.entities if row["in_byline"]) + "".join(source.reporters)
    counts = _count(_words(source))
    scores = _scores(counts, title, lead)
    known, unknown = _background()
    storms = storms_in("\n".join(row["text"] for row in source.sentences)) - {row["text"] for row in source.entities}
    for name, count in names.items():
        places = count + IN_TITLE * (name in title) + IN_LEAD * (name in lead)
        told = places * max(known.get(name, unknown), 2.0) * 0.8
        scores[name] = max(told, scores.get(name, 0.0)) if name in storms else told
    ranked = [word for _, word in sorted((-score, word) for word, score in scores.items())]
    before = "\n".join([*names, signed])
    chosen = _apart(ranked, names, before)
    if len(chosen) < FEWEST_KEYWORDS:
        rest = [word for word in counts if word not in scores and _may_stand(word)]
        rest.sort(key=lambda word: -counts[word] - IN_TITLE * (word in title))
        return _apart([*ranked, *rest], names, before)[:FEWEST_KEYWORDS]
    enough = scores[chosen[0]] * SHARE_OF_BEST
    return [word for at, word in enumerate(chosen) if at < FEWEST_KEYWORDS or scores[word] >= enough]


def _words(source: Source) -> list[str]:
    """The words of all sentences; what is cut out of a name, 登台 of 高远登台山, and what stands in one is no word."""
    mentions: dict[str, list[Mapping[str, Any]]] = {}
    for row in source.entities:
        if row["sentence_id"] is not None:
            mentions.setdefault(row["sentence_id"], []).append(row)
    found: list[str] = []
    for row in source.sentences:
        named = mentions.get(row["sentence_id"], ())
        spans = [(one["start"] - row["start"], one["end"] - row["start"], one["label"]) for one in named]
        if row["start"] < source.lead_offset:
            spans.append((0, source.lead_offset - row["start"], "PER"))  # the dateline
        found += (*(_apart_from(spans, row["words"], row["text"]) if spans else row["words"]), _BETWEEN)
    return found


def _apart_from(spans: Sequence[tuple[int, int, str]], words: Sequence[str], text: str) -> Iterator[str]:
    """The words, a break for each that is part of a name, is cut out of one, or is a person's; 中国 and 中国梦 stay."""
    named: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for span in spans:
        for place in range(span[0], span[1]):
            named[place].append(span)
    at = 0
    for word in words:
        start = at
        while text[start : start + 1].isspace():
            start += 1
        at = start + len(word)
        touched = [*named.get(start, ()), *named.get(at - 1, ())]
        yield _BETWEEN if any(_cuts(span, start, at) for span in touched) else word


def _cuts(span: tuple[int, int, str], start: int, end: int) -> bool:
    """Whether a word that stands there is a part of a mention, shares a part with it, or is a person's name."""
    first, last, label = span
    holds = start <= first and last <= end
    return start < last and first < end and (not holds or (label == "PER" and (start, end) == (first, last)))


def _names(source: Source) -> dict[str, int]:
    """Names with their places; the names of one entity are counted together, under the longest Chinese one."""
    surfaces: dict[str, list[str]] = {}
    for row in source.entities:
        dated = row["sentence_id"] is not None and row["end"] <= source.lead_offset
        if not row["in_byline"] and not dated and len(row["text"]) > 1:
            surfaces.setdefault(row.get("entity_id") or row["text"], []).append(row["text"])
    found: dict[str, int] = {}
    for texts in surfaces.values():
        longest = max(sorted(texts, reverse=True), key=lambda text: (text[-1] > "\u3400", len(text)))
        found[longest] = found.get(longest, 0) + len(texts)
    people = {row["text"] for row in source.entities if row["label"] == "PER"}
    body = "\n".join(row["text"] for row in source.sentences)
    found |= {storm: body.count(storm) for storm in storms_in(body) if len(storm) > 1 and storm not in found}
    labels: dict[str, set[str]] = {}
    for row in source.entities:
        labels.setdefault(row["text"], set()).add(row["label"])
    return _merged(_without_slips(found, people, body), labels)


def _without_slips(names: Mapping[str, int], people: Collection[str], body: str) -> dict[str, int]:
    """A person who is another one and one character more, 何语秋强 beside many of 何语秋, is the shorter; so is 前海川队 beside
    海川队, and half of 《自然》杂志 is no name."""
    kept = {name: count for name, count in names.items() if is_balanced(name)}
    for name, count in tuple(kept.items()):
        short = name[:-1]
        both = len(short) > 2 and name in people and short in people
        if len(short) == 2 and count == 1 and name[-1] in _VERBS and name in people:
            both = short in people and kept.get(short, 0) > 2
        if name[0] in "前后与和由对在" and names.get(name[1:], 0) > count:
            short, both = name[1:], True
        if both and kept.get(short, 0) > count and body.count(short) > body.count(name):
            kept[short] += kept.pop(name)
    return kept


def _merged(names: Mapping[str, int], labels: Mapping[str, set[str]]) -> dict[str, int]:
    """A name that is the beginning of one longer name, 海川市总 of 海川市总工会, 大井 of 大井村, is counted with it, but no
    place with a body in it, and none that stands oftener.

    >>> _merged({"江海": 5, "江海商会": 1}, {"江海": {"LOC"}, "江海商会": {"ORG"}})
    {'江海': 5, '江海商会': 1}
    """
    merged = dict(names)
    listed = "\n" + "\n".join(names)
    for name in names:
        if listed.count(f"\n{name}") == 2:  # itself, and one longer
            longer = next(other for other in names if other != name and other.startswith(name))
            alike = bool(labels.get(name, set()) & labels.get(longer, set())) and name[-1] not in "省市县区州乡镇村"
            one_more = len(longer) - len(name) == 1 and longer[-1] != "委"  # 海川省 is not 海川省委
            if one_more or (alike and names[name] <= names[longer]):
                merged[longer] += merged.pop(name)
    return merged


def _scores(counts: Mapping[str, int], title: str, lead: str) -> dict[str, float]:
    """How telling the words are that may be keywords.

    A word that news does not know may be a slip of the segmentation: it must stand three times, or in the headline.
    """
    known, unknown = _background()
    before = f"{title}\n{lead}"
    scores: dict[str, float] = {}
    for (word, count), rare in zip(counts.items(), map(_telling().get, counts), strict=True):
        if count and (rare is not None or ((count > 2 or word in title) and _may_stand(word))):
            places = count + IN_TITLE * (word in title) + IN_LEAD * (word in lead) if word in before else count
            scores[word] = places * (known.get(word, unknown) if rare is None else rare)
    return scores


def _may_stand(word: str) -> bool:
    cut = len(word) > 2 and word[-1] in _FUNCTION_ENDS
    return len(word) > 1 and not cut and word not in _dull() and is_content(word)


def _count(words: list[str]) -> Counter[str]:
    """The words with their places, up to four joined to one that nearly always follow each other."""
    counts = Counter(words)
    for _ in range(2):
        places = _together(words, counts)
        if not places:
            break
        words = _join(words, places, counts)
    return counts


def _together(words: Sequence[str], counts: Mapping[str, int]) -> list[int]:
    """Places of words that the next nearly always follows, twice or more, both Chinese and neither dull."""
    often = {word for word, count in counts.items() if count > 1 and word.isalpha()} - _dull()
    firsts = {word for word in often if len(word) > 1}
    opened = (
        word in firsts or (word in often and before in "“‘") for before, word in zip((_BETWEEN, *words), words, strict=False)
    )
    places = [at for at in compress(range(len(words) - 1), opened) if words[at + 1] in often]
    pairs = Counter((words[at], words[at + 1]) for at in places)
    joined = {
        (one, other)
        for (one, other), count in pairs.items()
        if count > 1 and count >= TOGETHER * max(counts[one], counts[other]) and _belong(one, other)
    }
    return [at for at in places if (words[at], words[at + 1]) in joined]


def _belong(one: str, other: str) -> bool:
    """Whether two neighbours may be one word: both Chinese, not too long."""
    return len(one) + len(other) <= LONGEST and bool(_CHINESE.fullmatch(one + other))


def _join(words: Sequence[str], places: Iterable[int], counts: Counter[str]) -> list[str]:
    """The words with each of these and its next as one; `counts` are kept right."""
    found, end = [*words], 0
    for at in places:
        if at >= end:
            one, other = words[at : at + 2]
            found[at : at + 2] = one + other, ""
            for word, more in ((one, -1), (other, -1), (one + other, 1)):
                counts[word] += more
            end = at + 2
    return [word for word in found if word]


def _apart(ranked: Iterable[str], names: Mapping[str, int], named: str) -> list[str]:
    """The first of them, names and words that are no part of any name; none is a part of one before, or a word with such."""
    found: list[str] = []
    for word in ranked:
        is_name = word in names
        if not is_name and word in named:
            continue
        if not any(word in other or (other in word and not is_name) for other in found):
            found.append(word)
        if len(found) == MOST_KEYWORDS:
            break
    return found
