"""Files made from an `Outcome`: one renderer a format, and how its bytes reach a folder.

Renderers are functions from plain data to bytes. They never see a session, read no file but
their own resources, and know neither the time nor the machine, so the same outcome gives the
same bytes. The PDF is laid out by Qt and so lives in `moderator.qt.pdf`; it has the same shape.
"""
