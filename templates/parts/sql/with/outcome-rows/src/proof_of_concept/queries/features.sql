-- Two columns that the table does not have: what is known of a group from its earlier rows alone.
SELECT
    id,
    of_group,
    at_time,
    count(*) OVER earlier AS rows_before,
    mode(label) OVER earlier AS usual_before
FROM examples
WINDOW earlier AS (
    PARTITION BY of_group
    ORDER BY at_time, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
)
ORDER BY rows_before DESC, id
LIMIT 10;
