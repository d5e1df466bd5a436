"""The articles of the sample issues, written for this project: people, bodies and places are invented."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "sample_articles"


@dataclass(frozen=True)
class Sample:
    """One written article; `parts` are (role, text) in order, `page` names the file below seeds/ that it is set in."""

    page: str
    headline: str
    kicker: str | None = None
    deck: str | None = None
    banner: str | None = None
    byline: str | None = None
    kind: str = "story"
    byline_at: str = "top"
    reporters: tuple[str, ...] = ()
    dateline: str | None = None
    measure: int = 0
    icon: str = ""
    before: str | None = None
    after: str | None = None
    parts: tuple[tuple[str, str], ...] = field(default_factory=tuple)

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs without subheads and captions."""
        return [text for role, text in self.parts if role == "paragraph"]

    @property
    def subheads(self) -> list[str]:
        """The subheads."""
        return [text for role, text in self.parts if role == "subhead"]


@cache
def read_samples() -> tuple[Sample, ...]:
    """All sample articles in the order of their files."""
    found: list[Sample] = []
    for path in sorted(FOLDER.glob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        found += [read_sample(page["page"], article) for article in page["articles"]]
    return tuple(found)


def read_sample(page: str, article: dict[str, Any]) -> Sample:
    """One article of a page file, which is left as it is."""
    parts = tuple(_part(text) for text in article["body"])
    article = {name: tuple(value) if isinstance(value, list) else value for name, value in article.items() if name != "body"}
    return Sample(page=page, parts=parts, **article)


def _part(text: str) -> tuple[str, str]:
    """A line of a body: `# ` marks a subhead, `> ` a caption."""
    role = {"#": "subhead", ">": "caption"}.get(text[0], "paragraph")
    return role, text if role == "paragraph" else text[2:]
