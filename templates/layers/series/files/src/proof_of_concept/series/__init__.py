"""Series of figures over time, whatever they count: what they are, and how they are read.

setting   what project.yaml says: target, keys, drivers, frequency and horizon
clock     the steps of time: how a date is snapped to one, and where it stands in its season
panel     all series on one calendar, with their drivers
files     your own series, from CSV; real has those of a source; kept the file of `collect`
features  what a model looks at
chart     a forecast as a picture
controls  what both demos ask, free of any framework
"""
