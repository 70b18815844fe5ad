"""From a concept note to an event that is ready."""
