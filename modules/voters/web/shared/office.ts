import type { Me } from '#platform/ui'

const OFFICE: ReadonlySet<string> = new Set(['officeChief', 'specialist', 'communeOfficer'])

/** Whether lists offer the office's acts; a record's own page asks its abilities, and the server decides each act. */
export function keepsRegister({ as }: Pick<Me, 'as'>): boolean {
  return OFFICE.has(as.role)
}
