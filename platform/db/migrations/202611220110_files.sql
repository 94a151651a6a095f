-- What each council keeps as a file. The content lies outside the database at `address`, a hash under the council's own
-- key: equal files of two councils have different addresses.
create table platform.file (
  council_id uuid not null,
  id uuid not null,
  address text not null check (address ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 160),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpeg')),
  purpose text not null check (purpose in ('letter', 'paper', 'attachment', 'register', 'portrait')),
  bytes bigint not null check (bytes > 0),
  -- Of the plain content, to prove what was signed; never shown outside the council.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  created_by uuid,
  primary key (council_id, id)
);
-- The sweep asks by address whether anything still names a content.
create index on platform.file (address);
select platform.protect('platform.file', 'council');
