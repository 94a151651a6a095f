import { refusals } from '#platform/refusal'

/** What concerning personal data is refused; the texts stand in the messages. */
export const refuse = refusals({
  'audit/no-such-holding': 422,
  'audit/correction-answered': 409,
  'audit/days-out-of-bounds': 422,
})
