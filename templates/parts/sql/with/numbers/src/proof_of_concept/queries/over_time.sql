-- The median answer, period by period, beside the period before: what drifts is seen here.
WITH periods AS (
    SELECT
        at_time,
        count(*) AS items,
        median(label::DOUBLE) AS middle
    FROM examples
    GROUP BY at_time
)

SELECT
    at_time,
    items,
    middle,
    middle - lag(middle) OVER (ORDER BY at_time) AS change
FROM periods
ORDER BY at_time;
