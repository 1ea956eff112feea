"""The document: frozen values, pure edits, queries, JSON. Imports no Qt and touches no file."""
