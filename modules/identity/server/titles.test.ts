import { expect, it } from 'vitest'
import { system } from '#platform/access'
import { type CalendarDate, calendarDate, type Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { HandoverWithItems } from '#identity'
import { aCouncilScope, aLoginAs, useServer } from '../testing/index.ts'
import { identityModule, titlesOn } from './index.ts'

const clock = { at: '2026-12-10T02:00:00.000Z', now: () => clock.at as Instant }
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })

it('what was done on 10/12 keeps the title of that day after the post ended on 15/12 and another began', async () => {
  const council = await aCouncilScope(db.database)
  const chief = await aLoginAs(db.database, { role: 'officeChief', council, displayName: 'Bà Chánh' })
  const taking = await aLoginAs(db.database, { role: 'specialist', council, title: 'Chuyên viên' })
  const leaving = await aLoginAs(db.database, {
    role: 'specialist',
    council,
    title: 'Chuyên viên tổng hợp',
    loginName: 'giu.chuc',
    displayName: 'Ông Giữ Chức',
    validFrom: '2026-07-01' as CalendarDate,
  })
  const done = await api.post<{ id: string }>(`/councils/${council}/handovers`, chief, {
    from: leaving.account,
    to: taking.account,
    onDay: '2026-12-10',
  })

  clock.at = '2026-12-14T02:00:00.000Z'
  const roles = `/councils/${council}/assignments`
  const end = { lastDay: '2026-12-15', version: 1 }
  expect(await api.patch(`${roles}/${leaving.assignment}`, chief, end)).toMatchObject({ status: 200 })
  const next = {
    loginName: 'giu.chuc',
    displayName: 'Ông Giữ Chức',
    role: 'recordsClerk',
    title: 'Văn thư',
    validFrom: '2026-12-16',
  }
  expect(await api.post(roles, chief, next)).toMatchObject({ status: 201 })

  clock.at = '2026-12-20T02:00:00.000Z'
  const { body } = await api.get<HandoverWithItems>(`/councils/${council}/handovers/${done.body.id}`, chief)
  expect(body.from).toEqual({
    account: leaving.account,
    displayName: 'Ông Giữ Chức',
    title: 'Chuyên viên tổng hợp',
  })
  const calledOn = (day: string) =>
    db.database.transaction(system('a test looks', council), async (tx) =>
      (await titlesOn(tx, council, [leaving.account], calendarDate(day))).get(leaving.account),
    )
  expect(await calledOn('2026-12-10')).toBe('Chuyên viên tổng hợp')
  expect(await calledOn('2026-12-15')).toBe('Chuyên viên tổng hợp')
  expect(await calledOn('2026-12-16')).toBe('Văn thư')
})
