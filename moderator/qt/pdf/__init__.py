"""The outcome document on paper: A4 pages set with Qt, finished with pypdf.

Qt's own rich-text documents would lay out pages too, but they leave headings alone at the end
of a page, don't say on which page a heading came to stand, and write a PDF without outline,
structure or searchable Dari. So Qt sets lines (`letters`, `flow`, `tables`), pages are filled
here from lines that know which of them belong together (`pages`), each thing drawn is told
apart by a mark in the page's drawing orders (`paint`), and at the end those marks become the
structure, the outline and the links of the file (`finish`, `structure`).
"""

from moderator.qt.pdf.render import render

__all__ = ["render"]
