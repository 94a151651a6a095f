-- A council that was opened by mistake, and in which nobody had written, is closed: its id stays on record, and no list has it.
alter table platform.council_scope add column closed_at timestamptz;
