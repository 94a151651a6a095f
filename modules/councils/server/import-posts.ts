import type { Actor, CouncilId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { AppointToPost, refuse } from '#councils'
import { appointToPost } from './appoint-to-post.ts'
import { listBodies } from './bodies.store.ts'
import { termOn } from './councils.store.ts'
import { delegatesInOffice } from './delegates.store.ts'
import type { RegisterImport } from './import-register.ts'
import { named } from './names.ts'
import { parsedRow } from './parsed-row.ts'
import { type PostSheetRow, postsSheet } from './posts.sheet.ts'

/** Posts of the running term from Excel; delegates and bodies are named as the registers name them. */
export async function postsImport(tx: Tx, actor: Actor, council: CouncilId): Promise<RegisterImport<PostSheetRow>> {
  const day = today(tx.clock)
  const term = await termOn(tx, council, day)
  if (!term) throw refuse('councils/no-current-term', { day: formatDate(day) })
  const delegates = await delegatesInOffice(tx, council, term.id, day)
  return {
    register: 'posts',
    sheet: postsSheet(
      named(delegates.map(({ mandate, fullName }) => ({ id: mandate, name: fullName }))),
      named(await listBodies(tx, council, term.id)),
    ),
    takeRow: (row) => appointToPost(tx, actor, council, parsedRow(AppointToPost, asCommand(row))),
  }
}

function asCommand({ decidedBy, decidedWhy, ...post }: PostSheetRow) {
  return { ...post, decision: decidedBy === null ? null : { by: decidedBy, reason: decidedWhy } }
}
