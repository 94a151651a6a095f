-- One letter may say different things of what it answers: each is an answer with its class, and the letter is what they
-- have in common. Null where the letter says one thing of all.
alter table commitments.answer add column letter_id uuid;
create index answer_of_letter on commitments.answer (council_id, letter_id) where letter_id is not null;
