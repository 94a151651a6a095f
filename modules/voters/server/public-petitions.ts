import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import { listFields } from '#councils/server'
import type { Tx } from '#platform/db'
import type { PetitionCode, PublicPetition } from '#voters'

interface PublicRow {
  readonly council_id: string
  readonly council_name: string
  readonly council_level: string
  readonly code: string
  readonly received_on: string
  readonly field: string | null
  readonly competence: string | null
  readonly state: string
  readonly summary: string | null
  readonly agency_name: string | null
  readonly forwarded_on: string | null
  readonly due_on: string | null
  readonly answered_on: string | null
  readonly answer_class: string | null
  readonly resolved_on: string | null
  readonly informed_on: string | null
  readonly ended_on: string | null
  readonly first_code: string | null
}

/**
 * What anybody may know of the petitions with this code; a code is unique in its council, so several councils may
 * answer. Public scope only: the database gives these columns and no others.
 */
export async function publicPetitions(tx: Tx, code: PetitionCode, council?: CouncilId): Promise<PublicPetition[]> {
  const { rows } = await sql<PublicRow>`select * from voters.public_petitions(${code})`.execute(tx)
  const fields = new Map((await listFields(tx)).map((field) => [field.code as string, field]))
  return rows
    .filter((row) => council === undefined || row.council_id === council)
    .map(
      (row) =>
        ({
          council: row.council_id,
          councilName: row.council_name,
          level: row.council_level,
          code: row.code,
          receivedOn: row.received_on,
          competence: row.competence,
          field: (row.field && fields.get(row.field)) ?? null,
          state: row.state,
          summary: row.summary,
          agency: row.agency_name,
          forwardedOn: row.forwarded_on,
          due: row.due_on,
          answeredOn: row.answered_on,
          answerClass: row.answer_class,
          resolvedOn: row.resolved_on,
          informedOn: row.informed_on,
          endedOn: row.ended_on,
          sameAs: row.first_code,
        }) as PublicPetition,
    )
}

/** What anybody may know of one council's petition; undefined where it has none with this code. */
export async function publicPetition(
  tx: Tx,
  code: PetitionCode,
  council: CouncilId,
): Promise<PublicPetition | undefined> {
  return (await publicPetitions(tx, code, council))[0]
}
