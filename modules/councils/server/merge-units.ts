import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type MergeUnits, refuse } from '#councils'
import { endUnit, findUnit, insertSuccession } from './units.store.ts'

/**
 * Records that units went into another on a day: they end, and the new one knows where it comes from. The registry
 * belongs to no council, so this runs beyond the caller's scope. Refusals: a unit into itself; a unit that had ended.
 */
export async function mergeUnits(tx: Tx, actor: Actor, input: MergeUnits) {
  if (input.predecessors.includes(input.successor)) throw refuse('councils/merge-same-unit')
  return tx.asSystem('the registry of units belongs to no council', async (own) => {
    if (!(await findUnit(own, input.successor))) throw refuseCommon('platform/not-found')
    for (const predecessor of new Set(input.predecessors)) {
      const unit = await findUnit(own, predecessor)
      if (!unit) throw refuseCommon('platform/not-found')
      if (unit.endedOn && unit.endedOn < input.on) {
        throw refuse('councils/merge-ended-unit', { unit: unit.fullName, day: formatDate(input.on) })
      }
      await endUnit(own, predecessor, input.on)
      await insertSuccession(own, { ...input, predecessor, extent: 'whole' })
    }
    const subject = { kind: 'councils/unit', id: input.successor }
    const { successor, on, predecessors } = input
    await record(own, actor, { kind: 'councils.units-merged', subject, after: { predecessors, on }, fields: ['basis'] })
    await emit(own, 'councils.units-merged', { subject, payload: { successor, on } })
    return { successor }
  })
}
