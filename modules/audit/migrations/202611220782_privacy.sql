-- What people ask to have corrected of what is held about them, and what their office answered. Free text about a person:
-- only the system reads it, for the person and for the office of the council that was asked.
create table audit.correction (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  account_id uuid not null,
  holding text not null check (length(holding) between 1 and 100),
  wish text not null check (length(wish) between 1 and 2000),
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'corrected', 'declined')),
  answer text check (length(answer) between 1 and 2000),
  answered_at timestamptz,
  answered_by uuid,
  version int not null default 1,
  primary key (council_id, id),
  check ((state = 'asked') = (answer is null) and num_nulls(answer, answered_at, answered_by) in (0, 3))
);
create index on audit.correction (account_id, id);
create index on audit.correction (council_id, state, id);
select platform.protect('audit.correction', 'private');

-- For how many days what may be removed is kept, where the administrator chose another number than the product.
create table audit.retention (
  rule text primary key,
  days int check (days > 0),
  version int not null default 1
);
select platform.protect('audit.retention', 'private');

-- Whose facts were read by others: views of one person are found by their subject, views of many by this.
create index entry_of_persons on audit.entry using gin ((after -> 'persons')) where after ? 'persons';
