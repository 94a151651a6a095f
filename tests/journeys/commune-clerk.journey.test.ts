import { describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

describe('a commune clerk on a phone', () => {
  const product = useProduct()

  it('sees the own commune and nothing of another council', async () => {
    const page = await product.openAs('vanphong.kinhbac', '/app/organisation', { screen: 'phone' })
    await page.getByRole('heading', { level: 1, name: 'HĐND phường Kinh Bắc' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    const other = await product.database.transaction(system('another council'), (tx) =>
      tx
        .selectFrom('councils.council')
        .select(['council_id', 'name'])
        .where('level', '=', 'commune')
        .where('name', '!=', 'HĐND phường Kinh Bắc')
        .orderBy('name')
        .executeTakeFirstOrThrow(),
    )
    await page.goto(`${product.url}/app/organisation/below/${other.council_id}`)
    await page.getByText(/Không tìm thấy nội dung|Không có quyền thực hiện việc này/).waitFor()
    expect(await page.getByText(other.name).count()).toBe(0)
    const reply = await page.request.get(`${product.url}/api/v1/councils/${other.council_id}/delegates`)
    expect(reply.status()).toBe(404)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
