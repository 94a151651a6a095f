import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** With the arrows, as a list is walked without a mouse. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  // The star of a field that must be filled in belongs to its label.
  const field = page.locator('input').and(page.getByLabel(new RegExp(`^${label}\\s*\\*?$`)))
  // Where one only fits, the screen has chosen it.
  if ((await field.inputValue()) === option) return
  await field.focus()
  if (await field.evaluate((input: HTMLInputElement) => !input.readOnly)) await field.fill(option)
  const there = page.getByRole('option', { name: option, exact: true })
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const current = page.locator('[role="option"][data-combobox-selected]')
    if ((await current.count()) > 0 && (await current.first().innerText()).trim() === option) break
    await page.keyboard.press('ArrowDown')
    await there.waitFor()
  }
  await page.keyboard.press('Enter')
  expect(await field.inputValue(), label).toBe(option)
}

/** Through the file dialog that a button opens. */
export async function attach(
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).press('Enter')
  await (await chooser).setFiles(file)
}

/** Said where a screen reader hears it. */
export async function announced(page: Page, message: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: message }).waitFor()
}
