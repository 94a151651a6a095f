import { beforeEach } from 'vitest'
import type { AgencyId } from '#platform/access'
import type { Commitment, CommitmentId } from '#commitments'
import type { TestLogin } from '#identity/testing'
import { issueCommitments, type NewCommitment } from '../server/issue-commitments.ts'
import { readCommitment } from '../server/read-commitments.ts'
import { aCommitment } from './factories.ts'
import { useLedgerWorld } from './ledger-world.ts'

/** For the whole test file: the small world with its office, a Vice-Chair and Sở Xây dựng signed in, on 22/6/2026. */
export function useLedgerStage() {
  const ledger = useLedgerWorld()
  const held: { office?: TestLogin; chair?: TestLogin; agency?: TestLogin } = {}
  beforeEach(async () => {
    ledger.clock.moveTo('2026-06-22')
    held.office ??= await ledger.as('officeChief')
    held.chair ??= await ledger.as('viceChair')
    held.agency ??= await ledger.as('agencyFocalPoint', undefined, ledger.world.construction)
  })
  const there = (login: TestLogin | undefined): TestLogin => {
    if (!login) throw new Error('Logins are there from beforeEach on.')
    return login
  }
  return {
    ledger,
    office: () => there(held.office),
    chair: () => there(held.chair),
    agency: () => there(held.agency),
    council: () => ledger.world.province,
    issue: async (changes: Partial<NewCommitment> = {}, to: AgencyId = ledger.world.construction) => {
      const [issued] = await ledger.act(there(held.office), (tx, actor) =>
        issueCommitments(tx, actor, [aCommitment(to, changes)]),
      )
      return issued!.id
    },
    read: (id: CommitmentId, as: TestLogin = there(held.office)): Promise<Commitment> =>
      ledger.act(as, (tx, actor) => readCommitment(tx, actor, ledger.world.province, id)),
  }
}
