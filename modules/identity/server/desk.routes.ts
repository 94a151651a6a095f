import { z } from 'zod'
import { system } from '#platform/access'
import { anyone, can, councilPath, DONE, Done, get, MACHINE_COOKIE, post } from '#platform/http'
import {
  AddDevice,
  DeskPass,
  DeskPassId,
  DeskPerson,
  Device,
  DeviceCode,
  DeviceId,
  IssuedDeskPass,
  IssueDeskPass,
  LendDevice,
  Lending,
  MarkDevice,
  MarkedDevice,
  UseDeskPass,
} from '#identity'
import { deskPeople, enterByDeskPass, issueDeskPass, revokeDeskPass } from './desk.ts'
import { findPass, listPasses } from './desk-pass.store.ts'
import { findDevice, listDevices } from './device.store.ts'
import { addDevice, deviceCode, lendDevice, lendingsOf, markDevice, retireDevice, returnDevice } from './devices.ts'
import { standAtDesk } from './identity.policy.ts'
import { carryLogin, originOf } from './open-login.ts'
import { councilOfPath } from './paths.ts'

/** A hall that comes in by the desk is one address. */
const CODES_PER_MINUTE = 300
/** As long as browsers keep a cookie. */
const MARK_DAYS = 400

const desk = { access: can(standAtDesk, councilOfPath), params: councilPath({}) }
const machine = { access: can(standAtDesk, findDevice), params: councilPath({ device: DeviceId }) }
const holdsCode = anyone('the desk hands a code to who stands before it', system('a code is compared'))

export const deskRoutes = [
  get('/councils/:council/desk/people', {
    summary: 'Những người được cấp mã tại bàn',
    ...desk,
    reply: z.object({ items: z.array(DeskPerson) }),
    handle: async ({ tx, actor, params }) => ({ items: await deskPeople(tx, actor, params.council) }),
  }),
  get('/councils/:council/desk/passes', {
    summary: 'Mã tại bàn đã cấp và việc sử dụng',
    ...desk,
    reply: z.object({ items: z.array(DeskPass) }),
    handle: async ({ tx, params }) => ({ items: await listPasses(tx, params.council) }),
  }),
  post('/councils/:council/desk/passes', {
    summary: 'Cấp mã tại bàn cho một người',
    ...desk,
    // Asked again it issues another; a reply that is kept would keep the code.
    idempotent: true,
    body: IssueDeskPass,
    reply: IssuedDeskPass,
    status: 201,
    handle: ({ tx, actor, params, body, publicUrl }) =>
      issueDeskPass(tx, actor, params.council, body.account, publicUrl),
  }),
  post('/councils/:council/desk/passes/:pass/revocation', {
    summary: 'Thu hồi mã tại bàn và lần đăng nhập của mã',
    access: can(standAtDesk, findPass),
    params: councilPath({ pass: DeskPassId }),
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await revokeDeskPass(tx, actor, subject)
      return DONE
    },
  }),
  post('/desk/logins', {
    summary: 'Đăng nhập bằng mã tại bàn',
    access: holdsCode,
    idempotent: true,
    callsPerMinute: CODES_PER_MINUTE,
    body: UseDeskPass,
    reply: Done,
    handle: async (context) => {
      carryLogin(context, await enterByDeskPass(context.tx, context.body.code, originOf(context)))
      return DONE
    },
  }),
  get('/councils/:council/devices', {
    summary: 'Máy cho mượn: ai đang giữ',
    ...desk,
    reply: z.object({ items: z.array(Device) }),
    handle: async ({ tx, params }) => ({ items: await listDevices(tx, params.council) }),
  }),
  post('/councils/:council/devices', {
    summary: 'Thêm máy cho mượn',
    ...desk,
    body: AddDevice,
    reply: z.object({ id: DeviceId }),
    status: 201,
    handle: async ({ tx, actor, params, body }) => ({ id: await addDevice(tx, actor, params.council, body) }),
  }),
  get('/councils/:council/devices/:device/lendings', {
    summary: 'Các lần cho mượn của một máy',
    ...machine,
    reply: z.object({ items: z.array(Lending) }),
    handle: async ({ tx, subject }) => ({ items: await lendingsOf(tx, subject) }),
  }),
  post('/councils/:council/devices/:device/code', {
    summary: 'Mã để đánh dấu máy',
    ...machine,
    idempotent: true,
    reply: DeviceCode,
    handle: ({ tx, subject, publicUrl }) => deviceCode(tx, subject, publicUrl),
  }),
  post('/councils/:council/devices/:device/lending', {
    summary: 'Cho mượn máy',
    ...machine,
    body: LendDevice,
    reply: Done,
    handle: async ({ tx, actor, subject, body }) => {
      await lendDevice(tx, actor, subject, body)
      return DONE
    },
  }),
  post('/councils/:council/devices/:device/return', {
    summary: 'Nhận lại máy và xóa đăng nhập trên máy',
    ...machine,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await returnDevice(tx, actor, subject)
      return DONE
    },
  }),
  post('/councils/:council/devices/:device/retirement', {
    summary: 'Bỏ máy khỏi danh sách',
    ...machine,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await retireDevice(tx, actor, subject)
      return DONE
    },
  }),
  post('/machine', {
    summary: 'Đánh dấu máy này là máy của văn phòng',
    access: holdsCode,
    idempotent: true,
    callsPerMinute: CODES_PER_MINUTE,
    body: MarkDevice,
    reply: MarkedDevice,
    handle: async (context) => {
      const { mark, ...marked } = await markDevice(context.tx, context.body.code, originOf(context))
      const expires = new Date(Date.parse(context.tx.now()) + MARK_DAYS * 86_400_000)
      context.cookies.set(MACHINE_COOKIE, mark, expires)
      return marked
    },
  }),
]
