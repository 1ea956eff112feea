"""What is told when words can no longer be kept beside the map."""

from __future__ import annotations

from tests.widgets.conftest import OpenWindow


def test_trouble_is_told_once_in_a_window(open_window: OpenWindow) -> None:
    window = open_window()
    window.keeping.tell_trouble(lambda: "first")
    assert window.messages.text == "first"
    window.messages.hide()
    window.keeping.tell_trouble(lambda: "second")
    assert window.messages.isHidden()
