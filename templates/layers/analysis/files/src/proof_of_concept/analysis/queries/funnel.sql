-- How many come to each step of the journey, and which share of those at the step before.
-- A step counts only after the one before it: the first time each person did it, not before, and in
-- time. Whoever began too late for that is left out.
WITH RECURSIVE firsts AS (
    SELECT journey.step, events.who, min(events."when") AS day, day + to_days(getvariable('days')) AS due
    FROM events
    JOIN journey USING (what)
    WHERE journey.step = 1
    GROUP BY ALL
    HAVING due <= (SELECT max("when") FROM events)
    UNION ALL
    SELECT journey.step, events.who, min(events."when") AS day, firsts.due
    FROM firsts
    JOIN journey ON journey.step = firsts.step + 1
    JOIN events ON events.who = firsts.who AND events.what = journey.what
    WHERE events."when" BETWEEN firsts.day AND firsts.due
    GROUP BY ALL
)

SELECT
    journey.step,
    journey.what,
    count(firsts.who) AS people,
    round(100.0 * count(firsts.who) / first_value(count(firsts.who)) OVER steps, 1) AS of_all,
    round(100.0 * count(firsts.who) / nullif(lag(count(firsts.who)) OVER steps, 0), 1) AS of_step_before
FROM journey
LEFT JOIN firsts ON firsts.step = journey.step
GROUP BY journey.step, journey.what
WINDOW steps AS (ORDER BY journey.step)
ORDER BY journey.step;
