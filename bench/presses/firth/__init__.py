"""Press firth: city evening papers, county weeklies, business, sport and party papers of 2005 to 2025.

The kind of paper is drawn first; its measures, bylines, small forms and voice of headlines follow. Half of the texts are
invented of sentences about one topic, half come from the sources.
"""

from bench.presses.firth.page import make_page

__all__ = ["make_page"]
