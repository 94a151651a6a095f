import { type Actor, abilities, type AgencyId, type CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse } from '#platform/refusal'
import type { AgencyDetail, AgencyQuery } from '../contract/index.ts'
import { findAgencyOn, listAgencyRows, listHeads } from './agencies.store.ts'
import { changeAgencies } from './councils.policy.ts'

/** A page of the agencies that exist on the day, each with the head of that day. */
export async function readAgencies(tx: Tx, council: CouncilId, query: AgencyQuery) {
  const { on, after, limit, ...filter } = query
  const cursor = readCursor(after, 2)
  const rows = await listAgencyRows(tx, council, {
    on: on ?? today(tx.clock),
    filter,
    limit,
    after: cursor && [String(cursor[0]), String(cursor[1])],
  })
  const page = toPage(rows, limit, (last) => cursorOf([last.sortKey, last.id]))
  return { ...page, items: page.items.map(({ sortKey: _, ...agency }) => agency) }
}

/** One agency with every head it had. */
export async function readAgency(tx: Tx, actor: Actor, council: CouncilId, id: AgencyId): Promise<AgencyDetail> {
  const found = await findAgencyOn(tx, council, id, today(tx.clock))
  if (!found) throw refuse('platform/not-found')
  const { sortKey: _, ...agency } = found
  return {
    ...agency,
    heads: await listHeads(tx, council, id),
    abilities: abilities(actor, { councilId: council }, { change: changeAgencies }),
  }
}
