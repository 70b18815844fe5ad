"""The languages a document may be in, apart from their words: those are loaded for a document."""

from typing import Final

TAGS: Final = ("en", "fr")
"""Language tags (BCP 47), in the order they are offered. `words` has the words of each."""
