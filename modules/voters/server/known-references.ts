import { refuse } from '#voters'

const FOREIGN_KEY_VIOLATION = '23503'

/** Writes; what refers to something that isn't there (any more) becomes a refusal. */
export async function knownReferences<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) throw refuse('voters/unknown-reference')
    throw error
  }
}
