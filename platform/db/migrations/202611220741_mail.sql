-- Letters on their way out. What a letter says is here until the mail server has taken it, and not after: the queue
-- carries the id only.
create table platform.mail (
  id uuid primary key,
  recipient text,
  subject text,
  body text,
  written_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  check ((coalesce(sent_at, failed_at) is null) = (recipient is not null)),
  check ((recipient is null) = (subject is null) and (recipient is null) = (body is null))
);
create index mail_by_time on platform.mail (written_at);
select platform.protect('platform.mail', 'private');
