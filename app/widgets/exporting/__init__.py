"""The window that exports: choices at the left, the real pages at the right."""
