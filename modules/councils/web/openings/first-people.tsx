import type { PrintedSlips } from '#identity'
import { Button } from '@mantine/core'
import { Form, Panel, tellRefused, useForm } from '#platform/ui'
import { useState } from 'react'
import { useCouncilWords } from '../shared/labels.ts'
import { useOpeningCommands } from './openings.queries.ts'
import { NO_PEOPLE, PeopleFields, peopleOf, type PeopleValues } from './people-fields.tsx'
import { Slips } from './slips.tsx'

/** Invites the first people of the office; the slips with their codes are printed at once, or again. */
export function FirstPeople({ opened }: { readonly opened: string }) {
  const { t } = useCouncilWords()
  const { invite, printAgain } = useOpeningCommands(opened)
  const [printed, setPrinted] = useState<PrintedSlips>()
  const form = useForm<PeopleValues, PrintedSlips>({
    key: `councils/opening/${opened}/people`,
    start: NO_PEOPLE,
    send: (values) => invite(peopleOf(values)),
    onSent: setPrinted,
  })
  if (printed) return <Slips printed={printed} />
  return (
    <Panel
      title={t('openings.people')}
      aside={
        <Button
          variant="subtle"
          onClick={() => void printAgain().then(setPrinted, (error: unknown) => tellRefused(error))}
        >
          {t('openings.printAgain')}
        </Button>
      }
    >
      <p>{t('openings.peopleHelp')}</p>
      <Form form={form} submit={t('openings.invite')}>
        <PeopleFields form={form} />
      </Form>
    </Panel>
  )
}
