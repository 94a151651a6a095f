-- Thu hồi báo cáo đã ban hành: it keeps what it said, and says when, why and by which paper it was recalled.

alter table reports.report drop constraint report_state_check;
alter table reports.report
  add constraint report_state_check check (state in ('collecting', 'closed', 'draft', 'submitted', 'signed', 'issued',
    'recalled', 'corrected')) not valid;
alter table reports.report validate constraint report_state_check;

-- What was issued is numbered and keeps its words, recalled or corrected. The check of the table has no name of its own.
do $$
declare
  named text;
begin
  for named in
    select conname from pg_constraint
     where conrelid = 'reports.report'::regclass and contype = 'c' and conname <> 'report_state_check'
       and pg_get_constraintdef(oid) like '%''issued''%'
  loop
    execute format('alter table reports.report drop constraint %I', named);
  end loop;
end $$;
alter table reports.report
  add column recalled_on date,
  add column recall_decision text,
  add column recall_reason text;
alter table reports.report
  add constraint report_keeps_its_words check ((state in ('issued', 'recalled', 'corrected')) =
    (issued_text is not null and number is not null and issued_on is not null)) not valid,
  add constraint report_says_why_recalled check ((state = 'recalled') = (recalled_on is not null)
    and (recalled_on is null) = (recall_reason is null)) not valid;
alter table reports.report validate constraint report_keeps_its_words;
alter table reports.report validate constraint report_says_why_recalled;

create or replace function reports.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'report is append-only: delete refused' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('issued', 'recalled', 'corrected') and
     (old.number, old.code, old.issued_on, old.issued_text, old.authority, old.signer_name, old.recipients, old.cutoff_id)
       is distinct from
     (new.number, new.code, new.issued_on, new.issued_text, new.authority, new.signer_name, new.recipients, new.cutoff_id)
  then
    raise exception 'an issued report stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
