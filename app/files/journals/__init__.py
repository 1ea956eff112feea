"""Journals of unsaved changes: what a crash would lose, kept in the program's own folder.

A journal is a folder of one map: `head` says whose it is, `lock` is held by the process that
writes it, `0.map` is a whole map, `0.log` what was changed since, `p0` a picture of either. Now
and then `1.map` and `1.log` begin anew, and the former go once the new map is whole on the disk.
"""
