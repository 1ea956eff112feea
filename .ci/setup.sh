#!/bin/sh
# Fills .venv in the current folder with what the lock lists; does nothing when it already is so.
# usage: sh .ci/setup.sh run|dev|bench      (PYTHON=… picks the interpreter)
set -u

case ${1:-} in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    bench) lock=requirements-bench.lock ;;
    *) echo "usage: sh .ci/setup.sh run|dev|bench" >&2; exit 2 ;;
esac
unset PYTHONHOME PYTHONPATH
export PIP_USER=no PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1

say() { printf '%s\n' "$@" >&2; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        new_enough "$PYTHON" && printf '%s' "$PYTHON"
        return
    fi
    for name in python3 python3.13 python3.12 python3.11 python3.14 python; do
        if new_enough "$name"; then printf '%s' "$name"; return; fi
    done
}

if ! { [ -x .venv/bin/python ] && new_enough .venv/bin/python &&
    .venv/bin/python -c 'import pip' 2>/dev/null; }; then
    python=$(find_python)
    if [ -z "$python" ]; then
        say "Parcours needs Python 3.11 or newer, and none was found." \
            "  Debian, Ubuntu:  sudo apt install python3 python3-venv" \
            "  Fedora:          sudo dnf install python3" \
            "  macOS:           brew install python"
        exit 1
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "This Python ($python, $version) cannot make a virtual environment: a package is missing." \
            "  Debian, Ubuntu:  sudo apt install python$version-venv" \
            "  Fedora:          sudo dnf install python3-libs"
        exit 1
    fi
    rm -rf .venv
    if ! "$python" -m venv .venv; then
        rm -rf .venv
        say "The virtual environment .venv could not be made; see the message above."
        exit 1
    fi
fi

node=tests/exporting/mermaid
state() { echo "$(.venv/bin/python -V) $(cat "$1" "$node"/*.json | cksum)"; }
[ "$(cat .venv/installed-"$1" 2>/dev/null)" = "$(state "$lock")" ] && exit 0

say "Installing into .venv (the first time this loads about 150 MB)…"
rm -f .venv/installed-"$1"
if ! .venv/bin/python -m pip install --quiet --progress-bar off --requirement "$lock"; then
    say "The packages could not be installed; see the message above. Is the network there?" \
        "Nothing is lost: run the same command again."
    exit 1
fi

# Mermaid, which tests read exported journeys with.
if [ "$1" != run ]; then
    rm -rf .venv/mermaid
    mkdir .venv/mermaid
    cp "$node"/*.json .venv/mermaid
    if ! .venv/bin/python .ci/npm.py ci --prefix .venv/mermaid --silent --ignore-scripts \
        --no-audit --no-fund >&2; then
        say "Mermaid could not be installed; see the message above. Is the network there?" \
            "Nothing is lost: run the same command again."
        exit 1
    fi
fi

# Excalidraw, which make bench draws the same maps with.
if [ "$1" = bench ]; then
    rm -rf .venv/excalidraw
    mkdir .venv/excalidraw
    cp benchmarks/excalidraw/*.json .venv/excalidraw
    .venv/bin/python .ci/npm.py ci --prefix .venv/excalidraw --silent --ignore-scripts \
        --no-audit --no-fund >&2 || say "Excalidraw could not be installed: its rows are left out."
fi

# Not `pip install --editable`: Python would not start at a path with accents where the locale is
# not UTF-8, for it could not read the .pth file.
cat > .venv/bin/parcours <<'END'
#!/bin/sh
root=$(dirname -- "$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")")
PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH} exec "$root/.venv/bin/python" -P -m app "$@"
END
chmod +x .venv/bin/parcours
state requirements.lock > .venv/installed-run # each lock holds those before it
[ "$1" = run ] || state requirements-dev.lock > .venv/installed-dev
[ "$1" != bench ] || state "$lock" > .venv/installed-bench
