"""The chrome's style sheet, written from the tokens."""

from __future__ import annotations

from app.data import data_path
from app.widgets.style.tokens import HEADING_SIZE, RADIUS, SMALL_SIZE, TITLE_SIZE, Tokens


def style_sheet(t: Tokens) -> str:
    """QSS for the whole program.

    Widgets ask for a role by object name or by the dynamic property `role`: `panel`, `heading`,
    `muted`, `title`, `primary` (the main button), `quiet` (a button without ground), `chip`.
    """
    return "\n".join((_windows(t), _bars(t), _buttons(t), _fields(t), _lists(t), _roles(t)))


def _icon(name: str) -> str:
    return data_path("resources", "icons", name).as_posix()


def _windows(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.ground}; }}
QDialog {{ background: {t.panel}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ color: {t.muted}; }}
QToolTip {{ background: {t.text}; color: {t.panel}; border: 0; padding: 4px 6px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
"""


def _bars(t: Tokens) -> str:
    tick = _icon(f"tick-{'dark' if t.dark else 'light'}.svg")
    return f"""
QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; padding: 3px 6px; }}
QMenuBar::item {{ padding: 5px 9px; border-radius: {RADIUS}px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenuBar::item:disabled {{ color: {t.disabled}; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.field_line}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QMenu::item:disabled {{ color: {t.disabled}; background: transparent; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ width: 14px; height: 14px; left: 8px; }}
QMenu::indicator:checked {{ image: url("{tick}"); }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 6px; }}
QToolBar {{ background: {t.panel}; border: 0; border-bottom: 1px solid {t.line};
  padding: 6px 12px; spacing: 6px; }}
QToolBar::separator {{ width: 1px; background: {t.line}; margin: 5px 6px; }}
QStatusBar {{ background: {t.panel}; border-top: 1px solid {t.line}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {t.muted}; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QToolBar QToolButton {{ background: {t.raised}; border: 0; border-radius: {RADIUS}px;
  padding: 6px 8px 6px 10px; color: {t.text}; }}
QToolBar QToolButton[role="quiet"] {{ background: transparent; padding: 6px 8px; }}
QToolBar QToolButton:hover, QToolBar QToolButton[role="quiet"]:hover {{ background: {t.hover}; }}
QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{ background: {t.pressed}; }}
QToolBar QToolButton:disabled {{ color: {t.disabled}; }}
QToolBar QToolButton:focus {{ border: 1px solid {t.accent}; padding: 5px 9px; }}
QToolBar QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="quiet"] {{ background: transparent; border: 0; border-radius: {RADIUS}px;
  padding: 4px 6px; color: {t.text}; }}
QToolButton[role="quiet"]:hover {{ background: {t.hover}; }}
QToolButton[role="quiet"]:focus {{ border: 1px solid {t.accent}; padding: 3px 5px; }}
QToolButton[role="quiet"]:checked {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QToolButton[role="quiet"]::menu-indicator {{ image: none; }}
QPushButton {{ background: {t.panel}; border: 1px solid {t.field_line}; color: {t.text};
  border-radius: {RADIUS}px; padding: 6px 14px; min-height: 18px; }}
QPushButton:hover {{ background: {t.raised}; }}
QPushButton:pressed {{ background: {t.pressed}; }}
QPushButton:focus {{ border-color: {t.accent}; }}
QPushButton:disabled {{ color: {t.disabled}; border-color: {t.line}; }}
QPushButton:default, *[role="primary"], QToolBar QToolButton[role="primary"] {{
  background: {t.accent}; border: 1px solid {t.accent}; color: {t.accent_text};
  font-weight: 600; }}
QPushButton:default:hover, *[role="primary"]:hover, QToolBar QToolButton[role="primary"]:hover {{
  background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton:default:focus, *[role="primary"]:focus, QToolBar QToolButton[role="primary"]:focus {{
  border: 1px solid {t.text}; }}
QPushButton:default:disabled, *[role="primary"]:disabled,
QToolBar QToolButton[role="primary"]:disabled {{
  background: {t.raised}; border-color: {t.raised}; color: {t.disabled}; }}
"""


def _fields(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox"
    arrow = _icon(f"chevron-down-{'dark' if t.dark else 'light'}.svg")
    check = _icon("check.svg")
    focus = ", ".join(f"{one}:focus" for one in fields.split(", "))
    return f"""
{fields} {{ background: {t.panel}; border: 1px solid {t.field_line}; color: {t.text};
  border-radius: {RADIUS}px; padding: 4px 8px; selection-background-color: {t.accent};
  selection-color: {t.accent_text}; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ min-height: 20px; }}
QPlainTextEdit, QTextEdit {{ padding: 2px 4px; }}
{focus} {{ border-color: {t.accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
  color: {t.disabled}; background: {t.raised}; border-color: {t.line}; }}
QLineEdit[found="none"] {{ border-color: {t.danger_line}; color: {t.danger}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QLineEdit[wrong="true"] {{ border-color: {t.danger}; }}
QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QTreeView::indicator {{ width: 14px; height: 14px;
  border: 1px solid {t.field_line}; border-radius: 4px; background: {t.panel}; }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover, QTreeView::indicator:hover {{
  border-color: {t.accent}; }}
QTreeView::indicator:indeterminate {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked {{
  background: {t.accent}; border-color: {t.accent};
  image: url("{check}"); }}
QRadioButton[role="choice"]::indicator {{ width: 14px; height: 14px; border-radius: 8px;
  border: 1px solid {t.field_line}; background: {t.panel}; }}
QRadioButton[role="choice"]::indicator:focus, QRadioButton[role="choice"]::indicator:hover {{
  border-color: {t.accent}; }}
QRadioButton[role="choice"]::indicator:checked {{ width: 6px; height: 6px;
  border: 5px solid {t.accent}; }}
QComboBox QAbstractItemView {{ background: {t.panel}; border: 1px solid {t.field_line};
  selection-background-color: {t.accent_soft}; selection-color: {t.accent_ink}; outline: 0; }}
QProgressBar {{ background: {t.raised}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QSlider::groove:horizontal {{ height: 2px; background: {t.field_line}; border-radius: 1px; }}
QSlider::handle:horizontal {{ width: 10px; height: 10px; margin: -4px 0; border-radius: 5px;
  background: {t.icon}; }}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
QSlider::handle:horizontal:disabled {{ background: {t.disabled}; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QScrollArea {{ border: 0; background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.field_line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.disabled}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QListView, QTreeView, QTableView {{ background: {t.panel}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; outline: 0; alternate-background-color: {t.raised}; }}
QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: 0; padding: 6px 8px;
  border-bottom: 1px solid {t.line}; }}
"""


def _roles(t: Tokens) -> str:
    return f"""
*[role="panel"] {{ background: {t.panel}; }}
*[role="ground"] {{ background: {t.ground}; }}
QLabel[role="heading"] {{ color: {t.muted}; font-size: {HEADING_SIZE}px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; font-size: {SMALL_SIZE}px; }}
QLabel[role="muted"][level="error"] {{ color: {t.danger}; }}
QLabel[role="title"] {{ color: {t.text}; font-size: {TITLE_SIZE}px; font-weight: 700; }}
QLabel[role="brand"] {{ color: {t.text}; font-size: 20px; font-weight: 700; }}
QFrame[role="side"] {{ background: {t.panel}; border: 0; border-right: 1px solid {t.line}; }}
QPushButton[role="side"] {{ text-align: left; border: 1px solid transparent; padding: 8px 10px; }}
QPushButton[role="side"]:hover {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QPushButton[role="side"]:checked {{ background: {t.accent_soft}; color: {t.accent_ink};
  font-weight: 600; }}
QPushButton[role="side"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="chip"] {{ border: 1px solid {t.line}; border-radius: 15px; padding: 5px 13px; }}
QPushButton[role="chip"]:hover {{ background: {t.raised}; }}
QPushButton[role="chip"]:checked {{ background: {t.text}; color: {t.panel};
  border-color: {t.text}; }}
QPushButton[role="chip"]:focus {{ border-color: {t.accent}; }}
QPushButton[role="segment"] {{ border-left-width: 0; border-radius: 0; padding: 5px 0; }}
QPushButton[role="segment"][place="first"] {{ border-left-width: 1px;
  border-top-left-radius: {RADIUS}px; border-bottom-left-radius: {RADIUS}px; }}
QPushButton[role="segment"][place="last"] {{ border-top-right-radius: {RADIUS}px;
  border-bottom-right-radius: {RADIUS}px; }}
QPushButton[role="segment"]:checked {{ background: {t.accent_soft}; color: {t.accent_ink}; }}
QPushButton[role="segment"]:focus {{ border-color: {t.accent}; border-left-width: 1px; }}
QLabel[role="subtitle"] {{ color: {t.text}; font-size: 14px; font-weight: 600; }}
QFrame[role="line"] {{ background: {t.line}; border: 0; }}
QFrame[role="popup"] {{ background: {t.panel}; border: 1px solid {t.line};
  border-radius: {RADIUS}px; }}
QFrame[role="popup"] QLabel {{ border: 0; }}
QFrame[role="popup"] QLabel[role="error"] {{ color: {t.danger}; font-size: {SMALL_SIZE}px; }}
QFrame[role="bar"] {{ background: {t.panel}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[role="foot"] {{ background: {t.panel}; border: 0; border-top: 1px solid {t.line}; }}
QFrame[role="message"] {{ background: {t.warning_soft}; border: 0;
  border-bottom: 1px solid {t.warning_line}; }}
QFrame[role="message"] QLabel {{ color: {t.warning}; }}
QFrame[role="message"][level="error"] {{ background: {t.danger_soft};
  border-bottom: 1px solid {t.danger_line}; }}
QFrame[role="message"][level="error"] QLabel {{ color: {t.danger}; }}
QFrame[role="message"][level="info"] {{ background: {t.accent_soft};
  border-bottom: 1px solid {t.line}; }}
QFrame[role="message"][level="info"] QLabel {{ color: {t.text}; }}
"""
