"""Segments: features as points, holding (what stays), naming, and mistakes (rows far off)."""
