"""Pages as an acceptance tester sets them: plain, exact, modelled on the make-up of a local daily."""

from bench.presses.tarn.page import make_page

__all__ = ["make_page"]
