-- How many rows each outcome has, of how many groups, and which share of all that is.
-- That is as collected: copies are still in, which `train` takes out first.
SELECT
    label,
    count(*) AS items,
    count(DISTINCT of_group) AS groups,
    round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS share
FROM examples
GROUP BY label
ORDER BY items DESC, label;
