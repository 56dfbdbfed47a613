"""What every project of this kind needs and none is about: fetching, credits, reports, the page.

Nothing in here knows what this project does: it imports nothing above itself but `config`.
start-the-job made these files and can update them, so change them only if you must.
"""
