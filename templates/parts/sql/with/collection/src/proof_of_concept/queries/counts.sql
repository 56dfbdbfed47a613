-- How many items each topic has, how long they are, and which share of all that is.
SELECT
    label,
    count(*) AS items,
    round(median(length("text"))) AS characters,
    round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS share
FROM items
GROUP BY label
ORDER BY items DESC, label;
