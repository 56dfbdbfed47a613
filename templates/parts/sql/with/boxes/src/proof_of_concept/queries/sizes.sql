-- How large the boxes of each label are, as a share of their picture: what is small is hard to find.
SELECT
    boxes.label,
    round(100 * min(boxes.width * boxes.height / (pictures.width * pictures.height)), 1) AS smallest,
    round(100 * median(boxes.width * boxes.height / (pictures.width * pictures.height)), 1) AS middle,
    round(100 * max(boxes.width * boxes.height / (pictures.width * pictures.height)), 1) AS largest
FROM boxes
INNER JOIN pictures ON boxes.image_id = pictures.id
GROUP BY boxes.label
ORDER BY middle, boxes.label;
