"""The screen: everything that knows Qt, and nothing that knows the rules."""
