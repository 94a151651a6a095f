import type { Operation } from '../document.ts'
import { COUNCILS } from './councils.ts'
import { FIGURES } from './figures.ts'
import type { Hint, Hints } from './hint.ts'
import { PAPERS } from './papers.ts'
import { PEOPLE } from './people.ts'
import { REGISTERS } from './registers.ts'
import { THREAD } from './thread.ts'

export type { Row } from './hint.ts'

const HINTS: Hints = { ...PEOPLE, ...COUNCILS, ...REGISTERS, ...FIGURES, ...PAPERS, ...THREAD }
const NONE: Hint = {}

export const hintFor = ({ name }: Operation): Hint => HINTS[name] ?? NONE

/** Hints of endpoints that are no more. */
export const strayHints = (operations: readonly Operation[]): string[] => {
  const names = new Set(operations.map(({ name }) => name))
  return Object.keys(HINTS).filter((name) => !names.has(name))
}
