-- What a figure counts opens into exactly its records: answered and resolved ones are few beside all.
create index petition_answered on voters.petition (council_id, received_on desc, id desc) where answered_on is not null;
create index petition_resolved on voters.petition (council_id, received_on desc, id desc) where resolved_on is not null;
create index petition_forwarded on voters.petition (council_id, received_on desc, id desc)
  where commitment_id is not null;

-- Petitions of the caller's scope that share words with a text, those that share most first. Only those that hold two
-- neighbouring words of it are compared: one word alone says little, and far too many have it.
create function voters.alike(council uuid, words text[], at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id
    from voters.petition p
   where p.council_id = council
     and council = nullif(current_setting('app.council', true), '')::uuid
     and commitments.words_of(p.council_id, p.search_key) @@ (
           select string_agg(format('(%1$s%2$s & %1$s%3$s)', right(council::text, 6), pair.word, pair.next), ' | ')::tsquery
             from unnest(words[:cardinality(words) - 1], words[2:]) as pair(word, next))
   order by (select count(*) from unnest(words) as word where ' ' || p.search_key || ' ' like '% ' || word || ' %') desc,
            p.received_on desc, p.id desc
   limit at_most
$$;
revoke all on function voters.alike(uuid, text[], int) from public;
grant execute on function voters.alike(uuid, text[], int) to app_council;
