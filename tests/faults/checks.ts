/** Prints each statement with its verdict; at the end the process fails if one did not hold. */
export function checks() {
  let failed = 0
  return {
    check: (statement: string, holds: boolean): void => {
      if (!holds) failed++
      console.log(`${holds ? 'holds ' : 'FAILS '} ${statement}`)
    },
    end: (): void => {
      process.exitCode = failed > 0 ? 1 : 0
    },
  }
}
