"""The engine: loading, words, versions, and what it says when a model is not there."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.engine import load_engine, model_version, split_words
from nlp.entities import recognise_entities
from nlp.errors import EngineError
from nlp.settings import SHIPPED_MODEL

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases/words.jsonl").open(encoding="utf-8")]
TEXTS = st.text(
    st.one_of(st.sampled_from("县总工会张三在北京，。\n 　😀5A·"), st.characters(exclude_categories=["Cs"])), max_size=60
)


@pytest.fixture(scope="module")
def engine():
    return load_engine()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_words(engine, case):
    assert split_words(engine, [case["text"]]) == [case["expected"]]


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_any_text_comes_back(engine, text):
    doc = engine(text)
    assert doc.text == text
    assert "".join(doc._.words) == text
    assert "".join(split_words(engine, [text])[0]) == text
    assert [tuple(mention) for mention in recognise_entities(engine, [text])[0]] == [
        (ent.start_char, ent.end_char, ent.label_) for ent in doc.ents
    ]


def test_a_long_text_without_an_end(engine):
    text = "县总工会" * 3000
    assert "".join(split_words(engine, [text])[0]) == text
    assert all(mention.end <= len(text) for mention in recognise_entities(engine, [text])[0])


def test_plain_spacy_load_gives_the_same(engine):
    assert spacy.load(SHIPPED_MODEL).pipe_names == engine.pipe_names == ["words", "entities"]


def test_missing_package_names_the_way_out():
    with pytest.raises(EngineError, match=r"zh_no_such_model.*pip install zh_no_such_model"):
        load_engine("zh_no_such_model")
    with pytest.raises(EngineError, match="zh_no_such_model"):
        model_version("zh_no_such_model")


@pytest.mark.parametrize("name", ["entities/weights.npz", "words/model.npz", "words/network.npz", "config.cfg", "meta.json"])
def test_missing_file_is_named(tmp_path, name):
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED_MODEL, folder)
    (folder / name).unlink()
    with pytest.raises(EngineError, match=name):
        load_engine(folder)


def test_version_follows_the_weights_and_not_the_card(tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED_MODEL, folder)
    before = model_version(folder)
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    (other / "README.md").write_text("changed")
    assert model_version(other) == before
    np.savez(other / "words/model.npz", features=np.zeros(1))
    changed = tmp_path / "changed"
    shutil.copytree(other, changed)
    assert model_version(changed) != before
    assert model_version() == model_version(None)


def test_another_spacy_pipeline(tmp_path, engine):
    other = spacy.blank("zh")
    ruler = other.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": label, "pattern": name}
            for name, label in [("张三", "PERSON"), ("北京", "GPE"), ("工会", "ORG"), ("昨天", "DATE")]
        ]
    )
    other.to_disk(tmp_path / "other")
    loaded = load_engine(tmp_path / "other")
    text = "昨天张三在北京见到工会。"
    assert [tuple(mention) for mention in recognise_entities(loaded, [text])[0]] == [
        (2, 4, "PER"),
        (5, 7, "LOC"),
        (9, 11, "ORG"),
    ]
    assert split_words(loaded, [text]) == split_words(engine, [text])
