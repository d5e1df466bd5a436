"""Pages of one short article, and the flow over them in this process."""

from pathlib import Path
from typing import Any

from flows.newspaper import newspaper
from nlp.settings import Settings

PAGE = """ 本报讯 （记者何语秋）3 月 2 日，记者从云
溪县总工会获悉，清水河畔的职工书屋近日开
门迎客，首日接待读者 320 人。
云溪县清水河畔职工书屋开门迎客
"""


def put(path: Path, number: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.replace("320", number), encoding="utf-8")


def run(pages: Path, data: Path, **options: Any) -> Any:
    return newspaper([pages], data, **{"jobs": 1, "settings": Settings(), **options}, return_state=True)
