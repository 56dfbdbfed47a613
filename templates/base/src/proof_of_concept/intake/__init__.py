"""Files as people have them: found, decoded, checked, and taken in all or not at all.

`folder` finds the files of a folder or a .zip, `text` decodes them, `csv_file` and `separator` read
tables, `labels` knows labels however they are spelled, and `enough` says where there are too few.
`findings` collects what is wrong or was left out, to say it at once; `staging` puts what a step
wrote in its place, whole or not at all; `console` says what a disk or a console refused.
"""
