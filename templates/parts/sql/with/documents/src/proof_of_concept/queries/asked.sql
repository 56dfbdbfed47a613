-- How many questions there are of each type, and how many of them a document answers.
SELECT
    questions.type,
    count(*) AS questions,
    count(documents.id) AS with_a_document,
    count(DISTINCT documents.label) AS topics
FROM questions
LEFT JOIN documents ON questions.document = documents.id
GROUP BY questions.type
ORDER BY questions DESC, questions.type;
