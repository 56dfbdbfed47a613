-- The ten items that most people took, and the share of all events that they and those above have.
SELECT
    items.id,
    items.label AS title,
    count(DISTINCT events.person) AS people,
    count(*) AS events,
    round(100.0 * sum(count(*)) OVER (ORDER BY count(*) DESC, items.id)
        / (SELECT count(*) FROM events), 1) AS share_so_far
FROM events
INNER JOIN items ON events.item = items.id
GROUP BY items.id, title
ORDER BY events DESC, items.id
LIMIT 10;
