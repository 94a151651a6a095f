import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import { addDays, startOf } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AuditEntry, Json, TrailFilter } from '#audit'
import type { ChainEnd, ChainLine } from './chain.rules.ts'
import type { Statement } from './statement.ts'

/** Writes an entry without its place in the chain, which the sealer gives. */
export async function insertEntry(tx: Tx, entry: Statement): Promise<void> {
  await sql`
    insert into audit.entry
      (council_id, id, at, account_id, person_id, login_id, role, acting_council_id, body_id, agency_id, system,
       kind, subject_kind, subject_id, before, after, fields, request_id)
    values
      (${entry.council}, ${entry.id}, ${entry.at}, ${entry.account}, ${entry.person}, ${entry.login}, ${entry.role},
       ${entry.actingCouncil}, ${entry.body}, ${entry.agency}, ${entry.system},
       ${entry.kind}, ${entry.subjectKind}, ${entry.subject}, ${json(entry.before)}, ${json(entry.after)},
       ${entry.fields}, ${entry.request})
  `.execute(tx)
}

const json = (value: Json): string | null => (value === null ? null : JSON.stringify(value))

interface EntryRow extends Omit<AuditEntry, 'subject'> {
  readonly subjectKind: string
  readonly subjectId: string
}

/** A page of a council's trail, newest first, after the entry with the id `before`; one row more than asked. */
export async function entriesOf(
  tx: Tx,
  council: CouncilId,
  { account, kind, subject, from, to }: TrailFilter,
  page: { before: string | undefined; limit: number },
): Promise<AuditEntry[]> {
  const conditions = [
    sql`council_id = ${council}`,
    ...(page.before ? [sql`id < ${page.before}`] : []),
    ...(account ? [sql`account_id = ${account}`] : []),
    ...(subject ? [sql`subject_id = ${subject}`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(from ? [sql`at >= ${startOf(from)}`] : []),
    ...(to ? [sql`at < ${startOf(addDays(to, 1))}`] : []),
  ]
  const { rows } = await sql<EntryRow>`
    select id, council_id as council, at, account_id as account, person_id as person, role,
           acting_council_id as "actingCouncil", body_id as body, agency_id as agency, system, kind,
           subject_kind as "subjectKind", subject_id as "subjectId", before, after, fields, seq,
           encode(digest, 'hex') as digest, encode(hash, 'hex') as hash
      from audit.entry
     where ${sql.join(conditions, sql` and `)}
     order by id desc
     limit ${page.limit + 1}
  `.execute(tx)
  return rows.map(({ subjectKind, subjectId, ...row }) => ({ ...row, subject: { kind: subjectKind, id: subjectId } }))
}

/** The end of a council's chain; undefined while nothing is sealed. */
export async function chainEnd(tx: Tx, council: CouncilId): Promise<ChainEnd | undefined> {
  const { rows } = await sql<ChainEnd>`
    select seq, encode(hash, 'hex') as hash from audit.chain_head where council_id = ${council}
  `.execute(tx)
  return rows[0]
}

/** Links of a council's chain from `after` to `upTo`, in order. */
export async function chainLines(
  tx: Tx,
  council: CouncilId,
  { after, upTo }: { after: number; upTo: number },
): Promise<ChainLine[]> {
  const { rows } = await sql<ChainLine>`
    select audit.statement(e) as entry, e.seq, encode(e.prev, 'hex') as prev, encode(e.digest, 'hex') as digest,
           encode(e.hash, 'hex') as hash
      from audit.entry e
     where e.council_id = ${council} and e.seq > ${after} and e.seq <= ${upTo}
     order by e.seq
  `.execute(tx)
  return rows
}

/** Links committed entries to their chains; answers how many. The sealer calls it. */
export async function sealEntries(tx: Tx, atMost: number): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select audit.seal(${atMost}) as sealed`.execute(tx)
  return rows[0]!.sealed
}
