import { type CalendarDate, formatLongDate, type Remaining, remainingInWords } from '#platform/calendar'
import { initials } from '#platform/text'
import { IconCalendarDue, IconChecklist } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './clear-triple.module.css'
import { useWords } from './language.ts'
import { useLocale } from './locale.ts'

export interface ClearTripleProps {
  /** The body first, then the person who answers for it. */
  readonly who?: { readonly name: string; readonly of?: string | undefined } | undefined
  /** A verb first: "Sửa chữa tuyến đường …". */
  readonly what: string
  readonly product?: string | undefined
  readonly due?: CalendarDate | undefined
  /** What stands in place of a day that is not known yet; without it there is to be none. */
  readonly dueLater?: string | undefined
  readonly remaining?: Remaining | undefined
  readonly paused?: boolean
}

/** Rõ người · rõ việc · rõ thời hạn: three fields that always stand together, in this order. */
export function ClearTriple({ who, what, product, due, dueLater, remaining, paused = false }: ClearTripleProps) {
  const t = useWords('ui')
  const locale = useLocale()
  const left = paused ? t('paused') : remaining && remainingInWords(remaining, locale)
  return (
    <dl className={styles.triple} aria-label={t('triple.title')}>
      <Part
        label={t('triple.who')}
        sign={<span className={styles.avatar}>{who === undefined ? '?' : initials(who.name)}</span>}
        main={who?.name ?? t('triple.nobody')}
        under={who?.of}
        wanting={who === undefined}
      />
      <Part label={t('triple.what')} sign={<IconChecklist size={24} />} main={what} under={product} />
      <Part
        label={t('triple.when')}
        sign={<IconCalendarDue size={24} />}
        main={due === undefined ? (dueLater ?? t('triple.noDue')) : formatLongDate(due, locale)}
        under={left}
        late={!paused && remaining?.overdue === true}
      />
    </dl>
  )
}

interface PartProps {
  readonly label: string
  readonly sign: ReactNode
  readonly main: string
  readonly under?: string | undefined
  readonly late?: boolean
  readonly wanting?: boolean
}

function Part({ label, sign, main, under, late = false, wanting = false }: PartProps) {
  return (
    <div className={styles.part} data-late={late || undefined} data-wanting={wanting || undefined}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.content}>
        <span className={styles.sign} aria-hidden>
          {sign}
        </span>
        <span>
          <span className={styles.main}>{main}</span>
          {under !== undefined && <span className={styles.under}>{under}</span>}
        </span>
      </dd>
    </div>
  )
}
