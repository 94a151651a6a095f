import { TextInput } from '@mantine/core'
import { type CalendarDate, formatDate, formatLongDate, parseDate } from '#platform/calendar'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'

export interface DateInputProps {
  readonly label: string
  readonly value: CalendarDate | null
  readonly onChange: (date: CalendarDate | null) => void
  readonly name?: string
  readonly description?: string | undefined
  readonly required?: boolean
  readonly error?: string | undefined
  readonly 'data-field'?: string
  readonly 'data-wrong'?: string
}

/** A day, typed as people write it (24/11/2026); says the weekday back, so that a slip is seen. */
export function DateInput({
  label,
  value,
  onChange,
  description,
  error,
  'data-wrong': wanting,
  ...input
}: DateInputProps) {
  const t = useWords('ui')
  const locale = useLocale()
  const element = useRef<HTMLInputElement>(null)
  const [lastTyped, setTyped] = useState('')
  const typed = typedFor(value, lastTyped)
  const [left, setLeft] = useState(false)
  const parsed = parseDate(typed)
  const unreadable = !parsed.ok && parsed.reason !== 'empty'

  useEffect(() => {
    element.current?.setCustomValidity(unreadable ? t('date.wrong') : '')
  }, [unreadable, t])

  const said = left && unreadable ? t('date.wrong') : error

  return (
    <TextInput
      {...input}
      ref={element}
      label={label}
      description={said === undefined ? (description ?? t('date.hint')) : undefined}
      error={said}
      data-wrong={unreadable ? t('date.wrong') : wanting}
      inputMode="numeric"
      autoComplete="off"
      maw="24rem"
      value={typed}
      rightSectionWidth="auto"
      rightSection={
        parsed.ok ? (
          <span style={{ paddingRight: 12, color: 'var(--nt-muted)' }}>{weekdayOf(parsed.date, locale)}</span>
        ) : undefined
      }
      onBlur={() => {
        setLeft(true)
        if (parsed.ok) setTyped(formatDate(parsed.date))
      }}
      onChange={(event) => {
        const text = event.currentTarget.value
        const read = parseDate(text)
        setTyped(text)
        onChange(read.ok ? read.date : null)
      }}
    />
  )
}

/** What was typed, unless the value was set from outside since: a draft dropped, the other version taken. */
function typedFor(value: CalendarDate | null, lastTyped: string): string {
  const read = parseDate(lastTyped)
  if ((read.ok ? read.date : null) === value) return lastTyped
  return value === null ? '' : formatDate(value)
}

function weekdayOf(date: CalendarDate, locale: 'vi' | 'en'): string {
  return formatLongDate(date, locale).split(',')[0] ?? ''
}
