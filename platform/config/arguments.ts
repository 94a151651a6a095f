import { parseArgs } from 'node:util'
import type { Problem } from './problem.ts'
import type { VariableName } from './variables.ts'

/** Flags and the variables they stand for; a flag beats the environment. */
const FLAGS = {
  role: 'ROLE',
  port: 'PORT',
  data: 'DATA_DIR',
  host: 'HOST',
} as const satisfies Record<string, VariableName>

const isFlag = (name: string): name is keyof typeof FLAGS => Object.hasOwn(FLAGS, name)

const FLAGS_EXPECTED = {
  vi: `chỉ các cờ ${Object.keys(FLAGS)
    .map((flag) => `--${flag}`)
    .join(', ')}, mỗi cờ kèm một giá trị`,
  en: `only the flags ${Object.keys(FLAGS)
    .map((flag) => `--${flag}`)
    .join(', ')}, each with a value`,
}

export type Arguments = Readonly<{
  values: Partial<Record<VariableName, string>>
  problems: readonly Problem[]
}>

/** Reads `--role`, `--port`, `--data` and `--host` into the variables they stand for; anything else is a listed problem, never thrown. */
export function parseArguments(argv: readonly string[]): Arguments {
  const values: Partial<Record<VariableName, string>> = {}
  const problems: Problem[] = []
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.keys(FLAGS).map((flag) => [flag, { type: 'string' }])),
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      problems.push({ variable: token.value, found: null, expected: FLAGS_EXPECTED })
    } else if (!isFlag(token.name) || token.value === undefined || token.value === '') {
      problems.push({
        variable: token.rawName,
        found: token.value ?? null,
        expected: FLAGS_EXPECTED,
      })
    } else {
      values[FLAGS[token.name]] = token.value
    }
  }
  return { values, problems }
}
