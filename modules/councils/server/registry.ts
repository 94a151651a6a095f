import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { searchKey, sortKey } from '#platform/text'
import { LEVEL_OF_KIND } from '#councils'
import { kindOf, officialName, type RegistryUnit } from './registry.rules.ts'

type RegistryProvince = RegistryUnit & { readonly Wards: readonly RegistryUnit[] }

/** The day from which the two-level registry holds. */
const TWO_LEVELS_FROM = '2025-07-01'

/** All 34 provinces and 3,321 communes in one statement; safe to repeat, because codes that are there stay as they are. */
export async function loadRegistry(tx: Tx): Promise<void> {
  const { present } = await tx
    .selectFrom('councils.unit')
    .select(sql<boolean>`count(*) > 0`.as('present'))
    .executeTakeFirstOrThrow()
  if (present) return
  const provinces = JSON.parse(await readRegistry('units.json')) as RegistryProvince[]
  await insertUnits(
    tx,
    provinces.map((province) => unitRow(province, null)),
  )
  await insertUnits(
    tx,
    provinces.flatMap((province) => province.Wards.map((commune) => unitRow(commune, province.Code))),
  )
}

/** One file of the registry's folder, as text. */
export function readRegistry(file: string): Promise<string> {
  return readFile(new URL(`../registry/${file}`, import.meta.url), 'utf8')
}

function unitRow(unit: RegistryUnit, parent: string | null) {
  const kind = kindOf(unit.FullName)
  const name = officialName(unit.Name)
  const fullName = officialName(unit.FullName)
  return {
    code: unit.Code,
    level: LEVEL_OF_KIND[kind],
    kind,
    name,
    full_name: fullName,
    parent,
    starts_on: parent === null ? null : TWO_LEVELS_FROM,
    sort_key: sortKey(name),
    search_key: searchKey(fullName),
  }
}

async function insertUnits(tx: Tx, rows: readonly ReturnType<typeof unitRow>[]): Promise<void> {
  await sql`
    insert into councils.unit (code, level, kind, name, full_name, parent_id, starts_on, sort_key, search_key)
    select r.code, r.level, r.kind, r.name, r.full_name, p.id, r.starts_on, r.sort_key, r.search_key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      code text, level text, kind text, name text, full_name text, parent text, starts_on date, sort_key text,
      search_key text)
    left join councils.unit p on p.level = 'province' and p.code = r.parent and p.ended_on is null
  `.execute(tx)
}
