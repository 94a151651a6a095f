import { type Actor, abilities, type AgencyId, type CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, toPage } from '#platform/http'
import { refuse } from '#platform/refusal'
import type { Agency, AgencyDetail, AgencyQuery } from '#councils'
import { type AgencyOnDay, findAgencyOn, listAgencyRows, listHeads } from './agencies.store.ts'
import { changeAgencies } from './councils.policy.ts'
import { placeInList } from './place-in-list.ts'

/** A page of the agencies that exist on the day, each with the head of that day. */
export async function readAgencies(tx: Tx, council: CouncilId, query: AgencyQuery) {
  const { on, after, limit, ...filter } = query
  const rows = await listAgencyRows(tx, council, {
    on: on ?? today(tx.clock),
    filter,
    limit,
    after: placeInList(after),
  })
  const page = toPage(rows, limit, (last) => cursorOf([last.sortKey, last.id]))
  return { ...page, items: page.items.map(agencyOf) }
}

/** One agency with every head it had. */
export async function readAgency(tx: Tx, actor: Actor, council: CouncilId, id: AgencyId): Promise<AgencyDetail> {
  const found = await findAgencyOn(tx, council, id, today(tx.clock))
  if (!found) throw refuse('platform/not-found')
  return {
    ...agencyOf(found),
    heads: await listHeads(tx, council, id),
    abilities: abilities(actor, { councilId: council }, { change: changeAgencies }),
  }
}

/** The agency as it is shown: the key that lists are sorted by is for the cursor alone. */
function agencyOf({
  id,
  kind,
  name,
  shortName,
  parent,
  unit,
  fields,
  head,
  startsOn,
  endedOn,
  version,
}: AgencyOnDay): Agency {
  return { id, kind, name, shortName, parent, unit, fields, head, startsOn, endedOn, version }
}
