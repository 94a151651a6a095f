import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { cursorOf, type PageQuery, readCursor, toPage } from '#platform/http'
import type { TrailFilter } from '#audit'
import type { z } from 'zod'
import { namesOfSubjects, type SubjectNames } from './subject-names.ts'
import { entriesOf } from './trail.store.ts'

/** A page of a council's trail, newest first, by who, kind, subject and days. */
export async function readTrail(
  tx: Tx,
  council: CouncilId,
  query: TrailFilter & z.infer<typeof PageQuery>,
  subjects: readonly SubjectNames[],
) {
  const before = readCursor(query.after, 1)?.[0]
  const rows = await entriesOf(tx, council, query, {
    before: typeof before === 'string' ? before : undefined,
    limit: query.limit,
  })
  const page = toPage(rows, query.limit, (last) => cursorOf([last.id]))
  const names = await namesOfSubjects(tx, council, page.items, subjects)
  return { ...page, items: page.items.map((entry) => ({ ...entry, subjectName: names.get(entry.subject.id) ?? null })) }
}
