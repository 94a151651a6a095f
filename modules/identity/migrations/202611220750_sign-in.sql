-- Signing in, whole: what was tried, from which browsers, second steps, and what a person proves themself with.

-- Every try, for two uses: the person reads what happened to their own account, and the lock-out counts. The name that
-- was typed is kept as a fingerprint under a key outside the database: people type passwords into the wrong field.
create table identity.sign_in_attempt (
  id uuid primary key,
  name_key text not null,
  account_id uuid references identity.account,
  at timestamptz not null,
  method text not null
    check (method in ('password', 'totp', 'recovery-code', 'passkey', 'single-sign-on', 'qr', 'code')),
  outcome text not null check (outcome in ('failed', 'second-step', 'signed-in')),
  address text not null,
  agent text not null,
  -- The fingerprint of a browser that had signed in to this account before.
  browser_key text
);
create index on identity.sign_in_attempt (name_key, at);
create index on identity.sign_in_attempt (name_key, address, at);
create index on identity.sign_in_attempt (account_id, at, id);
create index on identity.sign_in_attempt (address, at) where outcome = 'failed' and browser_key is null;
create index on identity.sign_in_attempt (at);
select platform.protect('identity.sign_in_attempt', 'private');

-- A browser that has signed in to an account: what others do wrong elsewhere never slows it down.
create table identity.known_browser (
  account_id uuid not null references identity.account,
  browser_key text not null,
  agent text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (account_id, browser_key)
);
select platform.protect('identity.known_browser', 'private');

alter table identity.login
  add column method text not null default 'password',
  add column browser_key text,
  -- The first login of a browser, told to the person elsewhere until they have seen it.
  add column new_browser boolean not null default false,
  add column noticed_at timestamptz;
create index on identity.login (account_id, created_at) where new_browser and noticed_at is null;

-- What stands between two steps of signing in or of proving a new passkey: for a few minutes, once, in one browser.
create table identity.challenge (
  token_hash text primary key,
  purpose text not null
    check (purpose in ('second-step', 'passkey-sign-in', 'passkey-registration', 'single-sign-on')),
  account_id uuid references identity.account,
  -- What the other side must prove to know, sealed.
  secret text,
  tries int not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index on identity.challenge (expires_at);
select platform.protect('identity.challenge', 'private');

-- An authenticator app. The key is sealed under a secret outside the database; `last_step` refuses a code seen before.
create table identity.totp (
  account_id uuid primary key references identity.account,
  sealed_key text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step int8 not null default 0
);
select platform.protect('identity.totp', 'private');

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
select platform.protect('identity.recovery_code', 'private');

create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account,
  credential_id text not null,
  public_key text not null,
  counter int8 not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkey_credential_is_unique unique (credential_id)
);
create index on identity.passkey (account_id);
select platform.protect('identity.passkey', 'private');

-- A subject of a provider that opens an account, because an administrator said so.
create table identity.linked_identity (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  account_id uuid not null references identity.account,
  label text not null,
  linked_at timestamptz not null,
  linked_by uuid not null references identity.account,
  constraint linked_identity_is_unique unique (issuer, subject)
);
create index on identity.linked_identity (account_id);
select platform.protect('identity.linked_identity', 'private');

-- Who signed in at the provider and is linked to nobody yet; `code` is what they tell their office.
create table identity.pending_identity (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  label text not null,
  email text,
  code text not null unique,
  tried_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pending_identity_is_unique unique (issuer, subject)
);
create index on identity.pending_identity (expires_at);
select platform.protect('identity.pending_identity', 'private');

-- Whom a council asks for a second factor, and from which day on without exception.
create table identity.second_factor_rule (
  council_id uuid primary key references platform.council_scope,
  roles text[] not null,
  required_from date not null,
  version int not null default 1
);
select platform.protect('identity.second_factor_rule', 'council');
