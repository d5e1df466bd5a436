"""Keywords of an article: names and words as they stand in the text, most telling first.

A word tells the more, the oftener it stands here and the fewer articles of news have it (tf-idf, Sparck Jones 1972).
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from nlp.summaries.source import Source

_CONTENT = re.compile(r"^(?:[\u3400-\u9fff·]{2,}|[A-Za-z][A-Za-z0-9.+-]+)$")
_COUNTED = re.compile(
    r"^[一二三四五六七八九十百千万亿两几多数第每各某半]+[一-鿿]?$|^[上下今去前后当同次]?[一-鿿]?[年月日天时点分]$"
)
_CHINESE = re.compile("[一-鿿]+")
_BETWEEN = "\n"
"""Between the words of two sentences: no word."""
MOST_KEYWORDS, FEWEST_KEYWORDS = 8, 3
LONGEST = 8
"""Characters of words that are taken together because they always stand together."""
TOGETHER = 0.75
"""Share of a word's places at which the same word follows, for the two to be one."""
SHARE_OF_BEST = 0.2
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
def _background() -> tuple[dict[str, int], int]:
    """In how many articles each word stands, and of how many."""
    lines = Path(__file__).with_name("background.tsv").read_text(encoding="utf-8").splitlines()
    counts = {word: int(count) for word, count in (line.split("\t") for line in lines)}
    return counts, counts.pop("# articles")


@lru_cache(maxsize=1)
def _dull() -> frozenset[str]:
    """Words that tell nothing: empty of meaning, or in very many articles."""
    known, articles = _background()
    return _empty_words().union(word for word, count in known.items() if count >= COMMON * articles)


def rarity(word: str) -> float:
    """Logarithm of all articles over those with the word; words that were never seen count as seen once."""
    counts, articles = _background()
    return math.log(articles / max(counts.get(word, 0), 1))


def keywords(source: Source) -> list[str]:
    """3 to 8 names and words of two characters or more, most telling first; fewer when the text has no more."""
    title = (source.headline or "") + source.around
    lead = "".join(row["text"] for row in source.sentences[:LEAD])
    names = _names(source)
    signed = "".join(row["text"] for row in source.entities if row["in_byline"]) + "".join(source.reporters)
    words = _words([row["words"] for row in source.sentences], "\n".join([*names, signed]), title)
    scores: dict[str, float] = {}
    for word, count in [*words.items(), *names.items()]:
        places = count + IN_TITLE * (word in title) + IN_LEAD * (word in lead)
        rare = rarity(word)
        scores[word] = places * rare if word not in names else places * max(rare, 2.0) * 0.8
    ranked = [word for _, word in sorted((-score, word) for word, score in scores.items())]
    chosen = _apart(ranked, names)
    enough = scores[chosen[0]] * SHARE_OF_BEST if chosen else 0.0
    return [word for at, word in enumerate(chosen) if at < FEWEST_KEYWORDS or scores[word] >= enough]


def _names(source: Source) -> dict[str, int]:
    """Names with their places; the names of one entity are counted together, under the longest."""
    places: Counter[str] = Counter()
    surfaces: dict[str, set[str]] = defaultdict(set)
    for row in source.entities:
        if not row["in_byline"] and len(row["text"]) > 1:
            entity = row.get("entity_id") or row["text"]
            places[entity] += 1
            surfaces[entity].add(row["text"])
    found: Counter[str] = Counter()
    for entity, count in places.items():
        found[max(surfaces[entity], key=lambda text: (len(text), text))] += count
    return _merged(found)


def _merged(names: Mapping[str, int]) -> dict[str, int]:
    """A name that is the beginning of one longer name, 海川市总 of 海川市总工会, 大井 of 大井村, is counted with it."""
    merged = dict(names)
    for name in sorted(names, key=lambda text: (len(text), text)):
        longer = [other for other in merged if other != name and other.startswith(name)]
        if len(longer) == 1 and (len(longer[0]) - len(name) == 1 or name[-1] not in "省市县区州乡镇村"):
            merged[longer[0]] += merged.pop(name)
    return merged


def _words(sentences: Iterable[Sequence[str]], names: str, title: str) -> dict[str, int]:
    """Content words with their places, none of them a part of a name; words that always stand together are one.

    A word that news does not know may be a slip of the segmentation: it must stand three times, or twice and in the headline.
    """
    running = [word for words in sentences for word in (*words, _BETWEEN)]
    counts = Counter(_put_together(_put_together(running)))
    known, _ = _background()
    dull = _dull()
    return {
        word: count
        for word, count in counts.items()
        if len(word) > 1
        and (word in known or count > 2 or (count == 2 and word in title))
        and word not in dull
        and word not in names
        and is_content(word)
    }


def _put_together(words: list[str]) -> list[str]:
    """The words, those joined that nearly always follow each other, twice or more, both Chinese and neither dull."""
    dull = _dull()
    places = {word: count for word, count in Counter(words).items() if count > 1 and word not in dull}
    pairs = Counter(pair for pair in pairwise(words) if pair[0] in places and pair[1] in places)
    joined = {
        pair
        for pair, count in pairs.items()
        if count > 1 and count >= TOGETHER * max(places[pair[0]], places[pair[1]]) and _belong(*pair)
    }
    return _join(words, joined) if joined else words


def _belong(one: str, other: str) -> bool:
    """Whether two neighbours may be one word: both Chinese, the first not a single character, not too long."""
    return len(one) > 1 and len(one) + len(other) <= LONGEST and bool(_CHINESE.fullmatch(one + other))


def _join(line: list[str], joined: set[tuple[str, str]]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(line):
        together = at + 1 < len(line) and (line[at], line[at + 1]) in joined
        found.append(line[at] + line[at + 1] if together else line[at])
        at += 2 if together else 1
    return found


def _apart(ranked: Sequence[str], names: Mapping[str, int]) -> list[str]:
    """The first of them, without those that are a part of one before, or have one before in them and are no name."""
    found: list[str] = []
    for word in ranked:
        if not any(word in other or (other in word and word not in names) for other in found):
            found.append(word)
        if len(found) == MOST_KEYWORDS:
            break
    return found
