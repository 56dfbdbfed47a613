"""Tables as people write them, whatever they are about.

columns   what project.yaml says of each column, and how a cell is read
found     the tables in what an owner gives; reading keeps what was found in one
numbers   how numbers are written; cells looks at a column of them, decimals decides its sign,
          ranges says which are outside of the usual
times     how times are written; time_column decides for a column
labels    answers, choices and groups

Where a row is an example there are, beside these: files, your own rows; rows, the same in memory,
and kept, their file; target, the number that is asked for; real, rows from a source; parts and
enough, which of them to learn from; form, the demo's controls.
"""
