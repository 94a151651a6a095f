import { Button, Skeleton } from '@mantine/core'
import type { MeasureCard } from '#measures'
import { formatCount } from '#platform/text'
import { OpeningFigure, type OpeningFigureProps, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { type AskedFigure, figureQuery } from '../measures.queries.ts'
import { type MeasureWords, useMeasureWords, wholeOf } from '../shared/words.ts'
import { recordsOf } from './records-of.tsx'
import { FigureSource } from './figure-source.tsx'
import styles from './figure.module.css'

export interface MeasureFigureProps extends AskedFigure, Pick<OpeningFigureProps, 'size'> {
  /** The council asked; the own one where none is named. */
  readonly council?: string
  /** What the figure is called where it stands; the measure's own name by default. */
  readonly name?: string
}

/** A figure of a measure, read from the API: it opens into its definition, its source and the records it counts. */
export function MeasureFigure({ council, name, size = 'text', ...asked }: MeasureFigureProps) {
  const words = useMeasureWords()
  const { t, said, amount, locale } = words
  const mine = useMyCouncil()
  const whose = council ?? mine.id
  const figure = useQuery(figureQuery(whose, asked))
  if (figure.isError) {
    return (
      <span className={styles.failed} role="alert">
        {t('figure.failed')}{' '}
        <Button variant="subtle" onClick={() => void figure.refetch()}>
          {t('figure.again')}
        </Button>
      </span>
    )
  }
  if (figure.isPending) {
    return (
      <Skeleton
        width="4rem"
        height={size === 'large' ? '2.5rem' : '1.5rem'}
        aria-label={t('figure.waiting', { name: name ?? asked.measure })}
      />
    )
  }
  const { measure, value, declared } = figure.data
  const of = wholeOf(value)
  const beside = value.state === 'declared' ? undefined : declared.find(({ declaredAs }) => declaredAs === 'declared')
  return (
    <span className={styles.figure}>
      <OpeningFigure
        name={name ?? said(measure.name)}
        value={value}
        size={size}
        definition={definitionOf(measure, words)}
        source={<FigureSource figure={figure.data} />}
        {...(of !== undefined && { format: (number: number) => amount(number, of) })}
        records={recordsOf(whose, asked)}
      />
      {beside !== undefined && (
        <span className={styles.beside}>
          {t('figure.declaredBeside')}: {formatCount(beside.value, locale)}
        </span>
      )}
    </span>
  )
}

function definitionOf({ means, formula, basis }: MeasureCard, { t, said, label }: MeasureWords): string {
  const sentence = t('figure.formula', { means: said(means), formula: said(formula) })
  return basis === null ? sentence : `${sentence} ${label('definition.basis')}: ${basis}.`
}
