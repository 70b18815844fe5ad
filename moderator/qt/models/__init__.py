"""What the screen shows, as plain values made from the state: no widgets here."""
