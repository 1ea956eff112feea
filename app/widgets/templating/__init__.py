"""Saving a map as a template: what it is, what stays of it, where it goes."""
