"""What stands on a page and belongs to no article: mastheads, page numbers, editors, telephones."""

import random

from bench.presses.reef.grammar import Writer, sections


def lines(rng: random.Random, count: int) -> list[str]:
    """Some lines of furniture."""
    writer = Writer(rng)
    names = [name for name in sections() if name.startswith("furniture")]
    return [writer(rng.choice(names)) for _ in range(count)]
