-- What councils say about their figures. The figures themselves are counted from the records of other modules and stored
-- nowhere, except where a report froze them.

create schema measures;

-- A council's signed word that a group of its figures is complete for a period. Without it the period is "not reported",
-- whatever records there are.
create table measures.submission (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  measure_group text not null,
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'year')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  signer_name text not null check (length(signer_name) between 1 and 120),
  signer_title text not null check (length(signer_title) between 1 and 120),
  signed_on date not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version int not null default 1,
  primary key (council_id, id),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index submission_is_one_a_period on measures.submission (council_id, measure_group, starts_on, ends_on)
  where withdrawn_at is null;
select platform.protect('measures.submission', 'upward');

-- Totals that somebody typed and signed for, and forecasts. Shown beside what is counted, never added to it.
create table measures.declared_figure (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  measure text not null,
  declared_as text not null check (declared_as in ('declared', 'forecast')),
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'year')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  value bigint not null check (value >= 0),
  source text not null check (length(source) between 1 and 300),
  signer_name text not null check (length(signer_name) between 1 and 120),
  signer_title text not null check (length(signer_title) between 1 and 120),
  signed_on date not null,
  note text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  replaces_id uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, replaces_id) references measures.declared_figure,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index declared_figure_is_one_a_period
  on measures.declared_figure (council_id, measure, declared_as, starts_on, ends_on) where withdrawn_at is null;
select platform.protect('measures.declared_figure', 'upward');

-- A figure as it stood when a report closed its books, for whatever paper it was frozen for.
create table measures.frozen_figure (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  key text not null,
  measure text not null,
  definition_hash text not null,
  reach text not null check (reach in ('own', 'below')),
  starts_on date not null,
  ends_on date not null,
  conditions jsonb not null,
  value jsonb not null,
  declared bigint,
  coverage jsonb,
  records bigint not null,
  position bigint not null,
  frozen_at timestamptz not null,
  primary key (council_id, id),
  constraint frozen_figure_is_one_a_key unique (council_id, subject_kind, subject_id, key)
);
select platform.protect('measures.frozen_figure', 'upward');

-- The records that a frozen figure counted, as they were called then.
create table measures.frozen_record (
  council_id uuid not null,
  figure_id uuid not null,
  record uuid not null,
  record_kind text not null,
  of_council uuid not null,
  day date not null,
  amount bigint not null,
  label text not null,
  path text not null,
  primary key (council_id, figure_id, record),
  foreign key (council_id, figure_id) references measures.frozen_figure
);
create index frozen_record_in_order on measures.frozen_record (council_id, figure_id, day desc, record desc);
select platform.protect('measures.frozen_record', 'upward');

-- Append-only by trigger, so that it holds for every role.
create function measures.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger frozen_figure_stays before update or delete on measures.frozen_figure
  for each row execute function measures.refuse_change();
create trigger frozen_record_stays before update or delete on measures.frozen_record
  for each row execute function measures.refuse_change();
create trigger submission_is_never_deleted before delete on measures.submission
  for each row execute function measures.refuse_change();
create trigger declared_figure_is_never_deleted before delete on measures.declared_figure
  for each row execute function measures.refuse_change();
