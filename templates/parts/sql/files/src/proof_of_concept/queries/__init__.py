"""The collected data as tables in memory, and the questions to them: a .sql file each."""
