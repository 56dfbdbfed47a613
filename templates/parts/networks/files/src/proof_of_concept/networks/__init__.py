"""A small network on the numbers that the simple model reads, in the framework of your choice."""
