-- Who reached which step of the journey: the one rule that both funnels count by.
-- A step counts only after the one before it: the first time each person did it, not before, and in
-- time. Whoever began too late for that is left out.
CREATE VIEW reached AS
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

SELECT step, who
FROM firsts;
