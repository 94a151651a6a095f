import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'measures/no-such-measure': 404,
  'measures/no-such-breakdown': 400,
  'measures/already-reported': 409,
  'measures/already-declared': 409,
  'measures/period-not-begun': 422,
  'measures/signed-too-early': 422,
})
