"""Series of figures over time, whatever they count: what they are, and how they are read.

setting   what project.yaml says: target, keys, drivers, frequency and horizon
clock     the steps of time: how a date is snapped to one, and where it stands in its season
panel     all series on one calendar, with their drivers
files     your own series, from CSV; real has those of a source; kept the file of `collect`
controls  what both demos ask, free of any framework; features and charts are beside it
"""
