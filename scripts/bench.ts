/*
 * Measures what the product promises of its speed, against bare references, on this machine:
 *
 *   npm run bench                      everything
 *   npm run bench -- delegates live    some of it
 *
 * Prints `name  ours  reference  ratio  goal` and writes bench-results.json.
 */
import { join } from 'node:path'
import { benchApprovals } from '../tests/bench/approvals.bench.ts'
import { benchAuditedActs } from '../tests/bench/audited-acts.bench.ts'
import { benchBackup } from '../tests/bench/backup.bench.ts'
import { benchDelegates } from '../tests/bench/delegates.bench.ts'
import { type Figure, printFigures, writeFigures } from '../tests/bench/figure.ts'
import { benchLive } from '../tests/bench/live.bench.ts'
import { benchPetitions } from '../tests/bench/petitions.bench.ts'
import { benchSignIn } from '../tests/bench/sign-in.bench.ts'
import { openStage, type Stage } from '../tests/bench/stage.ts'
import { benchWebApp } from '../tests/bench/web-app.bench.ts'

const BENCHES: Readonly<Record<string, (stage: Stage) => Promise<Figure[]>>> = {
  acts: benchAuditedActs,
  approvals: benchApprovals,
  backup: benchBackup,
  delegates: benchDelegates,
  live: benchLive,
  petitions: benchPetitions,
  'sign-in': benchSignIn,
  web: benchWebApp,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}

const stage = await openStage()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stage.close().finally(() => process.exit(1)))
}
const figures: Figure[] = []
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`… ${name}`)
    const found = await bench(stage)
    printFigures(found)
    figures.push(...found)
  }
} finally {
  await stage.close()
}
writeFigures(join(import.meta.dirname, '..', 'bench-results.json'), figures)
