import { Panel } from '#platform/ui'
import type { ParameterCard } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { Said } from './said.tsx'
import { ValueSaid } from './value-said.tsx'
import { ValueStatusBadge } from './value-status-badge.tsx'

interface InForcePanelProps {
  readonly card: ParameterCard
  readonly on: CalendarDate | undefined
}

/** What holds for the council on the day, from where, and how sure it is. The note speaks of the common value only. */
export function InForcePanel({ card: { kind, inForce, note, abilities }, on }: InForcePanelProps) {
  const { t, label, day, span, locale } = useLawbookWords()
  const title = on === undefined ? t('parameter.inForce') : t('parameter.inForceOn', { day: day(on) })
  return (
    <Panel title={title} aside={<ValueStatusBadge inForce={inForce} />}>
      {inForce === null ? (
        <>
          <p className={styles.value}>{t('parameter.noneTitle')}</p>
          <p className={styles.quiet}>{t('parameter.noneDetail')}</p>
        </>
      ) : (
        <>
          <ValueSaid kind={kind} value={inForce.value} withCodes={abilities.edit} />
          <dl className={styles.facts}>
            <Said label={t('parameter.source')}>{label(`levels.${inForce.source}`)}</Said>
            <Said label={t('parameter.basis')}>
              {[inForce.basis ?? t('parameter.noBasis'), inForce.article].filter(Boolean).join(', ')}
            </Said>
            <Said label={t('parameter.status')}>{label(`statuses.${inForce.status}`)}</Said>
            <Said label={t('parameter.span')}>{span(inForce.from, inForce.to)}</Said>
            {note !== null && inForce.source !== 'own' && <Said label={t('parameter.note')}>{note[locale]}</Said>}
          </dl>
        </>
      )}
    </Panel>
  )
}
