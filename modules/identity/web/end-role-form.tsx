import type { Assignment } from '#identity'
import { addDays, type CalendarDate, formatDate, systemClock, today } from '#platform/calendar'
import { Button } from '@mantine/core'
import {
  ConflictState,
  DateInput,
  ErrorState,
  problemOf,
  tellDone,
  useLocale,
  useMyCouncil,
  useWords,
} from '#platform/ui'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useRoleCommands } from './identity.queries.ts'
import styles from './identity.module.css'
import { SCREEN_WORDS } from './screen-words.ts'

interface EndRoleFormProps {
  readonly held: Assignment
  readonly onEnded: () => void
}

/** Ends a role after its last day. Taken back by granting the same role from the day after: nothing was lost between. */
export function EndRoleForm({ held, onEnded }: EndRoleFormProps) {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const { end, grant, refresh } = useRoleCommands(council)
  const [lastDay, setLastDay] = useState<CalendarDate | null>(today(systemClock))
  const ending = useMutation({
    mutationFn: ({ day, version }: { readonly day: CalendarDate; readonly version: number }) =>
      end(held.id, { lastDay: day, version }),
    onSuccess: (_done, { day }) => {
      onEnded()
      tellDone({
        message: t('end.done', { name: held.displayName, day: formatDate(day, locale) }),
        undo:
          held.validTo === null ? () => grant(sameRoleFrom(held, addDays(day, 1))).then(() => undefined) : undefined,
      })
    },
  })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (lastDay !== null) ending.mutate({ day: lastDay, version: held.version })
  }

  const current = ending.isError ? standingOf(ending.error) : undefined
  if (current !== undefined && lastDay !== null) {
    return (
      <ConflictState
        yours={{ ...held, validTo: lastDay }}
        current={current}
        fields={[
          { label: t('list.columns.title'), read: ({ title }) => title },
          { label: t('end.lastDay'), read: ({ validTo }) => (validTo === null ? '' : formatDate(validTo, locale)) },
        ]}
        onTakeCurrent={() => {
          ending.reset()
          void refresh()
        }}
        onKeepMine={() => ending.mutate({ day: lastDay, version: current.version })}
      />
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('end.title')}>
      <DateInput
        required
        label={t('end.lastDay')}
        description={t('end.lastDayHelp')}
        value={lastDay}
        onChange={setLastDay}
      />
      {ending.isError && <ErrorState error={ending.error} />}
      <Button type="submit" variant="default" loading={ending.isPending} disabled={lastDay === null}>
        {t('end.submit')}
      </Button>
    </form>
  )
}

function sameRoleFrom({ loginName, displayName, role, title, body, agency }: Assignment, validFrom: CalendarDate) {
  return { loginName, displayName, role, title, validFrom, ...(body && { body }), ...(agency && { agency }) }
}

/** The role as somebody else has just left it, where that is why it was refused. */
function standingOf(error: unknown): Assignment | undefined {
  const { status, versions } = problemOf(error)
  return status === 409 ? (versions?.current as Assignment | undefined) : undefined
}
