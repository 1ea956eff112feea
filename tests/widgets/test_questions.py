"""Questions and file dialogs: their words, their buttons, what they propose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox

from app.model.edits import change_journey

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Save", "Don’t save", "Cancel"]),
        ("fr", ["Enregistrer", "Ne pas enregistrer", "Annuler"]),
    ],
)
def test_the_buttons_of_a_question_have_plain_words(
    open_window, program, map_file, language, words
):
    program.choose_language(language)
    window = open_window(map_file)
    window.session.edit("title", lambda j: change_journey(j, title="Changed"))
    seen: list[tuple[str, bool]] = []
    timer = QTimer(window)

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            seen.extend((one.text(), one.icon().isNull()) for one in box.buttons())
            QTest.keyClick(box, Qt.Key.Key_Escape)

    timer.timeout.connect(look)
    timer.start(0)
    assert not window.close()
    assert {word for word, _ in seen} == set(words)
    assert all(plain for _, plain in seen)


def test_the_file_dialog_is_french_and_proposes_the_title(
    open_window, program, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setattr("app.widgets.documents.documents_folder", lambda: tmp_path)
    program.choose_language("fr")
    window = open_window(template="ecommerce")
    window.session.edit("title", lambda j: change_journey(j, title="Achat : « oui / non » ?"))
    labels: list[str] = []
    proposed: list[str] = []
    timer = QTimer(window)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            timer.stop()
            labels.extend(one.text() for one in dialog.findChildren(QLabel))
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            proposed.append(field.text())
            QTest.keyClick(field, Qt.Key.Key_Return)

    timer.timeout.connect(look)
    timer.start(0)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert {"&Dossier\u00a0:", "&Nom du fichier\u00a0:", "&Type de fichier\u00a0:"} <= set(labels)
    assert proposed == ["Achat - « oui - non ».parcours"]
    qtbot.waitUntil(lambda: window.session.path is not None)
    assert (tmp_path / proposed[0]).is_file()
    assert window.session.clean
