"""What the floor panel is made of: the composer, the list, the strips above it, the menus."""
