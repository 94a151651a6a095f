import type { BodyOnChart } from '#councils'

/** A post as the chart gives it, with the name of who holds it. */
export type PostOnChart = BodyOnChart['posts'][number]
