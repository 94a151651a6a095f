import { describe, expect, it } from 'vitest'
import { addDays, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const screens = Object.keys(SCREENS) as (keyof typeof SCREENS)[]

/** The sample's petitions were received two months ago; a code bears the year of that day. */
const YEAR = addDays(today(systemClock), -62).slice(2, 4)

describe('the portal', () => {
  const product = useProduct()

  it.each(screens)('says what it is for and finds a petition by its code on a %s', async (screen) => {
    const page = await product.open('/', { screen })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('Mẫu – dữ liệu giả định').count()).toBeGreaterThan(0)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    await page.getByLabel('Tra cứu kiến nghị cử tri').focus()
    await page.keyboard.type(`kn ${YEAR} 1`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Kiến nghị KN-${YEAR}-000001` }).waitFor()
    const shown = await page.locator('main').innerText()
    for (const said of ['Tình trạng', 'Quá trình giải quyết', 'Tiếp nhận kiến nghị']) expect(shown).toContain(said)
    expect(shown).toContain('Trang này không hiển thị thông tin cá nhân của cử tri.')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('says of a code that nobody has, and of one that is none, what to do', async () => {
    const page = await product.open('/tra-cuu/KN-26-999999', { screen: 'phone' })
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy kiến nghị KN-26-999999' }).waitFor()
    await page.getByText(/Kiểm tra lại mã trên giấy báo rồi tra cứu lại/).waitFor()
    await expectAccessible(page)

    await page.getByLabel('Tra cứu kiến nghị cử tri').fill('đường hỏng')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mã kiến nghị chưa đúng' }).waitFor()
    expect(await page.getByLabel('Tra cứu kiến nghị cử tri').inputValue()).toBe('đường hỏng')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('lists the delegates of the province on a phone', async () => {
    const page = await product.open('/', { screen: 'phone' })
    await page.getByRole('main').getByRole('link', { name: /tỉnh/ }).first().press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Đại biểu HĐND tỉnh/ }).waitFor()
    const listed = await page.getByRole('main').getByRole('list').getByRole('listitem').count()
    expect(listed).toBeGreaterThan(50)
    await page.getByText(`${listed} đại biểu đang làm nhiệm vụ`).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('speaks English when asked, and stays with it', async () => {
    const page = await product.open('/?lang=en')
    await page.getByLabel('Look up a voters’ petition').fill(`KN-${YEAR}-000001`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Petition KN-${YEAR}-000001` }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByText('This page shows no personal data of voters.').waitFor()
    await expectAccessible(page)
  })
})
