"""What is asked and edited in a window of its own, each closed by Esc without a trace."""
