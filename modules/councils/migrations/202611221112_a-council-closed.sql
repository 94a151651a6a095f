-- A unit has one council at a time; one that was closed stands beside the next on record alone.
alter table councils.council add column closed_at timestamptz;
alter table councils.council drop constraint council_is_the_only_one_of_its_unit;
create unique index council_is_the_only_one_of_its_unit on councils.council (unit_id) where closed_at is null;
