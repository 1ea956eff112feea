"""Themes made, checked, seen with other eyes, and turned dark or onto paper. Pure."""
