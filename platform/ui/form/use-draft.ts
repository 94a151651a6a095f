import { useState } from 'react'
import { dropDraft, keepDraft, readDraft, withDraft } from './drafts.ts'

export interface Draft<Values> {
  readonly values: Values
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void
  /** Something unsent was found when the form opened. */
  readonly found: boolean
  /** Forgets what is kept and starts anew. */
  readonly drop: () => void
}

/** Values of a form that survive a closed tab, a lost line and a new sign-in; `key` names form and record. */
export function useDraft<Values extends object>(key: string, start: Values): Draft<Values> {
  const [kept] = useState(() => readDraft(key))
  const [values, setValues] = useState(() => withDraft(start, kept))
  const [found, setFound] = useState(kept !== undefined)
  return {
    values,
    found,
    set: (name, value) =>
      setValues((before) => {
        const next = { ...before, [name]: value }
        keepDraft(key, next)
        return next
      }),
    drop: () => {
      dropDraft(key)
      setFound(false)
      setValues(start)
    },
  }
}
