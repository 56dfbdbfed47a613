"""Tables, whatever they are about: their columns, files, rows, parts, and the demo's form.

columns   what project.yaml says of each column, and how a cell is read
files     your own rows; found finds the tables, reading keeps what was found in one
numbers   how numbers are written; cells looks at a column of them, decimals decides its sign,
          ranges says which are outside of the usual
times     how times are written; time_column decides for a column
labels    answers, choices and groups; target has the number that is asked for, if one is
rows      rows in memory: no row twice; kept has the file that `collect` leaves
real      rows from a real source
parts     which rows to learn from, and which to be tested on; enough says if there are too few
form      a control for each column, in both demos
"""
