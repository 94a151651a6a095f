-- On its day nobody may be there to take over: such a handover is closed, moves nothing, and is said to the office.
alter table identity.handover add column not_done_at timestamptz;
alter table identity.handover drop constraint handover_state_check;
alter table identity.handover
  add constraint handover_state_check check (state in ('planned', 'done', 'cancelled', 'not-done')),
  add constraint handover_not_done_has_its_moment check ((state = 'not-done') = (not_done_at is not null));
