-- How many items there are, and how many of them nobody has taken yet.
SELECT
    count(*) AS items,
    count(*) FILTER (WHERE taken.item IS NULL) AS untouched
FROM items
LEFT JOIN (SELECT DISTINCT item FROM events) AS taken ON items.id = taken.item;
