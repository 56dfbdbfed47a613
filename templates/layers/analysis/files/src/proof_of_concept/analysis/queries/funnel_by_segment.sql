-- The first and the last step of the journey for each segment, and the share that gets there.
-- Whoever did the last step without the first is not counted.
WITH ends AS (
    SELECT max(step) AS last_step FROM journey
),

reached AS (
    SELECT
        events.who,
        bool_or(journey.step = 1) AS began,
        bool_or(journey.step = ends.last_step) AS finished
    FROM events
    JOIN journey USING (what)
    CROSS JOIN ends
    GROUP BY events.who
)

SELECT
    segments.segment,
    count(*) AS began,
    count(*) FILTER (reached.finished) AS finished,
    round(100.0 * count(*) FILTER (reached.finished) / count(*), 1) AS share
FROM reached
JOIN segments USING (who)
WHERE reached.began
GROUP BY segments.segment
ORDER BY share DESC, segments.segment;
