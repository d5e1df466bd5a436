"""Weights of the page model: the mean of several trainings, knobs that are turned, and who sets the pages."""

from pathlib import Path

from bench.presses import PRESSES
from nlp.cleaning.grammar import MODES, STEP
from nlp.cleaning.weights import Weights, empty_weights, load_weights
from training.page_sources import TURNS
from training.page_tuning import knob_turns, tune
from training.pages import mean_of


def test_the_mean_of_trainings_is_taken_by_the_names_of_features() -> None:
    one, other = empty_weights({"mark": 0, "wide": 1}), empty_weights({"wide": 0, "short": 1})
    one.emit[:] = [[2.0], [4.0]]
    other.emit[:] = [[6.0], [8.0]]
    one.seams[...] = 1.0
    one.titles, other.titles = {"longest": 1.0}, {"longest": 3.0, "first": 4.0}
    mean = mean_of([one, other])
    told = {name: float(mean.emit[row, 0]) for name, row in mean.names.items()}
    assert told == {"mark": 1.0, "wide": 5.0, "short": 4.0}
    assert (mean.seams == 0.5).all()
    assert mean.titles == {"longest": 2.0, "first": 2.0}


def test_two_presses_are_kept_from_training_to_tell_what_an_unknown_paper_meets() -> None:
    assert set(PRESSES) - set(TURNS) == {"moor", "glen"}


class _LikesBareEnds:
    """Judges that like articles to end after a bare body, on pages with headlines before their bodies only."""

    def value(self, weights: Weights) -> tuple[float, dict[str, dict[str, float]]]:
        """Best at 1, and nothing else may move."""
        steps = weights.steps[STEP["end_bare"]]
        liked = 1 - 0.1 * abs(steps[MODES.index("before"), 0] - 1) - abs(weights.steps).sum() / 1000
        return float(liked), {}


def test_a_knob_stays_where_more_is_right_and_the_others_where_they_were(tmp_path: Path) -> None:
    tuned = tune(empty_weights({"line": 0}), _LikesBareEnds(), passes=4, target=tmp_path / "weights.json")
    assert (tuned.steps[STEP["end_bare"], MODES.index("before")] == 1.0).all()
    assert (load_weights(tmp_path / "weights.json").steps == tuned.steps).all()
    assert abs(tuned.steps).sum() == abs(tuned.steps[STEP["end_bare"], MODES.index("before")]).sum()


def test_every_knob_has_a_name_of_its_own() -> None:
    names = [name for name, _ in knob_turns()]
    assert len(set(names)) == len(names)
