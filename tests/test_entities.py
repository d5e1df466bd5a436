"""Entities: one line a case, and what must hold for any text."""

import json
from argparse import Namespace
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from nlp.engine import load_engine
from nlp.entities import LABELS, recognise_entities, recognise_surely
from nlp.entities.hints import BEFORE, BEHIND, ENDING, add_hints
from nlp.entities.network import TAGS, gram_signs, mentions_of, score_tags
from nlp.entities.tagger import LONGEST, Tagger, cut_pieces
from nlp.tagging.features import GAP, WIDTH, Lexicon, join_codes, ngram_features, normal_codes, word_key
from nlp.tagging.layers import word_sums
from nlp.tagging.paths import span_chance, tag_chances

WEIGHTS = Path("nlp/models/zh_banmian/entities/weights.npz")
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


TEXTS = ["县总工会携手民政局", "赵铭远在北京说", "云"]


def laid_out(texts, words=("总工会", "北京")):
    vocabulary = np.arange(65536) % 50 + 1
    vocabulary[0] = 0
    keys = {word_key(normal_codes(word)): row for row, word in enumerate(words, 1)}
    lexicon = Lexicon(np.array(sorted(keys), dtype=np.uint32), np.array([keys[key] for key in sorted(keys)]))
    codes, starts = join_codes([normal_codes(text) for text in texts])
    return ngram_features(codes, vocabulary, lexicon), starts


def test_known_words_are_found_where_they_start():
    features, starts = laid_out(TEXTS)
    assert starts.tolist() == [GAP, 2 * GAP + 9, 3 * GAP + 16]
    assert features.shape == (4 * GAP + 17, WIDTH)
    assert [tuple(place) for place in np.argwhere(features[:, 4:])] == [(GAP + 1, 1), (starts[1] + 4, 0)]
    begin, end, inside = word_sums(np.arange(3, dtype=np.int8)[:, None], features[:, 4:])
    at = starts[0] + 1
    assert (begin[at, 0], inside[at + 1, 0], end[at + 2, 0]) == (1, 1, 1)
    assert begin.sum() == end.sum() == 3


def test_features_do_not_see_the_neighbour_in_a_batch():
    together, starts = laid_out(TEXTS)
    for text, start in zip(TEXTS, starts, strict=True):
        alone, first = laid_out([text])
        assert np.array_equal(alone[first[0] : first[0] + len(text)], together[start : start + len(text)])
    assert not together[: starts[0]].any()


@pytest.fixture(scope="module")
def small_model():
    torch = pytest.importorskip("torch")
    from training.model import Tagger  # noqa: PLC0415  (needs torch, which users do not have)

    torch.manual_seed(0)
    rows = {"characters": (51, 8), "pairs": (1 << 17, 4), "triples": (1 << 16, 4), "words": (3, 4)}
    rng = np.random.default_rng(0)
    model = Tagger({name: rng.normal(0, 0.3, shape).astype(np.float32) for name, shape in rows.items()}, 16, (1, 4, 2))
    torch.nn.init.normal_(model.habit)
    return model


def test_torch_and_numpy_compute_the_same(small_model):
    torch = pytest.importorskip("torch")
    from training.model import export  # noqa: PLC0415

    features, starts = laid_out(TEXTS)
    lengths = [len(text) for text in TEXTS]
    owner = np.full(len(features), len(TEXTS))
    for number, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        owner[start : start + length] = number
    model = small_model.eval()
    expected = model(torch.from_numpy(features), torch.from_numpy(owner), torch.tensor([2, 2, 2]))[0].detach().numpy()
    weights = {name: value if value.dtype == np.int8 else value.astype(np.float32) for name, value in export(model).items()}
    inside = owner < len(TEXTS)
    np.testing.assert_allclose(score_tags(weights, features, starts)[0][inside], expected[inside], atol=0.03)


def test_loss_is_that_of_all_paths(small_model):
    torch = pytest.importorskip("torch")
    from training.model import chain_loss  # noqa: PLC0415

    tags, lengths, starts = len(TAGS), np.array([3, 2]), np.array([0, 3])
    scores = torch.randn(5, tags, requires_grad=True)
    gold = torch.tensor([0, 1, 3, 4, 0])
    torch.nn.init.normal_(small_model.transitions)
    moves = small_model.transitions
    loss = chain_loss(small_model.transitions, scores, gold, starts, lengths)
    all_paths = [torch.logsumexp(scores[0][:, None] + moves + scores[1], 0), None]
    all_paths[0] = torch.logsumexp(all_paths[0][:, None] + moves + scores[2], 0)
    all_paths[1] = torch.logsumexp(scores[3][:, None] + moves + scores[4], 0)
    right = scores[range(5), gold].sum() + moves[0, 1] + moves[1, 3] + moves[4, 0]
    expected = (torch.logsumexp(all_paths[0], 0) + torch.logsumexp(all_paths[1], 0) - right) / 5
    assert loss.item() == pytest.approx(expected.item(), abs=1e-4)
    ours = torch.autograd.grad(loss, [scores, moves])
    for one, other in zip(ours, torch.autograd.grad(expected, [scores, moves]), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-4)


def test_a_stopped_stream_goes_on_where_it_was():
    pytest.importorskip("torch")
    from training.batches import Stream, encode  # noqa: PLC0415
    from training.corpora import Example  # noqa: PLC0415

    items = [encode(Example("字" * size, []), 0) for size in range(1, 30)]
    whole = Stream(items, 40, seed=1)
    batches = [[len(item.tags) for item in whole.next()] for _ in range(25)]
    again = Stream(items, 40, seed=1)
    for _ in range(13):
        again.next()
    later = Stream(items, 40, seed=1)
    later.round, later.at = again.round, again.at
    assert [[len(item.tags) for item in later.next()] for _ in range(12)] == batches[13:]


def test_a_stopped_run_goes_on_as_if_it_had_not_been(tmp_path):
    torch = pytest.importorskip("torch")
    from training.batches import Stream, encode, lay_out_batch  # noqa: PLC0415
    from training.corpora import Example  # noqa: PLC0415
    from training.model import Tagger  # noqa: PLC0415
    from training.run import Run  # noqa: PLC0415

    vocabulary = np.arange(65536) % 50 + 1
    lexicon = Lexicon(np.array([], dtype=np.uint32), np.array([], dtype=np.int64))
    items = [encode(Example("云" * size + "张三说。", [(size, size + 2, "PER")]), 3) for size in range(1, 20)]
    options = Namespace(batch=40, characters=4000, rate=0.01, silver_first=0.5, silver_last=0.5, seed=1)

    def new_run():
        torch.manual_seed(0)
        rows = {"characters": (51, 8), "pairs": (1 << 17, 4), "triples": (1 << 16, 4), "words": (1, 4)}
        model = Tagger({name: np.full(shape, 0.1, dtype=np.float32) for name, shape in rows.items()}, 16, (1, 1))
        model.drop.share = model.drop_in.share = model.word_drop = model.gram_drop = 0
        return Run(model, (Stream(items, 40, 1), Stream(items, 40, 2)), options)

    def go(run, steps):
        return [run.learn(lay_out_batch(run.batch(), vocabulary, lexicon)) for _ in range(steps)]

    whole, first, second = new_run(), new_run(), new_run()
    losses = go(whole, 60)
    go(first, 30)
    first.save(tmp_path / "last.pt")
    second.load(tmp_path / "last.pt")
    assert go(second, 30) == pytest.approx(losses[30:], rel=1e-4)
    assert losses[-1] < losses[0] / 2


def test_a_name_across_the_longest_text_is_left_out_whole():
    pytest.importorskip("torch")
    from training.batches import LONGEST as CUT  # noqa: PLC0415
    from training.batches import encode  # noqa: PLC0415
    from training.corpora import Example  # noqa: PLC0415

    item = encode(Example("字" * (CUT + 9), [(0, 2, "PER"), (CUT - 1, CUT + 2, "ORG")]), 0)
    assert len(item.tags) == CUT
    assert item.tags[:3].tolist() == [TAGS.index("B-PER"), TAGS.index("E-PER"), 0]
    assert not item.tags[3:].any()


def test_errors_have_kinds():
    from bench.entities import kinds_of_errors  # noqa: PLC0415

    gold = [(0, 6, "ORG"), (8, 10, "LOC"), {"start": 12, "end": 14, "label": "PER", "optional": True}, (16, 18, "PER")]
    found = [(2, 6, "ORG"), (8, 10, "ORG"), (12, 14, "PER"), (20, 22, "LOC")]
    assert [kind for kind, _, _ in kinds_of_errors(gold, found)] == ["boundary", "label", "invented", "missed"]


def test_broken_tag_paths_still_give_mentions():
    inside = TAGS.index("I-ORG")
    assert mentions_of([inside, inside, 0, inside]) == [(0, 2, "ORG"), (3, 4, "ORG")]


def test_the_chance_of_a_span_is_its_share_of_all_paths() -> None:
    generator = np.random.default_rng(7)
    scores = generator.normal(size=(2, 4, 3)).astype(np.float32)
    transitions = generator.normal(size=(3, 3)).astype(np.float32)
    lengths = [4, 3]
    chances = tag_chances(scores, lengths, transitions)
    for text, length in enumerate(lengths):
        weights = {
            path: np.exp(
                sum(scores[text, at, tag] for at, tag in enumerate(path))
                + sum(transitions[one, other] for one, other in pairwise(path))
            )
            for path in product(range(3), repeat=length)
        }
        wanted = sum(weight for path, weight in weights.items() if path[1:3] == (2, 0)) / sum(weights.values())
        assert span_chance(chances, text, 1, [2, 0]) == pytest.approx(wanted, rel=1e-4)


def test_a_mention_comes_with_its_chance(engine) -> None:
    text = "县总工会主席何语秋说：“书房真好。”"
    sure = recognise_surely(engine, [text])[0]
    assert [mention for mention, _ in sure] == recognise_entities(engine, [text])[0]
    assert all(0 < chance <= 1 for _, chance in sure)


def test_the_genre_of_a_text_is_told_by_its_characters_alone_in_any_batch():
    rng = np.random.default_rng(3)
    weights = {
        "genre.characters": rng.integers(-127, 127, (51, 3)).astype(np.int8),
        "genre.pairs": rng.integers(-127, 127, (1 << 17, 3)).astype(np.int8),
        "genre.triples": rng.integers(-127, 127, (1 << 16, 3)).astype(np.int8),
        "genre.scale": np.array(0.01, np.float32),
        "genre.start": np.array([0, 1, 0], np.float32),
    }
    together = gram_signs(weights, *laid_out(TEXTS), np.array([[len(text)] for text in TEXTS]))
    for row, text in enumerate(TEXTS):
        features, starts = laid_out([text])
        alone = gram_signs(weights, features, starts, np.array([[len(text)]]))
        np.testing.assert_allclose(together[row], alone[0], rtol=1e-6)
        places = features[GAP : GAP + len(text)]
        ids = zip(("genre.characters", "genre.pairs", "genre.triples"), (0, 1, 3), strict=True)
        sums = sum(weights[name][places[:, column]].astype(int).sum(0) for name, column in ids)
        np.testing.assert_allclose(alone[0], sums * 0.01 / len(text) ** 0.5 + weights["genre.start"], rtol=1e-5)


def test_a_text_of_an_encyclopaedia_has_its_habits_and_another_not(monkeypatch):
    tagger, text = Tagger(WEIGHTS), "美国作家住在湖南省常德市石门县。"
    for share, expected in ((50.0, ["湖南省常德市石门县"]), (-50.0, ["湖南省", "常德市", "石门县"])):
        monkeypatch.setitem(tagger.weights, "genre.bias", np.array([0, share, 0], np.float32))
        found = [text[start:end] for start, end, _ in tagger.mentions([text])[0]]
        assert found[-len(expected) :] == expected
        assert ("美国" in found) == (share < 0)
        with monkeypatch.context() as cautious:
            cautious.setitem(tagger.weights, "genre.caution", np.array([0, 50, 0], np.float32))
            assert bool(tagger.mentions([text, text])[1]) == (share < 0)


def test_training_from_weights_keeps_what_tells_their_genre(small_model):
    pytest.importorskip("torch")
    from training.model import export, import_weights  # noqa: PLC0415

    weights = {name: value.astype(np.float32) for name, value in export(small_model).items()}
    assert "genre.share" not in export(import_weights(weights))
    assert export(import_weights(weights | {"genre.share": np.array(0.5, np.float32)}))["genre.share"] == 0.5


def test_titles_and_particles_are_hints_for_names_of_people() -> None:
    text = "厨师长任重也来，程所长"
    scores = np.zeros((GAP + len(text) + GAP, len(TAGS)), np.float32)
    add_hints(scores, [text], np.array([GAP]))
    changed = {(int(at) - GAP, TAGS[tag]): float(scores[at, tag]) for at, tag in zip(*np.nonzero(scores), strict=True)}
    assert changed == {(3, "B-PER"): BEHIND, (5, "E-PER"): ENDING, (8, "S-PER"): BEFORE}
