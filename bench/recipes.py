"""Every recipe of `docs/analysts.md` is run and its answer compared: `python -m bench.recipes [--write]`.

With `--write` the answers of now are put into the page. The store is made of `docs/sample`, by the stages themselves.
"""

import argparse
import contextlib
import io
import re
import shlex
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from typer.testing import CliRunner

from flows.command_line import app
from flows.sql import answer_query
from nlp.settings import Settings

PAGE = Path(__file__).parent.parent / "docs/analysts.md"
SAMPLE = PAGE.parent / "sample"
_BLOCK = re.compile(r"```(sql|python|console)\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
_WIDTH = 120


class Recipe(NamedTuple):
    """A block of code and the answer that the page shows for it."""

    kind: str
    code: str
    shown: str


def read_recipes(page: str) -> list[Recipe]:
    """The blocks of code with an answer, in the page's order."""
    return [Recipe(*found) for found in _BLOCK.findall(page)]


def make_store(sources: Path, data: Path) -> None:
    """The tables of the pages, as `banmian run` makes them, without Prefect's engine."""
    from prefect.logging import disable_run_logger  # noqa: PLC0415

    from flows.newspaper import TASKS  # noqa: PLC0415 (takes seconds, and only this needs it)
    from flows.places import keep_places  # noqa: PLC0415
    from flows.plan import Batch, make_plan  # noqa: PLC0415

    keep_places(data)
    batch = Batch(1, tuple(make_plan([sources], data, Settings())))
    with disable_run_logger():
        for task in TASKS:
            task.fn(batch, data, Settings())


def answer(recipe: Recipe, root: Path) -> str:
    """What the recipe prints when the store is `data` in the folder `root`."""
    with contextlib.chdir(root):
        if recipe.kind == "sql":
            return _tidy(_sql(recipe.code))
        return _tidy(_python(recipe.code) if recipe.kind == "python" else _commands(recipe.code))


def _tidy(text: str) -> str:
    """Without spaces at line ends, which nobody sees on a page."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def _sql(query: str) -> str:
    out = io.StringIO()
    answer_query(Path("data"), query, "table", out, Console(file=out, width=_WIDTH))
    return out.getvalue()


def _python(code: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, str(PAGE), "exec"), {})
    return out.getvalue()


def _commands(lines: str) -> str:
    answers = []
    for line in lines.splitlines():
        result = CliRunner().invoke(app, shlex.split(line.removeprefix("$ banmian ")), catch_exceptions=False)
        answers.append(result.stdout)
    return "".join(answers)


def with_answers(page: str, answers: Sequence[str]) -> str:
    """The page, each block's answer replaced."""
    waiting = iter(answers)
    return _BLOCK.sub(lambda found: f"```{found[1]}\n{found[2]}```\n\n```text\n{next(waiting)}```", page)


def main() -> None:
    """Print the recipes whose answers differ; exit status 1 when there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    page = PAGE.read_text(encoding="utf-8")
    recipes = read_recipes(page)
    with tempfile.TemporaryDirectory() as folder:
        make_store(SAMPLE, Path(folder, "data"))
        answers = [answer(recipe, Path(folder)) for recipe in recipes]
    differ = [recipe for recipe, made in zip(recipes, answers, strict=True) if recipe.shown != made]
    if write:
        PAGE.write_text(with_answers(page, answers), encoding="utf-8")
    for recipe in differ:
        print(recipe.code)
    print(f"{len(recipes)} recipes, {len(differ)} answers {'written' if write else 'differ'}")
    sys.exit(bool(differ) and not write)


if __name__ == "__main__":
    main()
