import { useState } from 'react'
import { dropDraft, keepDraft, readDraft, withDraft, withoutFields } from './drafts.ts'

export interface Draft<Values> {
  readonly values: Values
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void
  /** Something unsent was found when the form opened. */
  readonly found: boolean
  /** Some of the fields are never kept on the device: what is typed in them lasts as long as the form is open. */
  readonly partly: boolean
  /** Forgets what is kept and starts anew. */
  readonly drop: () => void
}

/**
 * Values of a form that survive a closed tab, a lost line and a new sign-in; `key` names form and record. The fields in
 * `neverKept` stay in memory alone, and what an older version of the form kept of them is passed over.
 */
export function useDraft<Values extends object>(
  key: string,
  start: Values,
  neverKept: readonly (keyof Values & string)[] = [],
): Draft<Values> {
  const [kept] = useState(() => withoutFields(readDraft(key), neverKept))
  const [values, setValues] = useState(() => withDraft(start, kept))
  const [found, setFound] = useState(kept !== undefined)
  return {
    values,
    found,
    partly: neverKept.length > 0,
    set: (name, value) =>
      setValues((before) => {
        const next = { ...before, [name]: value }
        keepDraft(key, withoutFields(next, neverKept))
        return next
      }),
    drop: () => {
      dropDraft(key)
      setFound(false)
      setValues(start)
    },
  }
}
