"""A typesetter built from the description of pages alone: every device is a dial, drawn once per page.

    page = make_page(seed=1, level="hard", sources=load_sources())

Manuscripts are written (`stories`, `specials`, `titles`, `bylines`), broken into lines (`wrapping`, `galley`), put on the page
and spoiled (`page`, `noise`); gold is read off the lines at the end, so that it is what the page says.
"""

from bench.presses.coast.page import make_page

__all__ = ["make_page"]
