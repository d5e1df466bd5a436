"""Articles to set: from the corpora when they are there, else from the bank of invented text. Nothing read here is kept."""

import os
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bench.typesetter.bank import Filler, pick, read_topics
from bench.typesetter.samples import Sample, read_samples

SHARED = Path(os.environ.get("BANMIAN_SHARED", "../shared"))
NEWS = "corpora/news/xwlb_articles.parquet"
HEADLINES = "corpora/news/people_daily_headlines_2000_2022.parquet"
FIRST_TEST_SEED = 900_000
SHARES = {"language": (1, 2, 3, 4), "weights": (8, 9), "context": (6, 7), "dev": (5,), "test": (0,)}
"""Which texts of the corpora are set on whose pages: last digits of their numbers. The weights of the page model must not be
learned on texts that the context network knows, nor that on texts that the models of joins know, or they would be trusted
too much; of the texts for language no page is set."""
_FIRST_SEEDS = ((FIRST_TEST_SEED, "test"), (80_000, "dev"), (10_000, "context"), (0, "weights"))


def share_of(seed: int) -> str:
    """What the page of a seed is for: learning weights, training the context network, choosing (dev), testing.

    >>> share_of(9_999), share_of(80_000)
    ('weights', 'dev')
    """
    return next(share for first, share in _FIRST_SEEDS if seed >= first)


@dataclass
class Story:
    """A text as written: its title, paragraphs, and what may stand around the title."""

    title: str
    paragraphs: list[str]
    kickers: list[str] = field(default_factory=list)
    decks: list[str] = field(default_factory=list)
    subheads: list[str] = field(default_factory=list)
    sayings: list[str] = field(default_factory=list)
    """Headlines of the kind that local papers set under a kicker which tells who did what."""


class Sources(Protocol):
    """Where stories come from."""

    def story(self, rng: random.Random, share: str) -> Story:
        """One story; the shares (SHARES) have none in common where there are enough."""
        ...

    def title(self, rng: random.Random, share: str) -> str:
        """A headline by itself."""
        ...

    def banner(self, rng: random.Random, share: str) -> str:
        """The name of a column."""
        ...


class InventedSources:
    """Stories of the bank and of the sample issues; needs no corpora."""

    def story(self, rng: random.Random, share: str) -> Story:
        """Half of them sample articles, half put together from the bank."""
        samples = [sample for sample in read_samples() if _is_story(sample)]
        if samples and rng.random() < 0.5:
            sample = rng.choice(samples)
            decks, kickers = [sample.deck] if sample.deck else [], [sample.kicker] if sample.kicker else []
            return Story(sample.headline, _unsigned(sample.paragraphs), kickers, decks, list(sample.subheads))
        return bank_story(rng)

    def title(self, rng: random.Random, share: str) -> str:
        """A headline of any topic."""
        return Filler(rng)(rng.choice(rng.choice(list(read_topics().values()))["headline"]))

    def banner(self, rng: random.Random, share: str) -> str:
        """One of the bank's."""
        return pick(rng, "banner")


def _is_story(sample: Sample) -> bool:
    """True for running text: no photo, poem, table, letter or notice."""
    texts = sample.paragraphs
    running = len(texts) > 2 and sum(map(len, texts)) > 40 * len(texts) and not texts[0].endswith("：")
    return sample.kind == "story" and running


def _unsigned(paragraphs: list[str]) -> list[str]:
    """Paragraphs without the byline at the start of the first and the name at the end of the last."""
    texts = [re.sub(r"^本报[^，。（]{0,14}[讯电]\s*|（[\u3400-\u9fff]{2,4}）$", "", text) for text in paragraphs]
    return [re.sub(r"^（(?:记者|通讯员)[^）]*）", "", text) for text in texts]


def bank_story(rng: random.Random, topic: str | None = None) -> Story:
    """A story of one topic of the bank: some of its paragraphs in their order."""
    texts = read_topics()[topic or rng.choice(list(read_topics()))]
    fill = Filler(rng)
    paragraphs = texts["paragraph"]
    keep = max(2, round(len(paragraphs) * rng.uniform(0.5, 1.0)))
    chosen = sorted(rng.sample(range(len(paragraphs)), min(keep, len(paragraphs))))
    return Story(
        fill(rng.choice(texts["headline"])),
        [fill(paragraphs[at]) for at in chosen],
        [fill(text) for text in texts.get("kicker", [])],
        [fill(text) for text in texts.get("deck", [])],
        texts.get("subhead", []),
    )


class CorpusSources:
    """Stories of broadcast news (two of three) and of the bank; read at run time, never copied."""

    def __init__(self, news: Any, headlines: Any) -> None:
        """Tables as pyarrow reads them."""
        self._news, self._headlines = news, headlines
        self._invented = InventedSources()

    def story(self, rng: random.Random, share: str) -> Story:
        """Of the corpus; for training three of ten are of the bank, which is too small to be parted."""
        if share in ("weights", "context") and rng.random() < 0.3:
            return self._invented.story(rng, share)
        for _ in range(50):
            row = _draw(self._news, rng, share)
            story = _news_story(row["title"], row["paragraphs"], row["brief"] or "")
            if story:
                story.sayings = [self.title(rng, share), *story.decks[:2]]
                return story
        return self._invented.story(rng, share)

    def title(self, rng: random.Random, share: str) -> str:
        """A People's Daily headline without what stands in brackets."""
        for _ in range(50):
            text = _draw(self._headlines, rng, share)["headline"]
            title = _tidy(re.sub(r"[（(].*?[）)]", "", text))
            if 5 <= len(title) <= 24:
                return title
        return self._invented.title(rng, share)

    def banner(self, rng: random.Random, share: str) -> str:
        """A column's name from the brackets behind a People's Daily headline, or one of the bank's."""
        for _ in range(0 if rng.random() < 0.3 else 20):
            text = _draw(self._headlines, rng, share)["headline"]
            named = _COLUMN.search(text)
            if named:
                return " ".join(named[1].split())
        return self._invented.banner(rng, share)


def _draw(table: Any, rng: random.Random, share: str) -> dict[str, Any]:
    """A row of the share."""
    at = rng.randrange(len(table) // 10) * 10 + rng.choice(SHARES[share])
    row: dict[str, Any] = table.slice(at, 1).to_pylist()[0]
    return row


def load_sources(shared: Path | None = None) -> Sources:
    """The corpora below the shared folder, or invented text when they are not there."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    root = shared or SHARED
    if not (root / NEWS).exists() or not (root / HEADLINES).exists():
        return InventedSources()
    return CorpusSources(
        pq.read_table(root / NEWS, columns=["title", "paragraphs", "brief"]),
        pq.read_table(root / HEADLINES, columns=["headline"]),
    )


_COLUMN = re.compile(r"[（(]([^（）()①-⑳]{2,9})[）)]$")
_LEAD = re.compile(
    r"^(?:中国网络电视台消息|央视网消息|央视网|本台消息)?\s*[（(]?(?:新闻联播)?[）)]?(?:消息)?[：:，]\s*(?:本台消息[，,：:])?|^本台消息[，：]"
)
_CREDITS = re.compile(r"[（(](?:视频|文字|编辑)?编辑")
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")
_CJK = "\u3400-\u9fff，。、；：？！“”‘’（）《》"


def _tidy(text: str) -> str:
    text = re.sub(r"[\s\u3000\u00a0\u200b]+", " ", text).strip().replace("─", "—").replace("～", "至")
    text = re.sub(rf"(?<=[{_CJK}])[,;:?!()]|[,;:?!()](?=[{_CJK}])", lambda match: match[0].translate(_WIDE), text)
    text = re.sub(rf"(?<=[{_CJK}])\.(?=[{_CJK}]|$)", "。", text)
    text = re.sub(r"\.{3,}|。{2,}|…(?!…)(?<!……)", "……", text)
    return re.sub(r"(?<![A-Za-z]) | (?![A-Za-z])", "", text)


def _news_story(title: str, raw: list[str], brief: str) -> Story | None:
    if re.search(r"快讯|联播|要闻提要", title):
        return None
    paragraphs = [_tidy(_LEAD.sub("", text)) for text in raw if not _CREDITS.search(text)]
    paragraphs = [text for text in paragraphs if 12 <= len(text) <= 420 and text[-1] in "。！？”…"]
    paragraphs = [text for text in paragraphs if text.count("“") == text.count("”")][:9]
    title = re.sub(r"^【.*?】", "", title)
    title = "\n".join(part for part in re.split(r"\s+", title) if part)
    if not paragraphs or len(title) < 6 or len(title) > 40 or sum(map(len, paragraphs)) < 60:
        return None
    clauses = [text for text in _clauses([_tidy(_LEAD.sub("", brief)), *paragraphs]) if text not in title and title not in text]
    pairs = [f"{one}，{other}" for one, other in zip(clauses[::2], clauses[1::2], strict=False) if len(one) + len(other) < 46]
    short = [text for text in clauses if len(text) <= 11]
    return Story(_tidy_title(title), paragraphs, clauses[:4:2] + pairs[:2], clauses[1:8:2], short[:4])


_CLAUSE = re.compile(r"^[\u3400-\u9fff0-9A-Za-z、“”《》%．.]{8,26}$")
_NO_TITLE = re.compile(
    r"^(?:[他她它其这那该此并也还又而但且则就都却才对从自]|同时|因此|所以|此外|随后|其中|目前|据|如果|虽然|因为|一些|记者|本报)"
    r"|(?:说|表示|指出|认为|强调|介绍|了解|称|是|的|时|后|中|以来|消息|报道)$"
)


def _clauses(texts: list[str]) -> list[str]:
    """Clauses that an editor could print above or below a headline, none twice."""
    found = [clause for text in texts for clause in re.split(r"[，。；：！？]", text) if _CLAUSE.match(clause)]
    found = [clause for clause in found if clause.count("“") == clause.count("”") and clause.count("《") == clause.count("》")]
    return list(dict.fromkeys(clause for clause in found if not _NO_TITLE.search(clause)))


def _tidy_title(title: str) -> str:
    return "\n".join(_tidy(part) for part in title.split("\n"))
