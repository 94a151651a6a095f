import { refusals } from '#platform/refusal'

export const refuse = refusals({
  'reports/wrong-state': 409,
  'reports/cutoff-outside': 422,
  'reports/figures-disagree': 422,
  'reports/number-taken': 409,
  'reports/issued-too-early': 422,
  'reports/measure-missing': 422,
  'reports/no-such-figure': 404,
})
