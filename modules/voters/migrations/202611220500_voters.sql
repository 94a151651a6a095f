-- Contact with voters: waves (đợt), meeting points (điểm) and petitions (ý kiến, kiến nghị). Turns of opinion and petitions
-- are two different counts: turns are a figure of the meeting, petitions are records.

create schema voters;

create table voters.wave (
  council_id uuid not null references councils.council,
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  kind text not null check (kind in ('beforeSession', 'afterSession', 'topical', 'byGroup', 'residence', 'workplace',
    'outsideUnit', 'thematicSession')),
  -- The session before or after which it is held, as people write it.
  session_name text,
  from_day date not null,
  to_day date not null,
  version int not null default 1,
  primary key (council_id, id),
  constraint wave_name_is_unique unique (council_id, name),
  check (to_day >= from_day)
);
create index wave_by_day on voters.wave (council_id, from_day desc, id desc);
select platform.protect('voters.wave', 'upward');

create table voters.meeting (
  council_id uuid not null,
  id uuid not null,
  wave_id uuid not null,
  -- Its number among the points of the wave.
  number int not null check (number between 1 and 999),
  on_day date not null,
  place text not null check (length(place) between 1 and 300),
  unit_id uuid references councils.unit,
  form text not null check (form in ('conference', 'group', 'individual')),
  method text not null check (method in ('direct', 'online', 'hybrid')),
  voters_attending int not null check (voters_attending between 0 and 100000),
  opinion_turns int not null check (opinion_turns between 0 and 10000),
  chair text,
  note text,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, wave_id) references voters.wave,
  constraint meeting_number_is_unique unique (council_id, wave_id, number)
);
create index meeting_by_day on voters.meeting (council_id, on_day desc, id desc);
create index meeting_of_wave on voters.meeting (council_id, wave_id, on_day desc, id desc);
create index meeting_of_unit on voters.meeting (council_id, unit_id, on_day desc, id desc);
select platform.protect('voters.meeting', 'upward');

-- The delegates who were there.
create table voters.meeting_delegate (
  council_id uuid not null,
  meeting_id uuid not null,
  mandate_id uuid not null,
  primary key (council_id, meeting_id, mandate_id),
  foreign key (council_id, meeting_id) references voters.meeting,
  foreign key (council_id, mandate_id) references councils.mandate
);
create index meeting_delegate_by_mandate on voters.meeting_delegate (council_id, mandate_id);
select platform.protect('voters.meeting_delegate', 'upward');

-- One petition. Below the line stands what follows from the ledger: it is copied from there at each of its events, because
-- lists and figures filter by it.
create table voters.petition (
  council_id uuid not null references councils.council,
  id uuid not null,
  code text not null check (code ~ '^KN-[0-9]{2}-[0-9]{6}$'),
  meeting_id uuid,
  wave_id uuid,
  source_kind text not null check (source_kind in ('beforeSession', 'afterSession', 'topical', 'byGroup', 'residence',
    'workplace', 'outsideUnit', 'thematicSession', 'receivedDirectly')),
  received_on date not null,
  unit_id uuid references councils.unit,
  content text not null check (length(content) between 1 and 8000),
  -- Written by the office; the only words of a petition that the public may read, and only when marked so.
  summary text,
  publishable boolean not null default false,
  competence text check (competence in ('centre', 'province', 'district', 'commune', 'other')),
  field text references councils.field,
  collective boolean not null default false,
  duplicate_of uuid,
  repeat_of uuid,
  answered_on_spot date,
  on_spot_answer text,
  informed_on date,
  informed_how text,
  ended_on date,
  end_reason text,
  search_key text not null,
  created_at timestamptz not null,
  version int not null default 1,

  state text not null check (state in ('recorded', 'classified', 'duplicate', 'answeredOnSpot', 'forwarded',
    'acknowledged', 'returned', 'answered', 'informed', 'closed')),
  commitment_id uuid,
  agency_id uuid,
  letter_number text,
  letter_date date,
  due_on date,
  clock_on date,
  answered_on date,
  answer_class text check (answer_class in ('resolved', 'inProgress', 'explained', 'notResolved')),
  judgement text check (judgement in ('satisfactory', 'partly', 'unsatisfactory')),
  opinion text check (opinion in ('agrees', 'disagrees')),
  resolved_on date,

  primary key (council_id, id),
  foreign key (council_id, meeting_id) references voters.meeting,
  foreign key (council_id, wave_id) references voters.wave,
  foreign key (council_id, duplicate_of) references voters.petition,
  foreign key (council_id, repeat_of) references voters.petition,
  foreign key (council_id, commitment_id) references commitments.commitment,
  foreign key (council_id, agency_id) references councils.agency,
  constraint petition_code_is_unique unique (council_id, code),
  check (duplicate_of <> id),
  check (repeat_of <> id),
  check (not publishable or summary is not null),
  check ((answered_on_spot is null) = (on_spot_answer is null)),
  check ((informed_on is null) = (informed_how is null)),
  check ((ended_on is null) = (end_reason is null)),
  check ((meeting_id is null) or (wave_id is not null)),
  -- Đã chuyển: only with number and date of a letter.
  check ((commitment_id is null) = (letter_number is null)),
  check ((letter_number is null) = (letter_date is null)),
  check ((answered_on is null) = (answer_class is null))
);
create index petition_by_day on voters.petition (council_id, received_on desc, id desc);
create index petition_by_state on voters.petition (council_id, state, received_on desc, id desc);
create index petition_by_competence on voters.petition (council_id, competence, received_on desc, id desc);
create index petition_by_field on voters.petition (council_id, field, received_on desc, id desc);
create index petition_by_source on voters.petition (council_id, source_kind, received_on desc, id desc);
create index petition_of_agency on voters.petition (council_id, agency_id, received_on desc, id desc);
create index petition_of_wave on voters.petition (council_id, wave_id, received_on desc, id desc);
create index petition_of_meeting on voters.petition (council_id, meeting_id, received_on desc, id desc);
create index petition_of_unit on voters.petition (council_id, unit_id, received_on desc, id desc);
create index petition_by_clock on voters.petition (council_id, clock_on, id) where clock_on is not null;
create index petition_by_first on voters.petition (council_id, duplicate_of) where duplicate_of is not null;
create index petition_by_code on voters.petition (code);
create index petition_by_words on voters.petition using gin (to_tsvector('simple', search_key));
select platform.protect('voters.petition', 'upward');

-- Who the voter is, apart from the petition, so that whoever reads petitions can't read this by mistake. A voter is no
-- person of the register: person_id stays empty, so that only those who keep the register read a row.
create table voters.petition_voter (
  council_id uuid not null,
  petition_id uuid not null,
  person_id uuid check (person_id is null),
  full_name text,
  address text,
  phone text,
  primary key (council_id, petition_id),
  foreign key (council_id, petition_id) references voters.petition
);
select platform.protect('voters.petition_voter', 'personal');

-- The last number of each year. The row is locked until the transaction ends, so that no number is given twice.
create table voters.code_counter (
  council_id uuid not null references councils.council,
  year int not null,
  last int not null check (last between 1 and 999999),
  primary key (council_id, year)
);
select platform.protect('voters.code_counter', 'council');

-- Finds by words what the caller's scope holds; see commitments.found.
create function voters.found(council uuid, words text, at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id
    from voters.petition p
   where p.council_id = council
     and (council = nullif(current_setting('app.council', true), '')::uuid
          or council = any (nullif(current_setting('app.councils', true), '')::uuid[]))
     and to_tsvector('simple', p.search_key) @@ to_tsquery('simple', words)
   order by p.id desc
   limit at_most
$$;
revoke all on function voters.found(uuid, text, int) from public;
grant execute on function voters.found(uuid, text, int) to app_council, app_superior;

-- What the public may read of petitions with this code: these columns and no others. A code is unique in its council, so
-- several councils may answer. Content never; the office's summary only where it is marked as publishable.
create function voters.public_petitions(wanted text)
returns table (council_id uuid, council_name text, council_level text, code text, received_on date, field text,
  competence text, state text, summary text, agency_name text, forwarded_on date, due_on date, answered_on date,
  answer_class text, resolved_on date, informed_on date, ended_on date, first_code text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.council_id, c.name, c.level, p.code, p.received_on, p.field, p.competence, p.state,
         case when p.publishable then p.summary end, a.name, p.letter_date, p.due_on, p.answered_on, p.answer_class,
         p.resolved_on, p.informed_on, p.ended_on, f.code
    from voters.petition p
    join councils.council c on c.council_id = p.council_id
    left join councils.agency a on a.council_id = p.council_id and a.id = p.agency_id
    left join voters.petition f on f.council_id = p.council_id and f.id = p.duplicate_of
   where p.code = wanted
   order by c.level desc, c.name, p.council_id
   limit 500
$$;
revoke all on function voters.public_petitions(text) from public;
grant execute on function voters.public_petitions(text) to app_public;
