"""Who took what when: implicit feedback, whatever the items are.

setting    what project.yaml says: items, people, what they do, columns, whether they come again
log        the events in the order of time, and the catalogue of items
attributes the columns of items as flags
histories  what each person took before a moment, as sparse matrices
files      your own log, from CSV; kept has the files of `collect`
controls   what both demos ask, free of any framework
"""
