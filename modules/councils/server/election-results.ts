import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse } from '#platform/refusal'
import type { ElectionResults, ElectionUnitId, EnterElectionResult, TermId } from '#councils'
import { changeBodies } from './councils.policy.ts'
import { findTerm } from './councils.store.ts'
import { electedOf, putResult, resultsOf } from './election-results.store.ts'
import { findElectionUnit, listElectionUnits } from './mandates.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Kết quả bầu cử of a term: unit by unit, and together what is entered so far. */
export async function readElectionResults(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  term: TermId,
): Promise<ElectionResults> {
  if (!(await findTerm(tx, council, term))) throw refuse('platform/not-found')
  const units = await listElectionUnits(tx, council, term)
  const results = await resultsOf(
    tx,
    council,
    units.map(({ id }) => id),
  )
  const elected = Map.groupBy(await electedOf(tx, council, term), ({ unit }) => unit)
  const rows = units.map((unit) => ({
    unit,
    result: results.get(unit.id) ?? null,
    elected: (elected.get(unit.id) ?? []).map(({ fullName, votesWon }) => ({ fullName, votesWon })),
  }))
  const entered = [...results.values()]
  return {
    units: rows,
    total: {
      units: rows.length,
      entered: entered.length,
      voters: entered.reduce((sum, { voters }) => sum + voters, 0),
      voted: entered.reduce((sum, { voted }) => sum + voted, 0),
      elected: rows.reduce((sum, row) => sum + row.elected.length, 0),
    },
    abilities: { enter: changeBodies(actor, { councilId: council }) === true },
  }
}

/** Enters or corrects what the minutes of an election unit say. Refusal: changed by somebody else meanwhile. */
export async function enterElectionResult(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  unit: ElectionUnitId,
  input: EnterElectionResult,
) {
  if (!(await findElectionUnit(tx, council, unit))) throw refuse('platform/not-found')
  const before = (await resultsOf(tx, council, [unit])).get(unit)
  if (!(await putResult(tx, council, unit, input))) throw versionConflict(input, before)
  const subject = { kind: 'councils/election-unit', id: unit }
  const { voters, voted, ballotsValid, ballotsInvalid } = input
  await record(tx, actor, {
    kind: 'councils.election-result-entered',
    subject,
    ...(before && {
      before: {
        voters: before.voters,
        voted: before.voted,
        ballotsValid: before.ballotsValid,
        ballotsInvalid: before.ballotsInvalid,
      },
    }),
    after: { voters, voted, ballotsValid, ballotsInvalid },
    fields: ['document'],
  })
  await emit(tx, 'councils.election-result-entered', { subject, payload: { electionUnit: unit } })
  return { electionUnit: unit, version: input.version + 1 }
}
