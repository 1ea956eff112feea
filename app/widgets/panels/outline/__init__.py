"""The map as a tree: the same selection and the same edits, row by row."""
