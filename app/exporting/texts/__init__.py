"""A map as texts in tables: the grid, the inventory, the audit, the metrics; for every format that
is not drawn. Pure."""
