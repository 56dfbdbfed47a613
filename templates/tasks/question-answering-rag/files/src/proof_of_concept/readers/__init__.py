"""Two ways to choose the sentences of an answer: by shared words, and by a language model."""
