"""Press knoll: a strict paper; every device has its rate, and nothing is printed that a reader of the text could not decide."""

from bench.presses.knoll.page import make_page

__all__ = ["make_page"]
