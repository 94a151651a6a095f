/** What a fact tells first: what it is about, whose it is, from what to what, from when to when; the version says least. */
const READ_FIRST: readonly string[] = [
  'kind',
  'name',
  'number',
  'key',
  'account',
  'person',
  'role',
  'roles',
  'agency',
  'body',
  'from',
  'to',
  'into',
  'startsOn',
  'validFrom',
  'inForceFrom',
  'requiredFrom',
  'until',
  'validTo',
  'endedOn',
  'on',
  'onDay',
]
const READ_LAST = new Set(['version'])

/**
 * The names of facts as a person reads them. The trail keeps facts by the length of their names, which would say "to"
 * before "from".
 */
export function asRead(names: readonly string[]): string[] {
  return names.toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** Facts without a place of their own keep their order, between what is read first and what is read last. */
function placeOf(name: string): number {
  if (READ_LAST.has(name)) return READ_FIRST.length + 1
  const place = READ_FIRST.indexOf(name)
  return place === -1 ? READ_FIRST.length : place
}
