#!/bin/sh
# Writes the three lock files from pyproject.toml, for every Python and system at once, and that of
# the tests' Mermaid. Needs uv, and .venv for npm.
set -eu

pin=$(mktemp)
trap 'rm -f "$pin"' EXIT
echo "pyside6-essentials<6.12" > "$pin"

renew() { # lock file, then options
    file=$1
    shift
    {
        sed -n '/^#/p' "$file"
        uv pip compile --quiet --universal --python-version 3.11 --only-binary :all: \
            --no-header --no-annotate --constraint "$pin" "$@" pyproject.toml
    } > "$file.new"
    mv "$file.new" "$file"
}

renew requirements.lock
renew requirements-dev.lock --extra dev
renew requirements-bench.lock --extra dev --extra bench

(
    cd tests/exporting/mermaid
    rm -f package-lock.json
    ../../../.venv/bin/python ../../../.ci/npm.py install --package-lock-only --ignore-scripts \
        --omit-lockfile-registry-resolved --no-audit --no-fund
)
