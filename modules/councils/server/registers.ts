import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { ImportPreview } from '#platform/sheets'
import { delegatesImport } from './import-delegates.ts'
import { postsImport } from './import-posts.ts'
import { importRegister, previewImport, type RegisterImport } from './import-register.ts'

type SentFile = Parameters<typeof previewImport>[0]

/** A register that is filled from Excel: what a file would do, and doing it. */
interface FilledFromExcel {
  readonly preview: (tx: Tx, actor: Actor, council: CouncilId, file: SentFile) => Promise<ImportPreview>
  readonly take: (tx: Tx, actor: Actor, council: CouncilId, file: SentFile) => Promise<{ rows: number }>
}

function filledBy<Row>(
  prepare: (tx: Tx, actor: Actor, council: CouncilId) => Promise<RegisterImport<Row>>,
): FilledFromExcel {
  return {
    preview: async (tx, actor, council, file) => previewImport(file, await prepare(tx, actor, council)),
    take: async (tx, actor, council, file) =>
      importRegister(tx, actor, council, file, await prepare(tx, actor, council)),
  }
}

/** The registers that a council begins with. */
export const FIRST_REGISTERS = {
  delegates: filledBy(delegatesImport),
  posts: filledBy(postsImport),
} as const satisfies Record<string, FilledFromExcel>
