import { formatCount } from '#platform/text'
import { type ReactNode, useState } from 'react'
import { DetailDrawer } from '../detail-drawer.tsx'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { figureLabels, type FigureValue } from './figure-value.ts'
import styles from './opening-figure.module.css'

export interface OpeningFigureProps {
  readonly name: string
  readonly value: FigureValue
  /** How the figure is counted, in one sentence. */
  readonly definition: string
  /** Where it comes from: the records' register, or who declared it and when. */
  readonly source?: ReactNode
  /** The records it counts; drawn when the drawer opens. */
  readonly records?: (() => ReactNode) | undefined
  /** In a sentence, or as the large figure of a card. */
  readonly size?: 'text' | 'large'
  /** How a value that isn't a count is written; counts by default. */
  readonly format?: (value: number) => string
}

/** A figure with a dotted underline that opens into its records, its definition and its source. */
export function OpeningFigure({ name, value, definition, source, records, size = 'text', format }: OpeningFigureProps) {
  const [open, setOpen] = useState(false)
  const t = useWords('ui')
  const shown = useShown(value, format)
  const label = t(figureLabels[value.state])
  return (
    <>
      <button
        type="button"
        className={styles.figure}
        data-size={size}
        data-state={value.state}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="nt-visually-hidden">{t('figure.open', { name })}: </span>
        <span className={value.state === 'not-reported' ? `${styles.value} nt-hatched` : styles.value}>{shown}</span>
        {(value.state === 'declared' || value.state === 'forecast') && <span className={styles.mark}>{label}</span>}
      </button>
      <DetailDrawer open={open} onClose={() => setOpen(false)} title={name}>
        <p className={styles.opened} data-state={value.state}>
          <span className={value.state === 'not-reported' ? 'nt-hatched' : undefined}>{shown}</span>
        </p>
        <dl className={styles.facts}>
          <dt>{label}</dt>
          <dd>{source}</dd>
          <dt>{t('figure.definition')}</dt>
          <dd>{definition}</dd>
        </dl>
        {open && records !== undefined && (
          <section>
            <h3>{t('figure.records')}</h3>
            {records()}
          </section>
        )}
      </DetailDrawer>
    </>
  )
}

function useShown(value: FigureValue, format: OpeningFigureProps['format']): string {
  const t = useWords('ui')
  const locale = useLocale()
  if ('value' in value) return format === undefined ? formatCount(value.value, locale) : format(value.value)
  if (value.state === 'not-reported') return t('figure.notReportedBy', { who: value.who })
  return value.state === 'zero' ? formatCount(0, locale) : t('figure.notApplicable')
}
