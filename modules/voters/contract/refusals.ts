import { refusals } from '#platform/refusal'

/** Everything the voters module refuses; the texts stand in the messages. */
export const refuse = refusals({
  'voters/wave-name-taken': 409,
  'voters/meeting-number-taken': 409,
  'voters/meeting-outside-wave': 422,
  'voters/unknown-reference': 422,
  'voters/source-needs-meeting': 422,
  'voters/petition-state': 409,
  'voters/repeats-itself': 422,
  'voters/merge-into-duplicate': 422,
  'voters/merge-has-duplicates': 422,
  'voters/not-classified': 422,
  'voters/letter-before-receipt': 422,
  'voters/letter-under-way': 409,
  'voters/inform-before-answer': 422,
  'voters/codes-exhausted': 409,
  'voters/import-has-problems': 422,
  'voters/import-nothing': 422,
  'voters/export-too-large': 422,
})
