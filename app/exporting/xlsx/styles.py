"""The formats of a workbook's cells (ECMA-376, 18.8): fonts, fills and edges, each written once."""

from __future__ import annotations

from app.exporting.xlsx.looks import Look

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
)
_TAIL = (
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium9" '
    'defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
)
_PLAIN = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'


class Styles(dict[Look, int]):
    """Formats by number, which the look of a cell is given when it is first asked for. Looks that
    come to the same have one; 0 is that of cells that have none."""

    def __init__(self) -> None:
        super().__init__()
        self._fonts = _Numbered(_font(Look()))
        self._fills = _Numbered(*map(_pattern, ("none", "gray125")))
        self._borders = _Numbered(_border(""))
        self._formats = _Numbered(f'<xf {_PLAIN} xfId="0"/>')

    def __missing__(self, look: Look) -> int:
        number = self[look] = self._formats[self._format(look)]
        return number

    def made(self) -> bytes:
        """The part of the file that holds them all."""
        styles = f'<cellStyleXfs count="1"><xf {_PLAIN}/></cellStyleXfs>'
        every = (
            *(self._fonts.made("fonts"), self._fills.made("fills"), self._borders.made("borders")),
            *(styles, self._formats.made("cellXfs")),
        )
        return "".join([_HEAD, *every, _TAIL]).encode()

    def _format(self, look: Look) -> str:
        font = self._fonts[_font(look)]
        fill = self._fills[_fill(look.fill)] if look.fill else 0
        border = self._borders[_border(look.line)]
        made = f'<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
        for name, number in (("Font", font), ("Fill", fill), ("Border", border)):
            if number:
                made += f' apply{name}="1"'
        across = f'horizontal="{look.align}" ' if look.align else ""
        down = "center" if look.middle else "top"
        return f'{made} applyAlignment="1"><alignment {across}vertical="{down}" wrapText="1"/></xf>'


class _Numbered(dict[str, int]):
    """Elements by number, in the order in which they are first asked for."""

    def __init__(self, *first: str) -> None:
        super().__init__(zip(first, range(len(first)), strict=True))

    def __missing__(self, made: str) -> int:
        number = self[made] = len(self)
        return number

    def made(self, name: str) -> str:
        return f'<{name} count="{len(self)}">{"".join(self)}</{name}>'


def _font(look: Look) -> str:
    made = ("<b/>" if look.bold else "") + ("<i/>" if look.italic else "")
    color = _color(look.ink) if look.ink else '<color theme="1"/>'
    return (
        f'<font>{made}<sz val="{look.size}"/>{color}'
        '<name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'
    )


def _pattern(name: str) -> str:
    return f'<fill><patternFill patternType="{name}"/></fill>'


def _fill(color: str) -> str:
    return (
        f'<fill><patternFill patternType="solid"><fgColor rgb="{_rgb(color)}"/>'
        '<bgColor indexed="64"/></patternFill></fill>'
    )


def _border(color: str) -> str:
    sides = ("left", "right", "top", "bottom")
    if not color:
        return f"<border>{''.join(f'<{side}/>' for side in sides)}<diagonal/></border>"
    made = [f'<{side} style="thin">{_color(color)}</{side}>' for side in sides]
    return f"<border>{''.join(made)}<diagonal/></border>"


def _color(color: str) -> str:
    return f'<color rgb="{_rgb(color)}"/>'


def _rgb(color: str) -> str:
    return f"FF{color[1:].upper()}"
