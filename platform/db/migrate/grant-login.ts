import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { LOCK } from './migrate.ts'

const ROLE = 'app_login'
const ITERATIONS = 4096

/** Lets the application's role log in with this password; answers its address. */
export async function grantLogin(ownerUrl: string, password: string): Promise<string> {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('The password of app_login is some ASCII characters, no space.')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // Two servers that start together would otherwise change the one row of the role at the same moment.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`alter role ${ROLE} login password ${client.escapeLiteral(scramVerifier(password))}`)
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = ROLE
  url.password = password
  return url.toString()
}

/** What PostgreSQL keeps of a password (RFC 5803); made here, so that no server log ever shows the password itself. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const keyed = (label: string) => createHmac('sha256', salted).update(label).digest()
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`
}
