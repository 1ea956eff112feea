"""What the export tests share: the engine with the system's fonts, and a torture picture."""

from __future__ import annotations

import pytest

from app.layout.text.engine import TextEngine
from app.layout.text.system import SystemFaces
from app.model.journey import Asset
from tests.exporting.pictures import asset_of, drawing


@pytest.fixture(scope="session")
def engine(qapp) -> TextEngine:
    return TextEngine(SystemFaces())


@pytest.fixture(scope="session")
def png_asset(qapp) -> Asset:
    return asset_of(drawing(200, 100, alpha=True))


@pytest.fixture(scope="session")
def jpeg_asset(qapp) -> Asset:
    return asset_of(drawing(200, 100), "JPEG")


@pytest.fixture(scope="session")
def assets(png_asset, jpeg_asset):
    return {asset.id: asset for asset in (png_asset, jpeg_asset)}.get
