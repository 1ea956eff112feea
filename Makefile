# GNU make. The two commands are `make run` and `make test`; both set up .venv first.
PY := .venv/bin/python
MAKEFLAGS += --no-print-directory
# Without compiled modules every Python that a test starts would compile the whole program anew.
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test proof fuzz soak bench golden check format translations lock wheel clean

help:
	@echo "make run            open the editor on the example map"
	@echo "make test           run every check and every test"
	@echo "make proof          prove that no word is ever lost, and print the figures (long)"
	@echo "make soak           work in a window for an hour, and print how memory grows; MINUTES=10"
	@echo "make bench          measure speed, each figure beside a floor; ROWS=\"pan zoom\" for some"
	@echo "make fuzz           read broken and made-up files for ten minutes"
	@echo "make golden         draw the pictures that tests compare with anew"
	@echo "make check          style and types only"
	@echo "make format         put the code into the house style"
	@echo "make translations   renew resources/i18n from the code"
	@echo "make lock           resolve the pinned packages anew (needs uv)"
	@echo "make wheel          build dist/*.whl and dist/*.tar.gz"
	@echo "make clean          remove what the other commands made"

run:
	@sh .ci/setup.sh run
	@$(PY) -m app example

test: check
	@$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

proof:
	@sh .ci/setup.sh dev
	@$(PY) -m tests.proofs

soak:
	@sh .ci/setup.sh dev
	@LONGER=4 QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/end_to_end/test_random_gestures.py
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.proofs.long_sessions $(MINUTES)

bench:
	@sh .ci/setup.sh bench
	@$(PY) -m benchmarks $(ROWS)

fuzz:
	@sh .ci/setup.sh dev
	@sh .ci/fuzz.sh
	@$(PY) -m tests.fuzz

golden:
	@sh .ci/setup.sh dev
	@$(PY) -m tests.golden

check:
	@sh .ci/setup.sh dev
	@$(PY) -m app.display
	@$(PY) -m ruff check app tests benchmarks .ci
	@$(PY) -m ruff format --check app tests benchmarks .ci
	@$(PY) -m pyright --pythonpath $(PY)

format:
	@sh .ci/setup.sh dev
	@$(PY) -m ruff check --fix app tests benchmarks .ci
	@$(PY) -m ruff format app tests benchmarks .ci

translations:
	@sh .ci/setup.sh dev
	@$(PY) .ci/translations.py

lock:
	@sh .ci/lock.sh

wheel:
	@sh .ci/setup.sh dev
	@$(PY) -m hatchling build

clean:
	rm -rf .venv out dist build .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
