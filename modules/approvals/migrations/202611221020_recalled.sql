-- Thu hồi văn bản: an issued paper that was recalled keeps its number, its signed copy and its history, and says so.

alter table approvals.paper drop constraint paper_state_check;
alter table approvals.paper
  add constraint paper_state_check check (state in ('waitingApproval', 'waitingSignature', 'returned', 'signed', 'approved',
    'issued', 'recalled', 'withdrawn')) not valid;
alter table approvals.paper validate constraint paper_state_check;

-- Was signed, and bears a number: what was recalled, too. The checks of the table have no names of their own.
do $$
declare
  named text;
begin
  for named in
    select conname from pg_constraint
     where conrelid = 'approvals.paper'::regclass and contype = 'c' and conname <> 'paper_state_check'
       and pg_get_constraintdef(oid) like '%''issued''%'
  loop
    execute format('alter table approvals.paper drop constraint %I', named);
  end loop;
end $$;
alter table approvals.paper
  add constraint paper_is_signed check (state not in ('signed', 'issued', 'recalled')
    or (signed_on is not null and signed_file_id is not null)) not valid,
  add constraint paper_is_numbered check ((state in ('issued', 'recalled')) = (number is not null)) not valid;
alter table approvals.paper validate constraint paper_is_signed;
alter table approvals.paper validate constraint paper_is_numbered;

-- A generated column is changed by making it anew, and its index with it.
alter table approvals.paper drop column is_open;
alter table approvals.paper add column is_open boolean not null
  generated always as (state not in ('approved', 'issued', 'recalled', 'withdrawn')) stored;
create unique index paper_of_subject on approvals.paper (council_id, kind, subject_id) where is_open;

alter table approvals.step drop constraint step_kind_check;
alter table approvals.step
  add constraint step_kind_check check (kind in ('submitted', 'approved', 'returned', 'signed', 'issued', 'recalled',
    'withdrawn', 'undone')) not valid;
alter table approvals.step validate constraint step_kind_check;
-- The paper by which it was recalled, as it is cited; its day is the day of the step.
alter table approvals.step add column decision_number text;
alter table approvals.step
  add constraint step_recalls_with_reason check (kind <> 'recalled' or reason is not null),
  add constraint step_cites_what_recalls check (decision_number is null or kind = 'recalled');

-- What was issued stays as it was issued; it may only be recalled, and what was recalled stays recalled.
create or replace function approvals.refuse_other_number() returns trigger language plpgsql as $$
declare
  moves text[] := array['state', 'moved_at', 'version', 'is_open', 'issued_year'];
begin
  if tg_op = 'DELETE' then
    raise exception 'a paper stays on record: delete refused' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'recalled' or (old.state = 'issued' and
     (new.state <> 'recalled' or to_jsonb(new) - moves is distinct from to_jsonb(old) - moves))
  then
    raise exception 'an issued paper stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
