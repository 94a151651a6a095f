import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

const ORDER = join(import.meta.dirname, '..', '..', '..', 'modules', 'order.json')
const QUEUE = 'pgboss'

/** The schemas that the product has in a database, its queue's included. */
export const SCHEMAS: readonly string[] = ['platform', ...(JSON.parse(readFileSync(ORDER, 'utf8')) as string[]), QUEUE]

export interface Table {
  /** As it stands in a statement, `councils.person`. */
  readonly name: string
  readonly columns: readonly string[]
}

/*
 * Migrations are applied, not copied. Of the queue only the jobs are carried: its other tables are made by each server at
 * its start.
 */
const COPIED = `
  c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any ($1)
  and (n.nspname || '.' || c.relname) <> 'platform.migration'
  and (n.nspname <> '${QUEUE}' or c.relname = 'job')`

/** Every table that an archive carries, with the columns that are not computed from others. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where ${COPIED}
      group by n.nspname, c.relname
      order by array_position($1, n.nspname::text), c.relname collate "C"`,
    [SCHEMAS],
  )
  return rows
}

export interface Sequence {
  readonly name: string
  readonly value: number
  readonly used: boolean
}

/** Where each sequence stands. Sequences are of no snapshot: read after the tables, they are never behind them. */
export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'S' and n.nspname = any ($1) and n.nspname <> '${QUEUE}'
      order by 1`,
    [SCHEMAS],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; used: boolean }>(
      `select last_value as value, is_called as used from ${name}`,
    )
    sequences.push({ name, value: Number(found.rows[0]!.value), used: found.rows[0]!.used })
  }
  return sequences
}

/** Statements that take away, and later put back, what would stand in the way of loading whole tables. */
export interface Guards {
  readonly lower: readonly string[]
  readonly raise: readonly string[]
}

/**
 * Keys between tables, which are made anew and so checked over all rows at the end, and the product's own triggers. An
 * owner may do so anywhere; `session_replication_role` would ask for a superuser and check nothing.
 */
export async function guardsOf(client: pg.Client): Promise<Guards> {
  const keys = await client.query<{ lower: string; raise: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as lower,
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as raise
       from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = any ($1) and n.nspname <> '${QUEUE}'
      order by 1`,
    [SCHEMAS],
  )
  const triggers = await client.query<{ lower: string; raise: string }>(
    `select distinct format('alter table %s disable trigger user', t.tgrelid::regclass) as lower,
                     format('alter table %s enable trigger user', t.tgrelid::regclass) as raise
       from pg_trigger t
       join pg_class c on c.oid = t.tgrelid
       join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and n.nspname = any ($1) and n.nspname <> '${QUEUE}'`,
    [SCHEMAS],
  )
  const all = [...keys.rows, ...triggers.rows]
  return { lower: all.map(({ lower }) => lower), raise: all.map(({ raise }) => raise) }
}

/** The version of the queue's tables. */
export async function queueVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(`select version from ${QUEUE}.version`)
  return rows[0]!.version
}
