# Every target builds .venv from hash-locked files by itself; nothing else is needed but Python 3.11+ with venv,
# and make. Another Python beside it: make test-quick PYTHON=python3.13 VENV=.venv-3.13
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help install run test test-quick test-long test-busy check bench bench-full rules format locks clean
help:                            ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12

run: $(VENV)/run.stamp           ## start the bot (without a token: the preview in the browser)
	@exec $(BIN)/python -m bot

install: $(VENV)/run.stamp       ## what the bot needs, into .venv

test: $(VENV)/dev.stamp          ## the tests, some four minutes on two processors
	HYPOTHESIS_PROFILE=$${HYPOTHESIS_PROFILE:-brief} $(BIN)/python -m pytest -n 3 --dist worksteal -m "not long"

test-quick: $(VENV)/dev.stamp    ## what shows within a minute whether another Python will do
	HYPOTHESIS_PROFILE=brief $(BIN)/python -m pytest -n 3 --dist worksteal -m "not long" \
		tests/core tests/rulebook tests/storage tests/journeys/test_conversation.py

test-long: $(VENV)/dev.stamp     ## the tests that take minutes, and all examples of every property
	$(BIN)/python -m pytest -n 3 --dist worksteal -m "long or hypothesis"

test-busy: $(VENV)/dev.stamp     ## `make test` while both processors are kept busy: no test may depend on time
	@trap 'kill $$busy' EXIT; trap 'exit 130' INT TERM; \
	for _ in 1 2; do while kill -0 $$$$; do :; done 2>/dev/null & busy="$$busy $$!"; done; \
	$(MAKE) --no-print-directory test

check: $(VENV)/dev.stamp         ## format, lint, types, layers, texts, screens, whether what is made of the rules is fresh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.check_locales
	$(BIN)/python -m tools.check_screens
	$(BIN)/python -m tools.rules --check
	$(BIN)/python -m tools.days_off --check

bench: $(VENV)/dev.stamp         ## what an answer costs beside a bare echo bot, into docs/performance.md: some minutes
	$(BIN)/python -m tools.bench
	$(BIN)/python -m tools.bench_counting
	$(BIN)/python -m tools.bench_picture
	$(BIN)/python -m tools.bench_flood
	$(BIN)/python -m tools.bench_notices

bench-full: $(VENV)/dev.stamp    ## the same with PostgreSQL, a million people and journals, 100,000 updates: hours
	$(BIN)/python -m tools.bench --full
	$(BIN)/python -m tools.bench_scale

rules: $(VENV)/dev.stamp         ## write docs/rules.md, the tables of all rules, from the rule files
	$(BIN)/python -m tools.rules

format: $(VENV)/dev.stamp        ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

LOCK := uv pip compile --upgrade --universal --generate-hashes --python-version 3.11
locks:                           ## renew the locked requirement files (needs uv)
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt
	echo hatchling | $(LOCK) - -c requirements/dev.txt -o requirements/build.txt

clean:                           ## remove what the targets above have built
	rm -rf .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist

# A venv that could not be finished (no ensurepip) is removed, so that the next try begins anew.
$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.13 ..." >&2; exit 1; }
	@test -x $(BIN)/pip || { $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; }
	@touch $@

PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
$(VENV)/run.stamp: requirements/run.txt | $(VENV)/python.stamp
	@echo "Installing $< into $(VENV) (once)"
	@$(PIP_INSTALL) $<
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt | $(VENV)/python.stamp
	@echo "Installing $< into $(VENV) (once)"
	@$(PIP_INSTALL) $<
	@touch $@ $(VENV)/run.stamp
