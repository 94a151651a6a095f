/*
 * The shapes that travel: for routes and forms. Apart from the arithmetic, so that a screen which only writes dates does
 * not carry the library that checks them.
 */
import { z } from 'zod'
import { PERIOD_KINDS, periodOf } from './period.ts'

/** A day of the calendar, 'YYYY-MM-DD', without time and zone; only days that exist, and after which others come. */
export const CalendarDate = z.iso
  .date({ error: 'Ngày không có thật hoặc không đúng dạng năm-tháng-ngày', abort: true })
  .refine((day) => day < '3000', 'Năm quá xa: kiểm tra lại ngày đã nhập')
  .brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof CalendarDate>

/** A moment, as an ISO text in UTC ending in Z. */
export const Instant = z.iso.datetime('Thời điểm không đúng dạng ISO 8601 (UTC)').brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A day that differs from its weekday: off on a weekday, or working on a weekend in exchange. */
export const Holiday = z.object({
  date: CalendarDate,
  kind: z.enum(['off', 'working']),
  name: z.string().min(1, 'Nhập tên ngày nghỉ hoặc lý do làm bù'),
  /** Computed ahead of the yearly decision, which may move it. */
  provisional: z.boolean().default(false),
})
export type Holiday = z.infer<typeof Holiday>

const Span = z.object({ kind: z.enum(PERIOD_KINDS), from: CalendarDate, to: CalendarDate })

/** A whole month, quarter, half-year or year of the calendar; both ends belong to it. */
export const Period = Span.refine(
  (period) => {
    // Asked even where a day has proved none.
    if (!CalendarDate.safeParse(period.from).success) return false
    const whole = periodOf(period.kind, period.from)
    return whole.from === period.from && whole.to === period.to
  },
  { error: 'Kỳ báo cáo phải trọn tháng, quý, nửa năm hoặc năm' },
)
export type Period = z.infer<typeof Span>
