"""A press of devices: each has a share, drawn per page from a wide range, so that pages are combinations and no templates.

    page = make_page(seed=1, level="varied", sources=load_sources())

Text is that of the sources, with this press's own stories, letters, notices, poems and tables (invented people and places).
"""

from bench.presses.heath.page import make_page

__all__ = ["make_page"]
