import type { ParameterArea, ParameterCard } from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { AppLink } from '#platform/ui'
import { useId } from 'react'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import { paths } from './paths.ts'
import { ValueStatusBadge } from './value-status-badge.tsx'

interface AreaSectionProps {
  readonly area: ParameterArea
  readonly cards: readonly ParameterCard[]
  readonly on: CalendarDate | undefined
}

/** The parameters of one area: name, the value as a sentence, where it comes from, how sure it is. */
export function AreaSection({ area, cards, on }: AreaSectionProps) {
  const { label, locale } = useLawbookWords()
  const title = useId()
  return (
    <section className={styles.area} aria-labelledby={title}>
      <h2 id={title} className={styles.areaTitle}>
        {label(`areas.${area}`)}
        <span className={styles.areaCount}>{formatCount(cards.length, locale)}</span>
      </h2>
      <ul className={styles.rows}>
        {cards.map((card) => (
          <ParameterRow key={card.key} card={card} on={on} />
        ))}
      </ul>
    </section>
  )
}

function ParameterRow({ card, on }: { readonly card: ParameterCard; readonly on: CalendarDate | undefined }) {
  const { t, label, value, span, locale } = useLawbookWords()
  const { key, kind, name, inForce } = card
  const address = paths.parameter(key)
  return (
    <li className={styles.row}>
      <AppLink to={on === undefined ? address : `${address}?on=${on}`} className={styles.rowName ?? ''}>
        {name[locale]}
      </AppLink>
      <div className={styles.rowValue}>{inForce === null ? t('status.none') : value(kind, inForce.value)}</div>
      <div className={styles.rowSource}>
        {inForce !== null && (
          <>
            <span>{[inForce.basis ?? t('parameter.noBasis'), inForce.article].filter(Boolean).join(', ')}</span>
            <span>{`${label(`levels.${inForce.source}`)}, ${span(inForce.from, inForce.to)}`}</span>
          </>
        )}
      </div>
      <div>
        <ValueStatusBadge inForce={inForce} />
      </div>
    </li>
  )
}
