import type { CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { value } from '#lawbook/server'
import { refuse } from '#platform/refusal'
import type { CouncilStatistics, Denominator, StructureStatistics } from '#councils'
import { listCouncilsBelow } from './councils.store.ts'
import { countedDelegates, termsOn } from './statistics.store.ts'
import { structureStatistics } from './structure-statistics.rules.ts'

export interface AskedStatistics {
  readonly on?: CalendarDate | undefined
  readonly of: Denominator
}

/**
 * Cơ cấu đại biểu of one council or of several together on a day. Counting religion reaches beyond what most readers may
 * see of a person; so the counting is done beyond their scope, and only counts come back.
 */
export async function readStatistics(
  tx: Tx,
  councils: readonly [CouncilId, ...CouncilId[]],
  asked: AskedStatistics,
): Promise<StructureStatistics> {
  const on = asked.on ?? today(tx.clock)
  const terms = await termsOn(tx, councils, on)
  const bounds = await ageBounds(tx, councils[0], on)
  const delegates = await tx.asSystem('counts religion without saying whose', (own) => countedDelegates(own, terms))
  return structureStatistics(delegates, {
    on,
    assigned: terms.reduce((sum, term) => sum + term.assigned, 0),
    ...bounds,
    of: asked.of,
  })
}

/** Cơ cấu đại biểu of all councils directly below one, counted together. */
export async function readStatisticsBelow(
  tx: Tx,
  superior: CouncilId,
  asked: AskedStatistics,
): Promise<StructureStatistics> {
  const [first, ...others] = (await listCouncilsBelow(tx, superior)).map((council) => council.id)
  if (!first) throw refuse('platform/not-found')
  return readStatistics(tx, [first, ...others], asked)
}

/** Cơ cấu đại biểu of each council directly below one, counted apart: one question for all, whatever their number. */
export async function readStatisticsOfEach(
  tx: Tx,
  superior: CouncilId,
  asked: AskedStatistics,
): Promise<CouncilStatistics[]> {
  const councils = await listCouncilsBelow(tx, superior)
  const [first] = councils
  if (!first) return []
  const on = asked.on ?? today(tx.clock)
  const ids = councils.map(({ id }) => id)
  const terms = new Map((await termsOn(tx, ids, on)).map((term) => [term.council, term]))
  const bounds = await ageBounds(tx, first.id, on)
  const counted = Map.groupBy(
    await tx.asSystem('counts religion without saying whose', (own) => countedDelegates(own, [...terms.values()])),
    ({ council }) => council,
  )
  return councils.map(({ id, name }) => ({
    council: id,
    name,
    statistics: structureStatistics(counted.get(id) ?? [], {
      on,
      assigned: terms.get(id)?.assigned ?? 0,
      ...bounds,
      of: asked.of,
    }),
  }))
}

async function ageBounds(tx: Tx, council: CouncilId, on: CalendarDate) {
  const young = await value(tx, council, 'delegate.youngBelow', on)
  const middle = await value(tx, council, 'delegate.middleAgeTo', on)
  return { youngBelow: young.value.count, middleAgeTo: middle.value.count }
}
