-- The first and the last step of the journey for each segment, and the share that gets there, by the
-- rule of reached.sql.
SELECT
    segments.segment,
    count(*) FILTER (step = 1) AS began,
    count(*) FILTER (step = (SELECT max(step) FROM journey)) AS finished,
    round(100.0 * finished / began, 1) AS share
FROM reached
JOIN segments USING (who)
GROUP BY segments.segment
ORDER BY share DESC, segments.segment;
