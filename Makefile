# Every target builds .venv from hash-locked files by itself; nothing else is needed but Python 3.11+ with venv,
# and make. Another Python: make test PYTHON=python3.13
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help install run test test-long test-busy check bench format locks clean
help:                           ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

run: .venv/run.stamp            ## start the bot (without a token: the preview in the browser)
	@exec $(BIN)/python -m bot

install: .venv/run.stamp        ## what the bot needs, into .venv

test: .venv/dev.stamp           ## the tests, some four minutes on two processors
	HYPOTHESIS_PROFILE=$${HYPOTHESIS_PROFILE:-brief} $(BIN)/python -m pytest -n 3 --dist worksteal -m "not long"

test-long: .venv/dev.stamp      ## the tests that take minutes, and all examples of every property
	$(BIN)/python -m pytest -n 3 --dist worksteal -m "long or hypothesis"

test-busy: .venv/dev.stamp      ## `make test` while both processors are kept busy: no test may depend on time
	@trap 'kill $$busy' EXIT; trap 'exit 130' INT TERM; \
	for _ in 1 2; do while kill -0 $$$$; do :; done 2>/dev/null & busy="$$busy $$!"; done; \
	$(MAKE) --no-print-directory test

check: .venv/dev.stamp          ## format, lint, types, layers, texts, screens
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.check_locales
	$(BIN)/python -m tools.check_screens

bench: .venv/dev.stamp          ## timings side by side with a plain set of days
	$(BIN)/python -m tools.bench

format: .venv/dev.stamp         ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

LOCK := uv pip compile --upgrade --universal --generate-hashes --python-version 3.11
locks:                          ## renew the locked requirement files (needs uv)
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt
	echo hatchling | $(LOCK) - -c requirements/dev.txt -o requirements/build.txt

clean:                          ## remove what the targets above have built
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist

# A venv that could not be finished (no ensurepip) is removed, so that the next try begins anew.
.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.13 ..." >&2; exit 1; }
	@test -x $(BIN)/pip || { $(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }; }
	@touch $@

PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
.venv/run.stamp: requirements/run.txt | .venv/python.stamp
	@echo "Installing $< into .venv (once)"
	@$(PIP_INSTALL) $<
	@touch $@

.venv/dev.stamp: requirements/dev.txt | .venv/python.stamp
	@echo "Installing $< into .venv (once)"
	@$(PIP_INSTALL) $<
	@touch $@ .venv/run.stamp
