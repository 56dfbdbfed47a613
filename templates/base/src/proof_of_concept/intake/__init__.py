"""The edges: files as people have them, taken in all or nothing, and disks that are full.

`folder` finds the files, `text` decodes them, `csv_file` reads tables by their `separator`, and
`labels` knows which label is meant; `findings` collects what is wrong or was left out, to say it at
once, and `enough` finds too little; `staging` puts what a step wrote in its place; `console` says
what went wrong.
"""
