"""Tables, whatever they are about: their columns, files, rows, parts, and the demo's form.

columns   what project.yaml says of each column, and how its cells are read
rows      rows in memory: no row twice
files     rows from CSV files as people have them
real      rows from a real source
parts     which rows to learn from, and which to be tested on
form      a control for each column, in both demos
"""
