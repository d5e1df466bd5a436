"""Units of work in batches, one a task."""

import math
from collections import defaultdict
from collections.abc import Sequence

from flows.plan import Batch, Work

BATCH_BYTES, SMALL_BATCH_BYTES = 3_000_000, 1_000_000
"""Of pages in one batch: about 40 s and 12 s of work on one core (three bytes a character, 27,000 characters a second)."""


def make_batches(todo: Sequence[Work], jobs: int) -> list[Batch]:
    """The units in order, in as many batches for each job, all of a size, so that the jobs end together.

    A task in a worker process costs 75-200 ms beside its work: few units are one batch a job, more are two of at least
    `SMALL_BATCH_BYTES`, many are batches of at most `BATCH_BYTES`.
    """
    total = sum(_weight(work) for work in todo)
    rounds = max(math.ceil(total / jobs / BATCH_BYTES), min(2, int(total / jobs / SMALL_BATCH_BYTES)), 1)
    size = total / (rounds * jobs)
    batches: dict[int, list[Work]] = defaultdict(list)
    before = 0
    for work in todo:
        batches[int(before / size)].append(work)
        before += _weight(work)
    return [Batch(number, tuple(works)) for number, works in enumerate(batches.values(), 1)]


def _weight(work: Work) -> int:
    return max(work.size, 1)
