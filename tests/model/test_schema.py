from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.data import data_path
from app.model.schema import schema, schema_text

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "tests" / "samples"
VALIDATOR = Draft202012Validator(schema())
MAPS = [*SAMPLES.glob("version-*.parcours"), *data_path("templates").glob("*.json")]


def test_the_schema_kept_in_the_documents_is_the_one_of_the_types() -> None:
    kept = (ROOT / "docs" / "schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "python -m app.model.schema > docs/schema.json"
    Draft202012Validator.check_schema(json.loads(kept))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_maps_fit_the_schema(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "name", ["id-missing", "kind-unknown", "text-as-number", "too-many-stages", "span-below-one"]
)
def test_damaged_maps_do_not(name: str) -> None:
    text = (SAMPLES / "damaged" / f"{name}.parcours").read_text(encoding="utf-8")
    assert not VALIDATOR.is_valid(json.loads(text))
