import type { BothLanguages } from './variables.ts'

/** One wrong setting: where it stands, what was found there (secrets masked, null when nothing can be shown) and what is expected. */
export type Problem = Readonly<{ variable: string; found: string | null; expected: BothLanguages }>

/** The server cannot start with these settings; `message` lists every problem in Vietnamese and English. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(describe(problems))
    this.problems = problems
  }
}

function describe(problems: readonly Problem[]): string {
  const lines = problems.map(({ variable, found, expected }) => {
    const value = found === null ? ['', ''] : [`có «${found}», `, `found “${found}”, `]
    return `  ${variable}: ${value[0]}cần ${expected.vi}\n  ${variable}: ${value[1]}expected ${expected.en}`
  })
  return [
    `Cấu hình có ${problems.length} chỗ sai nên máy chủ chưa khởi động; dữ liệu không bị thay đổi. Sửa rồi chạy lại.`,
    `The configuration has ${problems.length} wrong setting${problems.length === 1 ? '' : 's'}, so the server has not started; no data was changed. Correct and run again.`,
    ...lines,
  ].join('\n')
}

const LONGEST_SHOWN = 80

/** What may be printed of a value: cut to one short line, without control characters. */
export function shown(value: string): string {
  const oneLine = value.replaceAll(/\p{Cc}/gu, '␀')
  return oneLine.length > LONGEST_SHOWN ? `${oneLine.slice(0, LONGEST_SHOWN)}…` : oneLine
}

/** What may be printed of a value that can hold a password: its scheme and host when it is an address, else only its length. */
export function masked(value: string): string {
  const address = URL.canParse(value) ? new URL(value) : undefined
  if (address === undefined || address.hostname === '') return `*** (${value.length})`
  return shown(`${address.protocol}//***@${address.host}/***`)
}
