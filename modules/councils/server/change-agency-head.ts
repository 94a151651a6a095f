import { type Actor, type AgencyId, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AgencyHeadId, type ChangeAgencyHead, refuse } from '#councils'
import { endHead, findAgencyOn, insertHead, listHeads, touchAgency } from './agencies.store.ts'
import { versionConflict } from './version-conflict.ts'

/** A new head answers from a day on; the one before ends on it. Refusals: the day isn't after the present head's first. */
export async function changeAgencyHead(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: AgencyId,
  input: ChangeAgencyHead,
) {
  const { version, ...head } = input
  if (!(await touchAgency(tx, council, id, version))) {
    const current = await findAgencyOn(tx, council, id, today(tx.clock))
    throw current ? versionConflict(input, current) : refuseCommon('platform/not-found')
  }
  const [latest] = await listHeads(tx, council, id)
  if (latest && latest.startsOn >= head.startsOn) {
    throw refuse('councils/agency-head-dates', { day: formatDate(latest.startsOn) })
  }
  if (latest && latest.endedOn === null) await endHead(tx, council, latest.id, head.startsOn)
  await insertHead(tx, council, id, { ...head, id: newId<AgencyHeadId>() })

  const subject = { kind: 'councils/agency', id }
  const after = { startsOn: head.startsOn, capacity: head.capacity }
  await record(tx, actor, { kind: 'councils.agency-head-changed', subject, after, fields: ['fullName', 'title'] })
  await emit(tx, 'councils.agency-head-changed', { subject, payload: { agency: id, on: head.startsOn } })
  return { agency: id, version: version + 1 }
}
