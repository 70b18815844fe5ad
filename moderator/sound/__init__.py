"""Chimes at the signals: samples of our own, and what plays them on a thread of its own.

`chimes` is pure. `output` is what the window talks to and loads nothing; `player` is the only
place that knows the sound library, and is loaded by the thread, when the first sound is wanted.
"""
