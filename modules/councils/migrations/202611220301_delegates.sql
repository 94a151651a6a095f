-- Persons, how they were elected, and what happened to their mandates.

create table councils.person (
  council_id uuid not null references councils.council,
  id uuid not null,
  full_name text not null check (length(full_name) between 1 and 120),
  sex text not null check (sex in ('female', 'male')),
  born_on date,
  hometown text,
  occupation text,
  workplace text,
  position text,
  party_member boolean not null,
  education text check (education in ('none', 'elementary', 'intermediate', 'college', 'university', 'master', 'doctor')),
  specialisation text,
  political_theory text check (political_theory in ('none', 'elementary', 'intermediate', 'advanced', 'bachelor')),
  sort_key text collate "C" not null,
  search_key text not null,
  version int not null default 1,
  primary key (council_id, id)
);
create index person_by_name on councils.person (council_id, sort_key, id);
select platform.protect('councils.person', 'upward');

-- Apart from the person, so that whoever reads delegates can't read these by mistake.
create table councils.person_sensitive (
  council_id uuid not null,
  person_id uuid not null,
  ethnicity text,
  religion text,
  residence text,
  phone text,
  email text,
  primary key (council_id, person_id),
  foreign key (council_id, person_id) references councils.person
);
select platform.protect('councils.person_sensitive', 'personal');

create table councils.election_unit (
  council_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  number int not null check (number > 0),
  territory text not null,
  seats int not null check (seats > 0),
  valid_votes int check (valid_votes >= 0),
  primary key (council_id, id),
  foreign key (council_id, term_id) references councils.term,
  constraint election_unit_number_is_unique unique (council_id, term_id, number)
);
select platform.protect('councils.election_unit', 'registry');

create table councils.polling_area (
  council_id uuid not null,
  id uuid not null,
  election_unit_id uuid not null,
  number int not null check (number > 0),
  place text not null,
  voters int check (voters >= 0),
  primary key (council_id, id),
  foreign key (council_id, election_unit_id) references councils.election_unit,
  constraint polling_area_number_is_unique unique (council_id, election_unit_id, number)
);
select platform.protect('councils.polling_area', 'registry');

-- A person's seat in one term. Its state is nowhere stored: it follows from the dated events, for any day.
create table councils.mandate (
  council_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  term_id uuid not null,
  election_unit_id uuid,
  origin text not null check (origin in ('general', 'byElection', 'designated')),
  re_elected boolean not null,
  self_nominated boolean not null,
  nominated_by text,
  votes_won int check (votes_won >= 0),
  certificate text,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, person_id) references councils.person,
  foreign key (council_id, term_id) references councils.term,
  foreign key (council_id, election_unit_id) references councils.election_unit,
  constraint mandate_is_one_a_term unique (council_id, term_id, person_id)
);
create index mandate_by_person on councils.mandate (council_id, person_id);
create index mandate_by_election_unit on councils.mandate (council_id, election_unit_id);
select platform.protect('councils.mandate', 'upward');

create table councils.mandate_event (
  council_id uuid not null,
  id uuid not null,
  mandate_id uuid not null,
  kind text not null check (kind in ('elected', 'designated', 'certified', 'began', 'suspended', 'restored',
    'resigned', 'transferred', 'recalled', 'lostMandate', 'deceased', 'termEnded')),
  on_day date not null,
  decided_by text not null check (decided_by in ('electionCommittee', 'council', 'standing', 'superiorStanding',
    'voters', 'law')),
  document text,
  note text,
  -- Events of one day count in the order in which they were recorded.
  recorded bigint generated always as identity,
  state text not null generated always as (case kind
    when 'elected' then 'elected'
    when 'certified' then 'certified'
    when 'suspended' then 'suspended'
    when 'designated' then 'active'
    when 'began' then 'active'
    when 'restored' then 'active'
    else 'ended' end) stored,
  primary key (council_id, id),
  foreign key (council_id, mandate_id) references councils.mandate
);
create index mandate_event_in_order on councils.mandate_event (council_id, mandate_id, on_day, recorded);
select platform.protect('councils.mandate_event', 'upward');

-- An event entered by mistake stays; this says that it doesn't count.
create table councils.mandate_event_undo (
  council_id uuid not null,
  event_id uuid not null,
  reason text not null,
  undone_at timestamptz not null,
  primary key (council_id, event_id),
  foreign key (council_id, event_id) references councils.mandate_event
);
select platform.protect('councils.mandate_event_undo', 'upward');

-- Append-only by trigger, so that it holds for every role.
create function councils.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger mandate_event_stays before update or delete on councils.mandate_event
  for each row execute function councils.refuse_change();
create trigger mandate_event_undo_stays before update or delete on councils.mandate_event_undo
  for each row execute function councils.refuse_change();

-- The state of every mandate on a day; those without an event up to it are absent. Inlined by the planner, under the
-- caller's policies.
create function councils.mandates_on(day date)
returns table (council_id uuid, mandate_id uuid, state text, since date, kind text)
language sql stable as $$
  select distinct on (e.council_id, e.mandate_id) e.council_id, e.mandate_id, e.state, e.on_day, e.kind
  from councils.mandate_event e
  where e.on_day <= day
    and not exists (
      select from councils.mandate_event_undo u where u.council_id = e.council_id and u.event_id = e.id)
  order by e.council_id, e.mandate_id, e.on_day desc, e.recorded desc
$$;
