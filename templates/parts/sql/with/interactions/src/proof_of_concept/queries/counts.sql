-- How many people took one item, two to four, five or more; and which share of the people that is.
WITH people AS (
    SELECT person, count(DISTINCT item) AS taken
    FROM events
    GROUP BY person
)

SELECT
    CASE WHEN taken < 2 THEN '1' WHEN taken < 5 THEN '2 to 4' ELSE '5 or more' END AS label,
    count(*) AS items,
    round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS share
FROM people
GROUP BY label
ORDER BY label;
