-- The trail: who did what, when, in which capacity. Ids, codes and field names only; the values that people wrote stay in
-- their own tables, where they can be corrected and erased.

create schema audit;

create table audit.entry (
  council_id uuid not null,
  id uuid not null,
  arrived bigint generated always as identity,
  at timestamptz not null,
  -- Either a person's account in one of its capacities, or the system with the reason for acting.
  account_id uuid,
  person_id uuid,
  login_id uuid,
  role text,
  acting_council_id uuid,
  body_id uuid,
  agency_id uuid,
  system text,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  -- Names of changed fields whose values are personal and therefore not here.
  fields text[],
  request_id uuid,
  -- Left open by the act, set once by the sealer. All four or none.
  seq bigint,
  digest bytea,
  prev bytea,
  hash bytea,
  primary key (council_id, id),
  check ((account_id is null) <> (system is null)),
  check (num_nulls(seq, digest, prev, hash) in (0, 4))
);
create unique index entry_by_seq on audit.entry (council_id, seq) where seq is not null;
create index entry_by_subject on audit.entry (council_id, subject_id, id);
create index entry_by_account on audit.entry (council_id, account_id, id);
create index entry_unsealed on audit.entry (arrived) where seq is null;
select platform.protect('audit.entry', 'trail');
revoke update on audit.entry from app_system;
grant update (seq, digest, prev, hash) on audit.entry to app_system;

-- The end of each council's chain; moved once a batch, by the sealer alone.
create table audit.chain_head (
  council_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
select platform.protect('audit.chain_head', 'trail');
revoke insert on audit.chain_head from app_council, app_agency;

-- Append-only by trigger, so that it holds for the owner too. Which columns the sealer may set is said by its grants.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'app_system' and old.seq is null and new.seq is not null then
    return new;
  end if;
  raise exception 'audit.entry is append-only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger append_only_as_a_whole before truncate on audit.entry
  for each statement execute function audit.refuse_change();

-- JSON as one text and no other: keys in code point order, no spaces, whole numbers. The same as `canonicalJson` of the
-- contract and as scripts/verify-audit.mjs; a property test holds the three together.
create function audit.canonical(value jsonb) returns text language plpgsql immutable strict parallel safe as $$
begin
  case jsonb_typeof(value)
    when 'object' then
      -- Most members are strings: written here, they cost no call of their own.
      return (select '{' || coalesce(string_agg(
                       to_json(key)::text || ':' ||
                       case when jsonb_typeof(item) in ('string', 'null') then item::text else audit.canonical(item) end,
                       ',' order by key collate "C"), '') || '}'
                from jsonb_each(value) as member(key, item));
    when 'array' then
      return (select '[' || coalesce(string_agg(audit.canonical(item), ',' order by n), '') || ']'
                from jsonb_array_elements(value) with ordinality as element(item, n));
    when 'number' then
      if value::text !~ '^-?[0-9]{1,16}$' then
        raise exception 'audit.canonical: % is not a whole number', value;
      end if;
      return value::text;
    else
      return value::text;
  end case;
end $$;

-- What an entry states: this is hashed, and this is exported.
create function audit.statement(e audit.entry) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'v', 1,
    'council', e.council_id,
    'id', e.id,
    'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'account', e.account_id,
    'person', e.person_id,
    'login', e.login_id,
    'role', e.role,
    'actingCouncil', e.acting_council_id,
    'body', e.body_id,
    'agency', e.agency_id,
    'system', e.system,
    'kind', e.kind,
    'subjectKind', e.subject_kind,
    'subject', e.subject_id,
    'before', e.before,
    'after', e.after,
    'fields', e.fields,
    'request', e.request_id)
$$;

create function audit.digest(e audit.entry) returns bytea language sql stable as $$
  select sha256(convert_to(audit.canonical(audit.statement(e)), 'UTF8'))
$$;

-- Where a council's chain begins: its own id is in it, so one council's chain can't stand for another's.
create function audit.genesis(council uuid) returns bytea language sql immutable as $$
  select sha256(convert_to('nghi-truong/audit/1/' || council::text, 'UTF8'))
$$;

create function audit.link(chained bytea, head bytea, digest bytea) returns bytea language sql immutable as $$
  select sha256(coalesce(chained, head) || digest)
$$;
-- Over a window: each row's hash is sha256(hash of the row before, or head for the first ‖ its own digest).
create aggregate audit.chain(head bytea, digest bytea) (sfunc = audit.link, stype = bytea);

-- Links at most so many committed entries to their councils' chains. The caller holds the sealer's lock; if it did not,
-- the unique index on (council_id, seq) would refuse a fork.
create function audit.seal(at_most int) returns bigint language sql as $$
  insert into audit.chain_head (council_id, seq, hash)
    select distinct e.council_id, 0, audit.genesis(e.council_id)
      from (select council_id from audit.entry where seq is null order by arrived limit at_most) e
  on conflict do nothing;

  with waiting as materialized (
    select e.council_id, e.id, e.arrived, audit.digest(e) as digest
      from audit.entry e
     where e.seq is null
     order by e.arrived
     limit at_most
  ), linked as materialized (
    select w.council_id, w.id, w.digest, h.hash as head,
           h.seq + row_number() over chain as seq,
           audit.chain(h.hash, w.digest) over chain as hash
      from waiting w
      join audit.chain_head h on h.council_id = w.council_id
    window chain as (partition by w.council_id order by w.arrived)
  ), sealed as (
    update audit.entry e
       set seq = l.seq, digest = l.digest, prev = l.prev, hash = l.hash
      from (select *, coalesce(lag(hash) over (partition by council_id order by seq), head) as prev from linked) l
     where e.council_id = l.council_id and e.id = l.id
  ), moved as (
    update audit.chain_head h
       set seq = l.seq, hash = l.hash
      from (select distinct on (council_id) council_id, seq, hash from linked order by council_id, seq desc) l
     where h.council_id = l.council_id
  )
  select count(*) from linked
$$;
