"""Entities: one line a case, and what must hold for any text."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from nlp.engine import load_engine
from nlp.entities import LABELS, recognise_entities
from nlp.entities.network import TAGS, best_paths, mentions_of, score_tags
from nlp.entities.tagger import LONGEST, cut_pieces

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases/entities.jsonl").open(encoding="utf-8")]


@pytest.fixture(scope="module")
def engine():
    return load_engine()


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.xfail(strict=True, reason=case["todo"])] if "todo" in case else [])
        for case in CASES
    ],
    ids=[case["id"] for case in CASES],
)
def test_entities(engine, case):
    found = recognise_entities(engine, [case["text"]])[0]
    assert [[case["text"][start:end], label] for start, end, label in found] == case["expected"]


def test_a_batch_gives_what_single_texts_give(engine):
    texts = [case["text"] for case in CASES] + ["", " ", "\n", "张三" * 400, "，" * 900]
    assert recognise_entities(engine, texts) == [recognise_entities(engine, [text])[0] for text in texts]
    for text, mentions in zip(texts, recognise_entities(engine, texts), strict=True):
        edges = [edge for start, end, _ in mentions for edge in (start, end)]
        assert edges == sorted(edges)
        assert all(start < end <= len(text) and label in LABELS for start, end, label in mentions)


def test_typesetting_digits_and_width_do_not_matter(engine):
    narrow, wide = recognise_entities(engine, ["赵铭远(右)3日在北京说", "赵铭远（右）８日在北京说"])
    assert narrow == wide


def test_pieces_are_the_text_and_end_at_sentences():
    text = "他来了。" * 150 + "无" * 1000
    pieces = [text[start:end] for start, end in cut_pieces(text)]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= LONGEST
    assert pieces[0].endswith("。")


def test_best_paths_are_the_best_of_all():
    rng = np.random.default_rng(1)
    scores, transitions = rng.normal(size=(2, 3, 3)).astype(np.float32), rng.normal(size=(3, 3)).astype(np.float32)
    paths = best_paths(scores, [3, 2], transitions)
    for row, length in enumerate([3, 2]):
        every = [np.unravel_index(number, (3,) * length) for number in range(3**length)]
        value = {
            tuple(map(int, path)): sum(scores[row, at, tag] for at, tag in enumerate(path))
            + sum(transitions[a, b] for a, b in pairwise(path))
            for path in every
        }
        assert tuple(paths[row]) == max(value, key=value.__getitem__)


def test_torch_and_numpy_compute_the_same():
    torch = pytest.importorskip("torch")
    from training import entities  # noqa: PLC0415  (needs torch, which users do not have)

    torch.manual_seed(0)
    model = entities.Tagger(50).eval()
    features = np.random.default_rng(0).integers(1, 50, size=(2, 9, 4))
    features[1, 6:] = 0  # padding
    expected = model(torch.from_numpy(features), torch.tensor([4, 4])).detach().numpy()
    weights = {name: value.astype(np.float32) for name, value in entities.export(model, {"modern": 1.0}).items()}
    np.testing.assert_allclose(score_tags(weights, features)[0], expected[0], atol=0.02)
    np.testing.assert_allclose(score_tags(weights, features)[1, :6], expected[1, :6], atol=0.02)


def test_broken_tag_paths_still_give_mentions():
    inside = TAGS.index("I-ORG")
    assert mentions_of([inside, inside, 0, inside]) == [(0, 2, "ORG"), (3, 4, "ORG")]
