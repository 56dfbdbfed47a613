-- Of those who came in one month (a cohort), which share is active so many months after.
-- A month that the log does not hold to its last day is not known yet, and has no row.
WITH cohorts AS (
    SELECT who, date_trunc('month', min("when")) AS cohort
    FROM events
    GROUP BY who
),

sizes AS (
    SELECT cohort, count(*) AS people
    FROM cohorts
    GROUP BY cohort
),

active AS (
    SELECT
        cohorts.cohort,
        date_diff('month', cohorts.cohort, date_trunc('month', events."when")) AS months_after,
        count(DISTINCT events.who) AS people
    FROM events
    JOIN cohorts USING (who)
    GROUP BY ALL
),

known AS (
    SELECT
        sizes.cohort,
        sizes.people,
        unnest(range(date_diff('month', sizes.cohort, (SELECT max("when") + to_days(1) FROM events)))) AS months_after
    FROM sizes
)

SELECT
    strftime(known.cohort, '%Y-%m') AS cohort,
    known.people,
    known.months_after,
    round(100.0 * coalesce(active.people, 0) / known.people, 1) AS share
FROM known
LEFT JOIN active USING (cohort, months_after)
ORDER BY known.cohort, known.months_after;
