"""The sample issues: `python -m bench.typesetter.seeds [FOLDER]` sets the articles of sample_articles/ into seeds/ again.

Each file of sample_articles/ is one page: where it goes, its make-up, the lines at its head and foot, its encoding, and
its articles. The same files give the same bytes.
"""

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

from bench.typesetter.dials import plain_dials
from bench.typesetter.gold import SetPage
from bench.typesetter.manuscript import Manuscript, Part
from bench.typesetter.page import set_page
from bench.typesetter.samples import FOLDER, Sample, read_sample
from bench.typesetter.wrapping import Setting

SEEDS = Path("seeds")


def read_plans() -> list[dict[str, Any]]:
    """The pages of the sample issues, in the order of their files."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]


def set_sample_page(plan: dict[str, Any]) -> SetPage:
    """One page of the sample issues with its gold."""
    makeup = dict(plan["makeup"])
    if "setting" in makeup:
        setting = makeup["setting"]
        makeup["setting"] = Setting(**{**setting, "ways": tuple(setting.get("ways", ("pull", "push")))})
    manuscripts = [_manuscript(read_sample(plan["page"], article)) for article in plan["articles"]]
    rng = random.Random(plan["page"])
    return set_page(manuscripts, plain_dials(**makeup), rng, plan.get("head", ()), plan.get("foot", ()))


def _manuscript(sample: Sample) -> Manuscript:
    indents = {"paragraph": 2.0, "caption": 2.0, "subhead": 0.0}
    parts = [
        Part(role, text, 0.0 if text.endswith(("同志：", "您好：")) and len(text) < 8 else indents[role])
        for role, text in sample.parts
    ]
    return Manuscript(
        parts=parts,
        headline=sample.headline.split("\n") if sample.headline else [],
        kicker=sample.kicker.split("\n") if sample.kicker else [],
        deck=sample.deck.split("\n") if sample.deck else [],
        banner=sample.banner,
        icon=sample.icon,
        kind=sample.kind,
        byline=sample.byline,
        reporters=list(sample.reporters),
        byline_place=sample.byline_at if sample.byline else "inside",
        dateline=sample.dateline,
        measure=sample.measure,
        before=sample.before,
        after=sample.after,
    )


def write_seeds(folder: Path = SEEDS) -> list[Path]:
    """Writes every page below the folder; the files written."""
    written = []
    for plan in read_plans():
        path = folder / plan["page"]
        path.parent.mkdir(parents=True, exist_ok=True)
        text = set_sample_page(plan).text.replace("\n", plan.get("newline", "\n"))
        path.write_bytes(text.encode(plan.get("encoding", "utf-8")))
        written.append(path)
    return written


def main() -> int:
    """Set the sample issues again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, help="where to (default: seeds)")
    for path in write_seeds(parser.parse_args().folder):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
