"""The words of the screen in other languages: how they are collected, and what is checked."""
