import type { DeskPass, IssuedDeskPass } from '#identity'
import { formatInstant } from '#platform/calendar'
import { PageHeader, tellDone, tellRefused, useLocale, useMyCouncil, useTop, useWords } from '#platform/ui'
import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { passesQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { Qr } from '../shared/qr.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

interface PassViewProps {
  readonly pass: IssuedDeskPass
  readonly issuing: boolean
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** The QR and the code, as large as the screen lets them be, until they are used or over. */
export function PassView({ pass, issuing, onAgain, onClose }: PassViewProps) {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  useTop()
  const seconds = useSecondsLeft(pass.expiresAt)
  const { displayName: name } = pass
  const trace = useQuery(passesQuery(council)).data?.find(({ id }) => id === pass.id)
  const { revokePass } = usePeopleCommands()
  const revoking = useMutation({
    mutationFn: () => revokePass(pass.id),
    onSuccess: () => {
      onClose()
      tellDone({ message: t('desk.revoked', { name }) })
    },
    onError: tellRefused,
  })
  const waits = seconds > 0 && (trace === undefined || trace.state === 'waiting')
  return (
    <>
      <PageHeader title={name} />
      <div className={styles.pass}>
        {waits && <Code pass={pass} seconds={seconds} />}
        <WhatBecame trace={trace} over={seconds === 0} name={name} />
        <Group justify="center">
          <Button variant={waits ? 'default' : 'filled'} size="lg" onClick={onClose}>
            {t('desk.close')}
          </Button>
          {!waits && (
            <Button variant="default" size="lg" loading={issuing} onClick={onAgain}>
              {t('desk.again')}
            </Button>
          )}
          <Button variant="default" size="lg" loading={revoking.isPending} onClick={() => revoking.mutate()}>
            {t('desk.revoke')}
          </Button>
        </Group>
      </div>
    </>
  )
}

function Code({ pass: { code, link }, seconds }: { readonly pass: IssuedDeskPass; readonly seconds: number }) {
  const t = useWords(PEOPLE_WORDS)
  return (
    <>
      <strong>{t('desk.scan')}</strong>
      <Qr text={link} label={t('desk.qr')} />
      <span>{t('desk.orType', { address: (link.split('#')[0] ?? '').replace(/^https?:\/\//, '') })}</span>
      <code className={styles.passCode}>{code}</code>
      <span className={styles.muted}>{t('desk.left', { seconds })}</span>
    </>
  )
}

interface WhatBecameProps {
  readonly trace: DeskPass | undefined
  readonly over: boolean
  readonly name: string
}

/** Said aloud by a screen reader as it happens: signed in, over, or shown by somebody else. */
function WhatBecame({ trace, over, name }: WhatBecameProps) {
  const t = useWords(PEOPLE_WORDS)
  const locale = useLocale()
  const used = trace?.usedAt ?? null
  return (
    <div aria-live="assertive">
      {used !== null && <p>{t('desk.used', { name, at: formatInstant(used, locale) })}</p>}
      {used === null && over && <p>{t('desk.over')}</p>}
      {trace !== undefined && trace.refused > 0 && (
        <p className={styles.alarm}>{t('desk.stolen', { from: trace.refusedFrom ?? '', count: trace.refused })}</p>
      )}
    </div>
  )
}
