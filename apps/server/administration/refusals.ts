import { refusals } from '#platform/refusal'

/** What the machine room refuses; the texts stand in the messages. */
export const refuse = refusals({
  'administration/not-there-any-more': 409,
})
