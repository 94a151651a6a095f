/** Did the database refuse because of this constraint? For turning a named constraint into a refusal at the write. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && (error as { constraint?: string }).constraint === constraint
}
