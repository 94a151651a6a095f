-- Ủy quyền, ký thay for chosen kinds of paper; none named is all of them, as every delegation was until now.

alter table approvals.delegation add column kinds text[] not null default '{}';
alter table approvals.delegation
  add constraint delegation_names_kinds check (array_position(kinds, null) is null and cardinality(kinds) <= 50) not valid;
alter table approvals.delegation validate constraint delegation_names_kinds;
