import { Button } from '@mantine/core'
import { useGo, useMe, useMyCouncil } from '#platform/ui'
import {
  IconBell,
  IconArrowForwardUp,
  IconChecks,
  IconCornerUpLeft,
  IconMailForward,
  IconUserCheck,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { assignableQuery } from '../commitments.queries.ts'
import { AcknowledgeButton } from '../one/acknowledge-button.tsx'
import { FollowDialog } from '../one/follow-dialog.tsx'
import { PassOnDialog } from '../one/pass-on-dialog.tsx'
import { RemindDialog } from '../one/remind-dialog.tsx'
import { ReturnDialog } from '../one/return-dialog.tsx'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { roleActs } from '../shared/role-acts.ts'
import styles from './ledger.module.css'
import type { Picked } from './use-picked.ts'

/** What can be done with all that is picked, in reach of the thumb. */
export function PickedBar({ picked }: { readonly picked: Picked }) {
  const { t, label, count } = useCommitmentWords()
  const go = useGo()
  const may = roleActs(useMe())
  const { id: council } = useMyCouncil()
  const assignable = useQuery({ ...assignableQuery(council), enabled: may.isAgency && picked.rows.length > 0 })
  const passesOn = may.isAgency && (assignable.data?.length ?? 0) > 0
  const [asking, setAsking] = useState<'remind' | 'return' | 'follow' | 'passOn'>()
  const { rows, clear } = picked
  if (rows.length === 0) return null
  const ids = rows.map(({ id }) => id)
  const oneAgency = new Set(rows.map(({ agency }) => agency.id)).size === 1
  const received = rows.filter(({ state }) => state === 'issued').map(({ id }) => id)
  const close = () => setAsking(undefined)
  const done = () => {
    close()
    clear()
  }
  return (
    <section className={`${styles.pickedBar} nt-no-print`} aria-label={t('pick.title')}>
      <strong aria-live="polite">{t('pick.count', { count: count(rows.length) })}</strong>
      <Button variant="subtle" color="gray" onClick={clear}>
        {t('pick.clear')}
      </Button>
      {may.acknowledge && received.length > 0 && (
        <AcknowledgeButton ids={received} onDone={clear} icon={<IconChecks size={18} aria-hidden />} />
      )}
      {may.answer && (
        <Button
          variant="default"
          disabled={!oneAgency}
          leftSection={<IconMailForward size={18} aria-hidden />}
          onClick={() => go(paths.answer(ids, rows[0]?.agency.id))}
        >
          {t(may.isAgency ? 'acts.reply' : 'acts.enterLetter')}
        </Button>
      )}
      {passesOn && (
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size={18} aria-hidden />}
          onClick={() => setAsking('passOn')}
        >
          {label('acts.passOn')}
        </Button>
      )}
      {may.returnForCompetence && (
        <Button
          variant="default"
          leftSection={<IconCornerUpLeft size={18} aria-hidden />}
          onClick={() => setAsking('return')}
        >
          {label('acts.returnForCompetence')}
        </Button>
      )}
      {may.remind && (
        <Button variant="default" leftSection={<IconBell size={18} aria-hidden />} onClick={() => setAsking('remind')}>
          {label('acts.remind')}
        </Button>
      )}
      {may.follow && (
        <Button
          variant="default"
          leftSection={<IconUserCheck size={18} aria-hidden />}
          onClick={() => setAsking('follow')}
        >
          {label('acts.follow')}
        </Button>
      )}
      {may.answer && !oneAgency && <p className={styles.pickedHint}>{t('pick.oneAgency')}</p>}
      {asking === 'remind' && <RemindDialog ids={ids} onClose={close} onDone={done} />}
      {asking === 'passOn' && <PassOnDialog ids={ids} onClose={close} onDone={done} />}
      {asking === 'follow' && <FollowDialog ids={ids} onClose={close} onDone={done} />}
      {asking === 'return' && <ReturnDialog ids={ids} onClose={close} onDone={done} />}
    </section>
  )
}
