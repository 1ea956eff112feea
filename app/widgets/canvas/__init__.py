"""The map on screen: painted from a `Picture`, edited by gestures.

`view` is all that the window imports before its first paint; the rest comes with `attach`.
"""
