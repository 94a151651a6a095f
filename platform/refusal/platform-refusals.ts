import { refusals } from './refusal.ts'

/** Refusals that any route can meet. */
export const refuse = refusals({
  'platform/invalid-input': 400,
  'platform/idempotency-key-missing': 400,
  'platform/not-signed-in': 401,
  'platform/forbidden': 403,
  'platform/wrong-origin': 403,
  'platform/not-found': 404,
  'platform/version-conflict': 409,
  'platform/key-reused': 409,
  'platform/busy-repeat': 409,
  'platform/too-large': 413,
  'platform/wrong-media-type': 415,
  'platform/too-many-requests': 429,
  'platform/database-away': 503,
  'platform/overloaded': 503,
  'platform/disk-full': 507,
})
