//! What is known about one programme, gathered for a page or an answer.
