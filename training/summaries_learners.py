"""Learners that put candidate summaries in order, each from a pool to a scorer; compared in one run, one is shipped."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.preprocessing import StandardScaler

Scorer = Callable[[NDArray[np.float32]], NDArray[np.float32]]
STEPS = 30
"""ROUGE in so many steps, for learners that want whole grades."""
TREES, LEAVES, DEPTH, RATE = 150, 15, 6, 0.07


class Pool(NamedTuple):
    """Candidates of many articles: features, ROUGE-1/2/L, the article of each, and its weight; sorted by article."""

    rows: NDArray[np.float32]
    worth: NDArray[np.float32]
    group: NDArray[np.int64]
    weight: NDArray[np.float32]

    @property
    def target(self) -> NDArray[np.float32]:
        """The mean of the three."""
        mean: NDArray[np.float32] = self.worth.mean(axis=1)
        return mean


def _centred(pool: Pool) -> NDArray[np.float32]:
    """How much better than the article's mean candidate."""
    _, group = np.unique(pool.group, return_inverse=True)
    means = np.bincount(group, pool.target) / np.bincount(group)
    gain: NDArray[np.float32] = (pool.target - means[group]).astype(np.float32)
    return gain


def linear(pool: Pool) -> Scorer:
    """Ridge regression of the gain over the mean candidate."""
    scaler = StandardScaler().fit(pool.rows)
    model = Ridge(10).fit(scaler.transform(pool.rows), _centred(pool), pool.weight)
    return lambda rows: model.predict(scaler.transform(rows))


def by_pairs(pool: Pool) -> Scorer:
    """Logistic regression on differences of pairs from one article."""
    chance = np.random.default_rng(0)
    starts = np.flatnonzero(np.r_[True, np.diff(pool.group) != 0, True])
    better, worse = [], []
    for start, end in pairwise(starts):
        one, other = chance.integers(start, end, (2, 12))
        better.append(one)
        worse.append(other)
    one, other = np.concatenate(better), np.concatenate(worse)
    gap = pool.target[one] - pool.target[other]
    clear = np.abs(gap) > 0.05
    scaler = StandardScaler().fit(pool.rows)
    rows = scaler.transform(pool.rows)
    model = LogisticRegression(C=0.1, max_iter=200, fit_intercept=False)
    model.fit((rows[one] - rows[other])[clear], gap[clear] > 0, np.abs(gap[clear]))
    return lambda rows: scaler.transform(rows) @ model.coef_[0]


def boosted(pool: Pool) -> Scorer:
    """scikit-learn's gradient boosting of ROUGE."""
    model = HistGradientBoostingRegressor(max_iter=200, learning_rate=0.05, max_leaf_nodes=15, min_samples_leaf=40)
    model.fit(pool.rows, pool.target, pool.weight)
    return lambda rows: np.asarray(model.predict(rows), np.float32)


_SHARED: dict[str, Any] = {
    "n_estimators": TREES,
    "num_leaves": LEAVES,
    "max_depth": DEPTH,
    "learning_rate": RATE,
    "min_child_samples": 60,
}
_SHARED |= {"colsample_bytree": 0.5, "subsample": 0.7, "subsample_freq": 1, "verbose": -1, "n_jobs": 1, "random_state": 0}


def regressed(pool: Pool) -> Scorer:
    """lightgbm's regression of ROUGE."""
    model = lightgbm.LGBMRegressor(**_SHARED).fit(pool.rows, pool.target, sample_weight=pool.weight)
    return lambda rows: np.asarray(model.predict(rows), np.float32)


def ranked(pool: Pool) -> Scorer:
    """lightgbm's LambdaMART on grades of ROUGE."""
    model = rank_model(pool)
    return lambda rows: np.asarray(model.predict(rows), np.float32)


def rank_model(pool: Pool) -> lightgbm.Booster:
    """The booster of LambdaMART."""
    sizes = np.unique(pool.group, return_counts=True)[1]
    grades = np.clip(pool.target * STEPS, 0, STEPS).astype(int)
    model = lightgbm.LGBMRanker(label_gain=list(range(STEPS + 1)), lambdarank_truncation_level=5, **_SHARED)
    return model.fit(pool.rows, grades, sample_weight=pool.weight, group=sizes).booster_


LEARNERS: dict[str, Callable[[Pool], Scorer]] = {
    "linear, regression": linear,
    "linear, pairwise": by_pairs,
    "scikit-learn boosting, regression": boosted,
    "lightgbm, regression": regressed,
    "lightgbm, LambdaMART": ranked,
}
FINAL = rank_model
