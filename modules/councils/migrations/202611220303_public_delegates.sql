-- What the public may read of delegates: these columns and no others, of those in office on the day.
create function councils.public_delegates(council uuid, day date)
returns table (mandate_id uuid, full_name text, sex text, born_year int, occupation text, job_position text,
  election_unit int, territory text, sort_key text)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, p.full_name, p.sex, extract(year from p.born_on)::int, p.occupation, p.position,
    u.number, u.territory, p.sort_key
  from councils.mandate m
  join councils.mandates_on(day) s on s.council_id = m.council_id and s.mandate_id = m.id
  join councils.person p on p.council_id = m.council_id and p.id = m.person_id
  left join councils.election_unit u on u.council_id = m.council_id and u.id = m.election_unit_id
  where m.council_id = council and s.state = 'active'
  order by p.sort_key, m.id
$$;

-- The posts that the public may read, of those same delegates.
create function councils.public_posts(council uuid, day date)
returns table (mandate_id uuid, body_name text, body_kind text, role text, title text, full_time boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select o.mandate_id, b.name, b.kind, o.role, o.title, o.full_time
  from councils.post o
  join councils.body b on b.council_id = o.council_id and b.id = o.body_id
  join councils.mandates_on(day) s on s.council_id = o.council_id and s.mandate_id = o.mandate_id
  where o.council_id = council and o.withdrawn_at is null and s.state = 'active'
    and o.starts_on <= day and (o.ended_on is null or day < o.ended_on)
  order by b.sort_key, o.role
$$;

revoke all on function councils.public_delegates(uuid, date), councils.public_posts(uuid, date) from public;
grant execute on function councils.public_delegates(uuid, date), councils.public_posts(uuid, date) to app_public;
