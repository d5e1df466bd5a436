"""Press fell: half of its articles invented clause by clause, every device a share, nothing that a reader could not tell."""

from bench.presses.fell.makeup import make_page

__all__ = ["make_page"]
