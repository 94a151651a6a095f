-- Papers on their way through approval: by which steps, where each stands, everything that happened to it, and what its
-- readers saw in each round. The module knows no letter and no report: a subject is a kind and an id.

create schema approvals;

-- Who approves, signs and issues papers of a kind, in force from a day until the next version.
create table approvals.chain (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+/[a-z-]+$'),
  valid_from date not null,
  steps jsonb not null,
  set_by uuid not null references identity.account,
  set_at timestamptz not null,
  primary key (council_id, id),
  constraint chain_begins_once_a_day unique (council_id, kind, valid_from)
);
select platform.protect('approvals.chain', 'council');

-- What a council has set for all its papers; without a row the defaults hold.
create table approvals.setting (
  council_id uuid primary key references platform.council_scope,
  -- Number and date come from the province's own document system, or this system allots the number.
  numbers text not null check (numbers in ('typed', 'allotted')),
  version int not null default 1
);
select platform.protect('approvals.setting', 'council');

-- One paper. Where it stands follows from its steps and is written here with each of them, because lists ask for it.
create table approvals.paper (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+/[a-z-]+$'),
  form text not null check (form in ('paper', 'act')),
  subject_kind text not null check (subject_kind ~ '^[a-z]+/[a-z-]+$'),
  subject_id uuid not null,
  title text not null check (length(title) between 1 and 500),
  summary text not null,
  path text not null check (path like '/%'),
  code text,
  -- The chain as it was when the paper was submitted: a later version doesn't move what is under way.
  chain jsonb not null,

  state text not null check (state in ('waitingApproval', 'waitingSignature', 'returned', 'signed', 'approved', 'issued',
    'withdrawn')),
  is_open boolean not null generated always as (state not in ('approved', 'issued', 'withdrawn')) stored,
  round int not null check (round >= 1),
  stage int not null check (stage >= 0),
  submitted_by uuid not null references identity.account,
  submitted_name text not null,
  submitted_title text not null,
  submitted_on date not null,
  moved_at timestamptz not null,

  -- Who signs, with the title held on the day.
  signer_name text,
  signer_title text,
  authority jsonb,
  signed_on date,
  signed_file_id uuid,
  signed_file_name text,
  signed_file_bytes bigint,
  number text,
  number_value int,
  issued_code text,
  issued_on date,
  issued_year int generated always as (extract(year from issued_on)::int) stored,
  search_key text not null,
  version int not null default 1,

  primary key (council_id, id),
  check (num_nulls(signed_file_id, signed_file_name, signed_file_bytes) in (0, 3)),
  check ((signer_name is null) = (signer_title is null)),
  check (state not in ('signed', 'issued') or (signed_on is not null and signed_file_id is not null)),
  check ((state = 'issued') = (number is not null)),
  check ((number is null) = (issued_on is null)),
  check ((number is null) = (issued_code is null)),
  constraint paper_number_is_unique unique (council_id, issued_year, issued_code, number)
);
-- A subject is on one way at a time.
create unique index paper_of_subject on approvals.paper (council_id, kind, subject_id) where is_open;
create index paper_of_subject_ever on approvals.paper (council_id, kind, subject_id, id desc);
create index paper_by_move on approvals.paper (council_id, moved_at desc, id desc);
create index paper_by_state on approvals.paper (council_id, state, moved_at desc, id desc);
create index paper_by_kind on approvals.paper (council_id, kind, moved_at desc, id desc);
create index paper_by_submitter on approvals.paper (council_id, submitted_by, moved_at desc, id desc);
create index paper_by_words on approvals.paper using gin (to_tsvector('simple', search_key));
select platform.protect('approvals.paper', 'council');

-- Whom an open paper waits for: 'role:chair', 'body:<id>:<role>', 'account:<id>'; 'own:<id>' where it was returned. Kind
-- and state stand here again, so that an inbox is read from this table's index alone.
create table approvals.waiting (
  council_id uuid not null,
  holder text not null,
  moved_at timestamptz not null,
  paper_id uuid not null,
  kind text not null,
  state text not null,
  primary key (council_id, paper_id, holder),
  foreign key (council_id, paper_id) references approvals.paper
);
create index waiting_of_holder on approvals.waiting (council_id, holder, moved_at desc, paper_id desc);
select platform.protect('approvals.waiting', 'council');

-- What was read in a round: as the module printed it then, or the file that was handed in.
create table approvals.document (
  council_id uuid not null,
  paper_id uuid not null,
  round int not null,
  model jsonb,
  file_id uuid,
  file_name text,
  file_bytes bigint,
  primary key (council_id, paper_id, round),
  foreign key (council_id, paper_id) references approvals.paper,
  check (num_nonnulls(model, file_id) = 1),
  check (num_nulls(file_id, file_name, file_bytes) in (0, 3))
);
select platform.protect('approvals.document', 'council');

-- Everything that happened to a paper, in order. Names and titles stand as they were on the day.
create table approvals.step (
  council_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  position int not null,
  kind text not null check (kind in ('submitted', 'approved', 'returned', 'signed', 'issued', 'withdrawn', 'undone')),
  round int not null,
  stage int not null,
  -- The day of the decision: of a handwritten note or a signature in ink it lies before the moment it was recorded.
  on_day date not null,
  at timestamptz not null,
  -- Who recorded it here.
  account_id uuid not null references identity.account,
  account_name text not null,
  account_title text not null,
  -- Whose decision it is; the same person unless the office recorded it.
  decided_by uuid not null references identity.account,
  decided_name text not null,
  decided_title text not null,
  -- For whom, where by delegation.
  form text check (form in ('KT', 'TL', 'TUQ')),
  for_name text,
  for_title text,
  way text not null check (way in ('tap', 'note', 'ink', 'file')),
  -- Approved or signed by who submitted it, because the council has nobody else who could.
  own boolean not null default false,
  reason text,
  authority jsonb,
  file_id uuid,
  file_name text,
  file_kind text,
  file_bytes bigint,
  undoes uuid,
  primary key (council_id, id),
  foreign key (council_id, paper_id) references approvals.paper,
  foreign key (council_id, undoes) references approvals.step,
  constraint step_in_order unique (council_id, paper_id, position),
  check (num_nulls(file_id, file_name, file_kind, file_bytes) in (0, 4)),
  check (num_nulls(form, for_name, for_title) in (0, 3)),
  check (way not in ('note', 'ink', 'file') or file_id is not null),
  check (kind <> 'returned' or reason is not null),
  check ((kind = 'undone') = (undoes is not null))
);
create index step_of_account on approvals.step (council_id, account_id, paper_id);
create index step_of_decider on approvals.step (council_id, decided_by, paper_id);
select platform.protect('approvals.step', 'council');

-- A leader's delegation (ủy quyền, ký thay) for a period.
create table approvals.delegation (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  from_assignment uuid not null,
  to_account uuid not null references identity.account,
  form text not null check (form in ('KT', 'TL', 'TUQ')),
  starts_on date not null,
  ends_on date not null,
  ended_on date,
  basis text,
  recorded_by uuid not null references identity.account,
  recorded_at timestamptz not null,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, from_assignment) references identity.assignment,
  check (ends_on >= starts_on),
  check (ended_on is null or ended_on between starts_on - 1 and ends_on)
);
create index delegation_by_day on approvals.delegation (council_id, ends_on desc, id desc);
select platform.protect('approvals.delegation', 'council');

-- Files that an account has sent and may then hand in with a step.
create table approvals.upload (
  council_id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('signed', 'note', 'document')),
  name text not null,
  kind text not null,
  bytes bigint not null,
  at timestamptz not null,
  primary key (council_id, file_id)
);
create index upload_of_account on approvals.upload (account_id, file_id);
select platform.protect('approvals.upload', 'account');

-- The row is locked while a number is given, so that none is given twice; a refused act gives its number back.
create table approvals.number_counter (
  council_id uuid not null references platform.council_scope,
  year int not null,
  code text not null,
  last int not null check (last >= 1),
  primary key (council_id, year, code)
);
select platform.protect('approvals.number_counter', 'council');

-- Append-only by trigger, so that it holds for every role.
create function approvals.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger step_stays before update or delete on approvals.step
  for each row execute function approvals.refuse_change();
create trigger document_stays before update or delete on approvals.document
  for each row execute function approvals.refuse_change();
create trigger chain_stays before update or delete on approvals.chain
  for each row execute function approvals.refuse_change();

-- What was issued stays as it was issued.
create function approvals.refuse_other_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a paper stays on record: delete refused' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'issued' then
    raise exception 'an issued paper stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger paper_stays before update or delete on approvals.paper
  for each row execute function approvals.refuse_other_number();

-- Finds by words what the caller's scope holds; see commitments.found.
create function approvals.found(council uuid, words text, at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select p.id
    from approvals.paper p
   where p.council_id = council
     and council = nullif(current_setting('app.council', true), '')::uuid
     and to_tsvector('simple', p.search_key) @@ to_tsquery('simple', words)
   order by p.id desc
   limit at_most
$$;
revoke all on function approvals.found(uuid, text, int) from public;
grant execute on function approvals.found(uuid, text, int) to app_council;
