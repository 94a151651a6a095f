-- Lists as somebody narrowed them, under a name of their own: what the address of the list said. A person's own, in one
-- council; nobody else reads them.
create table commitments.saved_view (
  council_id uuid not null references councils.council,
  id uuid not null,
  account_id uuid not null references identity.account,
  name text not null check (length(name) between 1 and 80),
  -- What the list is narrowed by: the address's questions and answers, as texts.
  asked jsonb not null check (jsonb_typeof(asked) = 'object'),
  at timestamptz not null,
  primary key (council_id, id),
  constraint saved_view_name_is_unique unique (council_id, account_id, name)
);
select platform.protect('commitments.saved_view', 'private');
