"""Real data sources, one module each: NAME, TERMS, PAUSE, DAILY_BUDGET, PAGE_SIZE and search()."""
