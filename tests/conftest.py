"""For all tests: `flows` comes before Prefect and numpy, so that nothing phones home and one core is used."""

import flows

__all__ = ["flows"]
