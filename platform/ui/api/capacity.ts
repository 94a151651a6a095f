/**
 * The capacity in which this tab acts: the id of an assignment, sent as X-Capacity with every call. A tab keeps its
 * own, so that a person may act for two councils side by side; a new tab starts with the last one chosen.
 */
const STORED = 'nt.capacity';
const listeners = new Set<() => void>();

export function chosenCapacity(): string | undefined {
  return sessionStorage.getItem(STORED) ?? localStorage.getItem(STORED) ?? undefined;
}

export function chooseCapacity(assignment: string): void {
  sessionStorage.setItem(STORED, assignment);
  localStorage.setItem(STORED, assignment);
  for (const listener of listeners) listener();
}

/** Forgets the choice; at sign-out, so that the next person on this device starts with their own. */
export function forgetCapacity(): void {
  sessionStorage.removeItem(STORED);
  localStorage.removeItem(STORED);
}

export function onCapacityChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
