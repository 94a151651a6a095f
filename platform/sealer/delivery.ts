import type { SealedEvent } from '#platform/events'

/** An event on its way to a handler; `attempts` counts those that failed, and there is a row of it from the first on. */
export interface Delivery {
  readonly event: SealedEvent
  readonly attempts: number
  readonly stored: boolean
}

/** What became of a delivery in one round. */
export type Outcome =
  | { readonly delivery: Delivery; readonly became: 'done' }
  | { readonly delivery: Delivery; readonly became: 'failed'; readonly error: unknown }
  /** Not tried: an earlier event of its subject failed. */
  | { readonly delivery: Delivery; readonly became: 'behind' }

const subjectOf = ({ event }: Delivery): string => `${event.subject.kind}:${event.subject.id}`

/**
 * Tries deliveries, given in their order: of one subject one after the other and none after a failed one, different
 * subjects side by side.
 */
export async function deliverInOrder(
  deliveries: readonly Delivery[],
  attempt: (delivery: Delivery) => Promise<void>,
  subjectsAtOnce: number,
): Promise<Outcome[]> {
  const queues = [...Map.groupBy(deliveries, subjectOf).values()]
  const outcomes: Outcome[] = []

  async function work(): Promise<void> {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      let failed = false
      for (const delivery of queue) {
        if (failed) {
          outcomes.push({ delivery, became: 'behind' })
          continue
        }
        try {
          await attempt(delivery)
          outcomes.push({ delivery, became: 'done' })
        } catch (error) {
          failed = true
          outcomes.push({ delivery, became: 'failed', error })
        }
      }
    }
  }

  await Promise.all(Array.from({ length: subjectsAtOnce }, work))
  return outcomes
}
