-- Periodic reports. What a report counts is frozen by measures when its books are closed; what it said is kept when it is
-- issued.

create schema reports;

create table reports.report (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  kind text not null,
  state text not null default 'collecting' check (state in ('collecting', 'closed', 'draft', 'issued', 'corrected')),
  period_kind text not null check (period_kind in ('month', 'quarter', 'half-year', 'year')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  occasion text not null check (length(occasion) between 1 and 200),
  wave_key text,
  wave_name text,
  styles jsonb not null default '{}',
  remarks text,
  -- Each closing has an id of its own, under which its figures are frozen: reopening leaves them where they are.
  cutoff_id uuid,
  cutoff_on date,
  cutoff_signer_name text,
  cutoff_signer_title text,
  cutoff_lines jsonb,
  number text,
  code text,
  place text,
  issued_on date,
  issued_year int generated always as (extract(year from issued_on)::int) stored,
  authority jsonb,
  signer_name text,
  recipients jsonb,
  -- What the issued report said, word by word: later versions of the program print it the same.
  issued_text jsonb,
  corrects_id uuid,
  correction_number text,
  correction_date date,
  correction_reason text,
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (council_id, id),
  foreign key (council_id, corrects_id) references reports.report,
  check ((wave_key is null) = (wave_name is null)),
  check ((cutoff_id is null) = (cutoff_on is null) and (cutoff_id is null) = (cutoff_lines is null)),
  check ((state = 'collecting') = (cutoff_id is null)),
  check ((state in ('issued', 'corrected')) = (issued_text is not null and number is not null and issued_on is not null)),
  check ((state = 'corrected') = (correction_number is not null)),
  constraint report_number_is_unique unique (council_id, issued_year, code, number)
);
create index report_in_order on reports.report (council_id, starts_on desc, id desc);
create unique index report_is_corrected_once on reports.report (council_id, corrects_id) where corrects_id is not null;
select platform.protect('reports.report', 'upward');

-- What was issued stays as it was issued; only its correction may be noted beside it.
create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'report is append-only: delete refused' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('issued', 'corrected') and
     (old.number, old.code, old.issued_on, old.issued_text, old.authority, old.signer_name, old.recipients, old.cutoff_id)
       is distinct from
     (new.number, new.code, new.issued_on, new.issued_text, new.authority, new.signer_name, new.recipients, new.cutoff_id)
  then
    raise exception 'an issued report stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger report_stays before update or delete on reports.report
  for each row execute function reports.refuse_change();
