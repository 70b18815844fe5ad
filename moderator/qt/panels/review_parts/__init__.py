"""The columns of the review: what is left to do, the document, the grid and the charts."""
