import type { AgencyId } from '#platform/access'
import type { EventAudience, SealedEvent } from '#platform/events'

/** What one listens to: `council:<id>` for all that happens in a council, or `<subject kind>:<id>` for one thing. */
export type Topic = `${string}:${string}`

const TOPIC = /^[a-z][a-z./-]{0,60}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const TOPICS_AT_MOST = 20

/** The topics in a query, each once; undefined where one is malformed, or there are none or too many. */
export function readTopics(text: string): Topic[] | undefined {
  const topics = [...new Set(text.split(','))]
  if (topics.length > TOPICS_AT_MOST) return undefined
  return topics.every((topic): topic is Topic => TOPIC.test(topic)) ? topics : undefined
}

export function topicsOf(event: SealedEvent): Topic[] {
  return [`council:${event.council}`, `${event.subject.kind}:${event.subject.id}`]
}

/**
 * As what somebody listens to a topic: a member of the council that it belongs to, the province above, an agency, or
 * anybody. Found once, at subscription; each event is then decided in memory.
 */
export type Grant =
  | { readonly as: 'council'; readonly council: string }
  | { readonly as: 'superior'; readonly council: string }
  | { readonly as: 'agency'; readonly agency: AgencyId }
  | { readonly as: 'public' }

const SEEN_AS: Readonly<Record<EventAudience, readonly Grant['as'][]>> = {
  council: ['council'],
  superior: ['council', 'superior'],
  agency: ['council', 'agency'],
  public: ['council', 'superior', 'agency', 'public'],
  system: [],
}

/** May somebody with this grant see the event? */
export function covers(grant: Grant, event: SealedEvent): boolean {
  if (!SEEN_AS[event.audience].includes(grant.as)) return false
  if (event.audience === 'public' || grant.as === 'public') return true
  return grant.as === 'agency' ? grant.agency === event.agency : grant.council === event.council
}
