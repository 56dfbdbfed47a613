-- How many come to each step of the journey (see reached.sql), and which share of those at the step
-- before.
SELECT
    journey.step,
    journey.what,
    count(reached.who) AS people,
    round(100.0 * count(reached.who) / first_value(count(reached.who)) OVER steps, 1) AS of_all,
    round(100.0 * count(reached.who) / nullif(lag(count(reached.who)) OVER steps, 0), 1) AS of_step_before
FROM journey
LEFT JOIN reached ON reached.step = journey.step
GROUP BY journey.step, journey.what
WINDOW steps AS (ORDER BY journey.step)
ORDER BY journey.step;
