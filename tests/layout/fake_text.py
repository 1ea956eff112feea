"""A measurer with fixed widths, so that layout is tested apart from fonts."""

from __future__ import annotations

from collections.abc import Sequence

from app.layout.text.lines import StyleRun, TextBlock, TextLine, TextStyle


class FixedText:
    """Every character is 0.55 em wide; words never break."""

    def width(self, text: str, style: TextStyle) -> float:
        return len(text) * style.size * 0.55

    def wrap_styled(
        self, text: str, style: TextStyle, runs: Sequence[StyleRun], width: float
    ) -> TextBlock:
        return self.wrap(text, style, width)

    def wrap(self, text: str, style: TextStyle, width: float) -> TextBlock:
        lines: list[TextLine] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, style) > width:
                    lines.append(TextLine(line, self.width(line, style)))
                    line = word
                else:
                    line = longer
            lines.append(TextLine(line, self.width(line, style)))
        height = round(style.size * 1.35, 1)
        widest = max(line.width for line in lines)
        return TextBlock(tuple(lines), widest, height * len(lines), height, style.size)
