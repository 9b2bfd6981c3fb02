-- A search for a common name walks the list in its order and asks for each case whether it has the word; rare names go by the word first.
create index word_of_case on cases.word (authority_id, case_id, word);
