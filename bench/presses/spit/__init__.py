"""Press of provincial party and workers' dailies and of city dailies."""

from bench.presses.spit.page import make_page

__all__ = ["make_page"]
