"""The same map in Mermaid, as a journey, and in Excalidraw, as boxes and texts: from what they read
in memory to what a headless Chromium shows. Ours opens a file, lays it out and paints it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.lines import Line, absent
from benchmarks.measuring import in_child
from benchmarks.programs import chromium, package, told_by_page

if TYPE_CHECKING:
    from app.model.journey import Journey

_NOTES = (100, 500, 2000, 5000)
_SHOWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"

_MERMAID = """<!doctype html><meta charset="utf-8"><body><div id="map"></div>
<script src="/mermaid.js"></script><script>
const text = %s;
const told = what => fetch("/done", {method: "POST", body: JSON.stringify(what)});
(async () => {
  mermaid.initialize({startOnLoad: false, maxTextSize: 1e8, securityLevel: "strict"});
  await mermaid.render("first", "journey\\n  Warm: 3: Up");
  const began = performance.now();
  const made = await mermaid.render("drawn", text);
  document.getElementById("map").innerHTML = made.svg;
  await %s;
  await told(performance.now() - began);
})().catch(error => told(String(error)));
</script>"""

_EXCALIDRAW = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<div id="map" style="width:1600px;height:1000px"></div>
<script>window.EXCALIDRAW_ASSET_PATH = "/excalidraw/";</script>
<script src="/react.js"></script><script src="/react-dom.js"></script>
<script src="/excalidraw/excalidraw.production.min.js"></script><script>
const text = %s;
const told = what => fetch("/done", {method: "POST", body: JSON.stringify(what)});
(async () => {
  const began = performance.now();
  const elements = JSON.parse(text);
  let api = null;
  const root = ReactDOM.createRoot(document.getElementById("map"));
  root.render(React.createElement(ExcalidrawLib.Excalidraw, {
    excalidrawAPI: one => { api = one; },
    initialData: {elements, scrollToContent: true},
  }));
  while (!api || api.getSceneElements().length < elements.length)
    await new Promise(done => setTimeout(done));
  await %s;
  await told(performance.now() - began);
})().catch(error => told(String(error)));
</script>"""


def mermaid() -> Iterator[Line]:
    """The journey that the program exports, drawn; its library is loaded and has drawn before."""
    from app.exporting.mermaid import mermaid_of

    place = package("mermaid")
    files = {} if place is None else {"/mermaid.js": place / "mermaid/dist/mermaid.min.js"}

    def page(journey: Journey) -> str:
        text = json.dumps(mermaid_of(journey)[0]).replace("</", "<\\/")
        return _MERMAID % (text, _SHOWN)

    yield from _beside("Mermaid", files, page)


def excalidraw() -> Iterator[Line]:
    """The same boxes and texts, a rectangle and a text a note; its library is loaded."""
    from app.exporting.export import Source

    place = package("excalidraw")
    files = {}
    if place is not None:
        files = {
            "/react.js": place / "react/umd/react.production.min.js",
            "/react-dom.js": place / "react-dom/umd/react-dom.production.min.js",
            "/excalidraw": place / "@excalidraw/excalidraw/dist",
        }

    def page(journey: Journey) -> str:
        text = json.dumps(json.dumps(_elements(Source(journey)))).replace("</", "<\\/")
        return _EXCALIDRAW % (text, _SHOWN)

    yield from _beside("Excalidraw", files, page)


def _beside(name: str, files: dict[str, Path], page: Any) -> Iterator[Line]:
    from app.files.store import save
    from tests.big_maps import big_map

    program = chromium()
    missing = "Chromium" if program is None else name if not files else ""
    for notes in _NOTES:
        what, on = f"open a map, beside {name}", f"{notes:,} notes"
        if missing or program is None:
            yield absent(what, on, f"{missing} is not installed")
            continue
        journey = big_map(notes, 10 if notes < 1000 else 40, 10 if notes < 1000 else 25)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "map.parcours")
            save(path, journey)
            values = tuple(in_child("opened", str(path), "0", "beside")[0] for _ in range(3))
        try:
            other = told_by_page(program, page(journey), files)
        except TimeoutError:
            yield Line(what, on, values, "ms", note=f"{name} was not done after two minutes")
            continue
        except RuntimeError as error:
            yield Line(what, on, values, "ms", note=f"{name} refused: {error}")
            continue
        yield Line(what, on, values, "ms", name, (other,), 1.0, plot=f"beside {name}", size=notes)


def _elements(source: Any) -> list[dict[str, Any]]:
    """What Excalidraw's file would hold: for each group its ground and its lines of text."""
    from app.layout.picture import Box, Text

    found: list[dict[str, Any]] = []
    for group, x, y in source.picture.walk():
        box = next((part for part in group.parts if isinstance(part, Box)), None)
        lines = [part for part in group.parts if isinstance(part, Text)]
        if box is not None and isinstance(box.fill, str):
            found.append(_element("rectangle", len(found), x, y, group.w, group.h, box.fill[:7]))
            found[-1] |= {"roundness": {"type": 3}}
        if lines:
            first, text = lines[0], "\n".join(one.line.text for one in lines)
            size = first.style.size
            wide = max(one.line.width for one in lines)
            high = 1.25 * size * len(lines)
            at = x + first.x, y + first.y - size
            found.append(_element("text", len(found), *at, wide, high, "transparent"))
            found[-1] |= {
                "text": text,
                "originalText": text,
                "fontSize": size,
                "fontFamily": 2,
                "textAlign": "left",
                "verticalAlign": "top",
                "containerId": None,
                "lineHeight": 1.25,
                "baseline": size,
                "roundness": None,
            }
    return found


def _element(
    kind: str, number: int, x: float, y: float, w: float, h: float, ground: str
) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "type": kind,
        "x": x,
        "y": y,
        "width": w,
        "height": h,
        "angle": 0,
        "strokeColor": "#1d2330",
        "backgroundColor": ground,
        "fillStyle": "solid",
        "strokeWidth": 1,
        "strokeStyle": "solid",
        "roughness": 0,
        "opacity": 100,
        "seed": number + 1,
        "version": 1,
        "versionNonce": number + 1,
        "isDeleted": False,
        "groupIds": [],
        "frameId": None,
        "boundElements": [],
        "updated": 1,
        "link": None,
        "locked": False,
    }


ROWS = {"mermaid": mermaid, "excalidraw": excalidraw}
