import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { addDays, formatDate, systemClock, today } from '#platform/calendar'
import { pdfPages } from '../../platform/paper/testing/read-back.ts'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { announced, attach, choose } from './by-keyboard.ts'
import { useProduct } from './product.ts'

const LEADER = { login: 'phochutich.tinh', name: 'Phạm Văn Đức (mẫu)', title: 'Phó Chủ tịch HĐND tỉnh' }
const CHAIR = { login: 'chutich.tinh', name: 'Lê Thu Hà (mẫu)' }
const OFFICER = { login: 'vanphong.tinh', name: 'Nguyễn Minh Anh (mẫu)', title: 'Chuyên viên Phòng Công tác HĐND' }
const TAKER = { login: 'vanthu.tinh', name: 'Ngô Thị Lan (mẫu)' }
const CHIEF = 'chanhvanphong'
const NO_ROLE = 'Hôm nay tài khoản không giữ vai trò nào'
const NUMBER = '701'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
/** Several people one after the other, each screen checked whole. */
const WHOLE_WAY_MS = 300_000

describe('a post that ends on a day', () => {
  const product = useProduct()

  it(
    'of an officer gives what they submitted and follow to another, who goes on with it',
    async () => {
      const chief = await product.openAs(CHIEF, '/app/')
      const officer = await product.openAs(OFFICER.login, '/app/')
      const paper = await aLetter(officer, 'Lắp biển báo trước cổng trường (mẫu)')
      await endRole(chief, OFFICER.name)
      const list = await handOver(chief, OFFICER.name, TAKER.name)
      for (const said of [OFFICER.title, TAKER.name, 'Nội dung theo dõi, đôn đốc', 'Chuyển 1 kiến nghị']) {
        expect(list).toContain(said)
      }
      await aNightPasses(OFFICER.login)
      expect(await approvalRefused(officer, chief, paper)).toEqual([403, 'identity/no-capacity'])
      await officer.goto(`${product.url}/app/approvals/${paper}`)
      await officer.getByText(NO_ROLE).first().waitFor()
      await expectAccessible(officer)

      const taker = await product.openAs(TAKER.login, `/app/approvals/${paper}`)
      await taker.getByText(`Trình lãnh đạo: ${OFFICER.name}, ${OFFICER.title}`).waitFor()
      await taker.getByRole('button', { name: 'Rút văn bản' }).waitFor()
      await expectAccessible(taker)
    },
    WHOLE_WAY_MS,
  )

  it(
    'keeps its title on what was signed, hands its work over with a list to sign, and is vacant from the next day',
    async () => {
      const chief = await product.openAs(CHIEF, '/app/')
      await letDecideByName(chief, LEADER.name)
      const [signed, waiting] = [
        await aLetter(chief, 'Sửa mái nhà văn hóa (mẫu)'),
        await aLetter(chief, 'Nạo vét kênh (mẫu)'),
      ]

      const leader = await product.openAs(LEADER.login, `/app/approvals/${signed}`, { screen: 'phone' })
      await approve(leader)
      await signAndIssue(await product.openAs(TAKER.login, `/app/approvals/${signed}`))

      const vacantToday = await vacancies(chief)
      await endPost(chief)
      expect(await vacancies(chief), 'vacant on the last day').toBe(vacantToday)
      expect(await vacancies(chief, addDays(today(systemClock), 1)), 'vacant from the next day').toBe(vacantToday + 1)
      await endRole(chief, LEADER.name)
      const list = await handOver(chief, LEADER.name, CHAIR.name)
      expect(list).toContain('Bàn giao')
      for (const said of [LEADER.name, LEADER.title, CHAIR.name, 'Chuyển 1 kiến nghị']) expect(list).toContain(said)

      // The last evening: the paper that waits for whoever holds the post still stands open on the phone.
      await leader.goto(`${product.url}/app/`)
      await leader.getByRole('button', { name: 'Duyệt', exact: true }).first().tap()
      const asked = leader.getByRole('dialog').getByRole('button', { name: 'Duyệt' })
      await asked.waitFor()
      await aNightPasses(LEADER.login)
      await asked.tap()
      await announced(leader, NO_ROLE)
      await expectNoSidewaysScroll(leader)
      expect(await approvalRefused(leader, chief, waiting)).toEqual([403, 'identity/no-capacity'])

      await chief.goto(`${product.url}/app/`)
      await chief.getByRole('link', { name: /\d+ chức danh khuyết, cần kiện toàn/ }).waitFor()
      await chief
        .getByText(`Phó Chủ tịch HĐND: khuyết ${vacantToday + 1}/`)
        .first()
        .waitFor()
      await expectAccessible(chief)
      expect(await vacancies(chief), 'vacant today').toBe(vacantToday + 1)
      await expectAccessible(chief)

      await chief.goto(`${product.url}/app/approvals/${signed}`)
      await chief.getByText(`Duyệt: ${LEADER.name}, ${LEADER.title}`).waitFor()
      const printed = await saved(chief, 'Tải bản PDF')
      for (const said of ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', LEADER.name]) expect(printed).toContain(said)

      const chair = await product.openAs(CHAIR.login, `/app/approvals/${waiting}`, { screen: 'phone' })
      await approve(chair)
    },
    WHOLE_WAY_MS,
  )

  /** The night after the last day, seen from the next morning: the same ends, one day ago. */
  async function aNightPasses(loginName: string): Promise<void> {
    await product.database.transaction(system('a night passes'), async (tx) => {
      const day = today(systemClock)
      const account = await tx
        .selectFrom('identity.account')
        .select(['id', 'person_id'])
        .where('login_name', '=', loginName)
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('identity.assignment')
        .set({ valid_to: addDays(day, -1) })
        .where('account_id', '=', account.id)
        .where('valid_to', '=', day)
        .execute()
      await tx.updateTable('councils.post').set({ ended_on: day }).where('ended_on', '=', addDays(day, 1)).execute()
    })
  }

  /** Ends the vice-chair's post in the Thường trực from tomorrow on, and says so. */
  async function endPost(chief: Page): Promise<void> {
    await chief.goto(`${product.url}/app/organisation/bodies`)
    await chief
      .getByRole('button', { name: await nameOfDelegate(LEADER.login) })
      .first()
      .press('Enter')
    await chief.getByRole('button', { name: 'Kết thúc chức danh' }).press('Enter')
    await choose(chief, 'Lý do', 'Miễn nhiệm')
    await chief.getByLabel('Thôi giữ chức danh từ ngày').fill(formatDate(addDays(today(systemClock), 1)))
    await expectAccessible(chief)
    await chief.getByRole('button', { name: 'Kết thúc chức danh' }).press('Enter')
    await announced(chief, 'Đã kết thúc chức danh')
  }

  /** Today is the last day of the role. */
  async function endRole(chief: Page, name: string): Promise<void> {
    await chief.goto(`${product.url}/app/admin/roles`)
    await chief.getByRole('button', { name: new RegExp(escaped(name)) }).press('Enter')
    await chief.getByRole('button', { name: 'Kết thúc vai trò' }).waitFor()
    await expectAccessible(chief)
    await chief.getByRole('button', { name: 'Kết thúc vai trò' }).press('Enter')
    await announced(chief, 'Đã kết thúc vai trò')
  }

  /** At once, with the list that both sign; what it says. */
  async function handOver(chief: Page, from: string, to: string): Promise<string> {
    await chief.goto(`${product.url}/app/admin/handovers/new`)
    await pick(chief, 'Bên giao', from)
    await chief.getByRole('heading', { name: /^Danh sách việc \([1-9]/ }).waitFor()
    await pick(chief, 'Bên nhận', to)
    await expectAccessible(chief)
    await chief.getByRole('button', { name: /^Bàn giao \d+ việc$/ }).press('Enter')
    await chief.getByText('Đã bàn giao', { exact: true }).first().waitFor()
    await expectAccessible(chief)
    return saved(chief, 'Tải bản PDF để ký')
  }

  /** How many seats of a vice-chair the chart of a day shows empty. */
  async function vacancies(page: Page, on?: string): Promise<number> {
    await page.goto(`${product.url}/app/organisation/bodies${on === undefined ? '' : `?on=${on}`}`)
    const standing = page.getByRole('article').filter({ hasText: 'Chủ tịch HĐND' }).first()
    await standing.waitFor()
    return Number(/Phó Chủ tịch HĐND: khuyết (\d+)\//.exec(await standing.innerText())?.[1] ?? 0)
  }

  /** The delegate whom an account belongs to, as the chart names them. */
  async function nameOfDelegate(loginName: string): Promise<string> {
    return product.database.transaction(system('the delegate of an account'), async (tx) => {
      const row = await tx
        .selectFrom('identity.account as account')
        .innerJoin('councils.person as person', 'person.id', 'account.person_id')
        .select('person.full_name')
        .where('account.login_name', '=', loginName)
        .executeTakeFirstOrThrow()
      return row.full_name
    })
  }
})

/** What the API answers whoever goes on with an open page. */
async function approvalRefused(page: Page, chief: Page, paper: string): Promise<[number, string]> {
  const { origin } = new URL(page.url())
  const reply = await page.request.post(
    `${origin}/api/v1/councils/${await councilOf(chief)}/approvals/${paper}/approve`,
    {
      data: { version: 1, note: null },
      headers: { origin, 'idempotency-key': randomUUID() },
    },
  )
  const { code } = (await reply.json()) as { code: string }
  return [reply.status(), code]
}

async function councilOf(page: Page): Promise<string> {
  const { origin } = new URL(page.url())
  const me = (await (await page.request.get(`${origin}/api/v1/me`)).json()) as { as: { council: string } }
  return me.as.council
}

async function posted<Reply>(page: Page, path: string, data: object): Promise<Reply> {
  const { origin } = new URL(page.url())
  const reply = await page.request.post(`${origin}/api/v1/councils/${await councilOf(page)}${path}`, {
    data,
    headers: { origin, 'idempotency-key': randomUUID() },
  })
  expect(reply.status(), path).toBe(201)
  return (await reply.json()) as Reply
}

async function read<Reply>(page: Page, path: string): Promise<Reply> {
  const { origin } = new URL(page.url())
  const reply = await page.request.get(`${origin}/api/v1/councils/${await councilOf(page)}${path}`)
  expect(reply.status(), path).toBe(200)
  return (await reply.json()) as Reply
}

/** Letters go to one leader by name, and to no other. */
async function letDecideByName(chief: Page, name: string): Promise<void> {
  const { items } = await read<{ items: { account: string; name: string }[] }>(chief, '/approvals/people')
  const account = items.find((person) => person.name === name)?.account
  await posted(chief, '/approvals/chains', {
    kind: 'voters/forward-letter',
    from: today(systemClock),
    steps: [{ by: 'account', account }],
    issue: { by: 'role', roles: ['recordsClerk'] },
  })
}

/** A petition and the letter that carries it, submitted; its paper. */
async function aLetter(office: Page, content: string): Promise<string> {
  const { id } = await posted<{ id: string }>(office, '/petitions', {
    content: `Đề nghị: ${content}`,
    sourceKind: 'receivedDirectly',
    receivedOn: today(systemClock),
    competence: 'province',
    field: 'transport',
  })
  const agencies = await read<{ items: { id: string }[] }>(office, '/agencies')
  const { paper } = await posted<{ paper: string }>(office, '/petitions/letters', {
    petitions: [id],
    agency: agencies.items[0]?.id,
  })
  return paper
}

async function approve(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Duyệt', exact: true }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).tap()
  await announced(phone, 'Đã duyệt')
  await expectNoSidewaysScroll(phone)
  await expectAccessible(phone)
}

async function signAndIssue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  const signing = page.getByRole('dialog', { name: 'Ghi bản đã ký' })
  await attach(page, 'Chọn bản đã ký (PDF)', { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: PDF })
  await signing.getByText('ban-ky.pdf').waitFor()
  await signing.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  await announced(page, 'Đã ghi bản đã ký')
  await page.getByRole('button', { name: 'Phát hành' }).press('Enter')
  const issuing = page.getByRole('dialog', { name: 'Phát hành' })
  await issuing.getByLabel('Số văn bản').fill(NUMBER)
  await issuing.getByRole('button', { name: 'Phát hành' }).press('Enter')
  await announced(page, `Đã phát hành, số ${NUMBER}`)
}

/** Somebody by the beginning of what the list says of them. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click()
  await page.getByRole('option', { name: new RegExp(`^${escaped(name)}`) }).click()
}

/** What a downloaded PDF says. */
async function saved(page: Page, button: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page
    .getByRole('button', { name: button })
    .or(page.getByRole('link', { name: button }))
    .first()
    .press('Enter')
  const pages = await pdfPages(readFileSync(await (await saving).path()))
  return pages.map(({ text }) => text).join('\n')
}

const escaped = (text: string): string => text.replaceAll(/[()]/g, String.raw`\$&`)
