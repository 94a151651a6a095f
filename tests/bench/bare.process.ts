/*
 * The reference: the same SQL as the product's, sent bare from a process of its own, with unnamed statements, each its own
 * transaction, over 16 connections. Started by `Bare`; answers each task with the time of each call in ms.
 */
import pg from 'pg'
import { atOnce, steadily } from './measure.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

export interface Task {
  readonly statements: readonly Statement[]
  readonly calls: number
  readonly how: 'steadily' | 'at-once'
}

const CONNECTIONS = 16
const [url, council] = process.argv.slice(2)
// Functions that search apply the scope themselves; the bare statement has it once for the connection.
const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, options: `-c app.council=${council}` })
await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.query('select pg_sleep(0.05)')))

async function call({ statements }: Task): Promise<void> {
  const client = await pool.connect()
  for (const { text, values } of statements) await client.query(text, [...values])
  client.release()
}

process.on('message', (task: Task) => {
  const times =
    task.how === 'steadily' ? steadily(CONNECTIONS, task.calls, () => call(task)) : atOnce(task.calls, () => call(task))
  void times.then((all) => process.send!(all))
})
process.on('disconnect', () => void pool.end().then(() => process.exit(0)))
process.send!('ready')
