-- Who read a figure in its text, and when; empty for what the library itself says.
alter table lawbook.parameter
  add column confirmed_at timestamptz,
  add column confirmed_by text,
  add constraint parameter_is_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null));

-- What a day was before each change of it, so that the last one can be taken back. `before` is null where it had no row.
create table lawbook.holiday_change (
  date date not null,
  position bigint generated always as identity,
  before jsonb,
  primary key (date, position)
);
select platform.protect('lawbook.holiday_change', 'private');

-- How long a text was to hold before another replaced it, for when the other is taken back.
create table lawbook.basis_replacement (
  basis_id uuid primary key references lawbook.legal_basis on delete cascade,
  replaced_id uuid not null references lawbook.legal_basis,
  in_force_to date,
  replaced_by uuid references lawbook.legal_basis,
  origin text not null check (origin in ('library', 'administrator'))
);
select platform.protect('lawbook.basis_replacement', 'private');
