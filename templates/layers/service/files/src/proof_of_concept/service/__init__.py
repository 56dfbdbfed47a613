"""The model behind HTTP: its schema, its limits, and the routes of the service."""
