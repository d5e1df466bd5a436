"""Press crag: pages as an old layout editor of provincial dailies remembers them. The kind of page is drawn first (front,
local news, readers' letters, supplement, sports, theory …), and its devices follow; a third of the texts is invented here.
"""

from bench.presses.crag.sheet import make_page

__all__ = ["make_page"]
