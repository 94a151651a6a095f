import type { CalendarDate } from '#platform/calendar'
import type { PublicPetition } from '#voters'

export type StepKey = 'received' | 'answeredOnSpot' | 'forwarded' | 'answered' | 'informed' | 'resolved' | 'closed'

/** One step of the thread: done on a day, the one awaited now, or still to come. */
export interface PetitionStep {
  readonly key: StepKey
  readonly on: CalendarDate | null
  readonly state: 'done' | 'now' | 'waiting'
}

/** The thread of a petition. One that is closed shows what happened and nothing that no longer will. */
export function petitionSteps(petition: PublicPetition): PetitionStep[] {
  const onSpot = petition.state === 'answeredOnSpot' || (petition.endedOn !== null && petition.forwardedOn === null)
  const steps: { key: StepKey; on: CalendarDate | null; done?: boolean }[] = onSpot
    ? [
        { key: 'received', on: petition.receivedOn },
        ...(petition.state === 'answeredOnSpot' ? [{ key: 'answeredOnSpot' as const, on: null, done: true }] : []),
        { key: 'informed', on: petition.informedOn },
        { key: 'closed', on: petition.endedOn },
      ]
    : [
        { key: 'received', on: petition.receivedOn },
        { key: 'forwarded', on: petition.forwardedOn },
        { key: 'answered', on: petition.answeredOn },
        { key: 'informed', on: petition.informedOn },
        { key: 'resolved', on: petition.resolvedOn },
        { key: 'closed', on: petition.endedOn },
      ]
  const shown = steps.map((step) => ({ ...step, done: step.done ?? step.on !== null }))
  if (petition.endedOn !== null || petition.sameAs !== null) {
    return shown.filter(({ done }) => done).map(({ key, on }) => ({ key, on, state: 'done' }))
  }
  const next = shown.findIndex(({ done }) => !done)
  return shown.map(({ key, on, done }, at) => ({ key, on, state: done ? 'done' : at === next ? 'now' : 'waiting' }))
}

/** Is the answer late today? */
export function isLate({ due, answeredOn, endedOn }: PublicPetition, today: CalendarDate): boolean {
  return due !== null && answeredOn === null && endedOn === null && due < today
}
