import type { ParameterCard } from '#lawbook'
import { StatusBadge } from '#platform/ui'
import { useLawbookWords } from './lawbook-words.ts'
import { statusOf, toneOfStatus } from './value-status.ts'

/** How sure a value is, at a glance. */
export function ValueStatusBadge({ inForce }: { readonly inForce: ParameterCard['inForce'] }) {
  const { t } = useLawbookWords()
  const status = statusOf(inForce)
  return <StatusBadge tone={toneOfStatus[status]}>{t(`status.${status}`)}</StatusBadge>
}
