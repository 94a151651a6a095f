-- A role that was given by mistake and is taken back before it began held no day: its last day is the one before its first.
alter table identity.assignment drop constraint assignment_check;
alter table identity.assignment add constraint assignment_ends_after_it_began check (valid_to is null or valid_to >= valid_from - 1);
