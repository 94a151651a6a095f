import { describe, expect, it } from 'vitest'
import { type AgencyId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { EventName, SealedEvent } from '#platform/events'
import type { EventPayloads } from '#platform/events'
import { MergerId } from '#councils'
import type { CommitmentId } from '#commitments'
import { useLedgerStage } from '../testing/ledger-stage.ts'
import { acknowledge } from './acknowledge.ts'
import { commitmentsAgencyWork } from './agency-work.ts'
import { close } from './close.ts'
import { followMerger } from './follow-merger.handlers.ts'

const stage = useLedgerStage()
const merger = MergerId.parse(newId<string>())
const day = '2026-06-22'

/** Hands the handler what the sealer would: the event of the province's council. */
async function happened<Name extends EventName>(event: Name, payload: object) {
  const handler = followMerger.find((one) => one.event === event)!
  const sealed = { council: stage.council(), payload: payload as EventPayloads[Name] } as SealedEvent<Name>
  await stage.ledger.within(stage.council(), (tx: Tx) => handler.handle(tx, sealed as SealedEvent))
}
const merge = (from: AgencyId, into: AgencyId, id = merger) =>
  happened('councils.agency-succeeded', { merger: id, from, into, on: day })
const undo = (from: AgencyId, into: AgencyId, id = merger) =>
  happened('councils.agency-succession-undone', { merger: id, from, into })
const agencyOf = async (id: CommitmentId) => (await stage.read(id)).agency

describe('open commitments after a merger', () => {
  it('go to the agency that answers now, with what happened before and the same due date', async () => {
    const { construction, health } = stage.ledger.world
    const id = await stage.issue()
    await stage.ledger.act(stage.agency(), (tx, actor) => acknowledge(tx, actor, stage.council(), { ids: [id] }))
    const before = await stage.read(id)
    await merge(construction, health)

    const after = await stage.read(id)
    expect(after.agency.id).toBe(health)
    expect({ due: after.due, work: after.work, state: after.state }).toEqual({
      due: before.due,
      work: before.work,
      state: 'acknowledged',
    })
    const successor = await stage.ledger.as('agencyFocalPoint', undefined, health)
    expect((await stage.read(id, successor)).steps).toHaveLength(before.steps.length)
    await expect(stage.read(id, stage.agency())).rejects.toMatchObject({ code: 'platform/not-found' })
    await undo(construction, health)
  })

  it('that are closed stay with whom they were closed', async () => {
    const { construction, health } = stage.ledger.world
    const id = await stage.issue()
    const { version } = await stage.read(id)
    await stage.ledger.act(stage.office(), (tx, actor) =>
      close(tx, actor, stage.council(), id, { version, reason: 'Đã giải quyết ở nơi khác' }),
    )
    await merge(construction, health)
    expect((await agencyOf(id)).id).toBe(construction)
    await undo(construction, health)
  })

  it('go back with an undone merger, and nobody else’s with them', async () => {
    const { construction, health } = stage.ledger.world
    const own = await stage.issue({}, health)
    const id = await stage.issue()
    const again = MergerId.parse(newId<string>())
    await merge(construction, health, again)
    expect((await agencyOf(id)).id).toBe(health)
    await undo(construction, health, again)
    expect((await agencyOf(id)).id).toBe(construction)
    expect((await agencyOf(own)).id).toBe(health)
  })
})

describe('what was assigned', () => {
  it('is not rewritten by an office, not even the agency', async () => {
    const id = await stage.issue()
    const rewrite = stage.ledger.act(stage.office(), (tx) =>
      tx
        .updateTable('commitments.commitment')
        .set({ agency_id: stage.ledger.world.health })
        .where('council_id', '=', stage.council())
        .where('id', '=', id)
        .execute(),
    )
    await expect(rewrite).rejects.toThrow('what was assigned is not rewritten')
  })

  it('moves no step but its address, even for the system', async () => {
    const id = await stage.issue()
    const rewrite = stage.ledger.within(stage.council(), (tx) =>
      tx
        .updateTable('commitments.step')
        .set({ text: 'khác' })
        .where('council_id', '=', stage.council())
        .where('commitment_id', '=', id)
        .execute(),
    )
    await expect(rewrite).rejects.toThrow('append-only')
  })
})

it('open work issued to an agency itself counts; what followed a merger there, or was closed, does not', async () => {
  const { construction, health } = stage.ledger.world
  const council = stage.council()
  const given = () =>
    stage.ledger.within(council, (tx: Tx) => commitmentsAgencyWork.givenTo(tx, council, [construction, health]))
  const countOf = async (agency: AgencyId) => (await given()).find((one) => one.agency === agency)?.count ?? 0
  const atFirst = { construction: await countOf(construction), health: await countOf(health) }
  const id = await stage.issue()
  expect(await countOf(construction)).toBe(atFirst.construction + 1)

  await merge(construction, health)
  expect(await countOf(health)).toBe(atFirst.health)
  await undo(construction, health)
  expect(await countOf(construction)).toBe(atFirst.construction + 1)

  const { version } = await stage.read(id)
  await stage.ledger.act(stage.office(), (tx, actor) =>
    close(tx, actor, council, id, { version, reason: 'Đã giải quyết ở nơi khác' }),
  )
  expect(await countOf(construction)).toBe(atFirst.construction)
})
