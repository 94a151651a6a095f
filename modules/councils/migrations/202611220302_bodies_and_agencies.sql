-- Thường trực, Ban, Tổ đại biểu with their dated posts; and the agencies that a council asks, charges and questions.

create table councils.body (
  council_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  kind text not null check (kind in ('standing', 'committee', 'group')),
  name text not null,
  starts_on date not null,
  ended_on date,
  sort_key text collate "C" not null,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, term_id) references councils.term,
  constraint body_name_is_unique unique (council_id, term_id, name),
  check (ended_on is null or ended_on >= starts_on)
);
create unique index body_standing_is_one on councils.body (council_id, term_id)
  where kind = 'standing' and ended_on is null;
select platform.protect('councils.body', 'upward');

-- How many of each role were decided; what is not held is a vacancy.
create table councils.body_seat (
  council_id uuid not null,
  body_id uuid not null,
  role text not null check (role in ('chair', 'actingChair', 'viceChair', 'committeeHead', 'committeeViceHead',
    'committeeMember', 'groupHead', 'groupDeputyHead', 'groupMember')),
  seats int not null check (seats >= 0),
  primary key (council_id, body_id, role),
  foreign key (council_id, body_id) references councils.body
);
select platform.protect('councils.body_seat', 'upward');

-- The election units whose delegates form a Tổ.
create table councils.body_election_unit (
  council_id uuid not null,
  body_id uuid not null,
  election_unit_id uuid not null,
  primary key (council_id, body_id, election_unit_id),
  foreign key (council_id, body_id) references councils.body,
  foreign key (council_id, election_unit_id) references councils.election_unit
);
select platform.protect('councils.body_election_unit', 'upward');

create table councils.post (
  council_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  mandate_id uuid not null,
  role text not null check (role in ('chair', 'actingChair', 'viceChair', 'committeeHead', 'committeeViceHead',
    'committeeMember', 'groupHead', 'groupDeputyHead', 'groupMember')),
  title text,
  origin text not null check (origin in ('elected', 'appointed', 'approved', 'inCharge')),
  full_time boolean not null,
  starts_on date not null,
  ended_on date,
  end_reason text check (end_reason in ('relieved', 'released', 'resigned', 'removed', 'retired', 'deceased',
    'mandateEnded', 'reassigned', 'termEnded')),
  document text,
  end_document text,
  -- The event of the mandate that took the post along; undoing it gives the post back.
  ended_by_event uuid,
  decision_by text,
  decision_reason text,
  -- An appointment entered by mistake stays and no longer counts.
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, body_id) references councils.body,
  foreign key (council_id, mandate_id) references councils.mandate,
  foreign key (council_id, ended_by_event) references councils.mandate_event,
  check (ended_on is null or ended_on >= starts_on),
  check ((ended_on is null) = (end_reason is null)),
  check ((decision_by is null) = (decision_reason is null))
);
create unique index post_that_one_holds_at_a_time on councils.post (council_id, body_id, role)
  where role in ('chair', 'actingChair', 'committeeHead', 'groupHead') and ended_on is null and withdrawn_at is null;
create unique index post_of_delegate_is_one_a_body on councils.post (council_id, body_id, mandate_id)
  where ended_on is null and withdrawn_at is null;
create index post_by_mandate on councils.post (council_id, mandate_id);
create index post_by_body on councils.post (council_id, body_id, starts_on);
select platform.protect('councils.post', 'upward');

create table councils.agency (
  council_id uuid not null references councils.council,
  id uuid not null,
  kind text not null check (kind in ('peoplesCommittee', 'executiveOffice', 'department', 'inspectorate',
    'publicServiceUnit', 'communeCommittee', 'communeDivision', 'fatherlandFront', 'court', 'procuracy',
    'civilEnforcement', 'police', 'military', 'partyBody', 'nationalAssemblyDelegation', 'enterprise', 'other')),
  name text not null,
  short_name text,
  parent_id uuid,
  unit_id uuid references councils.unit,
  starts_on date,
  ended_on date,
  sort_key text collate "C" not null,
  search_key text not null,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, parent_id) references councils.agency,
  check (parent_id <> id),
  check (ended_on is null or starts_on is null or ended_on >= starts_on)
);
create unique index agency_name_is_unique on councils.agency (council_id, sort_key) where ended_on is null;
create index agency_by_name on councils.agency (council_id, sort_key, id);
create index agency_by_parent on councils.agency (council_id, parent_id);
select platform.protect('councils.agency', 'registry');

create table councils.agency_field (
  council_id uuid not null,
  agency_id uuid not null,
  field text not null references councils.field,
  primary key (council_id, agency_id, field),
  foreign key (council_id, agency_id) references councils.agency
);
create index agency_field_by_field on councils.agency_field (council_id, field);
select platform.protect('councils.agency_field', 'registry');

create table councils.agency_head (
  council_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  full_name text not null,
  title text not null,
  capacity text not null check (capacity in ('head', 'inCharge')),
  starts_on date not null,
  ended_on date,
  primary key (council_id, id),
  foreign key (council_id, agency_id) references councils.agency,
  check (ended_on is null or ended_on >= starts_on)
);
create unique index agency_head_is_one on councils.agency_head (council_id, agency_id) where ended_on is null;
create index agency_head_by_start on councils.agency_head (council_id, agency_id, starts_on);
select platform.protect('councils.agency_head', 'registry');
