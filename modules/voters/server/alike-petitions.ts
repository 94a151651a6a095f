import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AlikePetition, AlikeQuery, PetitionId } from '#voters'
import { mostAlike, tellingWords, WORDS_MOST } from './alike.rules.ts'

/** As many as are compared word by word, of those that share most. */
const COMPARED_MOST = 50
const SHOWN_MOST = 6

/** Petitions of the council that may have asked for the same before, the most alike first; never the one itself. */
export async function alikePetitions(
  tx: Tx,
  council: CouncilId,
  { content, besides }: AlikeQuery,
): Promise<AlikePetition[]> {
  const words = tellingWords(content).slice(0, WORDS_MOST)
  if (words.length < 2) return []
  const rows = await tx
    .selectFrom('voters.petition')
    .select(['id', 'code', 'content', 'received_on as receivedOn'])
    .where('council_id', '=', council)
    .where(sql<boolean>`id in (select voters.alike(${council}, ${words}::text[], ${COMPARED_MOST}))`)
    .where('duplicate_of', 'is', null)
    .$if(besides !== undefined, (query) => query.where('id', '<>', besides as PetitionId))
    .orderBy('received_on', 'desc')
    .execute()
  return mostAlike(content, rows as AlikePetition[], (row) => row.content).slice(0, SHOWN_MOST)
}
