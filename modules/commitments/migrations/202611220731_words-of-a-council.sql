-- Search by words reads the words of one council only. Each word stands in the index behind its council's mark, so that
-- a council of a few hundred records doesn't wait for the millions of all others: the index before it held the words
-- alone, and every search met everybody's. The mark is a part of the council's id; where two councils share it, the
-- comparison of the council itself still holds.

create function commitments.words_of(council uuid, search_key text) returns tsvector
language sql immutable strict parallel safe return
  array_to_tsvector(array(
    select right(council::text, 6) || word from unnest(string_to_array(search_key, ' ')) as word where word <> ''));

-- The words asked for, as prefixes joined by &, behind the council's mark.
create function commitments.query_of(council uuid, words text) returns tsquery
language sql immutable strict parallel safe return
  regexp_replace(words, '(^|& )', '\1' || right(council::text, 6), 'g')::tsquery;

create index commitment_by_word on commitments.commitment using gin (commitments.words_of(council_id, search_key));
drop index commitments.commitment_by_words;

create or replace function commitments.found(council uuid, words text, at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select c.id
    from commitments.commitment c
   where c.council_id = council
     and (council = nullif(current_setting('app.council', true), '')::uuid
          or council = any (nullif(current_setting('app.councils', true), '')::uuid[]))
     -- An agency: what is addressed to it, or went through it.
     and (nullif(current_setting('app.agency', true), '') is null
          or c.agency_id = nullif(current_setting('app.agency', true), '')::uuid
          or c.through_id = nullif(current_setting('app.agency', true), '')::uuid)
     and commitments.words_of(c.council_id, c.search_key) @@ commitments.query_of(council, words)
   limit at_most
$$;

-- Whether the words find more than so many. Common words are looked for in the order of the list, where the first page is
-- soon full; rare ones are found first and put in order then.
create function commitments.finds_more(council uuid, words text, than int) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) > than from commitments.found(council, words, than + 1)
$$;
revoke all on function commitments.finds_more(uuid, text, int) from public;
grant execute on function commitments.finds_more(uuid, text, int) to app_council, app_superior, app_agency, app_system;
grant execute on function commitments.found(uuid, text, int) to app_system;
