"""What is usual for each series, and how far a step is from it.

expected  what a step should show, by the level, the rhythms and the drivers
windows   what the last steps look like beside what was expected: far, shifted, stuck, restless ...
watched   what a detector says of every step, and why
forest    the forest that says how odd that is, in the model's file
"""
