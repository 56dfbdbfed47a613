"""The trained models in a bucket of Amazon S3, for a computer that trained none."""
