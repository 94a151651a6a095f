-- The follow-up ledger: who does what by when, from which source; and everything that happened to it. The ledger knows no
-- petition and no recommendation: a source is a kind and an id.

create schema commitments;

-- One commitment. What it is was fixed when it was issued; where it stands follows from its steps and is written here,
-- with each step and by one rule, because lists and figures filter by it.
create table commitments.commitment (
  council_id uuid not null references councils.council,
  id uuid not null,
  kind text not null check (kind in ('petition', 'recommendation', 'promise', 'explanationConclusion',
    'meetingConclusion', 'resolutionTask', 'letter')),
  source_kind text not null check (source_kind ~ '^[a-z]+/[a-z-]+$'),
  source_id uuid not null,
  reference text,
  field text references councils.field,
  -- Who answers. Where the letter goes through another body (the executive's office), that body is beside it.
  agency_id uuid not null,
  through_id uuid,
  person_name text,
  person_title text,
  work text not null check (length(work) between 1 and 4000),
  product text,
  issued_on date not null,
  first_due_on date,
  due_days int,
  due_unit text check (due_unit in ('calendar', 'working')),
  due_key text,
  due_basis text,
  due_article text,
  due_verified boolean not null default false,
  letter_number text,
  letter_date date,
  letter_signer text,
  letter_file_id uuid,
  letter_file_name text,
  letter_file_kind text,
  letter_file_bytes bigint,
  search_key text not null,

  -- Where it stands.
  state text not null check (state in ('issued', 'acknowledged', 'returned', 'answered', 'judged', 'closed')),
  round int not null check (round >= 1),
  due_on date,
  -- The day to which the clock runs now; null where nothing is awaited by a day.
  clock_on date,
  -- The order of the list: what is due first, what is not due last.
  sort_on date not null generated always as (coalesce(clock_on, date '9999-12-31')) stored,
  -- The thread of the present round.
  assigned_on date not null,
  acknowledged_on date,
  answered_on date,
  -- The first answer of all rounds: from this day it counts as answered.
  first_answered_on date,
  answer_id uuid,
  answer_class text check (answer_class in ('resolved', 'inProgress', 'explained', 'notResolved')),
  judged_on date,
  judgement text check (judgement in ('satisfactory', 'partly', 'unsatisfactory')),
  missing text,
  next_step text check (next_step in ('refer-again', 'explanation', 'question', 'supervision')),
  opinion text check (opinion in ('agrees', 'disagrees')),
  resolved_on date,
  closed_on date,
  extension_asked date,
  reminded_on date,
  version int not null default 1,

  primary key (council_id, id),
  foreign key (council_id, agency_id) references councils.agency,
  foreign key (council_id, through_id) references councils.agency,
  check ((person_name is null) = (person_title is null)),
  check ((letter_number is null) = (letter_date is null)),
  check (num_nulls(letter_file_id, letter_file_name, letter_file_kind, letter_file_bytes) in (0, 4)),
  check ((first_answered_on is null) = (answer_class is null)),
  check (answered_on is null or first_answered_on is not null),
  check ((judgement is null) = (judged_on is null)),
  check (judgement <> 'partly' or missing is not null),
  check (resolved_on is null or (answer_class = 'resolved' and judgement = 'satisfactory'))
);
create index commitment_by_due on commitments.commitment (council_id, sort_on, id);
create index commitment_of_agency on commitments.commitment (council_id, agency_id, sort_on, id);
create index commitment_by_state on commitments.commitment (council_id, state, sort_on, id);
create index commitment_by_field on commitments.commitment (council_id, field, sort_on, id);
create index commitment_by_kind on commitments.commitment (council_id, kind, sort_on, id);
create index commitment_by_class on commitments.commitment (council_id, answer_class, sort_on, id);
create index commitment_by_judgement on commitments.commitment (council_id, judgement, sort_on, id);
create index commitment_of_source on commitments.commitment (council_id, source_kind, source_id, id);
create index commitment_by_words on commitments.commitment using gin (to_tsvector('simple', search_key));
select platform.protect('commitments.commitment', 'addressed');

-- One letter of an agency, with the class that the agency itself states. It may answer many commitments.
create table commitments.answer (
  council_id uuid not null references councils.council,
  id uuid not null,
  agency_id uuid not null,
  class text not null check (class in ('resolved', 'inProgress', 'explained', 'notResolved')),
  leaf text check (leaf in ('issuedOrAmendedText', 'inspected', 'carriedOut', 'withRoadmap', 'withoutRoadmap',
    'dependsOnSuperiorText', 'submittedUpward', 'withoutResources', 'notAtOnce', 'otherReason')),
  text text not null,
  roadmap_until date,
  letter_number text not null,
  letter_date date not null,
  letter_signer text,
  entered_by text not null check (entered_by in ('agency', 'council')),
  account_id uuid,
  at timestamptz not null,
  primary key (council_id, id),
  foreign key (council_id, agency_id) references councils.agency,
  check (coalesce(leaf = 'withRoadmap', false) = (roadmap_until is not null))
);
create index answer_of_agency on commitments.answer (council_id, agency_id, letter_date);
select platform.protect('commitments.answer', 'answered');

-- The files of an answer: what they are called stands here, because an agency may not read the register of files.
create table commitments.answer_file (
  council_id uuid not null,
  answer_id uuid not null,
  file_id uuid not null,
  agency_id uuid not null,
  position int not null,
  name text not null,
  kind text not null,
  bytes bigint not null,
  primary key (council_id, answer_id, file_id),
  foreign key (council_id, answer_id) references commitments.answer
);
select platform.protect('commitments.answer_file', 'answered');

-- Everything that happened to a commitment, in the order of recording. A step that was recorded by mistake stays; an
-- `undone` step says that it doesn't count.
create table commitments.step (
  council_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('issued', 'acknowledged', 'returned', 'answered', 'judged', 'opinion-recorded',
    'extension-asked', 'extension-granted', 'extension-refused', 'reminded', 'closed', 'reopened', 'undone')),
  recorded bigint generated always as identity,
  on_day date not null,
  at timestamptz not null,
  by_side text not null check (by_side in ('council', 'agency', 'system')),
  account_id uuid,
  text text,
  due_on date,
  answer_id uuid,
  answer_class text,
  roadmap_until date,
  judgement text,
  next_step text,
  opinion text,
  reminder_rule text check (reminder_rule in ('manual', 'first', 'second', 'third', 'overdue')),
  undoes uuid,
  primary key (council_id, id),
  foreign key (council_id, commitment_id) references commitments.commitment,
  foreign key (council_id, answer_id) references commitments.answer,
  foreign key (council_id, undoes) references commitments.step,
  check ((kind = 'answered') = (answer_id is not null)),
  check ((kind = 'judged') = (judgement is not null)),
  check ((kind = 'reminded') = (reminder_rule is not null)),
  check ((kind = 'undone') = (undoes is not null))
);
create index step_in_order on commitments.step (council_id, commitment_id, recorded);
create index step_of_answer on commitments.step (council_id, answer_id) where answer_id is not null;
create unique index step_is_undone_once on commitments.step (council_id, undoes) where undoes is not null;
-- One reminder by each rule for one due date, however often and wherever the job runs.
create unique index step_reminds_once_a_rule on commitments.step (council_id, commitment_id, reminder_rule, due_on)
  where kind = 'reminded' and reminder_rule <> 'manual';
select platform.protect('commitments.step', 'answered');

-- Files that an account has sent and may attach to a letter or an answer.
create table commitments.upload (
  council_id uuid not null references councils.council,
  file_id uuid not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('letter', 'attachment')),
  name text not null,
  kind text not null,
  bytes bigint not null,
  at timestamptz not null,
  primary key (council_id, file_id)
);
create index upload_of_account on commitments.upload (account_id, file_id);
select platform.protect('commitments.upload', 'account');

-- Append-only by trigger, so that it holds for every role.
create function commitments.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger step_stays before update or delete on commitments.step
  for each row execute function commitments.refuse_change();
create trigger answer_stays before update or delete on commitments.answer
  for each row execute function commitments.refuse_change();
create trigger answer_file_stays before update or delete on commitments.answer_file
  for each row execute function commitments.refuse_change();

-- What a commitment says was fixed when it was issued: whoever may update the row moves only where it stands.
create function commitments.refuse_other_words() returns trigger language plpgsql as $$
begin
  if (new.kind, new.source_kind, new.source_id, new.agency_id, new.work, new.issued_on, new.letter_number)
     is distinct from
     (old.kind, old.source_kind, old.source_id, old.agency_id, old.work, old.issued_on, old.letter_number) then
    raise exception 'what was assigned is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger commitment_keeps_its_words before update on commitments.commitment
  for each row execute function commitments.refuse_other_words();

-- Finds by words what the caller's scope holds. Runs as the owner, because a word index can't serve a scan under row
-- policies; it applies the scope itself, and its ids are joined back under the policies.
create function commitments.found(council uuid, words text, at_most int) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select c.id
    from commitments.commitment c
   where c.council_id = council
     and (council = nullif(current_setting('app.council', true), '')::uuid
          or council = any (nullif(current_setting('app.councils', true), '')::uuid[]))
     -- Without an agency in the scope the comparison is null.
     and coalesce(c.agency_id = nullif(current_setting('app.agency', true), '')::uuid, true)
     and to_tsvector('simple', c.search_key) @@ to_tsquery('simple', words)
   order by c.id desc
   limit at_most
$$;
revoke all on function commitments.found(uuid, text, int) from public;
grant execute on function commitments.found(uuid, text, int) to app_council, app_superior, app_agency;
