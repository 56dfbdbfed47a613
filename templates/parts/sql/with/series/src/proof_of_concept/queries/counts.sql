-- How many values each series has, from when to when, and which share of all that is.
SELECT
    series AS label,
    count(value) AS items,
    min(at_time) AS first,
    max(at_time) AS last,
    round(100.0 * count(value) / sum(count(value)) OVER (), 1) AS share
FROM examples
GROUP BY series
ORDER BY items DESC, label;
