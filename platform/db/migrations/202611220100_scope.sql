-- Who may see which rows. Each audience is a role with policies of its own and no OR between them; the login role holds
-- the audience roles without inheriting them, so that it may read nothing until it has entered a scope.

do $$
declare
  audience text;
begin
  -- Roles belong to the cluster, not to the database: another database of the same cluster may have made them.
  if not exists (select from pg_roles where rolname = 'app_login') then
    create role app_login login noinherit;
  end if;
  foreach audience in array array['app_council', 'app_superior', 'app_agency', 'app_public', 'app_system'] loop
    if not exists (select from pg_roles where rolname = audience) then
      execute format('create role %I nologin', audience);
    end if;
    execute format('grant %I to app_login', audience);
  end loop;
end $$;

grant usage on schema platform to app_login, app_council, app_superior, app_agency, app_public, app_system;

-- The class of every protected table; the access test walks it.
create table platform.protected (
  table_name text primary key,
  class text not null
);

-- Gives a table its row policies. A migration calls it after each `create table`; a table without it can be read by
-- nobody but the owner. Classes:
--   council   its own council, all verbs
--   upward    as council; the province above may read
--   addressed as upward; the agency it is addressed to may read and update
--   answered  as upward; the agency may read and insert its own
--   personal  as council, but a person who doesn't keep the register sees only their own row (column person_id)
--   registry  everybody reads, its own council writes
--   global    everybody reads, only the system writes
--   trail     its own council inserts and reads; nobody changes (the sealer sets what it left open)
--   account   the acting account reads and inserts its own (column account_id)
--   private   only the system
create function platform.protect(target text, class text) returns void
language plpgsql as $$
declare
  own constant text := 'council_id = current_setting(''app.council'')::uuid';
  below constant text := 'council_id = any (current_setting(''app.councils'')::uuid[])';
  addressed constant text := own || ' and agency_id = current_setting(''app.agency'')::uuid';
  schema_name constant text := split_part(target, '.', 1);
begin
  insert into platform.protected values (target, class);
  execute format('alter table %s enable row level security', target);
  execute format(
    'grant usage on schema %I to app_login, app_council, app_superior, app_agency, app_public, app_system', schema_name);

  perform platform.allow(target, 'app_system', 'select, insert, update, delete', 'true');

  case
    when class in ('council', 'upward', 'addressed', 'answered') then
      perform platform.allow(target, 'app_council', 'select, insert, update, delete', own);
    when class = 'personal' then
      perform platform.allow(target, 'app_council', 'select, insert, update, delete',
        own || ' and (current_setting(''app.reads_personal'') = ''on''
                 or person_id = nullif(current_setting(''app.person''), '''')::uuid)');
    when class = 'registry' then
      perform platform.allow(target, 'app_council', 'insert, update, delete', own);
      execute format('grant select on %s to app_council, app_superior, app_agency, app_public', target);
      execute format('create policy registry_is_read_by_all on %s for select
                        to app_council, app_superior, app_agency, app_public using (true)', target);
    when class = 'global' then
      execute format('grant select on %s to app_council, app_superior, app_agency, app_public', target);
      execute format('create policy global_is_read_by_all on %s for select
                        to app_council, app_superior, app_agency, app_public using (true)', target);
    when class = 'trail' then
      perform platform.allow(target, 'app_council', 'select, insert', own);
      perform platform.allow(target, 'app_agency', 'insert', own);
      execute format('revoke delete on %s from app_system', target);
    when class = 'account' then
      perform platform.allow(target, r, 'select, insert', 'account_id = current_setting(''app.account'')::uuid')
        from unnest(array['app_council', 'app_superior', 'app_agency']) as r;
    when class = 'private' then
      null;
    else
      raise exception 'platform.protect(%): unknown class %', target, class;
  end case;

  if class in ('upward', 'addressed', 'answered') then
    perform platform.allow(target, 'app_superior', 'select', below);
  end if;
  if class = 'addressed' then
    perform platform.allow(target, 'app_agency', 'select, update', addressed);
  elsif class = 'answered' then
    perform platform.allow(target, 'app_agency', 'select, insert', addressed);
  end if;
end $$;

-- One grant and one policy a verb: a policy "for all" would be evaluated for verbs that the role does not have.
create function platform.allow(target text, audience text, verbs text, predicate text) returns void
language plpgsql as $$
declare
  verb text;
begin
  execute format('grant %s on %s to %I', verbs, target, audience);
  foreach verb in array string_to_array(verbs, ', ') loop
    execute format('create policy %I on %s for %s to %I %s', audience || '_' || verb || 's', target, verb, audience,
      case verb
        when 'insert' then format('with check (%s)', predicate)
        when 'update' then format('using (%1$s) with check (%1$s)', predicate)
        else format('using (%s)', predicate)
      end);
  end loop;
end $$;

-- The councils that exist as scopes, and which province stands above which commune. The councils module writes it when
-- it opens a council; the platform needs no more of a council than this.
create table platform.council_scope (
  council_id uuid primary key,
  superior_id uuid references platform.council_scope,
  level text not null check (level in ('province', 'district', 'commune')),
  name text not null
);
create index on platform.council_scope (superior_id);
select platform.protect('platform.council_scope', 'global');

-- The reply of each POST, kept for a day under the key that its caller chose: the same key answers the same reply.
create table platform.idempotency (
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  status int not null,
  reply jsonb,
  at timestamptz not null default now(),
  primary key (account_id, key)
);
create index on platform.idempotency (at);
select platform.protect('platform.idempotency', 'account');

-- One row: what kind of installation this is. A sample one says so on every page.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  sample boolean not null default false,
  made_at timestamptz not null default now()
);
insert into platform.installation default values;
select platform.protect('platform.installation', 'global');
