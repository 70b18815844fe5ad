"""The rules of a session, and nothing else.

Standard library only: no Qt, no TinyDB, no files, no clock. Values go in, values come out,
so that every rule can be tried without a window and proved over thousands of histories.
"""
