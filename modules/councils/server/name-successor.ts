import type { Actor, CouncilId } from '#platform/access'
import { addDays, latest, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { mayPass, passRole, rolesHeldFrom } from '#identity/server'
import { type MergerId, type NameSuccessor, refuse } from '#councils'
import { allAgencies, findAgencyOn } from './agencies.store.ts'
import { lockCouncil } from './councils.store.ts'
import { succeed } from './merger-agencies.ts'
import { plannedSuccessor } from './merger-agency-plan.ts'
import { type MergerMove, movesOfKind } from './merger-moves.ts'
import { appendMoves, lockMerger, movesOf } from './mergers.store.ts'

/**
 * Names who takes over from an agency that a merger left without a successor: its open work and its focal points go over
 * from the merger's day on, as if it had been named then, and back with the merger. Refusals: the merger is undone; the
 * agency waits for nobody (any more); the successor isn't in the register.
 */
export async function nameSuccessor(tx: Tx, actor: Actor, province: CouncilId, id: MergerId, input: NameSuccessor) {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) => {
    const merger = await lockMerger(own, province, id)
    if (!merger) throw refuseCommon('platform/not-found')
    if (merger.undoneAt !== null) throw refuse('councils/merger-undone')
    const { council, agency: from } = input
    const before = await movesOf(own, province, id)
    if (!waits(before, input)) throw refuseCommon('platform/not-found')
    await lockCouncil(own, council)

    const now = latest(merger.on, today(own.clock))
    const agency = await findAgencyOn(own, council, from, addDays(merger.on, -1))
    if (!agency) throw refuseCommon('platform/not-found')
    const planned = plannedSuccessor(agency, await allAgencies(own, council, now), input.into)
    const moves: MergerMove[] = []
    const receiving = council === province ? null : merger.intoCouncil
    const merging = { id, on: merger.on, successor: merger.successor, into: merger.intoCouncil }
    const { here } = await succeed(own, actor, council, receiving, planned, merging, moves)
    for (const held of await rolesHeldFrom(own, council, now)) {
      if (held.agency !== from || mayPass(actor, held) !== 'yes') continue
      const instead = [{ council, role: held.role, title: held.title, agency: here }]
      const passed = await passRole(own, actor, held, { lastDay: addDays(merger.on, -1), instead })
      moves.push({ kind: 'role-passed', ...passed })
    }
    await appendMoves(own, province, id, moves, before.length)
    return { merger: id, into: here }
  })
}

function waits(moves: readonly MergerMove[], { council, agency }: NameSuccessor): boolean {
  const isIt = (move: { readonly council: CouncilId; readonly agency: string }) =>
    move.council === council && move.agency === agency
  return movesOfKind(moves, 'agency-undecided').some(isIt) && !movesOfKind(moves, 'agency-succeeded').some(isIt)
}
