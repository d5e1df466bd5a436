"""For all tests: `flows` comes before Prefect and numpy, so that nothing phones home and one core is used."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import flows

__all__ = ["flows"]


@pytest.fixture(scope="module")
def server() -> Iterator[None]:
    """A Prefect server with an empty database, for the tests of one file."""
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415 (takes seconds, and few tests need it)

    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of two issues of one page each."""
    from tests.newspaper_pages import put  # noqa: PLC0415 (imports Prefect)

    for number, day in enumerate(("2023-03-02", "2023-03-03")):
        put(tmp_path / "pages" / day / "01.txt", f"32{number}")
    return tmp_path / "pages"
