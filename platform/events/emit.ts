import { sql } from 'kysely'
import { type AgencyId, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import { type EventName, type EventPayloads, payloadSchema } from './catalogue.ts'
import { type EventAudience, INSTALLATION, type Ref } from './event.ts'
import { firstNotFact } from './fact.ts'
import { sealerSignal } from './signal.ts'

export type Emitted<Name extends EventName> = {
  readonly subject: Ref
  readonly payload: EventPayloads[Name]
  /** The transaction's own council unless told. */
  readonly council?: CouncilId
} & (
  | { readonly audience?: Exclude<EventAudience, 'agency'>; readonly agency?: undefined }
  | { readonly audience: 'agency'; readonly agency: AgencyId }
)

/** Says in the transaction that something happened; answers the event's id. Seen by its council unless told otherwise. */
export async function emit<Name extends EventName>(tx: Tx, name: Name, event: Emitted<Name>): Promise<string> {
  const payload = payloadSchema(name).parse(event.payload)
  const wrong = firstNotFact(payload)
  if (wrong !== undefined) throw new Error(`${name}: "${wrong}" is neither an id nor a fact.`)
  const id = newId<string>()
  await sql`
    insert into platform.outbox
      (council_id, id, name, subject_kind, subject_id, audience, agency_id, payload, at)
    values
      (${event.council ?? councilOf(tx)}, ${id}, ${name}, ${event.subject.kind}, ${event.subject.id},
       ${event.audience ?? 'council'}, ${event.agency ?? null}, ${JSON.stringify(payload)}, ${tx.now()})
  `.execute(tx)
  tx.afterCommit(sealerSignal.raise)
  return id
}

/** The council in whose scope the transaction writes. */
export function councilOf(tx: Tx): CouncilId {
  return ('council' in tx.scope && tx.scope.council) || INSTALLATION
}
