import { beforeAll, expect } from 'vitest'
import type { FileId } from '#commitments'
import { commitmentsModule } from '#commitments/server'
import { useLedgerWorld } from '#commitments/testing'
import { type TestLogin, useServer } from '#identity/testing'
import type { SealedEvent } from '#platform/events'
import type { AddPetition, Petition, PetitionCode, PetitionId } from '#voters'
import { followLedger, votersModule } from '../server/index.ts'
import { aPetition } from './factories.ts'

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** Somebody of each kind that the register meets. */
export interface PetitionLogins {
  readonly office: TestLogin
  readonly leader: TestLogin
  readonly delegate: TestLogin
  readonly agency: TestLogin
  readonly commune: TestLogin
  readonly elsewhere: TestLogin
}

/** For the whole test file: the ledger's small world, the API over it, people of each kind, and petitions in each state. */
export function usePetitionStage() {
  const ledger = useLedgerWorld()
  const api = useServer(ledger, { modules: [commitmentsModule, votersModule] })
  const held: { logins?: PetitionLogins } = {}
  const logins = () => held.logins!
  const council = () => ledger.world.province
  const pathOf = (path = '', of = council()) => `/councils/${of}/petitions${path}`

  beforeAll(async () => {
    const { commune, elsewhere, construction } = ledger.world
    held.logins = {
      office: await ledger.as('specialist'),
      leader: await ledger.as('viceChair'),
      delegate: await ledger.as('delegate'),
      agency: await ledger.as('agencyFocalPoint', undefined, construction),
      commune: await ledger.as('communeOfficer', commune),
      elsewhere: await ledger.as('officeChief', elsewhere),
    }
  })

  const added = async (changes: Partial<AddPetition> = {}) => {
    const reply = await api.post<{ id: PetitionId; code: PetitionCode }>(pathOf(), logins().office, aPetition(changes))
    expect(reply.status).toBe(201)
    return reply.body
  }
  const one = async (id: PetitionId, as = logins().office) => (await api.get<Petition>(pathOf(`/${id}`), as)).body
  const signedLetter = async () => {
    const path = `/councils/${council()}/commitments/files?purpose=letter`
    const file = { name: 'cong-van.pdf', content: PDF }
    return (await api.upload<{ id: FileId }>(path, logins().office, file)).body.id
  }
  const forwarding = async (petitions: PetitionId[], parts: object = {}) => ({
    petitions,
    letter: { number: '57/HĐND-VP', date: '2026-06-10', signer: 'Trần Thị Mẫu', file: await signedLetter() },
    agency: ledger.world.construction,
    ...parts,
  })
  const forwarded = async (changes: Partial<AddPetition> = {}) => {
    const { id } = await added(changes)
    const reply = await api.post(pathOf('/forwardings'), logins().office, await forwarding([id]))
    expect(reply.status).toBe(201)
    return (await one(id)) as Petition & { commitment: NonNullable<Petition['commitment']> }
  }
  /** Hands the events of a commitment to the handlers, as the sealer would, each twice: handlers may be repeated. */
  const deliver = async (commitment: string) => {
    const events = await ledger.within(council(), (tx) =>
      tx.selectFrom('platform.outbox').selectAll().where('subject_id', '=', commitment).orderBy('arrived').execute(),
    )
    for (const row of [...events, ...events]) {
      const subject = { kind: row.subject_kind, id: row.subject_id }
      const event = { ...row, council: row.council_id, subject } as unknown as SealedEvent
      for (const handler of followLedger.filter((each) => each.event === row.name)) {
        await ledger.database.transaction(handler.scope(event), (tx) => handler.handle(tx, event))
      }
    }
  }
  return { ledger, api, logins, council, pathOf, added, one, forwarding, forwarded, deliver }
}
