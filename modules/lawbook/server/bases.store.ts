import { sql } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { searchKey, tokens } from '#platform/text'
import type { AddLegalBasis, BasisFilter, LegalBasis, LegalBasisId } from '#lawbook'

/** The constraints that a text which is listed already runs into. */
export const LISTED_ONCE = ['legal_basis_is_listed_once', 'legal_basis_code_is_unique'] as const

export interface BasisPage {
  readonly filter: BasisFilter
  readonly limit: number
  readonly after: readonly [number: string, id: string] | undefined
}

function bases(tx: Tx) {
  return tx
    .selectFrom('lawbook.legal_basis')
    .select(['id', 'code', 'number', 'title', 'issuer', 'issued_on as issuedOn', 'in_force_from as inForceFrom'])
    .select(['in_force_to as inForceTo', 'replaced_by as replacedBy', 'origin', 'version'])
}

/** One row more than the page holds, by number. */
export async function listBases(tx: Tx, { filter, limit, after }: BasisPage): Promise<LegalBasis[]> {
  const rows = await bases(tx)
    .where((where) =>
      where.and(tokens(filter.q ?? '').map((word) => sql<boolean>`' ' || search_key like ${`% ${word}%`}`)),
    )
    .$if(filter.on !== undefined, (query) =>
      query
        .where((where) => where.or([where('in_force_from', 'is', null), where('in_force_from', '<=', filter.on!)]))
        .where((where) => where.or([where('in_force_to', 'is', null), where('in_force_to', '>=', filter.on!)])),
    )
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(number, id) > (${after?.[0]}, ${after?.[1]}::uuid)`))
    .orderBy('number')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return rows as LegalBasis[]
}

export async function findBasis(tx: Tx, id: LegalBasisId): Promise<LegalBasis | undefined> {
  return (await bases(tx).where('id', '=', id).executeTakeFirst()) as LegalBasis | undefined
}

export async function findBasisByCode(tx: Tx, code: string): Promise<LegalBasis | undefined> {
  return (await bases(tx).where('code', '=', code).executeTakeFirst()) as LegalBasis | undefined
}

export async function insertBasis(tx: Tx, id: LegalBasisId, basis: AddLegalBasis): Promise<void> {
  await tx
    .insertInto('lawbook.legal_basis')
    .values({
      id,
      code: searchKey(`${basis.number} ${basis.issuer}`).replaceAll(' ', '-'),
      number: basis.number,
      title: basis.title,
      issuer: basis.issuer,
      issued_on: basis.issuedOn,
      in_force_from: basis.inForceFrom,
      origin: 'administrator',
      search_key: searchKey(`${basis.number} ${basis.title} ${basis.issuer}`),
    })
    .execute()
}

/** The last day of a text is the day before its successor is in force, unless it ended earlier. */
export async function replaceBasis(tx: Tx, id: LegalBasisId, by: LegalBasisId, lastDay: CalendarDate): Promise<void> {
  await tx
    .updateTable('lawbook.legal_basis')
    .set((set) => ({
      in_force_to: sql<string>`least(in_force_to, ${lastDay}::date)`,
      replaced_by: by,
      origin: 'administrator',
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Keeps how long the replaced text was to hold, for when its successor is taken back. */
export async function keepReplaced(tx: Tx, by: LegalBasisId, replaced: LegalBasis): Promise<void> {
  await tx
    .insertInto('lawbook.basis_replacement')
    .values({
      basis_id: by,
      replaced_id: replaced.id,
      in_force_to: replaced.inForceTo,
      replaced_by: replaced.replacedBy,
      origin: replaced.origin,
    })
    .execute()
}

/** The text that this one replaced holds again as long as it did before. */
export async function restoreReplaced(tx: Tx, by: LegalBasisId): Promise<void> {
  await sql`
    update lawbook.legal_basis b
       set in_force_to = r.in_force_to, replaced_by = r.replaced_by, origin = r.origin, version = b.version + 1
      from lawbook.basis_replacement r
     where r.basis_id = ${by} and b.id = r.replaced_id
  `.execute(tx)
}

/** How many values and texts refer to a text; the one that it replaced itself aside. */
export async function citationsOf(tx: Tx, id: LegalBasisId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from lawbook.parameter where basis_id = ${id})
         + (select count(*) from lawbook.basis_replacement where replaced_id = ${id}) as count
  `.execute(tx)
  return rows[0]!.count
}

/** Answers whether the version seen was still the one that stands. */
export async function deleteBasis(tx: Tx, id: LegalBasisId, seen: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('lawbook.legal_basis')
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
