"""Quality and speed, measured: `python -m bench.quality`, `python -m bench.speed`; see bench/README.md."""
