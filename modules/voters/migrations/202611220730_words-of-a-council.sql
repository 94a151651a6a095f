-- Search by words reads the words of one council only, in the order of the list where they are common; see
-- commitments.words_of and commitments.finds_more.

create index petition_by_word on voters.petition using gin (commitments.words_of(council_id, search_key));
drop index voters.petition_by_words;

create or replace function voters.found(council uuid, words text, at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id
    from voters.petition p
   where p.council_id = council
     and (council = nullif(current_setting('app.council', true), '')::uuid
          or council = any (nullif(current_setting('app.councils', true), '')::uuid[]))
     and commitments.words_of(p.council_id, p.search_key) @@ commitments.query_of(council, words)
   limit at_most
$$;

create function voters.finds_more(council uuid, words text, than int) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) > than from voters.found(council, words, than + 1)
$$;
revoke all on function voters.finds_more(uuid, text, int) from public;
grant execute on function voters.finds_more(uuid, text, int) to app_council, app_superior;
