"""The panels' own part of the style sheet. Colours come from the palette, so light and dark need
nothing here."""

from __future__ import annotations

PANEL_SHEET = """
QSpinBox QLineEdit, QComboBox QLineEdit {
  background: transparent; border: 0; padding: 0; min-height: 0; }
QFrame#inspector QLabel[role="muted"] { font-size: 11px; }
QFrame#inspector QLabel[role="error"] { font-size: 11px; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QCheckBox, Dots,
QFrame#inspector QPushButton { font-size: 12px; }
QLineEdit { padding: 4px 6px; }
QPlainTextEdit { padding: 2px 6px; }
QCheckBox::indicator:indeterminate { background: palette(mid); }
QLabel[role="error"] { color: palette(bright-text); }
QLabel[role="card-title"] { color: palette(text); font-size: 12px; }
QLabel[role="card-text"] { color: palette(placeholder-text); font-size: 11px; }
QFrame#icon_grid, QFrame#color_popup {
  background: palette(base); border: 1px solid palette(mid); }
QFrame#icon_grid QListView { border: 0; background: palette(base); }
QTabBar#tabs { background: palette(base); border-bottom: 1px solid palette(midlight); }
QTabBar#tabs::tab { background: transparent; border: 0; border-bottom: 2px solid transparent;
  color: palette(placeholder-text); font-size: 12px; padding: 9px 4px 8px 4px; margin: 0 2px; }
QTabBar#tabs::tab:hover { color: palette(text); border-bottom-color: palette(mid); }
QTabBar#tabs::tab:selected { color: palette(text); border-bottom-color: palette(highlight); }
QTreeView, QUndoView { border: 0; show-decoration-selected: 1; font-size: 12px;
  selection-background-color: palette(light);
  selection-color: palette(text); }
QTreeView::item, QUndoView::item { padding: 3px 2px; border-radius: 4px; border: 1px solid
  transparent; }
QTreeView::item:hover, QUndoView::item:hover { background: palette(alternate-base); }
QTreeView::item:selected, QUndoView::item:selected { background: palette(light);
  color: palette(text); }
QTreeView::item:focus, QUndoView::item:focus { border-color: palette(highlight); }
QPlainTextEdit#row-field { border: 1px solid palette(highlight); border-radius: 4px;
  padding: 0; background: palette(base); }
QFrame#plan { border: 0; border-top: 1px solid palette(midlight); }
QPushButton[role="block"] {
  background: palette(base); border: 1px solid palette(midlight); border-radius: 6px;
  color: palette(text); text-align: left; padding: 5px 9px; min-height: 18px; }
QPushButton[role="block"]:hover {
  background: palette(alternate-base); border-color: palette(mid); }
QPushButton[role="block"]:pressed { background: palette(light); }
QPushButton[role="block"]:focus {
  border: 2px solid palette(highlight); padding: 4px 8px; }
QPushButton[role="block"]:disabled { color: palette(dark); }
QPushButton[role="more"] {
  background: transparent; border: 1px solid transparent; border-radius: 6px;
  color: palette(placeholder-text); text-align: left; padding: 3px 9px; }
QPushButton[role="more"]:hover { background: palette(alternate-base); }
QPushButton[role="more"]:focus { border-color: palette(highlight); }
QPushButton[role="template"] {
  border: 1px solid palette(midlight); border-radius: 6px; padding: 0; text-align: left; }
QPushButton[role="template"][tint="0"] { background: qlineargradient(x1:0, y1:0, x2:0, y2:1,
  stop:0 rgba(66, 99, 235, 28), stop:1 rgba(66, 99, 235, 0)); }
QPushButton[role="template"][tint="1"] { background: qlineargradient(x1:0, y1:0, x2:0, y2:1,
  stop:0 rgba(250, 176, 5, 34), stop:1 rgba(250, 176, 5, 0)); }
QPushButton[role="template"][tint="2"] { background: qlineargradient(x1:0, y1:0, x2:0, y2:1,
  stop:0 rgba(47, 158, 68, 28), stop:1 rgba(47, 158, 68, 0)); }
QPushButton[role="template"][tint="3"] { background: qlineargradient(x1:0, y1:0, x2:0, y2:1,
  stop:0 rgba(151, 117, 250, 34), stop:1 rgba(151, 117, 250, 0)); }
QPushButton[role="template"]:hover { border-color: palette(mid);
  background: palette(alternate-base); }
QPushButton[role="template"]:pressed { background: palette(light); }
QPushButton[role="template"]:focus { border: 2px solid palette(highlight); }
"""
