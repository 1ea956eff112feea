"""The inventory of touchpoints as a table."""
