import { readdir } from 'node:fs/promises'
import type pg from 'pg'
import { isShelf } from '#platform/files'
import { SCHEMAS } from './catalogue.ts'
import { BackupRefused } from './refused.ts'

/** What people leave behind wherever they work; reference data and the setup link of a first start are not among it. */
const WORKED_IN = ['identity.account', 'platform.council_scope', 'platform.file', 'audit.entry']

/** Refuses where anybody has worked, a server is at work, or the database belongs to something else. */
export async function refuseUnlessEmpty(owner: pg.Client, filesDir: string): Promise<void> {
  for (const table of WORKED_IN) {
    const { rows } = await owner.query<{ there: boolean }>(`select to_regclass($1) is not null as there`, [table])
    if (!rows[0]!.there) continue
    const { rows: counted } = await owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    if (counted[0]!.n > 0) throw notEmpty(`${table}: ${counted[0]!.n}`)
  }
  const { rows: strange } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and n.nspname <> all ($1)
      limit 1`,
    [SCHEMAS],
  )
  if (strange[0]) throw notEmpty(strange[0].name)
  const shelves = (await readdir(filesDir).catch(() => [])).filter(isShelf)
  if (shelves.length > 0) throw notEmpty(filesDir)
  const { rows: servers } = await owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'app_login'`,
  )
  if (servers[0]!.n > 0) {
    throw new BackupRefused(
      'Máy chủ đang chạy trên cơ sở dữ liệu này. Dừng máy chủ rồi chạy lại.',
      'A server is at work on this database. Stop it and run again.',
    )
  }
}

const notEmpty = (what: string) =>
  new BackupRefused(
    `Chỉ khôi phục vào nơi còn trống; ở đây đã có dữ liệu (${what}). Không có gì bị thay đổi. Chọn DATA_DIR và DATABASE_URL trống.`,
    `A restore goes into an empty installation only; here is data (${what}). Nothing was changed. Choose an empty DATA_DIR and DATABASE_URL.`,
  )
