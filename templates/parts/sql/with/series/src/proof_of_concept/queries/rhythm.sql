-- The mean of every series by month: a rhythm of the year is seen here, and so is a month that lacks.
SELECT
    series,
    month(at_time) AS of_year,
    count(value) AS items,
    round(avg(value), 2) AS mean
FROM examples
GROUP BY series, of_year
ORDER BY series, of_year;
