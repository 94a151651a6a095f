import { HOLIDAY_YEAR_FIRST, HOLIDAY_YEAR_LAST } from '#lawbook'
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'

interface YearChoiceProps {
  readonly year: number
  readonly onChange: (year: number) => void
}

/** The year shown, with the one before and the one after. */
export function YearChoice({ year, onChange }: YearChoiceProps) {
  const { t } = useLawbookWords()
  return (
    <div className={`${styles.years} nt-no-print`}>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={18} />}
        aria-label={t('holidays.previous', { year: year - 1 })}
        disabled={year <= HOLIDAY_YEAR_FIRST}
        onClick={() => onChange(year - 1)}
      >
        {year - 1}
      </Button>
      <strong aria-live="polite">{t('holidays.year', { year })}</strong>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={18} />}
        aria-label={t('holidays.next', { year: year + 1 })}
        disabled={year >= HOLIDAY_YEAR_LAST}
        onClick={() => onChange(year + 1)}
      >
        {year + 1}
      </Button>
    </div>
  )
}
