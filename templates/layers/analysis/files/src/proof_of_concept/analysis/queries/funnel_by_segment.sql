-- The first and the last step of the journey for each segment, and the share that gets there.
-- As in funnel.sql, in time, and of those who had the time.
WITH began AS (
    SELECT who, min("when") AS day, day + to_days(getvariable('days')) AS due
    FROM events
    JOIN journey USING (what)
    WHERE step = 1
    GROUP BY who
    HAVING due <= (SELECT max("when") FROM events)
),

finished AS (
    SELECT DISTINCT who
    FROM began
    JOIN events USING (who)
    JOIN journey USING (what)
    WHERE step = (SELECT max(step) FROM journey) AND "when" BETWEEN day AND due
)

SELECT
    segments.segment,
    count(*) AS began,
    count(finished.who) AS finished,
    round(100.0 * count(finished.who) / count(*), 1) AS share
FROM began
JOIN segments USING (who)
LEFT JOIN finished USING (who)
GROUP BY segments.segment
ORDER BY share DESC, segments.segment;
