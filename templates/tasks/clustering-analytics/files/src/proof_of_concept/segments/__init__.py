"""Segments: features makes points of cells, holding counts what holds, naming gives names."""
