-- The executive's office receives for the executive and gives the work to a department, which answers from then on; the
-- office keeps reading what went through it. Reading is a step beyond its scope, taken by the module with the agency named:
-- the row policies stay without OR.
create index commitment_through on commitments.commitment (council_id, through_id, sort_on, id)
  where through_id is not null;

alter table commitments.step drop constraint step_kind_check;
alter table commitments.step add constraint step_kind_check check (kind in ('issued', 'acknowledged', 'passed-on',
  'returned', 'answered', 'judged', 'opinion-recorded', 'extension-asked', 'extension-granted', 'extension-refused',
  'reminded', 'closed', 'reopened', 'undone'));
