import { availableParallelism } from 'node:os'
import { system } from '#platform/access'
import { aLoginAs, anAccount, TEST_PASSWORD, type TestLogin } from '#identity/testing'
import { ARGON2 } from '#identity/server'
import { alone, against, type Figure } from './figure.ts'
import { atOnce, median, quantile } from './measure.ts'
import type { Stage } from './stage.ts'

const PEOPLE = 100
const ROUNDS = 3
/** A hall that signs in together is in within this time. */
const GOAL_MS = 5_000
/** What somebody who is signed in already waits for a page meanwhile. */
const MEANWHILE_GOAL_MS = 1_000

/** A hundred people who sign in at the same instant, from one address; and what the others notice of it. */
export async function benchSignIn(stage: Stage): Promise<Figure[]> {
  const { database, province } = stage
  const { memoryCost, timeCost, parallelism } = ARGON2
  console.log(
    `argon2id: ${memoryCost} KiB, ${timeCost} passes, ${parallelism} lane; ${availableParallelism()} processors`,
  )
  await database.transaction(system('a bench sets the stage'), async (tx) => {
    for (let n = 0; n < PEOPLE; n += 1) await anAccount(tx, { loginName: `hoi-truong-${n}` })
  })
  const present = await aLoginAs(database, { role: 'delegate', council: province })
  const oneAlone = await signInAlone(stage)

  const times: number[] = []
  const meanwhile: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const over = new AbortController()
    const watching = pagesUntil(stage, present, over.signal)
    times.push(...(await atOnce(PEOPLE, (n) => signIn(stage, n))))
    over.abort()
    meanwhile.push(...(await watching))
  }
  return [
    alone('sign-in: one alone, median', 'ms', oneAlone),
    alone(`sign-in: ${PEOPLE} at once, p95`, 'ms', quantile(times, 0.95), GOAL_MS),
    against(
      `sign-in: ${PEOPLE} at once, the last, by ${PEOPLE} in turn`,
      'ms',
      Math.max(...times),
      oneAlone * PEOPLE,
      1.25,
    ),
    alone('sign-in: a page of who is signed in meanwhile, p95', 'ms', quantile(meanwhile, 0.95), MEANWHILE_GOAL_MS),
  ]
}

/** One page after the other, as somebody who works; the time of each in ms. */
async function pagesUntil({ product }: Stage, { headers }: TestLogin, over: AbortSignal): Promise<number[]> {
  const times: number[] = []
  while (!over.aborted) {
    const began = performance.now()
    const reply = await product.get('/api/v1/me', headers)
    if (reply.status !== 200) throw new Error(`Who was signed in was refused: ${reply.body}`)
    times.push(performance.now() - began)
  }
  return times
}

async function signInAlone(stage: Stage): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const began = performance.now()
    await signIn(stage, n)
    times.push(performance.now() - began)
  }
  return median(times)
}

async function signIn({ product }: Stage, n: number): Promise<void> {
  const reply = await product.post('/api/v1/logins', {}, { loginName: `hoi-truong-${n}`, password: TEST_PASSWORD })
  if (reply.status !== 200) throw new Error(`Signing in was refused: ${reply.body}`)
}
