import { toOldTonePlacement } from '#platform/text'
import type { UnitKind } from '#councils'

/** A unit as the registry's file has it. */
export interface RegistryUnit {
  readonly Code: string
  readonly Name: string
  readonly FullName: string
}

/** How official names begin, longest first: "Thành phố Hà Nội", "Phường Kinh Bắc". */
const KINDS: readonly (readonly [string, UnitKind])[] = [
  ['Thành phố', 'city'],
  ['Đặc khu', 'specialZone'],
  ['Phường', 'ward'],
  ['Tỉnh', 'province'],
  ['Xã', 'commune'],
]

/** The kind of a unit, by the word its full name begins with; a name of no known kind is a fault of the file. */
export function kindOf(fullName: string): UnitKind {
  const found = KINDS.find(([word]) => fullName.toLowerCase().startsWith(`${word.toLowerCase()} `))
  if (!found) throw new Error(`The registry has "${fullName}", which is of no known kind.`)
  return found[1]
}

/** The name as official texts write it: tone marks in the old place, the kind with a capital. */
export function officialName(name: string): string {
  const placed = toOldTonePlacement(name)
  return placed.charAt(0).toUpperCase() + placed.slice(1)
}
