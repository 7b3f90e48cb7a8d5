# The project's tasks. `make` alone lists them.

VENV := .venv
PYTHON := $(VENV)/bin/python
# Each file by one process: its tests may share a server.
TOGETHER := --numprocesses=auto --dist=loadfile
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test coverage lint bench planted fuzz format sample pictures bundle clean

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.runtime ## Serve the pages on http://localhost:8501; Ctrl+C stops
	$(PYTHON) -m streamlit run app.py

test: $(VENV)/.development ## Run all tests, two at a time
	$(PYTHON) -m pytest $(TOGETHER)

coverage: $(VENV)/.development ## Run all tests and list the lines that none of them runs
	$(PYTHON) -m pytest $(TOGETHER) --cov --cov-report=term

lint: $(VENV)/.development ## Check style, format and types; changes nothing
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

bench: $(VENV)/.development ## Measure reading, storing, growth, claims, slides and pages, as ratios; half an hour
	$(PYTHON) -m benchmarks.reading
	$(PYTHON) -m benchmarks.commit
	$(PYTHON) -m benchmarks.growth
	$(PYTHON) -m benchmarks.claims
	$(PYTHON) -m benchmarks.slides
	$(PYTHON) -m benchmarks.pages

planted: $(VENV)/.development ## Plant faults in the rules and see the tests catch them; three minutes
	$(PYTHON) -m benchmarks.planted

fuzz: $(VENV)/.development ## Read 10,000 damaged files of each format; twenty minutes
	$(PYTHON) -m benchmarks.fuzz --mutants 10000

format: $(VENV)/.development ## Mend what ruff can mend by itself
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

sample: $(VENV)/.runtime ## Make the files of sample_data/ again
	$(PYTHON) -m sample_data.make_sample

pictures: $(VENV)/.development ## Take the READMEs' pictures and the walk-through again, by Chromium
	$(PYTHON) -m docs.pictures

bundle: $(VENV)/.runtime ## Make bundles for Windows and Linux that need no internet, in dist/
	$(PYTHON) -m deploy.bundle

clean: ## Remove the virtual environment and all caches; the data in var/ stay
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: each is newer than what it was made from, so nothing is installed twice.

$(VENV)/.made:
	@for python in python3.11 python3; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "$$python -m venv $(VENV)"; $$python -m venv --clear $(VENV) && touch $@; exit; \
		fi; \
	done; echo "Python 3.11 or newer was not found. Install it, then run make again." >&2; exit 1

$(VENV)/.runtime: requirements.txt $(VENV)/.made
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	$(PIP) -r requirements-dev.txt
	@touch $@
