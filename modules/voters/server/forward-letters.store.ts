import { type AccountId, type AgencyId, type CouncilId, newId } from '#platform/access'
import { latestPaperOf } from '#approvals/server'
import type { Tx } from '#platform/db'
import type { ForwardLetterId, PetitionId, SubmitLetter } from '#voters'

/** How approval knows a letter of petitions. */
export const LETTER_KIND = 'voters/forward-letter'

/** A letter as it was drawn up. */
export interface StoredLetter {
  readonly id: ForwardLetterId
  readonly agency: AgencyId
  readonly assigned: AgencyId | null
  readonly person: SubmitLetter['person']
  readonly work: string | null
  readonly petitions: readonly PetitionId[]
}

type Facts = Pick<SubmitLetter, 'agency' | 'assigned' | 'person' | 'work'>

function columns({ agency, assigned, person, work }: Facts) {
  return {
    agency_id: agency,
    assigned_id: assigned,
    person_name: person?.name ?? null,
    person_title: person?.title ?? null,
    work,
  }
}

export async function insertLetter(tx: Tx, council: CouncilId, by: AccountId, letter: Facts): Promise<ForwardLetterId> {
  const id = newId<ForwardLetterId>()
  await tx
    .insertInto('voters.forward_letter')
    .values({ council_id: council, id, made_by: by, made_at: tx.now(), ...columns(letter) })
    .execute()
  return id
}

export async function updateLetter(tx: Tx, council: CouncilId, id: ForwardLetterId, letter: Facts): Promise<void> {
  await tx
    .updateTable('voters.forward_letter')
    .set(columns(letter))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

/** Puts petitions into a letter; null takes them out. */
export async function putInLetter(
  tx: Tx,
  council: CouncilId,
  letter: ForwardLetterId | null,
  petitions: readonly PetitionId[],
): Promise<void> {
  if (petitions.length === 0) return
  await tx
    .updateTable('voters.petition')
    .set((set) => ({ letter_id: letter, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', 'in', petitions)
    .execute()
}

export async function findLetter(tx: Tx, council: CouncilId, id: ForwardLetterId): Promise<StoredLetter | undefined> {
  const [row, petitions] = await Promise.all([
    tx
      .selectFrom('voters.forward_letter')
      .select(['id', 'agency_id', 'assigned_id', 'person_name', 'person_title', 'work'])
      .where('council_id', '=', council)
      .where('id', '=', id)
      .executeTakeFirst(),
    tx
      .selectFrom('voters.petition')
      .select('id')
      .where('council_id', '=', council)
      .where('letter_id', '=', id)
      .orderBy('code')
      .execute(),
  ])
  return (
    row && {
      id: row.id as ForwardLetterId,
      agency: row.agency_id as AgencyId,
      assigned: row.assigned_id as AgencyId | null,
      person: row.person_name === null ? null : { name: row.person_name, title: row.person_title ?? '' },
      work: row.work,
      petitions: petitions.map((petition) => petition.id as PetitionId),
    }
  )
}

/** Where the letter of a petition is on its way; the council's own affair until it is issued. */
export async function approvalOf(tx: Tx, council: CouncilId, letter: ForwardLetterId) {
  if (tx.scope.audience === 'superior') return null
  const paper = await latestPaperOf(tx, council, LETTER_KIND, letter)
  return paper ? { letter, paper: paper.id } : null
}
