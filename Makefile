# Everything a developer or a CI runs. `make help` lists the targets; each installs what it lacks (Debian 12, root or sudo).
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
# `make -j` must not run qm beside the setup that makes .venv; what can run at once does so inside the recipes.
.NOTPARALLEL:
.PHONY: help demo test run lint bench i18n zip matrix screenshot clean setup qm

# Never a python3 from elsewhere on PATH: only Debian's can import qgis, and .venv is made over it.
PYTHON := .venv/bin/python
export PYTHONDONTWRITEBYTECODE := 1
OFFSCREEN := QT_QPA_PLATFORM=offscreen

help:  ## this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: setup qm  ## builds the demo county from input files and prints where each result lies (build/demo)
	@$(OFFSCREEN) $(PYTHON) -m tools.demo

test: setup qm  ## all tests, without a screen, on two processes
	@$(OFFSCREEN) $(PYTHON) -m pytest -n 2 --no-loadscope-reorder

run: setup qm  ## opens QGIS with the plugin and the demo county, in a profile under build/
	@$(PYTHON) tools/run.py

lint: setup-lint  ## ruff, mypy, import-linter, translations, bandit, Qt 6 names, length of files
	@tools/lint.sh

bench: setup qm  ## measures the slow parts on large invented counties
	@$(OFFSCREEN) $(PYTHON) -m pytest tests/bench -m bench -s

i18n: setup  ## extracts source strings into i18n/*.ts and compiles the .qm files
	@$(PYTHON) tools/i18n.py update
	@$(PYTHON) tools/i18n.py release

zip: setup  ## build/linzhang_plugin-<version>.zip, ready to install in QGIS
	@$(PYTHON) tools/make_zip.py

matrix: setup setup-lint qm  ## tests marked `matrix` on QGIS 3.22, 3.40 and 3.44 (chroots), and Qt 6 names; fails where one cannot run
	@tools/matrix/run.sh

screenshot: setup qm  ## docs/screenshot.png: a real QGIS under Xvfb with the demo county
	@$(PYTHON) tools/screenshot.py

clean:  ## removes build/ and all caches; keeps .venv and the chroots of the matrix
	@rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache i18n/*.qm
	@find . -path ./.venv -prune -o -name __pycache__ -type d -print0 | xargs -0 -r rm -rf

setup:
	@tools/setup.sh

.PHONY: setup-lint
setup-lint:
	@tools/setup.sh lint

qm:
	@$(PYTHON) tools/i18n.py release
