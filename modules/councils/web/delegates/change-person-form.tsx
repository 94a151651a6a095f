import type { Delegate, Person } from '#councils'
import { ConflictState, Form, tellDone, useForm, useGo } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCouncilCommands } from '../councils.commands.ts'
import { councilKey } from '../councils.queries.ts'
import { useMyCouncil } from '#platform/ui'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { PersonFields } from './person-fields.tsx'
import { personCommand, personValues, type PersonValues, PRIVATE_FIELDS } from './person-values.ts'

/**
 * The facts of one person, changed. What was there when the form opened is kept until it is sent: a live refresh neither
 * overwrites what is typed nor lets it overwrite what somebody else wrote unseen.
 */
export function ChangePersonForm({ delegate }: { readonly delegate: Delegate }) {
  const words = useCouncilWords()
  const { t } = words
  const go = useGo()
  const queries = useQueryClient()
  const { id: council } = useMyCouncil()
  const { changePerson } = useCouncilCommands()
  const [{ person, sensitive, mandate }] = useState(delegate)
  const seen = useRef(person.version)
  const before = personValues(person, sensitive)
  const form = useForm<PersonValues, { readonly version: number }>({
    key: `councils/person/${person.id}@${person.version}`,
    start: before,
    neverKept: PRIVATE_FIELDS,
    send: (values) => changePerson(person.id, { version: seen.current, ...personCommand(values) }),
    onSent: ({ version }) => {
      tellDone({
        message: t('form.changed', { name: form.values.fullName }),
        undo: async () => {
          await changePerson(person.id, { version, ...personCommand(before) })
        },
      })
      go(paths.delegate(mandate.id))
    },
  })
  const versions = form.problem?.versions
  if (versions !== undefined) {
    const current = versions.current as Delegate['person']
    return (
      <ConflictState<Person>
        yours={{ ...person, ...personCommand(form.values) }}
        current={current}
        fields={comparedFields(words)}
        onTakeCurrent={() => {
          form.drop()
          void queries.invalidateQueries({ queryKey: councilKey(council) })
          go(paths.delegate(mandate.id))
        }}
        onKeepMine={() => {
          seen.current = current.version
          void form.submit({})
        }}
      />
    )
  }
  return (
    <Form form={form} submit={t('form.submitChange')}>
      <PersonFields form={form} />
    </Form>
  )
}

/** What two versions of a person are compared by; sensitive facts are compared nowhere but in the form. */
function comparedFields({ label, t, day }: ReturnType<typeof useCouncilWords>) {
  const texts = ['fullName', 'hometown', 'occupation', 'position', 'workplace', 'specialisation'] as const
  const coded = { sex: 'sexes', education: 'educationLevels', politicalTheory: 'politicalTheoryLevels' } as const
  return [
    ...texts.map((name) => ({ label: label(`personFields.${name}`), read: (row: Person) => row[name] ?? '' })),
    ...(Object.keys(coded) as (keyof typeof coded)[]).map((name) => ({
      label: label(`personFields.${name}`),
      read: (row: Person) => (row[name] === null ? '' : label(`${coded[name]}.${row[name]}`)),
    })),
    { label: label('personFields.bornOn'), read: (row: Person) => (row.bornOn === null ? '' : day(row.bornOn)) },
    { label: label('personFields.partyMember'), read: (row: Person) => t(row.partyMember ? 'yes' : 'no') },
  ]
}
