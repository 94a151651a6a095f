import type { DeskPass } from '#identity'
import { formatInstant } from '#platform/calendar'
import { Panel, StatusBadge, tellDone, tellRefused, type Tone, useLocale, useMyCouncil, useWords } from '#platform/ui'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { passesQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'

const tones: Readonly<Record<DeskPass['state'], Tone>> = {
  waiting: 'progress',
  used: 'resolved',
  expired: 'neutral',
  revoked: 'neutral',
}

/** As many as fit under the names; all of them are in the trail. */
const SHOWN = 12

/** Who issued which code, for whom, and what became of it. */
export function PassTrace() {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const passes = useQuery(passesQuery(council))
  return (
    <Panel title={t('desk.trace')}>
      {passes.data?.length === 0 && <p className={styles.muted}>{t('desk.traceEmpty')}</p>}
      <ul className={styles.lines}>
        {(passes.data ?? []).slice(0, SHOWN).map((pass) => (
          <Line key={pass.id} pass={pass} />
        ))}
      </ul>
    </Panel>
  )
}

function Line({ pass }: { readonly pass: DeskPass }) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const { revokePass } = usePeopleCommands()
  const { displayName: name, state } = pass
  const revoking = useMutation({
    mutationFn: () => revokePass(pass.id),
    onSuccess: () => tellDone({ message: t('desk.revoked', { name }) }),
    onError: tellRefused,
  })
  return (
    <li className={styles.line}>
      <span>
        <strong>{name}</strong>{' '}
        <span className={styles.muted}>
          {formatInstant(pass.issuedAt, locale)}, {t('desk.by', { name: pass.issuedBy })}
        </span>
        {pass.refused > 0 && (
          <span className={styles.alarm}>
            {t('desk.refused', { count: pass.refused, from: pass.refusedFrom ?? '' })}
          </span>
        )}
      </span>
      <span className={styles.bar}>
        <StatusBadge tone={tones[state]}>{t(`desk.states.${state}`)}</StatusBadge>
        {(state === 'used' || state === 'waiting') && (
          <Button
            variant="default"
            loading={revoking.isPending}
            aria-label={`${t('desk.revoke')}: ${name}`}
            onClick={() => revoking.mutate()}
          >
            {t('desk.revoke')}
          </Button>
        )}
      </span>
    </li>
  )
}
