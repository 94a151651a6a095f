import { violates } from '#platform/db'
import { refuse } from '#voters'

/** The keys of petitions and meeting points into which a caller writes an id or a code of their own choosing. */
export const CHOSEN = [
  'meeting_unit_id_fkey',
  'meeting_council_id_wave_id_fkey',
  'meeting_delegate_council_id_mandate_id_fkey',
  'petition_unit_id_fkey',
  'petition_field_fkey',
  'petition_council_id_meeting_id_fkey',
  'petition_council_id_repeat_of_fkey',
] as const

/**
 * Writes; a choice of the caller's that isn't there (any more) becomes a refusal. Any other key that breaks is no doing of
 * theirs, and goes on as the fault that it is.
 */
export async function knownReferences<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (CHOSEN.some((constraint) => violates(error, constraint))) throw refuse('voters/unknown-reference')
    throw error
  }
}
