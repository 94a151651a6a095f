/** What is typed and not yet sent, kept on this device by the form's name. Undefined where there is none or no storage. */
const PREFIX = 'nt.draft.'

export function readDraft(key: string): unknown {
  try {
    const kept = localStorage.getItem(PREFIX + key)
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    return undefined
  }
}

export function keepDraft(key: string, values: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(values))
  } catch {
    // A full or refused storage loses the draft only, never the form on screen.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Nothing was kept then.
  }
}

/** All drafts of this device; at sign-out, so that the next person on it finds none. */
export function dropAllDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}

/** A draft without the fields that no device may keep. */
export function withoutFields(draft: unknown, fields: readonly string[]): unknown {
  if (typeof draft !== 'object' || draft === null || fields.length === 0) return draft
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !fields.includes(name)))
}

/** A kept draft laid over the form's own start; fields the form no longer has are left out. */
export function withDraft<Values extends object>(start: Values, draft: unknown): Values {
  if (typeof draft !== 'object' || draft === null) return start
  const known = Object.entries(draft).filter(([name, value]) => name in start && typeof value !== 'function')
  return { ...start, ...Object.fromEntries(known) }
}
