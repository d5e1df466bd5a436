"""Summaries: one line a case, and what must hold for any article."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from nlp.engine import load_engine
from nlp.stages import plain_article
from nlp.summaries import keywords, summarise

CASES = [json.loads(line) for line in Path(__file__).with_name("cases").joinpath("summaries.jsonl").open(encoding="utf-8")]
SENTENCES = st.text(alphabet="清水河新桥，。“”《》（）：他但是", min_size=1, max_size=60)


@pytest.fixture(scope="module")
def engine() -> Language:
    return load_engine()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case(case: dict, engine: Language) -> None:
    article = plain_article(case["headline"], case["paragraphs"], engine)
    assert summarise(article, case.get("max_chars", 120)).summary == case["expected"]


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, max_size=5), SENTENCES, st.integers(1, 80))
def test_whole_sentences_in_order_within_the_limit(engine: Language, paragraphs: list[str], headline: str, limit: int) -> None:
    article = plain_article(headline, paragraphs, engine)
    made = summarise(article, limit)
    assert len(made.summary) <= limit
    assert made.sentences == sorted(set(made.sentences))
    rest = made.summary
    for number in made.sentences:
        sentence = article.sentences[number]["text"]
        taken = next(sentence[cut:] for cut in range(len(sentence)) if rest.startswith(sentence[cut:]))
        rest = rest.removeprefix(taken)
    assert rest == ""
    assert all(made.summary.count(left) == made.summary.count(right) for left, right in ("“”", "《》", "（）"))
    assert len(made.keywords) <= 8


def test_keywords_are_three_to_eight_and_the_headline_counts(engine: Language) -> None:
    article = plain_article("柳湾村书房开门", ["柳湾村的书房开门。书房里有图书。图书是县里送的。"], engine)
    found = keywords(article)
    assert 3 <= len(found) <= 8
    assert {"书房", "图书"} <= set(found)
    assert all(word in article.sentences[0]["text"] + "".join(row["text"] for row in article.sentences) for word in found)


def test_reporters_are_no_keywords(engine: Language) -> None:
    article = plain_article(None, ["本报讯（记者何语秋）柳湾村的书房开门，书房里有图书。"], engine)
    article = article._replace(entities=[{**row, "in_byline": row["text"] == "何语秋"} for row in article.entities])
    assert "何语秋" not in keywords(article)
