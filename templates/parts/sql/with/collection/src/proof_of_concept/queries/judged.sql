-- Of each kind of query: how many there are, how many some item answers, and how much was judged.
WITH queries AS (
    SELECT
        kind,
        query,
        max(grade) AS best,
        count(item) AS judged
    FROM judgements
    GROUP BY kind, query
)

SELECT
    kind,
    count(*) AS queries,
    count(*) FILTER (WHERE best >= 2) AS with_an_answer,
    round(avg(judged), 1) AS judged_for_each
FROM queries
GROUP BY kind
ORDER BY queries DESC, kind;
