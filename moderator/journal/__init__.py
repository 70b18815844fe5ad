"""Facts on disk: one file per event, appended to, checked line by line, never half rewritten.

`codec` turns entries into rows and back, `lines` turns rows into checked lines of text,
`storage` puts lines on the disk under TinyDB, `writer` does so on a thread of its own, and
`sessions` is the door: where sessions live, who may write them, what was found inside.
"""
