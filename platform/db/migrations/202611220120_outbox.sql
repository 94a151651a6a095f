-- What happened, written in the transaction in which it happened. Such a transaction only inserts: no counter, no chain
-- head and no NOTIFY, which would make all writers queue behind one row. The sealer gives committed rows their position.

create table platform.outbox (
  council_id uuid not null,
  id uuid not null,
  -- Order of writing. Of two transactions on one subject the later one waits for the earlier, so its number is higher.
  arrived bigint generated always as identity,
  name text not null,
  schema int not null default 1,
  subject_kind text not null,
  subject_id uuid not null,
  audience text not null check (audience in ('council', 'superior', 'agency', 'public', 'system')),
  agency_id uuid,
  payload jsonb not null,
  at timestamptz not null,
  -- Order of becoming visible: contiguous from 1, null until sealed. A transaction that began early and commits late gets
  -- a late position, so a reader who has seen position n has seen everything up to n.
  position bigint,
  primary key (council_id, id),
  check ((audience = 'agency') = (agency_id is not null))
);
create unique index outbox_by_position on platform.outbox (position) where position is not null;
create index outbox_unsealed on platform.outbox (arrived) where position is null;
select platform.protect('platform.outbox', 'trail');
revoke update on platform.outbox from app_system;
grant update (position) on platform.outbox to app_system;

-- The highest position given; one row.
create table platform.sealer_head (
  one boolean primary key default true check (one),
  position bigint not null default 0
);
insert into platform.sealer_head default values;
select platform.protect('platform.sealer_head', 'private');

-- Gives positions to at most so many committed rows. The caller holds the sealer's lock; if it did not, the unique
-- index would refuse the second of two equal positions.
create function platform.seal_outbox(at_most int, out sealed bigint, out head bigint) language sql as $$
  with last as (
    select h.position from platform.sealer_head h
  ), waiting as materialized (
    select o.council_id, o.id, row_number() over (order by o.arrived) as n
      from platform.outbox o
     where o.position is null
     order by o.arrived
     limit at_most
  ), placed as (
    update platform.outbox o
       set position = last.position + w.n
      from waiting w, last
     where o.council_id = w.council_id and o.id = w.id
  ), counted as (
    select count(*) as n from waiting
  ), moved as (
    update platform.sealer_head h set position = h.position + c.n from counted c where c.n > 0
  )
  select c.n, last.position + c.n from counted c, last
$$;

-- Handlers of events. Each has seen to everything up to its position; what failed, and what waits behind it because it is
-- of the same subject, are deliveries. While all is well there are none.
create table platform.handler (
  name text primary key,
  event text not null,
  position bigint not null
);
select platform.protect('platform.handler', 'private');

create table platform.delivery (
  handler text not null references platform.handler,
  position bigint not null,
  subject_kind text not null,
  subject_id uuid not null,
  attempts int not null,
  due timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'dead')),
  -- The kind of the last failure, never its text: that may hold what a person wrote.
  failure text,
  primary key (handler, position)
);
create index delivery_of_subject on platform.delivery (handler, subject_kind, subject_id, position)
  where state = 'waiting';
select platform.protect('platform.delivery', 'private');

-- Written in the handler's own transaction: what stands here has happened, whoever is killed before saying so.
create table platform.handled (
  council_id uuid not null,
  event_id uuid not null,
  handler text not null,
  at timestamptz not null default now(),
  primary key (council_id, event_id, handler)
);
select platform.protect('platform.handled', 'trail');
revoke update on platform.handled from app_system;
