import { refuse } from '#platform/refusal'

/** The refusal for an edit of an older version: both versions go back, so that nothing typed is lost. */
export function versionConflict(yours: unknown, current: unknown) {
  return refuse('platform/version-conflict', {}, { versions: { yours, current } })
}
