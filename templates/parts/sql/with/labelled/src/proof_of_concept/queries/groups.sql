-- The largest groups: one that has much of the data weighs much in every figure.
WITH sizes AS (
    SELECT "group", count(*) AS items, count(DISTINCT label) AS labels
    FROM examples
    GROUP BY "group"
)

SELECT
    coalesce(nullif("group", ''), '(none)') AS of_group,
    items,
    labels,
    rank() OVER (ORDER BY items DESC) AS place
FROM sizes
ORDER BY items DESC, of_group
LIMIT 10;
