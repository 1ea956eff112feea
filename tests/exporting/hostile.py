"""Texts that formats may take for more than themselves."""

from __future__ import annotations

HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "a | b \\| c \\\\| d",
    "ends in a backslash \\",
    "`code` ``more`` ```",
    "**bold** __bold__ *it* _it_ ~~gone~~ ==mark== ^up^ ~down~ $x$",
    "# heading #",
    "- item",
    "1. item",
    "> quote",
    "---",
    "| --- |",
    "[text](javascript:alert(1)) ![x](y) [a]: b",
    "<script>alert(1)</script><!-- x --> </td></table>",
    "<b onclick=x>&lt;&amp;&#60;&nbsp;",
    "</style><style>*{display:none}</style>",
    "https://example.org/?a=1&b=2",
    "Line one\nline two\n\nline four",
    "\ttab\tinside",
    "\x00\x0b\x1b control",
    "{{ template }} {% x %} ${y}",
    "../../etc/passwd",
    "'single' \"double\"",
    ":smile: @user #12",
    "שלום עולם 123",
    "日本語の文章",
    "🙂👩‍👩‍👧",
)
