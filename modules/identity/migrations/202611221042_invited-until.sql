-- The last day of the role that somebody is asked into: a guest and a reporter are asked for a time, and it ends by itself.
alter table identity.invitation add column valid_to date;
alter table identity.invitation add constraint invitation_ends_after_it_begins
  check (valid_to is null or valid_to >= valid_from) not valid;
