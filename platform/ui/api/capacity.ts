/**
 * The capacity in which this tab acts: the id of an assignment, sent as X-Capacity with every call. A tab keeps its
 * own, so that a person may act for two councils side by side; a new tab starts with the last one chosen.
 */
const STORED = 'nt.capacity'

export function chosenCapacity(): string | undefined {
  return sessionStorage.getItem(STORED) ?? localStorage.getItem(STORED) ?? undefined
}

/** Takes effect with the next loaded page: nothing read in one capacity may stay on a screen of another. */
export function chooseCapacity(assignment: string): void {
  sessionStorage.setItem(STORED, assignment)
  localStorage.setItem(STORED, assignment)
}

/** Forgets the choice; at sign-out, so that the next person on this device starts with their own. */
export function forgetCapacity(): void {
  sessionStorage.removeItem(STORED)
  localStorage.removeItem(STORED)
}
