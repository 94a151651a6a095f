import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { code, emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import type { READINESS_STEPS } from '#councils'
import { refuse } from '#councils'
import { findCouncil } from './councils.store.ts'
import { countOffice } from './first-people.ts'
import { closeOpening, lockOpening } from './openings.store.ts'

type Step = (typeof READINESS_STEPS)[number]

/**
 * One more step of an opening: the work is done in the scope of the council that is being opened, and the province's
 * trail says that it was. Refusal: the council has been handed over, and is its own office's since.
 */
export async function continueOpening<Result>(
  tx: Tx,
  actor: Actor,
  opened: CouncilId,
  step: Step,
  work: (own: Tx) => Promise<Result>,
): Promise<Result> {
  const result = await inOpening(tx, opened, work)
  const subject = { kind: 'councils/council', id: opened }
  await record(tx, actor, { kind: 'councils.opening-continued', subject, after: { step: code(step) } })
  return result
}

/** Reads in the scope of the council that is being opened (what a file would do, whom one may choose). */
export async function inOpening<Result>(
  tx: Tx,
  opened: CouncilId,
  work: (own: Tx) => Promise<Result>,
): Promise<Result> {
  return tx.asSystem(
    'a province sets up the council that it opens',
    async (own) => {
      await refuseHandedOver(own, opened)
      return work(own)
    },
    opened,
  )
}

/**
 * Bàn giao: from now on the council's own office goes on, and the province reads only. Refusals: handed over already;
 * nobody of an office is there to go on.
 */
export async function handOver(tx: Tx, actor: Actor, opened: CouncilId) {
  const on = await inOpening(tx, opened, async (own) => {
    if ((await countOffice(own, opened)) === 0) throw refuse('councils/opening-needs-people')
    const day = today(own.clock)
    await closeOpening(own, opened, day)
    const subject = { kind: 'councils/council', id: opened }
    await record(own, actor, { kind: 'councils.opening-handed-over', subject, after: { on: day } })
    await emit(own, 'councils.opening-handed-over', { subject, payload: { openedBy: actor.as.council } })
    return day
  })
  const subject = { kind: 'councils/council', id: opened }
  await record(tx, actor, { kind: 'councils.opening-handed-over', subject, after: { on } })
  return { council: opened, handedOverOn: on }
}

async function refuseHandedOver(own: Tx, opened: CouncilId): Promise<void> {
  const opening = await lockOpening(own, opened)
  if (!opening) throw refuseCommon('platform/not-found')
  if (opening.handedOverOn === null) return
  throw refuse('councils/opening-handed-over', { council: (await findCouncil(own, opened))?.name ?? '' })
}
