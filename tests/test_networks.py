"""The networks of pages and titles, and what they learned further, which lies in files of differences beside them."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nlp.cleaning import context, title_net
from nlp.cleaning.packed import pack_differences
from training.page_soup import mix

LOADED = [
    (context.load_net, context.SHIPPED, context.FURTHER),
    (title_net.load_title_net, title_net.SHIPPED, title_net.FURTHER),
]


@pytest.mark.parametrize(("load", "shipped", "further"), LOADED)
def test_a_network_is_its_file_and_the_differences_beside_it(load: Any, shipped: Path, further: str, tmp_path: Path) -> None:
    path = tmp_path / shipped.name
    path.write_bytes(shipped.read_bytes())
    before = load(path)._asdict()
    moved = {"head": before["head"] + 1, "biases": before["biases"] * 0}
    np.savez_compressed(path.with_name(further), **dict(pack_differences(moved, before)))
    load.cache_clear()
    after = load(path)._asdict()
    load.cache_clear()
    assert np.allclose(after["head"], moved["head"], atol=0.7)  # half of the step, of an even difference
    assert np.abs(after["head"] - before["head"]).min() > 0.5
    assert np.abs(after["biases"]).mean() < np.abs(before["biases"]).mean()
    assert all(np.array_equal(after[name], before[name]) for name in ("table", "layers", "head_bias"))


@pytest.mark.parametrize(("load", "shipped", "further"), LOADED)
def test_what_ships_was_learned_further(load: Any, shipped: Path, further: str) -> None:
    with np.load(shipped) as stored, np.load(shipped.with_name(further)) as differences:
        assert not np.array_equal(load()._asdict()["layers"], stored["layers"].astype(np.float32))
        assert {"layers step", "head step"} <= set(differences.files)


def test_shares_of_what_was_learned_are_summed(tmp_path: Path) -> None:
    learned = {"one": np.array([1.0, 1.0, -1.0, 1.0]), "other": np.array([1.0, -1.0, -1.0, -1.0])}
    paths = [tmp_path / f"{name}.npz" for name in learned]
    for path, array in zip(paths, learned.values(), strict=True):
        np.savez(path, **dict(pack_differences({"head": array}, {"head": array * 0}, 0.5)))
    mixed = mix(paths, [0.5, 0.25], 0.25)
    assert np.allclose(mixed["head"] * mixed["head step"], [0.75, 0.25, -0.75, 0.25], atol=0.08)
