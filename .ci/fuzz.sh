#!/bin/sh
# Puts atheris into .venv where there is a ready one for its Python and this system; fuzzing does
# without it elsewhere.
set -u

py=.venv/bin/python
"$py" -c 'import atheris' 2>/dev/null && exit 0
wanted=$("$py" -c 'import tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["project"]["optional-dependencies"]["fuzz"])')
export PIP_USER=no PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1
if ! "$py" -m pip install --quiet --progress-bar off --only-binary :all: "$wanted" 2>/dev/null; then
    echo "$wanted has no wheel for this Python and system; hypothesis fuzzes in its place." >&2
fi
exit 0
