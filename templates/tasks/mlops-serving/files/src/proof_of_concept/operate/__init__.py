"""The operation of the service: traffic with planted incidents, and who looks after it."""
