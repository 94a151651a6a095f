-- How a council comes to work, what its election brought, and what a merger of units in mid-term moved.

-- A council that a province is opening: until it is handed over, the province writes in it what its office will go on
-- with. A council without such a row is its own affair from the first day.
create table councils.opening (
  council_id uuid primary key references councils.council,
  opened_by uuid not null references councils.council,
  opened_on date not null,
  handed_over_on date,
  check (handed_over_on is null or handed_over_on >= opened_on)
);
create index opening_by_province on councils.opening (opened_by);
select platform.protect('councils.opening', 'registry');

-- What the minutes of an election unit say. Who was elected there, and with how many votes, stands with the mandates.
create table councils.election_result (
  council_id uuid not null,
  election_unit_id uuid not null,
  voters int not null check (voters > 0),
  voted int not null check (voted >= 0),
  ballots_valid int not null check (ballots_valid >= 0),
  ballots_invalid int not null check (ballots_invalid >= 0),
  document text,
  version int not null default 1,
  primary key (council_id, election_unit_id),
  foreign key (council_id, election_unit_id) references councils.election_unit,
  check (voted <= voters),
  check (ballots_valid + ballots_invalid <= voted)
);
select platform.protect('councils.election_result', 'upward');

-- A merger as the province recorded it, and each thing that it moved: what undoing it gives back.
create table councils.merger (
  council_id uuid not null references councils.council,
  id uuid not null,
  successor_id uuid not null references councils.unit,
  -- The council of the successor; null where it has none in the system.
  into_council_id uuid references councils.council,
  on_day date not null,
  basis text not null,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  undo_reason text,
  primary key (council_id, id),
  check ((undone_at is null) = (undo_reason is null))
);
create index merger_by_day on councils.merger (council_id, on_day desc, id);
select platform.protect('councils.merger', 'council');

create table councils.merger_move (
  council_id uuid not null,
  merger_id uuid not null,
  place int not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Ids, days and numbers of what was moved, by kind.
  facts jsonb not null,
  primary key (council_id, merger_id, place),
  foreign key (council_id, merger_id) references councils.merger
);
select platform.protect('councils.merger_move', 'council');

-- A delegate who came to belong to another council because the units changed (Law 72/2025/QH15, article 48).
alter table councils.mandate_event drop constraint mandate_event_kind_check;
alter table councils.mandate_event add constraint mandate_event_kind_check check (kind in ('elected', 'designated',
  'certified', 'began', 'suspended', 'restored', 'resigned', 'transferred', 'recalled', 'lostMandate', 'deceased',
  'moved', 'termEnded'));
