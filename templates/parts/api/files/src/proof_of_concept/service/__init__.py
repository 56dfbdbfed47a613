"""The model behind HTTP: its schema, its limits, and the two routes of the service."""
