-- How long the texts of each label are: a label that is told by length is learnt by length.
SELECT
    label,
    min(length("text")) AS shortest,
    round(median(length("text"))) AS middle,
    max(length("text")) AS longest
FROM examples
GROUP BY label
ORDER BY middle DESC, label;
