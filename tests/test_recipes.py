"""Every recipe of `docs/analysts.md` gives the answer that the page shows."""

from pathlib import Path

import pytest

from bench.recipes import PAGE, SAMPLE, Recipe, answer, make_store, read_recipes, with_answers

RECIPES = read_recipes(PAGE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("recipes")
    make_store(SAMPLE, root / "data")
    return root


@pytest.mark.parametrize("recipe", RECIPES, ids=[f"{recipe.kind} {number}" for number, recipe in enumerate(RECIPES, 1)])
def test_a_recipe_gives_the_answer_shown(root: Path, recipe: Recipe) -> None:
    assert answer(recipe, root) == recipe.shown, "see it with: python -m bench.recipes; then --write"


def test_the_page_has_every_kind_and_no_block_without_an_answer() -> None:
    page = PAGE.read_text(encoding="utf-8")
    kinds = [recipe.kind for recipe in RECIPES]
    assert {kind: kinds.count(kind) for kind in kinds} == {"sql": 8, "python": 6, "console": 2}
    assert len(RECIPES) == sum(page.count(f"```{kind}\n") for kind in ("sql", "python", "console"))
    assert with_answers(page, [recipe.shown for recipe in RECIPES]) == page
