import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

/** Several browsers, each looked at by axe. */
const LONG_WAY = 180_000

const DELEGATE = 'Lý Thị Oanh (mẫu)'

describe('a delegate who forgot the password in the hall', () => {
  const product = useProduct()

  it(
    'is let in by the desk in one press; whoever shows the code again is refused, and the desk sees it',
    async () => {
      const desk = await product.openAs('vanphong.kinhbac', '/app/desk', { screen: 'tablet' })
      await desk.getByRole('heading', { level: 1, name: 'Bàn hỗ trợ' }).waitFor()
      await desk.getByRole('searchbox').fill('ly thi oanh')
      await desk.getByRole('button', { name: DELEGATE }).waitFor()
      await expectNoSidewaysScroll(desk)
      await expectAccessible(desk)
      await desk.getByRole('button', { name: DELEGATE }).focus()
      await desk.keyboard.press('Enter')
      await desk.getByRole('img', { name: 'Mã vuông để đăng nhập' }).waitFor()
      const code = (await desk.locator('code').first().textContent()) ?? ''
      expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      await expectNoSidewaysScroll(desk)
      await expectAccessible(desk)

      const phone = await product.open(`/app/desk-entry#${code}`, { screen: 'phone' })
      await phone.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
      expect(phone.url()).not.toContain(code)
      await desk.getByText(new RegExp(`^Lý Thị Oanh \\(mẫu\\) đã đăng nhập lúc`)).waitFor()

      const thief = await product.open(`/app/desk-entry#${code}`, { screen: 'phone' })
      await thief.getByText('Mã đã được dùng').waitFor()
      await expectNoSidewaysScroll(thief)
      await expectAccessible(thief)
      await desk.getByText(/Mã này vừa bị dùng lại/).waitFor()
      await expectAccessible(desk)

      await desk.getByRole('button', { name: 'Thu hồi' }).click()
      await desk.getByText(`Đã thu hồi mã và lần đăng nhập của ${DELEGATE}.`).waitFor()
      await phone.goto(`${product.url}/app/`)
      await phone.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    },
    LONG_WAY,
  )

  it(
    'takes a machine of the office along, which forgets who was signed in when it comes back',
    async () => {
      const desk = await product.openAs('vanphong.kinhbac', '/app/desk/machines', { screen: 'tablet' })
      await desk.getByRole('button', { name: 'Thêm máy' }).first().click()
      await desk.getByLabel('Số máy').fill('12')
      await desk.keyboard.press('Enter')
      await desk.getByText('Đã thêm máy số 12.').waitFor()
      await expectAccessible(desk)
      await desk.getByRole('button', { name: /Máy số 12/ }).click()
      await desk.getByRole('button', { name: 'Đánh dấu máy' }).click()
      const mark = (await desk.locator('code').first().textContent()) ?? ''

      const machine = await product.open('/app/machine', { screen: 'tablet' })
      await machine.getByRole('textbox', { name: 'Mã' }).fill(mark)
      await machine.getByRole('button', { name: 'Đánh dấu máy này' }).click()
      await machine.getByText('Đã đánh dấu máy số 12').waitFor()
      await expectAccessible(machine)

      await desk.goto(`${product.url}/app/desk/machines`)
      await desk.getByRole('button', { name: /Máy số 12/ }).click()
      await desk.getByRole('button', { name: 'Cho mượn', exact: true }).click()
      await desk.getByLabel('Hoặc họ và tên người mượn').fill('Lý Thị Oanh')
      await desk.getByRole('dialog', { name: 'Cho mượn máy số 12' }).getByRole('button', { name: 'Cho mượn' }).click()
      await desk.getByText('Đã cho mượn máy số 12.').waitFor()

      await desk.goto(`${product.url}/app/desk`)
      await desk.getByRole('button', { name: DELEGATE }).click()
      const code = (await desk.locator('code').first().textContent()) ?? ''
      await machine.goto(`${product.url}/app/desk-entry#${code}`)
      await machine.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()

      await desk.goto(`${product.url}/app/desk/machines`)
      await desk.getByText(DELEGATE).first().waitFor()
      await desk.getByRole('button', { name: /Máy số 12/ }).click()
      await desk.getByRole('button', { name: 'Nhận lại máy' }).click()
      await desk.getByText('Đã nhận lại máy số 12; đăng nhập trên máy đã bị xóa.').waitFor()
      await machine.goto(`${product.url}/app/`)
      await machine.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    },
    LONG_WAY,
  )
})
