import type { ParameterKey } from '#lawbook'
import { citizenLibrary } from './citizens.ts'
import { compositionLibrary } from './composition.ts'
import { documentLibrary } from './documents.ts'
import type { LibraryEntry } from './library.ts'
import { reportLibrary } from './reports.ts'
import { resolutionLibrary } from './resolutions.ts'
import { securityLibrary } from './security.ts'
import { sessionLibrary } from './sessions.ts'
import { standingLibrary } from './standing.ts'
import { supervisionLibrary } from './supervision.ts'
import { targetLibrary } from './targets.ts'
import { voterLibrary } from './voters.ts'

/** Every key with its name and its values in order of time. */
export const library: Readonly<Record<ParameterKey, LibraryEntry>> = {
  ...compositionLibrary,
  ...sessionLibrary,
  ...resolutionLibrary,
  ...standingLibrary,
  ...supervisionLibrary,
  ...voterLibrary,
  ...citizenLibrary,
  ...documentLibrary,
  ...reportLibrary,
  ...targetLibrary,
  ...securityLibrary,
}

export { libraryBases } from './bases.ts'
export type { BasisCode, LibraryBasis } from './bases.ts'
export type { LibraryEntry, LibraryRow } from './library.ts'
