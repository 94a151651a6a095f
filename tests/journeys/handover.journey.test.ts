import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, system } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import { anAssignment } from '#identity/testing'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

/** Chooses in a long list by typing the beginning. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click()
  await page.getByRole('option', { name }).click()
}

describe('handing over the work of one person', () => {
  const product = useProduct()

  it('shows the list first, moves it on its day, and is taken back until then', async () => {
    const office = await product.openAs('chanhvanphong', '/app/admin/handovers/new')
    await office.getByRole('heading', { level: 1, name: 'Bàn giao công việc' }).waitFor()
    await choose(office, 'Bên giao', 'Nguyễn Minh Anh (mẫu)')
    await office.getByRole('heading', { name: /^Danh sách việc/ }).waitFor()
    await choose(office, 'Bên nhận', 'Ngô Thị Lan (mẫu)')
    await expectNoSidewaysScroll(office)
    await expectAccessible(office)
    await office.getByLabel('Ngày bàn giao').fill('31/12/2099')
    await office.getByRole('button', { name: /^Bàn giao \d+ việc$/ }).click()
    await office.getByText('Chờ đến ngày').first().waitFor()
    await expectAccessible(office)
    const saving = office.waitForEvent('download')
    await office.getByRole('button', { name: 'Tải bản PDF để ký' }).click()
    expect((await saving).suggestedFilename()).toBe('bien-ban-ban-giao.pdf')
    await office.getByRole('button', { name: 'Hủy lịch bàn giao' }).focus()
    await office.keyboard.press('Enter')
    await office.getByText('Đã hủy', { exact: true }).first().waitFor()

    await office.goto(`${product.url}/app/admin/handovers`)
    await office.getByRole('button', { name: /Nguyễn Minh Anh/ }).waitFor()
    await expectAccessible(office)
    const phone = await product.openAs('chanhvanphong', '/app/admin/handovers', { screen: 'phone' })
    await phone.getByText('Nguyễn Minh Anh (mẫu)').first().waitFor()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
  }, 180_000)
  it('is done in the capacity that is chosen for it, where the person has several', async () => {
    const { id, council } = await product.database.transaction(system('a second role'), (tx) =>
      tx
        .selectFrom('identity.account as account')
        .innerJoin('identity.assignment as held', 'held.account_id', 'account.id')
        .select(['account.id', 'held.council_id as council'])
        .where('account.login_name', '=', 'chanhvanphong')
        .executeTakeFirstOrThrow(),
    )
    await anAssignment(product.database, id as AccountId, {
      role: 'systemAdmin',
      council: council as CouncilId,
      title: 'Quản trị viên kiêm nhiệm',
      validFrom: '2026-05-01' as CalendarDate,
    })
    const office = await product.openAs('chanhvanphong', '/app/admin/handovers/new')
    const capacities = office.getByRole('radiogroup', { name: 'Thực hiện với tư cách' })
    await capacities.waitFor()
    expect(await capacities.getByRole('radio', { name: 'Chánh Văn phòng' }).isChecked()).toBe(true)
    await choose(office, 'Bên giao', 'Nguyễn Minh Anh (mẫu)')
    await choose(office, 'Bên nhận', 'Ngô Thị Lan (mẫu)')
    await office.getByLabel('Ngày bàn giao').fill('31/12/2099')
    await capacities.getByRole('radio', { name: 'Chánh Văn phòng' }).focus()
    await office.keyboard.press('ArrowDown')
    expect(await capacities.getByRole('radio', { name: 'Quản trị viên kiêm nhiệm' }).isChecked()).toBe(true)
    await expectAccessible(office)
    await office.getByRole('button', { name: /^Bàn giao \d+ việc$/ }).click()
    await office.getByText('Chờ đến ngày').first().waitFor()
    await office.getByText('Quản trị viên kiêm nhiệm').first().waitFor()
    const done = await product.database.transaction(system('a test looks'), (tx) =>
      tx
        .selectFrom('identity.handover as handover')
        .innerJoin('identity.assignment as held', 'held.id', 'handover.planned_as')
        .select(['held.role', 'held.title'])
        .where('handover.state', '=', 'planned')
        .execute(),
    )
    expect(done).toEqual([{ role: 'systemAdmin', title: 'Quản trị viên kiêm nhiệm' }])
  }, 180_000)
})
