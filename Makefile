# make audit: set up and audit the sample month.  make test: set up and run every test.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

.PHONY: audit test sample bench lint clean

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --require-hashes -r requirements.txt
	$(VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(READY)
