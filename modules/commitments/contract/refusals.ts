import { refusals } from '#platform/refusal'

/** Everything the ledger refuses; the texts stand in the messages. */
export const refuse = refusals({
  'commitments/state': 409,
  'commitments/several-agencies': 422,
  'commitments/agency-unknown': 422,
  'commitments/passes-nothing-on': 422,
  'commitments/must-name': 422,
  'commitments/no-due-rule': 422,
  'commitments/letter-date': 422,
  'commitments/roadmap-past': 422,
  'commitments/extension-not-later': 422,
  'commitments/file-unknown': 422,
  'commitments/undo-not-last': 409,
  'commitments/undo-not-yours': 422,
  'commitments/reminded-today': 409,
  'commitments/nothing-overdue': 422,
  'commitments/answer-by-past': 422,
  'commitments/urging-under-way': 409,
  'commitments/urging-state': 409,
  'commitments/follower-not-there': 422,
  'commitments/view-name-taken': 409,
  'commitments/too-many-views': 422,
  'commitments/export-too-large': 422,
})
