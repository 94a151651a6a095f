import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type CouncilOpened, type OpenCouncil, refuse } from '#councils'
import { findCouncil } from './councils.store.ts'
import { createBody } from './create-body.ts'
import { letIn } from './first-people.ts'
import { openCouncil } from './open-council.ts'
import { insertOpening } from './openings.store.ts'
import { setRegulation } from './set-regulation.ts'
import { startTerm } from './start-term.ts'
import { findUnit } from './units.store.ts'

/**
 * Opens the council of a commune of the province with its term, bodies, regulation and first people, all or nothing.
 * Recorded in both councils. Refusals: the unit is of another province, has its council, or no longer exists; whatever
 * each of the parts refuses.
 */
export async function openCommune(
  tx: Tx,
  actor: Actor,
  province: CouncilId,
  input: OpenCouncil,
  publicUrl: string,
): Promise<CouncilOpened> {
  const above = await findCouncil(tx, province)
  const unit = await findUnit(tx, input.unit)
  if (!above || !unit) throw refuseCommon('platform/not-found')
  if (unit.parent !== above.unit) throw refuse('councils/unit-not-of-province', { unit: unit.fullName })

  const council = await openCouncil(tx, actor, unit.id)
  const printed = await tx.asSystem(
    'a province sets up the council that it opens',
    async (own) => {
      await insertOpening(own, { council, openedBy: province, openedOn: today(own.clock) })
      await setUpTerm(own, actor, council, input)
      if (input.regulation) await setRegulation(own, actor, council, input.regulation)
      return input.people.length === 0 ? null : letIn(own, actor, council, input.people, publicUrl)
    },
    council,
  )
  const subject = { kind: 'councils/council', id: council }
  await record(tx, actor, { kind: 'councils.council-opened', subject, after: { unit: unit.id } })
  return { council, printed }
}

async function setUpTerm(own: Tx, actor: Actor, council: CouncilId, { term, bodies }: OpenCouncil): Promise<void> {
  if (!term) return
  const started = await startTerm(own, actor, council, term)
  for (const body of bodies) {
    await createBody(own, actor, council, {
      ...body,
      term: started.term,
      startsOn: term.startsOn,
      electionUnits: [],
    })
  }
}
