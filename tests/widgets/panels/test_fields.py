"""The small editors: what they take, show and refuse."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView, QToolButton, QToolTip

from app.model.journey import empty_journey
from app.widgets.panels.fields import (
    MIXED,
    Choice,
    Count,
    DateLine,
    Dots,
    GrowingText,
    LevelSlider,
    LinesText,
    NumberLine,
    Row,
    Swatches,
    TextLine,
    Tick,
)
from app.widgets.panels.fields.days import format_day, parse_day
from app.widgets.panels.fields.number import format_number, parse_number
from app.widgets.panels.forms.journey import language_options
from app.widgets.panels.options import tones

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Calendars and tips open windows, of which the offscreen platform warns."""

LEFT = Qt.MouseButton.LeftButton


def heard(editor) -> list[object]:
    values: list[object] = []
    editor.edited.connect(values.append)
    return values


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("12 400", "fr", 12400.0),
        ("12\u202f400,5", "fr", 12400.5),
        ("12.5", "fr", 12.5),
        ("12,5", "en", 12.5),
        ("12,400", "en", 12400.0),
        ("12.400", "de", 12400.0),
        ("\u22127", "fr", -7.0),
        ("-7", "sv", -7.0),
        ("+47", "en", 47.0),
        ("", "en", None),
        ("-", "en", None),
        ("inf", "en", None),
        ("nan", "fr", None),
        ("1e999", "en", None),
        ("douze", "fr", None),
        ("1,2,3", "fr", None),
        ("12k", "fr", 12000.0),
        ("1,5 M", "fr", 1_500_000.0),
        ("1.234,5", "fr", 1234.5),
        ("10-20", "fr", None),
        ("1/3", "en", None),
    ],
)
def test_numbers_as_people_write_them(text, language, value):
    assert parse_number(text, QLocale(language)) == value


@given(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12),
    st.sampled_from(["en", "fr", "de", "sv", "pt-BR", "ar", "hi"]),
)
def test_a_written_number_reads_back(value, language):
    locale = QLocale(language)
    assert parse_number(format_number(value, locale), locale) == value


def test_a_number_is_rewritten_when_the_focus_leaves(show):
    line, other = NumberLine(), TextLine()
    host = show(line)
    host.layout().addWidget(other)
    other.show()
    line.set_language("fr")
    values = heard(line)
    line.setFocus()
    QTest.keyClicks(line, "-12400.5")
    assert values[-1] == -12400.5
    assert line.text() == "-12400.5"
    other.setFocus()
    assert line.text() == "-12\u202f400,5"
    line.setFocus()
    QTest.keyClicks(line, "x")
    other.setFocus()
    assert line.text() == "-12\u202f400,5"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("31/01/2027", "fr", (2027, 1, 31)),
        ("2027-01-31", "fr", (2027, 1, 31)),
        ("1/31/2027", "en_US", (2027, 1, 31)),
        ("31.1.2027", "en", (2027, 1, 31)),
        ("30/02/2027", "fr", None),
        ("soon", "en", None),
        ("15 janv. 2027", "fr", (2027, 1, 15)),
        ("1er Janvier 2027", "fr", (2027, 1, 1)),
        ("3 aout 2027", "fr", (2027, 8, 3)),
        ("3 juin 2027", "fr", (2027, 6, 3)),
        ("3 jui 2027", "fr", None),
        ("3 ma 2027", "fr", None),
        ("15 Jan 2027", "en", (2027, 1, 15)),
        ("January 15th, 2027", "en", (2027, 1, 15)),
        ("Sept. 1 2027", "en", (2027, 9, 1)),
        ("31 June 2027", "en", None),
        ("15 Smarch 2027", "en", None),
        ("", "en", None),
    ],
)
def test_days_as_people_write_them(text, language, day):
    found = parse_day(text, QLocale(language))
    assert found == (QDate(*day) if day else None)


@pytest.mark.parametrize("language", ["en", "fr"])
@given(day=st.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_written_day_reads_back(language, day):
    locale = QLocale(language)
    shown = QDate(day.year, day.month, day.day)
    written = format_day(shown, locale)
    assert parse_day(written, locale) == shown
    assert any(letter.isalpha() for letter in written)


def test_a_day_is_shown_with_its_month_in_words(show):
    line, other = DateLine(), TextLine()
    show(line).layout().addWidget(other)
    other.show()
    line.show_value("2026-05-04")
    assert line.currentText() == "4 May 2026"
    QLocale.setDefault(QLocale("fr"))
    QApplication.sendEvent(line, QEvent(QEvent.Type.LanguageChange))
    assert line.currentText() == "4 mai 2026"
    assert line.lineEdit().placeholderText().endswith("31 janv. 2027")
    line.setFocus()
    line.lineEdit().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "05/06/2026")
    other.setFocus()
    assert line.currentText() == "5 juin 2026"


@pytest.mark.parametrize("opened", ["arrow", "key"])
def test_a_day_is_picked_from_the_calendar(show, qtbot, opened):
    line = DateLine()
    show(line)
    values = heard(line)
    line.show_value("2026-05-04")
    if opened == "key":
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Down)
    else:
        QTest.mouseClick(line, LEFT, pos=QPoint(line.width() - 8, line.height() // 2))
    calendar = QApplication.activePopupWidget().findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 5, 4)
    turns = [calendar.findChild(QToolButton, f"qt_calendar_{way}month") for way in ("prev", "next")]
    assert [turn.accessibleName() for turn in turns] == ["Month before", "Month after"]
    days = calendar.findChild(QTableView)
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)
    assert values == ["2026-05-05"]
    assert line.currentText() == "5 May 2026"
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_a_day_is_typed_cleared_and_refused(show):
    line = DateLine()
    refusals: list[str] = []
    line.refused.connect(refusals.append)
    show(line)
    values = heard(line)
    line.setFocus()
    typed = QApplication.focusWidget()
    QTest.keyClicks(typed, "2027-01-3")
    assert refusals[-1]
    QTest.keyClicks(typed, "1")
    assert values[-1] == "2027-01-31"
    assert refusals[-1] == ""
    QTest.keyClick(typed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(typed, Qt.Key.Key_Delete)
    assert values[-1] is None
    line.show_value("2026-05-04")
    assert line.currentText() == "4 May 2026"


def test_dots_by_key_and_mouse(show):
    dots = Dots()
    show(dots)
    values = heard(dots)
    dots.setFocus()
    QTest.keyClicks(dots, "4")
    QTest.keyClick(dots, Qt.Key.Key_Right)
    QTest.keyClick(dots, Qt.Key.Key_Home)
    QTest.keyClicks(dots, "9")
    assert values == [4, 5, 0]
    middle = dots.height() // 2
    QTest.mouseClick(dots, LEFT, pos=QPoint(8 + 17 * 2 + 8, middle))
    assert dots.value() == 3
    QTest.mouseClick(dots, LEFT, pos=QPoint(8 + 17 * 2 + 8, middle))
    assert dots.value() == 2
    QTest.keyClick(dots, Qt.Key.Key_Delete)
    assert values == [4, 5, 0, 3, 2, 0]


def test_mixed_dots_take_the_first_value(show):
    dots = Dots()
    show(dots)
    dots.show_value(MIXED)
    values = heard(dots)
    dots.setFocus()
    QTest.keyClicks(dots, "1")
    assert values == [1]


def test_swatches_are_one_stop_and_arrows_choose(show, qapp):
    swatches = Swatches()
    swatches.set_tones(tones(empty_journey()))
    show(swatches)
    swatches.show_value(None)
    qapp.processEvents()
    values = heard(swatches)
    swatches.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert values == ["action", "touchpoint"]
    QTest.mouseClick(swatches.swatch("pain"), LEFT)
    assert values[-1] == "pain"
    swatches.show_value("#123456")
    assert not any(swatches.swatch(tone).isChecked() for tone in ("pain", None))
    QTest.mouseClick(swatches.swatch(None), LEFT)
    assert values[-1] is None


def test_text_grows_with_its_lines_up_to_a_limit(show, qapp):
    text = GrowingText(2, 4)
    show(text).layout().addWidget(TextLine())
    heights = []
    for lines in (1, 3, 20):
        text.show_value("line\n" * lines)
        qapp.processEvents()
        heights.append(text.sizeHint().height())
    assert heights[0] < heights[1] <= heights[2]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert "\t" not in text.text()


def test_a_list_keeps_the_empty_line_being_typed(show):
    text = LinesText()
    show(text)
    text.show_value(("one",))
    values = heard(text)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert values == []
    text.show_value(("one",))
    QTest.keyClicks(text, "two")
    assert values[-1] == ("one", "two")


def test_a_choice_shows_nothing_for_what_it_does_not_offer(show):
    choice = Choice((("a", "A"), ("b", "B")))
    show(choice)
    choice.show_value("z")
    assert choice.currentText() == ""
    values = heard(choice)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert values == ["a"]


def test_a_choice_that_only_shows_says_nothing(show):
    choice = Choice((("a", "A"), ("b", "B")))
    show(choice)
    values = heard(choice)
    for value in (MIXED, "b", MIXED, "a", "z", MIXED):
        choice.show_value(value)
    assert values == []


@pytest.mark.parametrize("start", ["<b>R&D</b>", "R&D"])
def test_the_tip_of_a_cut_choice_is_the_text_as_written(show, qapp, start):
    words = start + " and many more words" * 4
    choice = Choice((("a", words),))
    host = show(choice)
    choice.show_value("a")
    at = choice.rect().center()
    qapp.sendEvent(choice, QHelpEvent(QEvent.Type.ToolTip, at, choice.mapToGlobal(at)))
    assert QToolTip.text().startswith("<span>"), "without a tag Qt would show &amp;"
    read = QTextDocument()
    read.setHtml(QToolTip.text())
    assert read.toPlainText() == words
    QToolTip.hideText()
    host.close()


def test_languages_are_called_by_their_plain_names():
    names = dict(language_options("en"))
    assert names["en"] == "English"
    assert names["fr"] == "Français"
    assert names["es"] == "Español"
    assert "pt-BR" in dict(language_options("pt-BR"))


def test_a_count_shows_what_is_beyond_its_range(show):
    count = Count(0, 10)
    show(count)
    values = heard(count)
    count.show_value(50)
    assert count.spin.value() == 50
    assert values == []
    count.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert values == [49]


def test_a_mixed_tick_becomes_yes(show):
    tick = Tick("Decisive")
    show(tick)
    tick.show_value(MIXED)
    assert tick.checkState() == Qt.CheckState.PartiallyChecked
    values = heard(tick)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert values == [True]


def test_a_level_between_steps_stays_until_it_is_moved(show):
    level = LevelSlider()
    show(level)
    values = heard(level)
    level.show_value(-0.33)
    assert values == []
    level.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert values == [pytest.approx(0.2)]


def test_a_problem_is_shown_and_taken_back(show):
    row = Row("Name", TextLine(), tip="What it is called")
    show(row)
    row.show_problem("No.")
    assert row.problem() == "No."
    row.show_problem("")
    assert row.problem() == ""
