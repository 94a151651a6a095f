import fc from 'fast-check'
import { type AccountId, type Actor, type AssignmentId, type CouncilId, type LoginId, newId } from '#platform/access'
import type { Json } from '#audit'

/** Somebody who acts in a council, by default as the head of its office. */
export function anActor(as: Partial<Actor['as']> = {}): Actor {
  const capacity = {
    assignment: newId<AssignmentId>(),
    role: 'officeChief',
    council: newId<CouncilId>(),
    level: 'commune',
    ...as,
  } as const
  return { account: newId<AccountId>(), login: newId<LoginId>(), as: capacity, capacities: [capacity] }
}

/** Text as the database can hold it: whole characters, none of them NUL. */
const text = fc.string({ unit: 'binary' }).map((any) => any.toWellFormed().replaceAll('\u0000', ''))

/** Any JSON that has a canonical form, also such as the trail never holds. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(text, tie('json'), { maxKeys: 6 }),
  ),
})).json
