"""Words: the CRF and the network beside it, alone and together."""

import numpy as np
import pytest

from nlp.engine import WORDS_FOLDER, shipped_segmenter
from nlp.tagging.features import Lexicon, join_codes, known_words, ngram_keys, normal_codes, word_key
from nlp.words import TAGS, Scorer, score_words, widen, word_ends

TEXTS = ["县总工会携手民政局", "赵铭远在北京说", "云"]


def test_each_text_is_cut_as_if_it_were_alone():
    texts = ["县总工会慰问了环卫工人。", "", "他说：“不去！”\n第二天", "5G网", "云"]
    together = shipped_segmenter().words(texts)
    assert together == [shipped_segmenter().words([text])[0] for text in texts]
    assert ["".join(words) for words in together] == texts


def test_a_word_ends_where_another_begins_whatever_the_path_says():
    assert list(word_ends([2, 2, 0, 2])) == [2, 4]
    assert list(word_ends([])) == []


def test_listed_words_are_known_to_the_crf(tmp_path):
    (tmp_path / "model.npz").write_bytes((WORDS_FOLDER / "model.npz").read_bytes())
    before = Scorer(tmp_path).scores("在魑魅镇")
    (tmp_path / "modern.txt").write_text("魑魅镇 魑魅", encoding="utf-8")
    after = Scorer(tmp_path).scores("在魑魅镇")
    begins, ends = TAGS.index("B"), TAGS.index("I_end")
    single = TAGS.index("B_single")
    assert after[1, begins] - after[1, single] > before[1, begins] - before[1, single]
    assert after[3, ends] - after[3, single] > before[3, ends] - before[3, single]
    assert np.array_equal(after[0], before[0])


def test_scores_of_the_crf_are_those_of_spacy_pkuseg():
    from spacy_pkuseg.inference import decodeViterbi_fast  # noqa: PLC0415  (only here)
    from spacy_pkuseg.model import Model  # noqa: PLC0415

    from nlp.tagging.paths import best_paths  # noqa: PLC0415

    scorer, text = Scorer(WORDS_FOLDER), widen("去年5月，县总工会组织30余名志愿者走进工地。")
    model = Model.__new__(Model)
    model.n_tag, model.n_feature = len(TAGS), len(scorer.nodes)
    model.w = np.concatenate([scorer.nodes.ravel(), scorer.edges.T.ravel()]).astype(np.float64)
    nodes = list(scorer.extractor.normalize_text(text))
    rows = [scorer.extractor.get_node_features_idx(index, nodes) for index in range(len(nodes))]
    expected = decodeViterbi_fast(rows, model)[1]
    assert best_paths(scorer.scores(text)[None], [len(text)], scorer.edges)[0] == list(expected)


def test_torch_and_numpy_compute_the_same():
    torch = pytest.importorskip("torch")
    from training.word_network import WordNetwork, export  # noqa: PLC0415  (needs torch, which users do not have)

    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    tables = [rng.normal(0, 0.3, shape).astype(np.float32) for shape in ((51, 8), (3, 4))]
    model = WordNetwork(*tables, rng.normal(size=(5, 5)).astype(np.float32), 16, (1, 4, 2)).eval()
    codes, _ = join_codes([normal_codes(text) for text in TEXTS])
    characters = np.where(codes > 0, codes % 50 + 1, 0)
    keys = {word_key(normal_codes(word)): row for row, word in enumerate(("总工会", "北京"), 1)}
    lexicon = Lexicon(np.array(sorted(keys), dtype=np.uint32), np.array([keys[key] for key in sorted(keys)]))
    words = known_words(ngram_keys(codes), lexicon)
    assert words.any()
    crf = rng.normal(0, 3, (len(codes), 5)).astype(np.float32)
    expected = model(*map(torch.from_numpy, (characters, words, crf)), 0).detach().numpy()
    weights = {name: value if value.dtype == np.int8 else value.astype(np.float32) for name, value in export(model).items()}
    inside = codes > 0
    np.testing.assert_allclose(score_words(weights, characters, words, crf)[inside], expected[inside], atol=0.03)
