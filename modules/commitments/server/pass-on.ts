import type { Actor, AgencyId, CouncilId } from '#platform/access'
import { findAgencyOn } from '#councils/server'
import type { AgencyKind } from '#councils'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AssignableAgencies, type CommitmentId, type PassOn, refuse } from '#commitments'
import { addressTo, agenciesBesides, routesOf } from './addresses.store.ts'
import { open, take } from './ledger.ts'

/** The agencies that receive for others and give the work to them. */
export const PASSES_ON: readonly AgencyKind[] = ['peoplesCommittee', 'executiveOffice', 'communeCommittee']

/**
 * Giao cơ quan trả lời: the executive's office gives what it received to a department, which answers from now on with the
 * same deadline; the office keeps reading it. Again to another as long as nothing was answered. Refusals: an agency that
 * passes nothing on, one that isn't registered, a commitment past that step.
 */
export async function passOn(tx: Tx, actor: Actor, council: CouncilId, { ids, agency }: PassOn): Promise<void> {
  const day = today(tx.clock)
  const into = await findAgencyOn(tx, council, agency, day)
  if (!into || (into.endedOn !== null && into.endedOn <= day)) throw refuse('commitments/agency-unknown')
  await tx.asSystem('the executive’s office gives on what it received', async (own) => {
    const routes = await routesOf(own, council, ids)
    for (const id of ids) refuseRoute(actor, routes.get(id), agency)
    const before = await open(own, council, ids)
    await addressTo(own, council, before, routes, { id: agency, head: into.head })
    const given = before.map((one) => ({ ...one, agency }))
    const said = { text: into.name }
    await take(own, actor, given, { step: 'passed-on', event: 'commitments.passed-on', said, own: {} })
  })
}

function refuseRoute(actor: Actor, route: Route | undefined, into: AgencyId): void {
  const mine = actor.as.agency
  if (!route || (mine !== undefined && mine !== route.passes.id)) throw refuseCommon('platform/not-found')
  if (!PASSES_ON.includes(route.passes.kind)) throw refuse('commitments/passes-nothing-on')
  if (into === route.passes.id || into === route.agency) throw refuse('commitments/agency-unknown')
}

/** Whom the actor may give what was received to. */
export async function assignableAgencies(tx: Tx, actor: Actor, council: CouncilId): Promise<AssignableAgencies> {
  const day = today(tx.clock)
  const mine = actor.as.agency
  const own = mine && (await findAgencyOn(tx, council, mine, day))
  if (mine && (!own || !PASSES_ON.includes(own.kind))) return { items: [] }
  return { items: await agenciesBesides(tx, council, day, mine) }
}

/** Through whom a commitment goes: the agency that passes it on, and the one that answers now. */
export interface Route {
  readonly passes: { readonly id: AgencyId; readonly kind: AgencyKind }
  readonly agency: AgencyId
}

/** What went through an agency is read by it, though another answers: runs the work where the agency may see it. */
export async function withinReach<Result>(
  tx: Tx,
  council: CouncilId,
  id: CommitmentId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (tx.scope.audience !== 'agency') return work(tx)
  const { agency } = tx.scope
  const route = await tx.asSystem('looks whether a commitment went through the agency that asks', async (own) =>
    (await routesOf(own, council, [id])).get(id),
  )
  if (!route || route.agency === agency || route.passes.id !== agency) return work(tx)
  return tx.asSystem('an agency reads what went through it', work)
}
