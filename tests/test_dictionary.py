"""The data dictionary is the one that the schemas give, and every column has a meaning."""

from pathlib import Path

from flows.dictionary import dictionary, meaning
from nlp.tables import TABLES


def test_the_dictionary_in_the_repository_is_the_generated_one() -> None:
    kept = Path(__file__).parent.parent / "data/README.md"
    assert kept.read_text(encoding="utf-8") == dictionary(), "run: python -m flows.dictionary"


def test_every_column_has_a_meaning() -> None:
    assert not [f"{table.name}.{column.name}" for table in TABLES.values() for column in table.schema if not meaning(column)]
