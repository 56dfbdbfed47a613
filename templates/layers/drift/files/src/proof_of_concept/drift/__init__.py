"""Whether what comes in still looks like what the model was trained on."""
