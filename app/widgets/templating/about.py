"""What a template is called, what it is for, who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.files.templates import list_templates
from app.widgets.raw_text import document_text, one_line

if TYPE_CHECKING:
    from app.model.journey import Journey

_LONGEST = 200
"""Characters of a line."""


class AboutFields(QWidget):
    """Name, description, author, category and language. The categories offered are those of the
    templates that ship, in the language chosen; another can be typed."""

    renamed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 16)
        self.author = QLineEdit()
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language = QComboBox()
        self._code = ""
        for line in (self.name, self.author, cast(QLineEdit, self.category.lineEdit())):
            line.setMaxLength(_LONGEST)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self.name, self.description, self.author, self.category, self.language):
            self._form.addRow(" ", field)
        self.name.textChanged.connect(self.renamed)
        self.language.currentIndexChanged.connect(self._follow_language)

    def fill(self, journey: Journey, *, known: bool, author: str) -> None:
        """Proposes what a map says; `known` when it is a template of the user's already."""
        template = journey.template
        self._code = ""
        self.language.clear()
        for code in dict.fromkeys(("fr", "en", journey.language)):
            self.language.addItem(_spoken(code), code)
        self.language.setCurrentIndex(self.language.findData(journey.language))
        self._follow_language()
        old = template if known else None
        self.name.setText(one_line(old.name if old and old.name else journey.title)[:_LONGEST])
        self.description.setPlainText(old.description if old else journey.scenario)
        self.author.setText(one_line(old.author if old and old.author else author)[:_LONGEST])
        self.category.setEditText(one_line(template.category if template else "")[:_LONGEST])

    @property
    def words(self) -> dict[str, str]:
        """The fields of the choices that these are."""
        return {
            "name": one_line(self.name.text()).strip(),
            "description": document_text(self.description.document()).strip(),
            "author": one_line(self.author.text()).strip(),
            "category": one_line(self.category.currentText()).strip(),
            "language": str(self.language.currentData()),
        }

    def retranslate(self) -> None:
        """Says everything in the language of now."""
        for field, words in (
            (self.name, self.tr("Name")),
            (self.description, self.tr("Description")),
            (self.author, self.tr("Author")),
            (self.category, self.tr("Category")),
            (self.language, self.tr("Language")),
        ):
            cast(QLabel, self._form.labelForField(field)).setText(words)
            field.setAccessibleName(words)
        self.name.setPlaceholderText(self.tr("What it is called in the gallery"))
        self.description.setPlaceholderText(self.tr("What it is for, in a sentence"))

    def _follow_language(self) -> None:
        """Offers the categories of another language; one of the known ones is put into it."""
        code = str(self.language.currentData() or "")
        if not code or code == self._code:
            return
        before, now = _categories(self._code), _categories(code)
        typed = self.category.currentText()
        same = [name for name, category in before.items() if category == typed]
        self._code = code
        self.category.clear()
        self.category.addItems(sorted(set(now.values())))
        self.category.setEditText(now.get(same[0], typed) if same else typed)


def _categories(language: str) -> dict[str, str]:
    """The category of each template that ships, by its name, in a language."""
    base = language.partition("-")[0]
    spoken = base if base in {info.language for info in list_templates()} else "en"
    return {i.name: i.category for i in list_templates() if i.language == spoken and i.category}


def _spoken(code: str) -> str:
    if code == "en":
        return "English"  # without a country
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] or code
