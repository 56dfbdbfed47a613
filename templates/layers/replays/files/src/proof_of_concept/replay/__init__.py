"""Traffic replayed as weeks, the versions that answer it, and the faults that strike it."""
