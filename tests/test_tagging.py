"""What the taggers of words and of entities share."""

from itertools import pairwise

import numpy as np

from nlp.tagging.paths import best_paths


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
