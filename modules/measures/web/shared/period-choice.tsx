import { Button, SegmentedControl } from '@mantine/core'
import { nextPeriod, type Period, PERIOD_KINDS, previousPeriod } from '#platform/calendar'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { periodOfKind } from './asked-period.ts'
import styles from './shared.module.css'
import { useMeasureWords } from './words.ts'

export interface PeriodChoiceProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

/** The kind of period, and the one before or after. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const { t, period: named } = useMeasureWords()
  return (
    <fieldset className={`${styles.period} nt-no-print`} aria-label={t('period.title')}>
      <SegmentedControl
        aria-label={t('period.kind')}
        value={period.kind}
        data={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))}
        onChange={(kind) => onChange(periodOfKind(kind, period))}
      />
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={18} aria-hidden />}
        onClick={() => onChange(previousPeriod(period))}
      >
        {t('period.previous')}
      </Button>
      <span className={styles.periodName} aria-live="polite">
        {named(period)}
      </span>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={18} aria-hidden />}
        onClick={() => onChange(nextPeriod(period))}
      >
        {t('period.next')}
      </Button>
    </fieldset>
  )
}
