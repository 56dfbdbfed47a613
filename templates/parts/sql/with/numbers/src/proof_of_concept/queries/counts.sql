-- The rows in four quarters, from the smallest answers to the largest, and between what each lies.
-- That is as collected: copies are still in, which `train` takes out first.
WITH ordered AS (
    SELECT
        label::DOUBLE AS amount,
        ntile(4) OVER (ORDER BY label::DOUBLE, id) AS quarter
    FROM examples
)

SELECT
    quarter AS label,
    count(*) AS items,
    round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS share,
    min(amount) AS least,
    median(amount) AS middle,
    max(amount) AS most
FROM ordered
GROUP BY quarter
ORDER BY quarter;
