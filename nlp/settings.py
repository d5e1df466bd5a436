"""Every option of banmian: its default, its range and what it does.

Values come from the caller, else from the environment (`BANMIAN_SUMMARY_CHARS=90`), else from the defaults here.
Each stage names the settings that its tables depend on (`for_stage`); a change of those, and of no others, recomputes it.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

STAGES = ("clean", "split_sentences", "recognise_entities", "summarise")
"""The four stages of an issue, in order; each is a Prefect task."""


class Settings(BaseSettings):
    """All options; a value out of range is refused with its name, value and range (pydantic.ValidationError)."""

    model_config = SettingsConfigDict(env_prefix="BANMIAN_", env_ignore_empty=True, extra="forbid", frozen=True)

    model: str | None = Field(
        None, description="folder or name of another spaCy package for entities, such as zh_core_web_trf; null: the shipped one"
    )
    summary_chars: int = Field(120, ge=20, le=2000, description="longest summary, in characters")
    max_page_bytes: int = Field(64_000_000, ge=1_000, description="a larger file is rejected, not read")
    min_chinese_share: float = Field(
        0.2, ge=0, le=1, description="a page with a smaller share of Chinese characters among its letters is rejected"
    )
    jobs: int = Field(0, ge=0, le=256, description="worker processes; 0: one a core")
    patience_minutes: float = Field(
        60, ge=1, le=1440, description="worker processes that finish no task for so long count as hung and are replaced"
    )
    max_failed_share: float = Field(
        0.5, ge=0, le=1, description="a run fails when a larger share of its units could not be written, else it ends partially"
    )

    abstract_url: str | None = Field(
        None,
        pattern=r"^https?://[^\s/]",
        description="OpenAI-compatible endpoint that writes summaries, such as http://127.0.0.1:8000/v1; null: extracts only",
    )
    abstract_model: str = Field("default", min_length=1, description="model that the endpoint is asked for")
    abstract_timeout: float = Field(30, ge=0.1, le=600, description="seconds for one answer of the endpoint, in all")
    abstract_retries: int = Field(2, ge=0, le=10, description="further tries after no answer, or one without sense")
    abstract_budget: int = Field(1000, ge=0, description="most requests to the endpoint in one run")
    abstract_cache: Path = Field(Path(".banmian/abstracts"), description="folder that keeps the endpoint's answers")

    def for_stage(self, stage: str) -> dict[str, Any]:
        """The settings that this stage's tables depend on, by name."""
        return {name: getattr(self, name) for name in _OF_STAGE[stage]}


_ALIKE = 0.8
"""How alike two names are from which one is taken for the other misspelt."""


def misspelt(variables: Iterable[str]) -> dict[str, str]:
    """Variables of the environment that set nothing but are named nearly as a setting, each with that setting's variable.

    >>> misspelt(["BANMIAN_SUMARY_CHARS", "BANMIAN_HOME", "BANMIAN_ABSTRACT_KEY", "BANMIAN_JOBS"])
    {'BANMIAN_SUMARY_CHARS': 'BANMIAN_SUMMARY_CHARS'}
    """
    known = list(Settings.model_fields)
    ours = {name: name[8:].lower() for name in variables if name.upper().startswith("BANMIAN_")}
    like = {name: get_close_matches(own, known, 1, _ALIKE) for name, own in ours.items() if own not in known}
    return {name: f"BANMIAN_{found[0].upper()}" for name, found in like.items() if found}


_OF_STAGE: dict[str, tuple[str, ...]] = {
    "clean": ("max_page_bytes", "min_chinese_share"),
    "split_sentences": (),
    "recognise_entities": ("model",),
    "summarise": ("summary_chars", "abstract_url", "abstract_model"),
}

SHIPPED_MODEL = Path(__file__).parent / "models" / "zh_banmian"
"""The spaCy pipeline that comes with the project: words and entities."""
