import { sql } from 'kysely'
import { system } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import type { SealedEvent } from '#platform/events'

/** The columns of a sealed event, under the names of {@link SealedEvent}; `o` is platform.outbox. */
export const sealedEventColumns = sql`
  o.position, o.id, o.name, o.schema, o.council_id as council, o.subject_kind, o.subject_id, o.audience,
  o.agency_id as agency, o.at, o.payload
`

export interface SealedEventRow extends Omit<SealedEvent, 'subject'> {
  readonly subject_kind: string
  readonly subject_id: string
}

export function sealedEvent({ subject_kind, subject_id, ...row }: SealedEventRow): SealedEvent {
  return { ...row, subject: { kind: subject_kind, id: subject_id } }
}

/** Sealed events of all councils after a position, in order; for those who decide per event who may see it. */
export async function sealedEventsAfter(tx: Tx, position: number, atMost: number): Promise<SealedEvent[]> {
  const { rows } = await sql<SealedEventRow>`
    select ${sealedEventColumns} from platform.outbox o
     where o.position > ${position} and o.position <= ${position + atMost}
     order by o.position
  `.execute(tx)
  return rows.map(sealedEvent)
}

/** The highest position given; 0 before the first event. */
export async function sealedHead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ position: number }>`select position from platform.sealer_head`.execute(tx)
  return rows[0]!.position
}

/** What a reader of the sealed events needs of the database. */
export interface SealedEvents {
  readonly head: () => Promise<number>
  readonly after: (position: number, atMost: number) => Promise<SealedEvent[]>
}

/** The sealed events, read in transactions of the system's. */
export function sealedEventsOf(database: Database): SealedEvents {
  const scope = system('live events')
  return {
    head: () => database.transaction(scope, sealedHead),
    after: (position, atMost) => database.transaction(scope, (tx) => sealedEventsAfter(tx, position, atMost)),
  }
}
