-- The ten largest changes from one value to the next, beside the usual change of their series.
WITH steps AS (
    SELECT
        series,
        at_time,
        value,
        value - lag(value) OVER (PARTITION BY series ORDER BY at_time) AS change
    FROM examples
    WHERE value IS NOT NULL
)

SELECT
    series,
    at_time,
    value,
    change,
    median(abs(change)) OVER (PARTITION BY series) AS usual
FROM steps
WHERE change IS NOT NULL
ORDER BY abs(change) DESC, series, at_time
LIMIT 10;
