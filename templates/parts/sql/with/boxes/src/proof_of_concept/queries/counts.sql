-- How many boxes each label has, on how many pictures, and which share of all boxes that is.
-- That is as collected: copies are still in, which `train` takes out first.
SELECT
    label,
    count(*) AS items,
    count(DISTINCT image_id) AS pictures,
    round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS share
FROM boxes
GROUP BY label
ORDER BY items DESC, label;
