# Every target builds .venv from hash-locked files by itself; nothing else is needed but Python 3.11+, venv and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-long check bench format locks clean
run: .venv/run.stamp            ## start the bot (without a token: the preview in the browser)
	$(BIN)/python -m bot

test: .venv/dev.stamp           ## the tests, under five minutes
	$(BIN)/python -m pytest -m "not long"

test-long: .venv/dev.stamp      ## the tests that take minutes
	$(BIN)/python -m pytest -m long

check: .venv/dev.stamp          ## format, lint, types, layers, locales
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.check_locales

bench: .venv/dev.stamp          ## timings side by side with a plain set of days
	$(BIN)/python -m tools.bench

format: .venv/dev.stamp         ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

locks:                          ## renew the locked requirement files (needs uv)
	uv pip compile --upgrade --universal --generate-hashes --python-version 3.11 pyproject.toml -o requirements/run.txt
	uv pip compile --upgrade --universal --generate-hashes --python-version 3.11 pyproject.toml --group dev -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist

.venv/run.stamp: requirements/run.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

.venv/dev.stamp: requirements/dev.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@ .venv/run.stamp
