"""The parts of the window. They draw, and ask for acts; they hold no rules."""
