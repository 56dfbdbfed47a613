"""Lists of ten beside what people took next: how good they are, and for whom.

scores    nDCG, recall, coverage of the catalogue, share of popular items
groups    what was tested, and the figures of new people and new items apart
mistakes  the worst lists
plots     the figures one expects of a recommender
"""
