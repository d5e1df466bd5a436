import json
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlp.sentences import CLOSERS, PAIRS, Span, find_marks, split_sentences

CASES = [json.loads(line) for line in Path(__file__).with_name("cases").joinpath("sentences.jsonl").open(encoding="utf-8")]
MARKS = '。！？…⋯，、：；“”‘’「」『』《》（）()"!?. 　水来他说道的1a'
PARAGRAPHS = st.text(alphabet=MARKS, max_size=60)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


def _marked(case: dict) -> object:
    todo = [pytest.mark.xfail(reason=case["todo"], strict=True)] if "todo" in case else []
    return pytest.param(case, id=case["id"], marks=todo)


@pytest.mark.parametrize("case", map(_marked, CASES))
def test_case(case: dict) -> None:
    assert sentences(case["text"]) == case["expected"]


def test_case_ids_differ() -> None:
    assert max(Counter(case["id"] for case in CASES).values()) == 1


@settings(max_examples=400, deadline=None)
@given(PARAGRAPHS)
@example("“（”）。“甲。")
@example("。”“。”说。")
def test_spans_are_in_order_trimmed_and_cover_every_character(text: str) -> None:
    spans = split_sentences(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)
    assert all(piece == piece.strip() for piece in sentences(text))
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@settings(max_examples=400, deadline=None)
@given(PARAGRAPHS)
def test_no_sentence_but_the_first_starts_with_a_closer(text: str) -> None:
    assert all(piece[0] not in CLOSERS for piece in sentences(text)[1:])


@settings(max_examples=400, deadline=None)
@given(PARAGRAPHS)
def test_no_pair_is_torn(text: str) -> None:
    spans = split_sentences(text)
    for first, last in find_marks(text).partner.items():
        assert any(span.start <= min(first, last) and max(first, last) < span.end for span in spans)


def _balanced(text: str, pair: str) -> bool:
    if pair[0] == pair[1]:
        return text.count(pair[0]) % 2 == 0
    depth = 0
    for char in text:
        depth += (char == pair[0]) - (char == pair[1])
        if depth < 0:
            return False
    return depth == 0


@settings(max_examples=400, deadline=None)
@given(PARAGRAPHS)
def test_what_is_balanced_in_the_paragraph_is_balanced_in_each_sentence(text: str) -> None:
    for pair in PAIRS:
        if _balanced(text, pair):
            assert all(_balanced(piece, pair) for piece in sentences(text)), pair


@settings(max_examples=200, deadline=None)
@given(PARAGRAPHS)
def test_a_stop_outside_pairs_ends_its_sentence(text: str) -> None:
    depth = find_marks(text).depth
    ends = {span.end for span in split_sentences(text)}
    for at, (char, following) in enumerate(pairwise(text)):
        if char in "。！？" and depth[at] == 0 and following in "水来他说道的1a" and any(c.isalnum() for c in text[:at]):
            assert at + 1 in ends


LONG = ["水来了。", "“水来了。”他说。", "“", "“水。”", "（“水。”说", "……", '"', "水。”", " ", "“水。”村", "://", "”"]


@pytest.mark.parametrize("unit", LONG)
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begin = time.process_time()
    split_sentences(text)
    assert time.process_time() - begin < 2


def test_span_is_a_named_pair() -> None:
    assert split_sentences("水来了。") == [Span(0, 4)]
