import type { SealedEvent } from '#platform/events'

/** An event as it goes over the line: made once, sent to all who may see it. */
export function eventFrame({ position, name, council, subject, at, payload }: SealedEvent): Buffer {
  const text = JSON.stringify({ name, council, subject, at, payload })
  return Buffer.from(`id: ${position}\nevent: happened\ndata: ${text}\n\n`)
}

/** First on every line: where it begins, and after how long to come back when it breaks. */
export function readyFrame(position: number, topics: readonly string[], retryMs: number): string {
  return `retry: ${retryMs}\nid: ${position}\nevent: ready\ndata: ${JSON.stringify({ topics })}\n\n`
}

/** Too much was missed to send it: the screen loads anew what it shows. */
export function resetFrame(position: number): string {
  return `id: ${position}\nevent: reset\ndata: {}\n\n`
}

/** Keeps proxies from closing a quiet line; the id moves a quiet listener on, without an event. */
export function heartbeatFrame(position: number): string {
  return `:\nid: ${position}\n\n`
}
