"""The worst touchpoints first, as a table."""
