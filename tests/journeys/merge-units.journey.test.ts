import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const ADMIN = 'quantri'

/** The screens of openings, mergers and terms, with the heading by which each is known to be there. */
const PAGES = [
  ['/app/organisation/openings', 'Mở cơ quan'],
  ['/app/organisation/mergers', 'Sắp xếp đơn vị hành chính'],
  ['/app/organisation/mergers/new', 'Ghi sắp xếp đơn vị hành chính'],
  ['/app/organisation/terms/new', 'Bắt đầu nhiệm kỳ'],
  ['/app/organisation/results', 'Kết quả bầu cử'],
  ['/app/organisation/readiness', 'Thiết lập cơ quan'],
  ['/app/organisation/bodies', 'Thường trực, các Ban, Tổ đại biểu'],
  ['/app/organisation/history', 'Lịch sử tổ chức'],
] as const

describe('units that merge in mid-term', () => {
  const product = useProduct()
  let former: { name: string; council: string }
  let receiving: { name: string; council: string }

  beforeAll(async () => {
    const [first, second] = await product.database.transaction(system('two communes to merge'), (tx) =>
      tx
        .selectFrom('councils.council as council')
        .innerJoin('councils.unit as unit', 'unit.id', 'council.unit_id')
        .select(['unit.full_name as name', 'council.council_id as council'])
        .where('council.level', '=', 'commune')
        .orderBy('unit.sort_key')
        .limit(2)
        .execute(),
    )
    former = first!
    receiving = second!
  })

  it.each(PAGES)('have %s at three widths', async (path, heading) => {
    for (const screen of Object.keys(SCREENS) as (keyof typeof SCREENS)[]) {
      const page = await product.openAs(ADMIN, path, { screen })
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await expect.poll(() => page.getByRole('status', { name: 'Đang tải' }).count()).toBe(0)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('are looked at before they are recorded, and given back when it was a mistake', async () => {
    const page = await product.openAs(ADMIN, '/app/organisation/mergers/new')
    await page.getByRole('heading', { level: 1, name: 'Ghi sắp xếp đơn vị hành chính' }).waitFor()
    await pick(page, 'Đơn vị nhập toàn bộ', former.name)
    await page.keyboard.press('Escape')
    await pick(page, 'Đơn vị tiếp nhận', receiving.name)
    await page.getByLabel('Sắp xếp từ ngày').fill('01/11/2026')
    await page.getByLabel('Nghị quyết về sắp xếp').fill('Nghị quyết số 77/NQ-UBTVQH16')
    await page.getByRole('button', { name: 'Xem trước mọi thay đổi' }).click()
    await page.getByRole('heading', { name: /Những thay đổi từ ngày 0?1\/11\/2026/ }).waitFor()
    await page.getByRole('heading', { name: /Đại biểu chuyển sang: (\d+)\/\1/ }).waitFor()
    const before = await inOffice(receiving.council)
    const moving = await inOffice(former.council)
    await expectAccessible(page)

    const undecided = await leaveUndecided(page)
    await expectAccessible(page)

    // The form is changed after the choice: the choice stays.
    await page.getByRole('button', { name: 'Sửa nội dung đã ghi' }).click()
    await page.getByLabel('Nghị quyết về sắp xếp').fill('Nghị quyết số 78/NQ-UBTVQH16')
    await page.getByRole('button', { name: 'Xem trước mọi thay đổi' }).click()
    await page.getByText('theo Nghị quyết số 78/NQ-UBTVQH16').waitFor()
    await page.getByRole('listitem').filter({ hasText: undecided }).getByText('chưa có nơi tiếp nhận').waitFor()
    await page.getByRole('button', { name: 'Ghi sắp xếp', exact: true }).click()
    // Dozens of delegates with their posts move in one act: on a busy machine it takes its time.
    const recorded = page.getByRole('heading', { name: `${former.name} nhập vào ${receiving.name}` })
    await recorded.waitFor({ timeout: 40_000 })
    expect(await inOffice(receiving.council)).toBe(before + moving)
    expect(await inOffice(former.council)).toBe(0)
    expect(await inRoles(former.council)).toEqual(await inRoles(former.council, 'communeOfficer', 'agencyFocalPoint'))
    await expectAccessible(page)

    await page.getByRole('button', { name: `Chọn nơi tiếp nhận: ${undecided}` }).click()
    await page.getByLabel('chuyển sang một cơ quan mới').check()
    await page.getByLabel('Tên cơ quan tiếp nhận').fill('Cơ quan tiếp nhận sau')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Chọn nơi tiếp nhận' }).click()
    await page.getByText(`Đã chọn nơi tiếp nhận ${undecided}`).waitFor()
    // The list is read anew after the word of it.
    await expect.poll(() => page.getByRole('button', { name: `Chọn nơi tiếp nhận: ${undecided}` }).count()).toBe(0)

    await page.getByRole('button', { name: 'Hoàn tác lần sắp xếp' }).click()
    await page.getByText('Mọi thứ đã chuyển, cả vai trò của người dùng').waitFor()
    await page.getByLabel('Lý do hoàn tác').fill('Ghi nhầm đơn vị tiếp nhận')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác lần sắp xếp' }).click()
    await page.getByText('Hoàn tác vì: Ghi nhầm đơn vị tiếp nhận').waitFor()
    expect([await inOffice(receiving.council), await inOffice(former.council)]).toEqual([before, moving])
  })

  it('leave a Ban that the office dissolves by mistake to be given back with its posts', async () => {
    const page = await product.openAs('vanphong.tinh', '/app/organisation/bodies')
    const dissolve = page.getByRole('button', { name: /Giải thể ?: Ban/ }).first()
    const name = (await dissolve.innerText()).split(':').at(-1)!.trim()
    const posts = await page.getByRole('article', { name }).getByRole('button').count()
    await dissolve.click()
    await page.getByLabel('Giải thể từ ngày').fill('20/11/2026')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Giải thể', exact: true }).click()
    await page.getByRole('heading', { name: 'Đã giải thể trong nhiệm kỳ' }).waitFor()
    await page.getByRole('button', { name: new RegExp(`Hoàn tác giải thể ?: ${name}`) }).click()
    await page.getByLabel('Lý do hoàn tác').fill('Ghi nhầm Ban')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác giải thể' }).click()
    await page.getByRole('article', { name }).waitFor()
    await expect.poll(() => page.getByRole('article', { name }).getByRole('button').count()).toBe(posts)
  })

  /** The roles that people hold in a council today, of these kinds or of all. */
  async function inRoles(council: string, ...kinds: readonly string[]): Promise<readonly string[]> {
    return product.database.transaction(system('counting for the test'), async (tx) => {
      const rows = await tx
        .selectFrom('identity.assignment')
        .select('role')
        .where('council_id', '=', council)
        .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', sql<string>`current_date`)]))
        .$if(kinds.length > 0, (query) => query.where('role', 'in', [...kinds]))
        .orderBy('role')
        .execute()
      return rows.map(({ role }) => role)
    })
  }

  /** Delegates of a council in office today, as the database counts them. */
  async function inOffice(council: string): Promise<number> {
    return product.database.transaction(system('counting for the test'), async (tx) => {
      const { present } = await tx
        .selectFrom('councils.mandate_event as event')
        .select((select) => select.fn.count<number>('event.mandate_id').distinct().as('present'))
        .where('event.council_id', '=', council)
        .where('event.kind', 'in', ['began', 'designated'])
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('councils.mandate_event_undo as undo')
                .select('undo.event_id')
                .whereRef('undo.council_id', '=', 'event.council_id')
                .whereRef('undo.event_id', '=', 'event.id'),
            ),
          ),
        )
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('councils.mandate_event as end')
                .leftJoin('councils.mandate_event_undo as taken', (join) =>
                  join.onRef('taken.council_id', '=', 'end.council_id').onRef('taken.event_id', '=', 'end.id'),
                )
                .select('end.id')
                .whereRef('end.council_id', '=', 'event.council_id')
                .whereRef('end.mandate_id', '=', 'event.mandate_id')
                .where('end.state', '=', 'ended')
                .where('taken.event_id', 'is', null),
            ),
          ),
        )
        .executeTakeFirstOrThrow()
      return present
    })
  }
})

async function pick(page: Page, label: string, unit: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(unit)
  await page.getByRole('option', { name: unit, exact: true }).click()
}

/** Has the first agency of the unit wait for a decision, and answers its name. */
async function leaveUndecided(page: Page): Promise<string> {
  const agencies = page.getByRole('button', { name: /^Đổi: (UBND|Ủy ban)/ }).first()
  const name = (await agencies.getAttribute('aria-label'))!.replace('Đổi: ', '')
  await agencies.click()
  await page.getByLabel('giữ lại, quyết định nơi tiếp nhận sau').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Chọn', exact: true }).click()
  await page.getByText('chưa có nơi tiếp nhận').waitFor()
  return name
}
