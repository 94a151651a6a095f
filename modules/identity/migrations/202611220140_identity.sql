-- Accounts, their passwords, their logins, and the roles they hold in councils.

create schema identity;

create table identity.account (
  id uuid primary key,
  login_name text not null,
  display_name text not null check (length(display_name) between 1 and 200),
  person_id uuid,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  constraint account_login_name_is_unique unique (login_name),
  check (login_name = lower(login_name) and length(login_name) between 3 and 100)
);
select platform.protect('identity.account', 'private');

-- Apart from the account, so that nothing which reads accounts can read a hash by mistake.
create table identity.credential (
  account_id uuid primary key references identity.account,
  password_hash text not null,
  must_change boolean not null default false,
  changed_at timestamptz not null
);
select platform.protect('identity.credential', 'private');

create table identity.login (
  id uuid primary key,
  account_id uuid not null references identity.account,
  token_hash text not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  address text not null,
  agent text not null
);
create index on identity.login (account_id);
select platform.protect('identity.login', 'private');

-- Failed sign-ins slow down further tries on the same name from the same address, and nobody else's.
create table identity.failed_sign_in (
  id uuid primary key,
  login_name text not null,
  address text not null,
  at timestamptz not null
);
create index on identity.failed_sign_in (login_name, address, at);
select platform.protect('identity.failed_sign_in', 'private');

-- A role held in a council (perhaps in one of its bodies, or for an agency that answers to it), dated. The title is
-- what is printed under what is done in this capacity.
create table identity.assignment (
  council_id uuid not null references platform.council_scope,
  id uuid not null,
  account_id uuid not null references identity.account,
  role text not null,
  title text not null check (length(title) between 1 and 200),
  body_id uuid,
  agency_id uuid,
  valid_from date not null,
  valid_to date,
  granted_by uuid references identity.account,
  version int not null default 1,
  primary key (council_id, id),
  check (valid_to is null or valid_to >= valid_from),
  check ((role = 'agencyFocalPoint') = (agency_id is not null))
);
create unique index assignment_id on identity.assignment (id);
create index on identity.assignment (account_id);
select platform.protect('identity.assignment', 'council');

-- Whoever shares a council with an account may read its name; each reads their own.
grant select on identity.account to app_council, app_agency, app_superior;
create policy account_reads_itself on identity.account for select to app_council, app_agency, app_superior
  using (id = current_setting('app.account')::uuid);
create policy council_reads_its_accounts on identity.account for select to app_council
  using (exists (select from identity.assignment held where held.account_id = account.id));
grant select on identity.login to app_council, app_agency;
create policy login_is_read_by_its_account on identity.login for select to app_council, app_agency
  using (account_id = current_setting('app.account')::uuid);

-- The one link that makes the first administrator of an empty installation.
create table identity.setup_link (
  token_hash text primary key,
  made_at timestamptz not null,
  used_at timestamptz
);
select platform.protect('identity.setup_link', 'private');

-- What a login's token opens: the account, its capacities today, the one it acts in, and the scope that follows.
-- Runs as the owner, because nothing may be read before a scope is entered; it answers only what `enter` needs.
create function identity.resolve(token_hash text, wanted text, council text, reads_below boolean) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
  signed_in record;
  capacities jsonb;
  acting jsonb;
  target uuid := nullif(council, '')::uuid;
  home uuid;
  reach uuid[];
begin
  select l.id as login_id, a.id as account_id, a.person_id, a.display_name, l.last_seen_at
    into signed_in
    from identity.login l join identity.account a on a.id = l.account_id
    where l.token_hash = resolve.token_hash and l.revoked_at is null and l.expires_at > now() and a.disabled_at is null;
  if not found then
    return jsonb_build_object('outcome', 'no-login');
  end if;

  if signed_in.last_seen_at < now() - interval '5 minutes' then
    update identity.login set last_seen_at = now() where id = signed_in.login_id;
  end if;

  select jsonb_agg(jsonb_build_object(
           'assignment', s.id, 'role', s.role, 'council', s.council_id, 'level', c.level,
           'body', s.body_id, 'agency', s.agency_id) order by (s.council_id = target) desc nulls last, s.valid_from, s.id)
    into capacities
    from identity.assignment s join platform.council_scope c on c.council_id = s.council_id
    where s.account_id = signed_in.account_id
      and s.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);
  if capacities is null then
    return jsonb_build_object('outcome', 'no-capacity');
  end if;

  select capacity into acting from jsonb_array_elements(capacities) capacity
    where wanted = '' or capacity->>'assignment' = wanted limit 1;
  if acting is null then
    return jsonb_build_object('outcome', 'no-capacity');
  end if;

  home := (acting->>'council')::uuid;
  if acting->>'agency' is not null then
    if target is not null and target <> home then return jsonb_build_object('outcome', 'out-of-reach'); end if;
    return jsonb_build_object('outcome', 'entered', 'audience', 'agency', 'council', home, 'as', acting,
      'capacities', capacities, 'account', signed_in.account_id, 'person', signed_in.person_id, 'login', signed_in.login_id);
  end if;

  if target is not null and target <> home then
    -- Only the council directly above reads down, and only reads.
    if not exists (select from platform.council_scope c where c.council_id = target and c.superior_id = home) then
      return jsonb_build_object('outcome', 'out-of-reach');
    end if;
    reach := array[target];
  elsif reads_below then
    select array_agg(c.council_id) into reach from platform.council_scope c
      where c.council_id = home or c.superior_id = home;
    target := home;
  end if;

  return jsonb_build_object('outcome', 'entered',
    'audience', case when reach is null then 'council' else 'superior' end,
    'council', coalesce(target, home), 'councils', reach, 'as', acting, 'capacities', capacities,
    'account', signed_in.account_id, 'person', signed_in.person_id, 'login', signed_in.login_id,
    'readsPersonal', acting->>'role' in ('officeChief', 'specialist', 'communeOfficer', 'systemAdmin'));
end $$;

-- One round trip from a token to a scope. Runs as the caller, because only the login role itself may take an audience.
create function identity.enter(token_hash text, wanted text, council text, reads_below boolean) returns jsonb
language plpgsql as $$
declare
  entered jsonb := identity.resolve(token_hash, wanted, council, reads_below);
begin
  if entered->>'outcome' <> 'entered' then
    return entered;
  end if;
  perform set_config('app.council', entered->>'council', true),
          set_config('app.account', entered->>'account', true),
          set_config('app.person', coalesce(entered->>'person', ''), true),
          set_config('app.agency', coalesce(entered->'as'->>'agency', ''), true),
          set_config('app.reads_personal', case when (entered->>'readsPersonal')::boolean then 'on' else '' end, true),
          set_config('app.councils', coalesce(translate(entered->>'councils', '[]" ', '{}'), ''), true);
  perform set_config('role', 'app_' || (entered->>'audience'), true);
  return entered;
end $$;
revoke execute on function identity.resolve(text, text, text, boolean) from public;
grant execute on function identity.resolve(text, text, text, boolean) to app_login;
grant execute on function identity.enter(text, text, text, boolean) to app_login;
grant usage on schema identity to app_login;
