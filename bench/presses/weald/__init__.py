"""A press of evening and metro papers, weeklies, school, health, law and farm papers, with care for titles."""

from bench.presses.weald.page import make_page

__all__ = ["make_page"]
