-- Which archives were made of this installation, and from which it was itself restored: so that its page and its alarms can
-- say how much a lost disk would cost. Where an archive lies is not kept: only the machine that made it knows that.
create table platform.backup (
  id uuid primary key,
  -- The moment that the archive shows, and when it was whole; by the clock of the database.
  taken_at timestamptz not null,
  finished_at timestamptz not null,
  milliseconds int not null check (milliseconds >= 0),
  bytes bigint not null check (bytes > 0),
  rows bigint not null check (rows >= 0),
  files int not null check (files >= 0),
  -- Files that the store had lost, or held damaged, when the archive was made.
  damaged int not null check (damaged >= 0),
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  with_keys boolean not null,
  host text not null check (length(host) between 1 and 255),
  -- When somebody restored it elsewhere to see that it can be, and said so here.
  drilled_at timestamptz
);
create index backup_by_time on platform.backup (finished_at);
select platform.protect('platform.backup', 'private');

-- The records of backups that an archive carries are of the installation that it was made of: what was restored here has no
-- backup of its own until one is made.
create table platform.restoration (
  id uuid primary key,
  restored_at timestamptz not null,
  taken_at timestamptz not null,
  seal text not null check (seal ~ '^[0-9a-f]{64}$')
);
select platform.protect('platform.restoration', 'private');
