"""What segments are made of: features makes points of cells, naming gives a segment its name."""
