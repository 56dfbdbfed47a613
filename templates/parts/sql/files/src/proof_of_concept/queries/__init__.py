"""The collected data as tables of a database in memory, and the questions in the .sql files."""
