import { refusals } from '#platform/refusal'

/** The noes of storing a file. A full disk is `platform/disk-full`. */
export const refuse = refusals({
  'files/empty': 422,
  'files/too-large': 413,
  'files/interrupted': 400,
  'files/kind-not-allowed': 415,
  'files/has-macros': 415,
  'files/protected': 422,
  'files/damaged': 422,
  'files/unpacks-too-large': 422,
  'files/state-secret': 422,
  'files/not-found': 404,
})
