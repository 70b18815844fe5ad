"""A session from a concept note, in the window: the note chosen, what was found in it reviewed.

Loaded when somebody asks for it, since what reads notes takes a fifth of a second. `sheet` is
the dialogue; `begin` its first page; `found`, `run` and `source` the pages of the review beside
the note; `marks` says in words where each value came from.
"""
