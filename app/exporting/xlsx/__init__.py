"""A map as a workbook for spreadsheets."""

from app.exporting.xlsx.write import write_xlsx

__all__ = ["write_xlsx"]
