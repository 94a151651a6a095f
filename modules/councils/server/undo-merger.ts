import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { takeRoleBack } from '#identity/server'
import { type CalendarDate, today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type MergerId, refuse, type UndoMerger, type UnitId } from '#councils'
import type { AgencyWork } from './agency-work.ts'
import { AGENCY_NAME_TAKEN } from './agencies.store.ts'
import { closeCouncil, endTerm, lockCouncil } from './councils.store.ts'
import { insertUndo, touchMandate } from './mandates.store.ts'
import type { MergerMove } from './merger-moves.ts'
import { lockMerger, movesOf, setAgencyEnd, setBodyEnd, setMergerUndone, withdrawPostsOf } from './mergers.store.ts'
import { closeOpening } from './openings.store.ts'
import { givePostsBack, HELD_ALREADY, TAKEN } from './posts.store.ts'
import { undoingOf } from './read-undoing.ts'
import { deleteSuccession, endUnit } from './units.store.ts'

/**
 * Takes back a merger that was recorded by mistake: a compensating act, everything it moved goes back in the opposite
 * order, and both stay on record. Refusals: undone already; something rests on it by now (a later event or post of a
 * delegate who came over, the receiving unit merged again, a former post given to another, open work that an agency it
 * made was given since).
 */
export async function undoMerger(
  tx: Tx,
  actor: Actor,
  province: CouncilId,
  id: MergerId,
  { reason }: UndoMerger,
  kinds: readonly AgencyWork[],
) {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) => {
    const merger = await lockMerger(own, province, id)
    if (!merger) throw refuseCommon('platform/not-found')
    if (merger.undoneAt !== null) throw refuse('councils/merger-undone')
    const moves = await movesOf(own, province, id)
    const councils = [...new Set(moves.flatMap(councilsOfMove))].toSorted()
    for (const council of councils) await lockCouncil(own, council)
    const { opened, written, against, assigned } = await undoingOf(own, merger, moves, kinds)
    const count = [...against, ...assigned].reduce((sum, one) => sum + one.count, 0)
    if (count > 0) throw refuse('councils/merger-undo-blocked', { count })

    const closes = opened !== null && written.length === 0 ? opened.council : null
    const undoing = { actor, id, successor: merger.successor, on: merger.on, reason, closes }
    try {
      for (const move of moves.toReversed()) await giveBack(own, move, undoing)
    } catch (error) {
      const taken = [TAKEN, HELD_ALREADY, AGENCY_NAME_TAKEN].some((constraint) => violates(error, constraint))
      if (taken) throw refuse('councils/merger-undo-blocked', { count: 1 })
      throw error
    }
    await setMergerUndone(own, province, id, reason)

    const subject = { kind: 'councils/merger', id }
    for (const council of new Set([province, ...councils])) {
      await record(own, actor, { kind: 'councils.merger-undone', council, subject, fields: ['reason'] })
      const payload = { merger: id, successor: merger.successor }
      await emit(own, 'councils.merger-undone', { council, subject, payload })
    }
    return { merger: id, closed: closes }
  })
}

function councilsOfMove(move: MergerMove): CouncilId[] {
  if (move.kind === 'delegate') return [move.council, move.intoCouncil]
  return 'council' in move ? [move.council] : []
}

interface Undoing {
  readonly actor: Actor
  readonly id: MergerId
  readonly successor: UnitId
  readonly on: CalendarDate
  readonly reason: string
  /** The council that the merger opened, where nobody has written in it. */
  readonly closes: CouncilId | null
}

/** What was begun never held a day; what was ended goes on. */
async function giveBack(own: Tx, move: MergerMove, undoing: Undoing): Promise<void> {
  const { actor, id, successor, on, reason } = undoing
  switch (move.kind) {
    case 'unit-ended':
      return endUnit(own, move.unit, null)
    case 'unit-made':
      return endUnit(own, move.unit, on)
    case 'linked':
      return deleteSuccession(own, { predecessor: move.predecessor, successor, on })
    case 'council-opened':
      return giveCouncilBack(own, move.council, undoing)
    case 'term-begun':
      return endTerm(own, move.council, move.term, on)
    case 'term-ended':
      return endTerm(own, move.council, move.term, null)
    case 'delegate':
      return giveDelegateBack(own, move, reason)
    case 'body-ended':
      return setBodyEnd(own, move.council, move.body, null)
    case 'body-made':
      await withdrawPostsOf(own, move.council, move.body)
      return setBodyEnd(own, move.council, move.body, on)
    case 'agency-made':
      return setAgencyEnd(own, move.council, move.agency, on)
    case 'agency-undecided':
      return setAgencyEnd(own, move.council, move.agency, null)
    case 'role-passed':
      return takeRoleBack(own, actor, move)
    case 'invitations-withdrawn':
      // A code that was withdrawn stays so: whoever is still to come is asked in anew.
      return
    case 'agency-succeeded': {
      const { council, agency: from, into } = move
      await setAgencyEnd(own, council, from, null)
      const payload = { merger: id, from, into }
      await emit(own, 'councils.agency-succession-undone', {
        council,
        subject: { kind: 'councils/agency', id: from },
        payload,
      })
    }
  }
}

/** The province's work in it ends; where somebody wrote in it, it stays known without a term, for what is in it. */
async function giveCouncilBack(own: Tx, council: CouncilId, { actor, closes }: Undoing): Promise<void> {
  await closeOpening(own, council, today(own.clock))
  if (closes !== council) return
  await closeCouncil(own, council)
  const subject = { kind: 'councils/council', id: council }
  await record(own, actor, { kind: 'councils.council-closed', council, subject })
}

async function giveDelegateBack(own: Tx, move: Extract<MergerMove, { kind: 'delegate' }>, reason: string) {
  for (const event of move.intoEvents) await insertUndo(own, move.intoCouncil, event, reason)
  await touchMandate(own, move.intoCouncil, move.intoMandate)
  await insertUndo(own, move.council, move.event, reason)
  await touchMandate(own, move.council, move.mandate)
  await givePostsBack(own, move.council, move.event)
}
