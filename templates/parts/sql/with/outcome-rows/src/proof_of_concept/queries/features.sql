-- Two columns that the table does not have: what is known of a group from the rows of earlier moments alone.
SELECT
    id,
    of_group,
    at_time,
    count(*) OVER earlier AS rows_before,
    mode(label) OVER earlier AS usual_before
FROM examples
WINDOW earlier AS (
    PARTITION BY of_group
    ORDER BY at_time
    GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
)
ORDER BY rows_before DESC, id
LIMIT 10;
