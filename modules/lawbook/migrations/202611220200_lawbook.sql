-- Texts in force, the figures that the law and each council's working regulation set, and the holidays of the country.

create schema lawbook;

create table lawbook.legal_basis (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  number text not null,
  title text not null,
  issuer text not null,
  issued_on date,
  in_force_from date,
  in_force_to date,
  replaced_by uuid references lawbook.legal_basis,
  origin text not null check (origin in ('library', 'administrator')),
  search_key text not null,
  version int not null default 1,
  constraint legal_basis_code_is_unique unique (code),
  constraint legal_basis_is_listed_once unique (number, issuer),
  check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from)
);
select platform.protect('lawbook.legal_basis', 'global');

-- One dated value of a key at a level; the newest that has begun holds until the next one begins or it ends.
create table lawbook.parameter (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  level text not null check (level in ('province', 'commune', 'both')),
  value jsonb not null,
  from_day date not null,
  to_day date,
  basis_id uuid references lawbook.legal_basis,
  article text,
  status text not null check (status in ('verified', 'superseded-default', 'secondary', 'unverified', 'local')),
  origin text not null check (origin in ('library', 'administrator')),
  version int not null default 1,
  constraint parameter_begins_once unique (key, level, from_day),
  check (to_day is null or to_day >= from_day)
);
select platform.protect('lawbook.parameter', 'global');

-- What a council's own working regulation says instead of the law's or the level's value. The regulation is public, and
-- agencies count their deadlines by it: everybody reads it.
create table lawbook.own_parameter (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  key text not null,
  value jsonb not null,
  from_day date not null,
  to_day date,
  regulation text not null,
  article text,
  version int not null default 1,
  primary key (council_id, id),
  constraint own_parameter_begins_once unique (council_id, key, from_day),
  check (to_day is null or to_day >= from_day)
);
select platform.protect('lawbook.own_parameter', 'registry');

create table lawbook.holiday (
  id uuid primary key default gen_random_uuid(),
  date date not null,
  kind text not null check (kind in ('off', 'working')),
  name text not null,
  basis text,
  provisional boolean not null,
  version int not null default 1,
  constraint holiday_is_one_a_day unique (date)
);
select platform.protect('lawbook.holiday', 'global');
