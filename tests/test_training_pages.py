"""Weights of the page model: the mean of several trainings."""

from nlp.cleaning.weights import empty_weights
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
