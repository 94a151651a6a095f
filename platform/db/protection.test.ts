import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccountId,
  type AgencyId,
  type CouncilId,
  newId,
  type PersonId,
  PUBLIC_SCOPE,
  type Scope,
  system,
} from '#platform/access'
import { sql } from 'kysely'
import { useDatabase } from '#platform/testing'

/*
 * What each class of `platform.protect` allows is tried on rows of a sample table. That a real table allows the same is
 * read from the catalog: same verbs granted, same predicates. What a migration adds to its class or takes from it stands
 * in DIFFERENT, where a review sees it.
 */

const AUDIENCES = ['council', 'superior', 'agency', 'public', 'system'] as const
type Audience = (typeof AUDIENCES)[number]
const VERBS = ['select', 'insert', 'update', 'delete'] as const
type Verb = (typeof VERBS)[number]
const CLASSES = [
  'council',
  'upward',
  'addressed',
  'answered',
  'personal',
  'registry',
  'global',
  'trail',
  'account',
  'private',
]

const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  // Names of accounts are read by those who share a council with them, logins by their own account.
  'identity.account': ['+council select', '+superior select', '+agency select'],
  'identity.login': ['+council select', '+agency select'],
  // What is on record stays as it is; the sealer fills in what it left open.
  'audit.entry': ['-system update', '+system update(digest, hash, prev, seq)'],
  'audit.chain_head': ['-council insert', '-agency insert'],
  'platform.outbox': ['-system update', '+system update(position)'],
  'platform.handled': ['-system update'],
}

const db = useDatabase()
let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  await owner.query('create schema tried')
  for (const name of CLASSES) {
    await owner.query(`
      create table tried.${name} (
        council_id uuid not null, id uuid not null default gen_random_uuid(), agency_id uuid, person_id uuid,
        account_id uuid, note text not null default '', primary key (council_id, id));
      select platform.protect('tried.${name}', '${name}')`)
  }
})
afterAll(() => owner.end())

const own = newId<CouncilId>()
const other = newId<CouncilId>()
const below = newId<CouncilId>()
const agency = newId<AgencyId>()
const account = newId<AccountId>()
const person = newId<PersonId>()

const SCOPES: Readonly<Record<Audience, Scope>> = {
  council: { audience: 'council', council: own, account, person, readsPersonal: false },
  superior: { audience: 'superior', council: below, councils: [below], account },
  agency: { audience: 'agency', council: own, agency, account, person },
  public: PUBLIC_SCOPE,
  system: system('a test'),
}

const ROWS = {
  mine: { council_id: own, agency_id: agency, person_id: person, account_id: account },
  colleagues: { council_id: own, agency_id: newId(), person_id: newId(), account_id: newId() },
  below: { council_id: below, agency_id: agency, person_id: newId(), account_id: newId() },
  others: { council_id: other, agency_id: agency, person_id: person, account_id: account },
} as const
type RowName = keyof typeof ROWS

/** Which of the rows an audience reaches with a verb; a verb that is not named reaches none. */
type Reach = Partial<Record<Audience, Partial<Record<Verb, readonly RowName[]>>>>
const every = (rows: readonly RowName[]) => ({ select: rows, insert: rows, update: rows, delete: rows })
const ALL: readonly RowName[] = ['mine', 'colleagues', 'below', 'others']
const OWN: readonly RowName[] = ['mine', 'colleagues']
const reads = (rows: readonly RowName[]) => ({ select: rows })
const everybodyReads: Reach = { superior: reads(ALL), agency: reads(ALL), public: reads(ALL) }

const REACH: Readonly<Record<string, Reach>> = {
  council: { system: every(ALL), council: every(OWN) },
  upward: { system: every(ALL), council: every(OWN), superior: reads(['below']) },
  addressed: {
    system: every(ALL),
    council: every(OWN),
    superior: reads(['below']),
    agency: { select: ['mine'], update: ['mine'] },
  },
  answered: {
    system: every(ALL),
    council: every(OWN),
    superior: reads(['below']),
    agency: { select: ['mine'], insert: ['mine'] },
  },
  personal: { system: every(ALL), council: every(['mine']) },
  registry: { system: every(ALL), ...everybodyReads, council: { ...every(OWN), select: ALL } },
  global: { system: every(ALL), ...everybodyReads, council: reads(ALL) },
  trail: {
    system: { select: ALL, insert: ALL, update: ALL },
    council: { select: OWN, insert: OWN },
    agency: { insert: OWN },
  },
  account: {
    system: every(ALL),
    council: { select: ['mine', 'others'], insert: ['mine', 'others'] },
    superior: { select: ['mine', 'others'], insert: ['mine', 'others'] },
    agency: { select: ['mine', 'others'], insert: ['mine', 'others'] },
  },
  private: { system: every(ALL) },
}

async function reaches(scope: Scope, table: string, verb: Verb, row: RowName): Promise<boolean> {
  const values = { ...ROWS[row], id: newId() }
  const names = Object.keys(values).join(', ')
  const literals = Object.values(values)
    .map((value) => `'${value}'`)
    .join(', ')
  const insert = `insert into ${table} (${names}) values (${literals})`
  await owner.query(`delete from ${table}`)
  if (verb !== 'insert') await owner.query(insert)
  const statements: Record<Verb, string> = {
    select: `select 1 from ${table} where id = '${values.id}'`,
    insert,
    update: `update ${table} set note = 'seen'`,
    delete: `delete from ${table}`,
  }
  try {
    // Without a condition on the row: PostgreSQL would else apply the policy for select as well.
    const found = await db.database.transaction(scope, (tx) => sql.raw(statements[verb]).execute(tx))
    if (verb === 'select') return found.rows.length > 0
  } catch (error) {
    if (/permission denied|row-level security/.test((error as Error).message)) return false
    throw error
  }
  const { rows } = await owner.query<{ note: string }>(`select note from ${table} where id = '${values.id}'`)
  if (verb === 'update') return rows[0]?.note === 'seen'
  return verb === 'delete' ? rows.length === 0 : true
}

describe.each(CLASSES)('a table of class %s', (name) => {
  it.each(AUDIENCES)('lets the %s audience reach these rows with these verbs and no others', async (audience) => {
    const found: Partial<Record<Verb, RowName[]>> = {}
    for (const verb of VERBS) {
      const rows: RowName[] = []
      for (const row of ALL) if (await reaches(SCOPES[audience], `tried.${name}`, verb, row)) rows.push(row)
      if (rows.length > 0) found[verb] = rows
    }
    expect(found).toEqual(REACH[name]?.[audience] ?? {})
  })
})

it('a register of persons is read and kept whole by those who keep it', async () => {
  const keeper: Scope = { audience: 'council', council: own, account, readsPersonal: true }
  for (const verb of VERBS) {
    expect(await reaches(keeper, 'tried.personal', verb, 'colleagues')).toBe(true)
    expect(await reaches(keeper, 'tried.personal', verb, 'others')).toBe(false)
  }
})

it('no row can be moved to another council, or handed to another agency', async () => {
  await owner.query(`insert into tried.addressed (council_id, agency_id) values ('${own}', '${agency}')`)
  const move = (scope: Scope, change: string) =>
    db.database.transaction(scope, (tx) => sql.raw(`update tried.addressed set ${change}`).execute(tx))
  await expect(move(SCOPES.council, `council_id = '${other}'`)).rejects.toThrow('row-level security')
  await expect(move(SCOPES.agency, `agency_id = '${newId()}'`)).rejects.toThrow('row-level security')
  await owner.query('delete from tried.addressed')
})

interface Rights {
  readonly table_name: string
  readonly class: string
  /** `council select` → the predicate, for each verb that is granted and has a policy. */
  readonly rights: Readonly<Record<string, string>>
}

async function rightsOf(): Promise<Map<string, Rights>> {
  const { rows } = await owner.query<Rights>(
    `
    with verbs(verb) as (values ('select'), ('insert'), ('update'), ('delete')),
    audiences(audience) as (select unnest($1::text[])),
    granted as (
      select p.table_name, p.class, a.audience, v.verb,
             has_table_privilege('app_' || a.audience, p.table_name, v.verb) as whole,
             case when v.verb = 'update' then (
               select string_agg(c.attname, ', ' order by c.attname) from pg_attribute c
                where c.attrelid = p.table_name::regclass and c.attnum > 0 and not c.attisdropped
                  and has_column_privilege('app_' || a.audience, p.table_name, c.attname, 'update')) end as columns
        from platform.protected p, audiences a, verbs v
    ), ruled as (
      select g.*, string_agg(concat_ws(' / ', pg_get_expr(q.polqual, q.polrelid), pg_get_expr(q.polwithcheck, q.polrelid)),
                             ' OR ') as predicate
        from granted g
        join pg_policy q on q.polrelid = g.table_name::regclass and q.polpermissive
         and q.polcmd = case g.verb when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end
         and ('app_' || g.audience)::regrole = any (q.polroles)
       where g.whole or g.columns is not null
       group by g.table_name, g.class, g.audience, g.verb, g.whole, g.columns
    )
    select p.table_name, p.class, coalesce(jsonb_object_agg(
             r.audience || ' ' || r.verb || case when r.whole then '' else '(' || r.columns || ')' end, r.predicate)
             filter (where r.audience is not null), '{}') as rights
      from platform.protected p left join ruled r using (table_name)
     group by p.table_name, p.class`,
    [AUDIENCES],
  )
  return new Map(rows.map((row) => [row.table_name, row]))
}

describe('every table', () => {
  it('allows what its class allows, by the same predicates, but for what stands here by name', async () => {
    const all = await rightsOf()
    const tables = [...all.values()].filter(({ table_name: name }) => !name.startsWith('tried.'))
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      const byClass = all.get(`tried.${table.class}`)!.rights
      const added = Object.keys(table.rights).filter((right) => !(right in byClass))
      const taken = Object.keys(byClass).filter((right) => !(right in table.rights))
      const different = [...taken.map((right) => `-${right}`), ...added.map((right) => `+${right}`)]
      expect([table.table_name, different.sort()]).toEqual([
        table.table_name,
        [...(DIFFERENT[table.table_name] ?? [])].sort(),
      ])
      const shared = Object.entries(table.rights).filter(([right]) => right in byClass)
      expect([table.table_name, shared]).toEqual([table.table_name, shared.map(([right]) => [right, byClass[right]])])
    }
    expect(Object.keys(DIFFERENT).filter((name) => !all.has(name))).toEqual([])
  })

  it('shows here what a migration lets slip in', async () => {
    await owner.query(`
      create table tried.slip (council_id uuid, id uuid, note text, primary key (council_id, id));
      select platform.protect('tried.slip', 'council');
      grant select on tried.slip to app_agency; create policy slip on tried.slip for select to app_agency using (true);
      drop policy app_council_updates on tried.slip;
      create policy wide on tried.slip for update to app_council using (true);
      revoke update on tried.slip from app_system; grant update (note) on tried.slip to app_system`)
    const all = await rightsOf()
    const [slip, byClass] = [all.get('tried.slip')!.rights, all.get('tried.council')!.rights]
    const changed = Object.keys({ ...slip, ...byClass }).filter((right) => slip[right] !== byClass[right])
    expect(changed.sort()).toEqual(['agency select', 'council update', 'system update', 'system update(note)'])
  })

  it('of the product is protected', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'f', 'm') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
         and not (c.relrowsecurity and exists (
               select from platform.protected p where p.table_name = n.nspname || '.' || c.relname))
       order by 1`)
    const unprotected = rows.map(({ name }) => name)
    // Readable by the owner only, which is all that a table without grants needs.
    for (const name of unprotected) {
      for (const audience of ['login', ...AUDIENCES]) {
        const granted = await owner.query<{ any: boolean }>(
          `select has_any_column_privilege($1, $2, 'select, insert, update') as any`,
          [`app_${audience}`, name],
        )
        expect([name, audience, granted.rows[0]?.any]).toEqual([name, audience, false])
      }
    }
    expect(unprotected).toEqual(['platform.migration', 'platform.protected'])
  })

  it('is read by a view with the rights of whoever asks', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'v' and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'pgboss')
         and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`)
    expect(rows).toEqual([])
  })
})

describe('policies', () => {
  const SETTINGS: Readonly<Record<Audience, readonly string[]>> = {
    council: ['council', 'account', 'person', 'reads_personal'],
    superior: ['council', 'councils', 'account'],
    agency: ['council', 'agency', 'account', 'person'],
    public: [],
    system: [],
  }

  it('ask only what their audience is set, so that none mixes two audiences by OR', async () => {
    const { rows } = await owner.query<{ name: string; audience: Audience; predicate: string }>(`
      select q.polrelid::regclass || ' ' || q.polname as name, substr(r.rolname, 5) as audience,
             concat_ws(' ', pg_get_expr(q.polqual, q.polrelid), pg_get_expr(q.polwithcheck, q.polrelid)) as predicate
        from pg_policy q join pg_roles r on r.oid = any (q.polroles)`)
    expect(rows.length).toBeGreaterThan(100)
    for (const { name, audience, predicate } of rows) {
      const asked = [...predicate.matchAll(/current_setting\('app\.(\w+)'/g)].map((match) => match[1]!)
      expect([name, asked.filter((setting) => !SETTINGS[audience].includes(setting))]).toEqual([name, []])
      expect([name, /current_user|session_user|pg_has_role/i.test(predicate)]).toEqual([name, false])
    }
  })

  it('name their audience: none is for everybody', async () => {
    const { rows } = await owner.query(`select polname from pg_policy where polroles = '{0}' or polcmd = '*'`)
    expect(rows).toEqual([])
  })
})

describe('what runs with the rights of the owner', () => {
  it('looks names up where it says and is called by none but whom it is granted to', async () => {
    const { rows } = await owner.query<{ name: string; path: boolean; open: boolean }>(`
      select p.oid::regprocedure::text as name,
             exists (select from unnest(p.proconfig) c where c like 'search_path=%') as path,
             has_function_privilege('public', p.oid, 'execute') as open
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'pgboss' order by 1`)
    expect(rows.map(({ name }) => name)).toContain('identity.resolve(text,text,text,boolean)')
    expect(rows.filter(({ path, open }) => !path || open)).toEqual([])
  })

  it('is never the login role, which owns nothing and inherits nothing', async () => {
    const { rows } = await owner.query(`
      select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolbypassrls,
             (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = 'app_login'`)
    expect(rows).toEqual([
      { rolsuper: false, rolinherit: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owned: 0 },
    ])
  })
})
