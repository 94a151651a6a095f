-- Thu hồi văn bản: what a recalled letter assigned is awaited no more, and the urging letter says that it was recalled.

alter table commitments.commitment drop constraint commitment_state_check;
alter table commitments.commitment
  add constraint commitment_state_check check (state in ('issued', 'acknowledged', 'returned', 'recalled', 'answered',
    'judged', 'closed')) not valid;
alter table commitments.commitment validate constraint commitment_state_check;

alter table commitments.step drop constraint step_kind_check;
alter table commitments.step
  add constraint step_kind_check check (kind in ('issued', 'acknowledged', 'passed-on', 'returned', 'recalled', 'answered',
    'judged', 'opinion-recorded', 'extension-asked', 'extension-granted', 'extension-refused', 'reminded', 'closed',
    'reopened', 'undone')) not valid;
alter table commitments.step validate constraint step_kind_check;

alter table commitments.urging drop constraint urging_state_check;
alter table commitments.urging
  add constraint urging_state_check check (state in ('draft', 'submitted', 'issued', 'recalled', 'dropped')) not valid;
alter table commitments.urging validate constraint urging_state_check;
-- Issued has a number, and so has what was recalled. The check of the table has no name of its own.
do $$
declare
  named text;
begin
  for named in
    select conname from pg_constraint
     where conrelid = 'commitments.urging'::regclass and contype = 'c' and conname <> 'urging_state_check'
       and pg_get_constraintdef(oid) like '%''issued''%'
  loop
    execute format('alter table commitments.urging drop constraint %I', named);
  end loop;
end $$;
alter table commitments.urging add column recalled_on date;
alter table commitments.urging
  add constraint urging_is_numbered check ((state in ('issued', 'recalled')) = (letter_number is not null)) not valid,
  add constraint urging_is_recalled_on check ((state = 'recalled') = (recalled_on is not null)) not valid;
alter table commitments.urging validate constraint urging_is_numbered;
alter table commitments.urging validate constraint urging_is_recalled_on;
