"""The file format as a JSON Schema, for other programs: `docs/schema.json`.

`python -m app.model.schema > docs/schema.json` renews it. Made from the types; what holds between
parts (references, spans, identities) is in `faults`, which no schema can say.
"""

from __future__ import annotations

import json
from typing import Any

from app.model.journey import VERSION, Journey


def schema() -> dict[str, Any]:
    """The schema of a map (JSON Schema 2020-12). Unknown fields are allowed everywhere."""
    made = Journey.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": f"Parcours map, version {VERSION} of the format",
    }


def schema_text() -> str:
    """The schema as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.buffer.write(schema_text().encode())
