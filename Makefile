# Every target makes its own environment when there is none; only Python >= 3.11, make and git must be there.
PYTHON ?= python3
BIN := .venv/bin
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false

.PHONY: run test test-slow check bench serve env lint types gate lock
.DEFAULT_GOAL := run

env: .venv/.made
.venv/.made: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "banmian needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

run: env
	$(BIN)/banmian run

test: env
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

# A cron schedule through server and worker, zombies, a cluster with a bucket, kills; mostly waiting, so three processes.
test-slow: env
	$(BIN)/python -m pytest -n 3 --dist loadfile -m slow tests/slow

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: env
	$(BIN)/mypy

gate: env
	$(BIN)/python -m bench.quality

check: lint types test gate

bench: env
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.speed

# A Prefect server on this machine, the deployments of prefect.yaml, and a worker that runs them; Ctrl-C ends it.
serve: env
	$(BIN)/python -m flows.serve

# Needs uv; the lock names no package index, so it works with any.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --all-extras pyproject.toml -o requirements.lock
