import type { PrintedSlips } from '#identity'
import { Button } from '@mantine/core'
import { Form, Panel, tellRefused, useForm } from '#platform/ui'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import { useOpeningCommands } from './openings.queries.ts'
import { NO_PEOPLE, PeopleFields, peopleOf, type PeopleValues } from './people-fields.tsx'
import { Slips } from './slips.tsx'

/** Invites the first people of the office; the slips with their codes are printed at once, or again. */
export function FirstPeople({ opened }: { readonly opened: string }) {
  const { p } = useProvinceWords()
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
      title={p('openings.people')}
      aside={
        <Button
          variant="subtle"
          onClick={() => void printAgain().then(setPrinted, (error: unknown) => tellRefused(error))}
        >
          {p('openings.printAgain')}
        </Button>
      }
    >
      <p>{p('openings.peopleHelp')}</p>
      <Form form={form} submit={p('openings.invite')}>
        <PeopleFields form={form} />
      </Form>
    </Panel>
  )
}
