import { z } from 'zod'

const Amount = z.int().min(0)

/**
 * What a figure says. Nobody's silence ever looks like a zero: "nothing happened", "has not reported" and "does not
 * apply" are three different answers, and a typed total is never taken for a counted one.
 */
export const MeasureValue = z.discriminatedUnion('state', [
  /** Số từ hồ sơ; `of` is the denominator where the measure is a share. */
  z.object({ state: z.literal('counted'), value: Amount, of: Amount.optional() }),
  /** Số kê khai: a total typed in, with source, signer and date. */
  z.object({ state: z.literal('declared'), value: Amount }),
  /** Không phát sinh: the council says that it has reported everything, and there is nothing. */
  z.object({ state: z.literal('zero') }),
  /** Chưa báo cáo; `who` names whose silence it is. */
  z.object({ state: z.literal('not-reported'), who: z.string() }),
  /** Không áp dụng at this level, or a share of nothing. */
  z.object({ state: z.literal('not-applicable') }),
  /** Số dự kiến. */
  z.object({ state: z.literal('forecast'), value: Amount }),
])
export type MeasureValue = z.infer<typeof MeasureValue>
export type ValueState = MeasureValue['state']
