import { refusals } from '#platform/refusal'

/** Everything the councils module refuses; the texts stand in the messages. */
export const refuse = refusals({
  'councils/unit-has-council': 409,
  'councils/unit-ended': 422,
  'councils/term-overlaps': 409,
  'councils/no-current-term': 422,
  'councils/mandate-transition': 422,
  'councils/mandate-dates': 422,
  'councils/mandate-undo-blocked': 409,
  'councils/election-unit-full': 422,
  'councils/person-has-mandate': 409,
  'councils/post-taken': 409,
  'councils/post-held-already': 409,
  'councils/post-not-of-body': 422,
  'councils/post-dates': 422,
  'councils/post-needs-delegate': 422,
  'councils/post-needs-decision': 422,
  'councils/body-name-taken': 409,
  'councils/body-not-empty': 409,
  'councils/agency-name-taken': 409,
  'councils/agency-parent-loop': 422,
  'councils/agency-head-dates': 422,
  'councils/merge-same-unit': 422,
  'councils/merge-ended-unit': 422,
  'councils/import-has-problems': 422,
})
