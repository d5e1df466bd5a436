"""Press "steppe": party, trade and army papers, solemn and long, read out frame by frame."""

from bench.presses.steppe.page import make_page

__all__ = ["make_page"]
