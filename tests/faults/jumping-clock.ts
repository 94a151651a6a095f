/*
 * Loaded before a server (`node --import`): its clock runs beside the machine's by the milliseconds that stand in the file
 * CLOCK_FILE, and jumps when they change, as a machine's does whose time is set.
 */
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 50
const file = process.env['CLOCK_FILE']!
const Real = Date
let ahead = 0

setInterval(() => {
  const read = Number(readFileSync(file, 'utf8'))
  if (Number.isFinite(read)) ahead = read
}, LOOK_EVERY_MS).unref()

const now = () => Real.now() + ahead
globalThis.Date = new Proxy(Real, {
  apply: () => new Real(now()).toString(),
  construct: (target, given: unknown[], made) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
})
