-- How often each outcome came, period by period, beside the period before: what drifts is seen here.
WITH shares AS (
    SELECT
        at_time,
        label,
        count(*) AS items,
        100.0 * count(*) / sum(count(*)) OVER (PARTITION BY at_time) AS share
    FROM examples
    GROUP BY at_time, label
)

SELECT
    at_time,
    label,
    items,
    round(share, 1) AS share,
    round(share - lag(share) OVER (PARTITION BY label ORDER BY at_time), 1) AS change
FROM shares
ORDER BY at_time, label;
