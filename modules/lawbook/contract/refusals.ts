import { refusals } from '#platform/refusal'

/** Everything the lawbook refuses; the texts stand in the messages. */
export const refuse = refusals({
  'lawbook/none-in-force': 422,
  'lawbook/only-the-law-sets-it': 422,
  'lawbook/value-does-not-fit': 422,
  'lawbook/a-later-value-stands': 409,
  'lawbook/ends-before-it-starts': 422,
  'lawbook/needs-a-basis': 422,
  'lawbook/basis-known': 409,
  'lawbook/nothing-to-undo': 409,
  'lawbook/basis-cited': 409,
})
