"""Quality of entity facts on texts labelled by hand: `python -m bench.facts`."""
