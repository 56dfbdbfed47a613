"""The collected data in Spark: tables cut into pieces, each counted where it lies."""
