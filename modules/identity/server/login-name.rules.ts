import { fold } from '#platform/text'
import { LOGIN_NAME_MAX, LOGIN_NAME_MIN } from '#identity'

/** Room for the number that tells two people of one name apart. */
const NUMBER_ROOM = 6

/** A login name as people would expect it, from family name and given name: "Nguyễn Thị Hồng Ánh" is `nguyen.anh`. */
export function proposedLoginName(displayName: string, taken: ReadonlySet<string>): string {
  const words = fold(displayName)
    .replaceAll(/[^a-z0-9 ]/g, ' ')
    .split(' ')
    .filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  const base = ends
    .join('.')
    .slice(0, LOGIN_NAME_MAX - NUMBER_ROOM)
    .padEnd(LOGIN_NAME_MIN, '0')
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) {
    const name = `${base}${number}`
    if (!taken.has(name)) return name
  }
}
