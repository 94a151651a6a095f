import { TOTP } from 'otpauth'
import type pg from 'pg'
import { TEST_PASSWORD, type TestLogin } from '#identity/testing'
import { workbook } from '../files.ts'
import { first } from './callers-own.ts'
import { type Asking, type Hint, type Hints, inDays, says, today } from './hint.ts'

const COOKIE = 'takes the cookie of a first step: modules/identity/server/second-step.routes.test.ts'
const SIGNATURE = 'takes a signed challenge: modules/identity/server/passkey.routes.test.ts'
const PROVIDER = 'takes a provider of single sign-on: tests/journeys/single-sign-on.journey.test.ts'
const EMPTY = 'takes an empty installation: tests/journeys/first-start.journey.test.ts'
const OFFICE = ['officeChief', 'communeOfficer'] as const
const password: Hint = says({ password: TEST_PASSWORD })
const ownLogin = ({ caller }: Asking) => {
  const login = caller.login()?.login
  return login ? { path: { login } } : {}
}
const accountsOfOthers = `select a.account_id as account from identity.assignment a
                           where a.council_id = :council and a.account_id <> :account and a.role in ('press', 'guest')`
const person = (seed: number) => ({
  displayName: 'Trần Thị Mời',
  loginName: `moi.${seed}`,
  role: 'delegate',
  title: 'Đại biểu',
  validFrom: today(),
})
/** A code that the office hands out: made by an officer of the caller's council, used by whoever stands there. */
const code = (make: (so: Asking, officer: TestLogin) => Promise<string | undefined>, more: object = {}): Hint => ({
  asks: async (so) => {
    const officer = so.world.callers.find(
      ({ role, council }) => role === 'officeChief' && council === so.caller.council,
    )
    return { body: { code: (await make(so, officer!.login()!)) ?? '', ...more } }
  },
})
const invited = async ({ world, caller, seed }: Asking, as: TestLogin) => {
  const made = await first<{ ids: string[]; invitations?: { id: string }[] }>(
    { world, caller },
    'POST',
    `/councils/${caller.council}/invitations`,
    { as, body: { people: [person(seed)] } },
  )
  const ids = made?.ids ?? made?.invitations?.map(({ id }) => id) ?? []
  const printed = await first<{ slips?: { code: string }[]; items?: { code: string }[] }>(
    { world, caller },
    'POST',
    `/councils/${caller.council}/invitations/slips`,
    { as, body: { ids, size: 'A4' } },
  )
  return (printed?.slips ?? printed?.items)?.[0]?.code
}
const atDesk = async ({ world, caller }: Asking, as: TestLogin) => {
  const [guest] = (
    await world.owner.query<{ id: string }>(
      `select account_id as id from identity.assignment where council_id = $1 and role = 'delegate' limit 1`,
      [caller.council],
    )
  ).rows
  return (
    await first<{ code: string }>({ world, caller }, 'POST', `/councils/${caller.council}/desk/passes`, {
      as,
      body: { account: guest?.id },
    })
  )?.code
}
const onMachine = async ({ world, caller, seed }: Asking, as: TestLogin) => {
  const device = await first<{ id: string }>({ world, caller }, 'POST', `/councils/${caller.council}/devices`, {
    as,
    body: { number: `M${seed}` },
  })
  const path = `/councils/${caller.council}/devices/${device?.id}/code`
  return (await first<{ code: string }>({ world, caller }, 'POST', path, { as }))?.code
}
const appCode = async (so: Asking) => {
  const made = await first<{ secret?: string; key?: string; uri?: string }>(so, 'PUT', '/me/authenticator-app', {
    body: { password: TEST_PASSWORD },
  })
  const secret = made?.secret ?? made?.key ?? new URL(made?.uri ?? 'otpauth://x/?secret=AA').searchParams.get('secret')!
  return new TOTP({ secret }).generate()
}

export const PEOPLE: Hints = {
  'POST /administration/deliveries/{event}/discard': deadDelivery(),
  'POST /administration/deliveries/{event}/retry': deadDelivery(),
  'POST /administration/jobs/{job}/discard': failedJob(),
  'POST /administration/jobs/{job}/retry': failedJob(),
  'PUT /administration/retention/{rule}': {
    rows: `select rule, version::int, 400 as days from audit.retention
            union all select 'identity.known-browsers', 0, 400`,
    by: ['systemAdmin'],
  },
  'POST /councils/{council}/corrections/{correction}/answer': {
    needs: ['POST /my-data/corrections'],
    rows: `select id as correction, version::int from audit.correction where council_id = :council and state = 'asked'`,
  },
  'POST /my-data/corrections': {
    asks: async (so) => {
      const held = await first<{ holdings: { name: string }[] }>(so, 'GET', '/my-data')
      const one = held?.holdings[so.seed % held.holdings.length]
      return { body: { holding: one?.name ?? '' } }
    },
  },
  'POST /councils/{council}/accounts/{account}/identities': {
    rows: accountsOfOthers,
    asks: async ({ world, seed }) => ({ body: { pending: await pendingIdentity(world.owner, seed) } }),
    by: [...OFFICE, 'systemAdmin'],
  },
  'GET /councils/{council}/pending-identities': {
    asks: async ({ world, seed }) => {
      const id = await pendingIdentity(world.owner, seed)
      const { rows } = await world.owner.query<{ code: string }>(
        'select code from identity.pending_identity where id = $1',
        [id],
      )
      return { query: { code: rows[0]!.code } }
    },
  },
  'DELETE /councils/{council}/accounts/{account}/identities/{identity}': {
    rows: `select l.account_id as account, l.id as identity from identity.linked_identity l
             join identity.assignment a on a.account_id = l.account_id and a.council_id = :council`,
  },
  'POST /councils/{council}/accounts/{account}/second-factors/reset': { rows: accountsOfOthers },
  'POST /councils/{council}/assignments': {
    asks: ({ seed }) => ({ body: { ...person(seed), agency: undefined, body: undefined } }),
  },
  'PATCH /councils/{council}/assignments/{assignment}': {
    rows: `select id as assignment, version::int from identity.assignment
            where council_id = :council and valid_to is null and role in ('guest', 'press', 'delegate') order by id desc`,
    asks: () => ({ body: { lastDay: inDays(30) } }),
  },
  'POST /councils/{council}/invitations': {
    asks: ({ seed }) => ({ body: { people: [person(seed)] } }),
  },
  'POST /councils/{council}/invitations/slips': {
    rows: `select array[id] as ids from identity.invitation where council_id = :council and redeemed_at is null and revoked_at is null`,
  },
  'POST /councils/{council}/invitations/{invitation}/letter': {
    never: 'takes a mail server: modules/identity/server/invitations.routes.test.ts',
  },
  'POST /councils/{council}/invitations/{invitation}/revocation': {
    rows: `select id as invitation from identity.invitation where council_id = :council and redeemed_at is null and revoked_at is null`,
  },
  'POST /councils/{council}/invitations/sheet/preview': invitations(),
  'POST /councils/{council}/invitations/sheet/import': invitations(),
  'POST /councils/{council}/desk/passes': { rows: accountsOfOthers },
  'POST /councils/{council}/desk/passes/{pass}/revocation': {
    rows: `select id as pass from identity.desk_pass where council_id = :council and used_at is null and revoked_at is null`,
  },
  'POST /councils/{council}/devices': { asks: ({ seed }) => ({ body: { number: `T${seed}` } }) },
  'POST /councils/{council}/devices/{device}/lending': {
    rows: `select id as device from identity.device d where council_id = :council and retired_at is null
              and not exists (select from identity.lending l where l.device_id = d.id and l.returned_at is null)`,
    asks: () => ({ body: { account: undefined, holderName: 'Người mượn máy' } }),
  },
  'POST /councils/{council}/devices/{device}/return': {
    rows: `select device_id as device from identity.lending where council_id = :council and returned_at is null`,
  },
  'POST /councils/{council}/handovers': {
    rows: `select a.account_id as "from", b.account_id as "to" from identity.assignment a join identity.assignment b
              on b.council_id = a.council_id and b.account_id <> a.account_id and b.role = a.role
            where a.council_id = :council and a.role in ('specialist', 'delegate', 'press', 'guest') order by a.id desc limit 40`,
    asks: () => ({ body: { onDay: inDays(3) } }),
  },
  'POST /councils/{council}/handovers/{handover}/cancellation': {
    rows: `select id as handover, version::int from identity.handover where council_id = :council and state = 'planned'`,
  },
  'PUT /councils/{council}/people/{account}/contact': {
    rows: `select a.account_id as account, coalesce(c.version, 0)::int as version from identity.assignment a
             left join identity.contact c on c.account_id = a.account_id
            where a.council_id = :council order by a.id`,
    asks: () => ({ body: { email: 'mot@example.vn', phone: '0900000000' } }),
  },
  'POST /councils/{council}/people/{account}/disabling': { rows: accountsOfOthers },
  'POST /councils/{council}/people/{account}/enabling': {
    rows: `select a.account_id as account from identity.assignment a join identity.account c on c.id = a.account_id
            where a.council_id = :council and c.disabled_at is not null`,
  },
  'POST /councils/{council}/people/{account}/reset': { rows: accountsOfOthers },
  'PUT /councils/{council}/second-factor-rule': {
    rows: `select :council as council, coalesce((select version from identity.second_factor_rule where council_id = :council), 0)::int as version`,
    asks: () => ({ body: { roles: ['press'], requiredFrom: inDays(30) } }),
  },
  'GET /councils/{council}/open-work/{account}': {
    rows: `select account_id as account from identity.assignment where council_id = :council`,
  },
  'POST /desk/logins': code(atDesk),
  'POST /machine': code(onMachine),
  'POST /invitations/look': code(invited),
  'POST /invitations/accept': code(invited),
  'POST /invitations/redeem': {
    asks: async (so) => ({
      body: {
        code: await invited(so, so.world.callers.find(({ role }) => role === 'officeChief')!.login()!),
        displayName: undefined,
        loginName: undefined,
        password: 'bốn con chim sẻ trên mái đình',
      },
    }),
  },
  'POST /logins': {
    rows: `select login_name as "loginName" from identity.account where disabled_at is null order by id limit 10`,
    asks: () => ({ body: { password: TEST_PASSWORD } }),
  },
  'DELETE /logins/{login}': { asks: ownLogin },
  'PUT /logins/{login}/recognition': { asks: ownLogin },
  'PUT /me/authenticator-app': password,
  'PUT /me/authenticator-app/confirmation': { asks: async (so) => ({ body: { code: await appCode(so) } }) },
  'POST /me/authenticator-app/removal': password,
  'PUT /me/recovery-codes': {
    asks: async (so) => {
      await first(so, 'PUT', '/me/authenticator-app/confirmation', { body: { code: await appCode(so) } })
      return { body: { password: TEST_PASSWORD } }
    },
  },
  'POST /me/passkeys/request': password,
  'POST /me/passkeys': { never: SIGNATURE },
  'POST /me/passkeys/{passkey}/removal': { never: SIGNATURE },
  'PUT /me/password': { asks: () => ({ body: { current: TEST_PASSWORD, next: 'bốn con chim sẻ trên mái đình' } }) },
  'GET /logins/second-step': { never: COOKIE },
  'POST /logins/second-step': { never: COOKIE },
  'POST /logins/second-step/passkey': { never: SIGNATURE },
  'POST /logins/second-step/passkey-request': { never: COOKIE },
  'POST /logins/passkey': { never: SIGNATURE },
  'POST /logins/elsewhere': { never: PROVIDER },
  'POST /logins/elsewhere/begin': { never: PROVIDER },
  'POST /setup': { never: EMPTY },
  'GET /setup/provinces': { never: EMPTY },
  'GET /demo/logins': { never: 'it takes a demonstration' },
}

function invitations(): Hint {
  return {
    by: [...OFFICE, 'systemAdmin'],
    asks: async ({ seed }) => ({
      query: { sheet: undefined },
      file: await workbook([
        ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Chức danh', 'Giữ vai trò từ ngày'],
        ['Trần Thị Mời', `bang.${seed}`, 'Đại biểu HĐND', 'Đại biểu HĐND', '22/11/2026'],
      ]),
    }),
  }
}

/** Something that was given up: what happened is there, a handler of it failed for good. */
function deadDelivery(): Hint {
  return {
    by: ['systemAdmin'],
    asks: async ({ world }) => {
      const { rows } = await world.owner.query<{ event: string; handler: string }>(
        `with given_up as (
           insert into platform.delivery (handler, position, subject_kind, subject_id, attempts, due, state, failure)
           select h.name, o.position, o.subject_kind, o.subject_id, 10, now(), 'dead', 'fuzz'
             from platform.outbox o join platform.handler h on h.event = o.name
            where o.position is not null order by o.position desc limit 1
           on conflict do nothing returning handler, position)
         select o.id as event, d.handler from platform.delivery d join platform.outbox o on o.position = d.position
          where d.state = 'dead' union all
         select o.id, g.handler from given_up g join platform.outbox o on o.position = g.position limit 1`,
      )
      return rows[0] ? { path: { event: rows[0].event }, body: { handler: rows[0].handler } } : {}
    },
  }
}

function failedJob(): Hint {
  return {
    by: ['systemAdmin'],
    asks: async ({ world }) => {
      const { rows } = await world.owner.query<{ id: string }>(
        `insert into pgboss.job (name, state, data, source_name, source_retry_count)
         select 'dead-letters', 'created', '{"fuzz": true}', name, 3 from pgboss.queue
          where name ~ '^[a-z]+[.]' order by name limit 1 returning id`,
      )
      return { path: { job: rows[0]!.id } }
    },
  }
}

async function pendingIdentity(owner: { query: Asking['world']['owner']['query'] }, seed: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into identity.pending_identity (id, issuer, subject, label, email, code, tried_at, expires_at)
     values (gen_random_uuid(), 'https://id.example.vn', $1, 'Người thử', null, $2, now(), now() + interval '1 hour') returning id`,
    [`nguoi-${seed}-${Math.random()}`, Math.random().toString(36).slice(2, 10).toUpperCase().padEnd(8, 'X')],
  )
  return rows[0]!.id
}

/** What was planted as given up and neither tried again nor discarded: it would stand as an alarm. */
export async function takeBackGivenUp(owner: pg.Client): Promise<void> {
  await owner.query(`delete from platform.delivery where state = 'dead' and failure = 'fuzz'`)
  await owner.query(`delete from pgboss.job where name = 'dead-letters' and data ? 'fuzz'`)
}
