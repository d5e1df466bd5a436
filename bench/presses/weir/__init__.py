"""Pages of workers' dailies, evening papers and trade papers: notices, rosters, interviews, poems beside ordinary stories."""

from bench.presses.weir.page import make_page

__all__ = ["make_page"]
