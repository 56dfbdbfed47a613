"""Each training as a run of MLflow: what went in, what came out, and the model itself."""
