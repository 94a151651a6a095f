import { refusals } from '#platform/refusal'

/** Everything the approvals module refuses; the texts stand in the messages. */
export const refuse = refusals({
  'approvals/already-submitted': 409,
  'approvals/state': 409,
  'approvals/not-your-step': 403,
  'approvals/post-ended': 403,
  'approvals/own-work': 422,
  'approvals/nobody-could': 422,
  'approvals/decider-unknown': 422,
  'approvals/day-outside': 422,
  'approvals/file-unknown': 422,
  'approvals/number-missing': 422,
  'approvals/number-taken': 409,
  'approvals/undo-over': 409,
  'approvals/chain-day': 409,
  'approvals/chain-unknown': 422,
  'approvals/delegation-unfit': 422,
  'approvals/delegation-over': 409,
  'approvals/document-under-way': 409,
  'approvals/export-too-large': 422,
})
