-- Election units and polling areas are kept by people: each has a version, and a removal that can be taken back.

alter table councils.election_unit
  add column voters int check (voters >= 0),
  -- Who decided, and why, that the units together elect more delegates than were assigned to the council.
  add column decision_by text,
  add column decision_reason text,
  add column removed_at timestamptz,
  add column version int not null default 1,
  add check ((decision_by is null) = (decision_reason is null)),
  drop constraint election_unit_number_is_unique;
create unique index election_unit_number_is_unique on councils.election_unit (council_id, term_id, number)
  where removed_at is null;

alter table councils.polling_area
  add column territory text,
  add column removed_at timestamptz,
  add column version int not null default 1,
  drop constraint polling_area_number_is_unique;
create unique index polling_area_number_is_unique on councils.polling_area (council_id, election_unit_id, number)
  where removed_at is null;
