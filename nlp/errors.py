"""Errors that a user can mend: the message names the thing, the value and the way out, in one line."""


class BanmianError(Exception):
    """What the command line shows as one line, exit status 1; each module has its own kind."""


class EngineError(BanmianError, RuntimeError):
    """A model that is not there or cannot be read; the message names it and the way out."""


class IngestError(BanmianError, ValueError):
    """A source that is not there; the message names it and the way out."""
