import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormState, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlikePetition, PetitionId, PetitionRow } from '#voters'
import styles from '../shared/shared.module.css'
import { useVoterWords } from '../shared/words.ts'
import { alikePetitionsQuery, somePetitionsQuery } from '../voters.queries.ts'
import own from './petitions.module.css'
import type { PetitionValues } from './petition-values.ts'

export interface RepeatFieldProps {
  readonly form: FormState<PetitionValues>
  readonly besides?: PetitionId | undefined
}

type Offered = Pick<PetitionRow | AlikePetition, 'id' | 'code' | 'content' | 'receivedOn'>

const TYPING_MS = 400
const SHOWN = 6

/** Kiến nghị nhiều lần: the earlier petition, chosen from those alike or found by its code or its words. */
export function RepeatField({ form, besides }: RepeatFieldProps) {
  const { t, label } = useVoterWords()
  const chosen = form.values.repeatOf
  return (
    <fieldset className={own.repeat} data-field="repeatOf">
      <legend>{label('fields.repeatOf')}</legend>
      {chosen === null ? (
        <Candidates form={form} besides={besides} />
      ) : (
        <p className={own.chosen}>
          <strong>{chosen.code}</strong>
          <Button variant="default" onClick={() => form.set('repeatOf', null)}>
            {t('repeat.drop')}
          </Button>
        </p>
      )}
    </fieldset>
  )
}

function Candidates({ form, besides }: RepeatFieldProps) {
  const { t, day } = useVoterWords()
  const { id: council } = useMyCouncil()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), TYPING_MS)
  const [content] = useDebouncedValue(form.values.content, TYPING_MS)
  const alike = useQuery({ ...alikePetitionsQuery(council, content, besides), enabled: q === '' && content !== '' })
  const found = useQuery({ ...somePetitionsQuery(council, { q }, SHOWN), enabled: q !== '' })
  const offered: readonly Offered[] = (q === '' ? alike.data : found.data) ?? []
  const others = offered.filter(({ id }) => id !== besides)
  const nothing = q === '' ? alike.data !== undefined && t('repeat.noneAlike') : found.data && t('repeat.noneFound')
  return (
    <>
      <TextInput
        label={t('repeat.search')}
        description={t('repeat.help')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {others.length === 0 && nothing && <p className={styles.quiet}>{nothing}</p>}
      <ul className={own.candidates}>
        {others.map(({ id, code, content: words, receivedOn }) => (
          <li key={id}>
            <span>
              <strong>{code}</strong> {day(receivedOn)}
              <span className={own.words}>{words}</span>
            </span>
            <Button
              variant="default"
              aria-label={t('repeat.chooseOne', { code })}
              onClick={() => form.set('repeatOf', { id, code })}
            >
              {t('repeat.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
