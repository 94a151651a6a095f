import type { DeskPerson, IssuedDeskPass } from '#identity'
import { matches, personSortKey } from '#platform/text'
import { EmptyState, ErrorState, LoadingState, PageHeader, tellRefused, useMyCouncil, useWords } from '#platform/ui'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconSearch, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { deskPeopleQuery } from '../shared/people.queries.ts'
import { usePeopleCommands } from '../shared/people.commands.ts'
import styles from '../shared/people.module.css'
import { PEOPLE_WORDS } from '../shared/people-words.ts'
import { PassTrace } from './pass-trace.tsx'
import { PassView } from './pass-view.tsx'

/** "Bàn hỗ trợ": one press on a name, and the QR stands on the screen. */
export function DeskScreen() {
  const t = useWords(PEOPLE_WORDS)
  const { issuePass } = usePeopleCommands()
  const [pass, setPass] = useState<IssuedDeskPass>()
  const [person, setPerson] = useState<DeskPerson>()
  const issuing = useMutation({
    mutationFn: (to: DeskPerson) => issuePass(to.account),
    onSuccess: (issued, to) => {
      setPerson(to)
      setPass(issued)
    },
    onError: tellRefused,
  })
  if (pass !== undefined && person !== undefined) {
    return (
      <PassView
        key={pass.id}
        pass={pass}
        issuing={issuing.isPending}
        onAgain={() => issuing.mutate(person)}
        onClose={() => setPass(undefined)}
      />
    )
  }
  return (
    <>
      <PageHeader title={t('desk.title')} lead={t('desk.lead')} />
      <Faces issuing={issuing.isPending} onChosen={(to) => issuing.mutate(to)} />
      <PassTrace />
    </>
  )
}

interface FacesProps {
  readonly issuing: boolean
  readonly onChosen: (person: DeskPerson) => void
}

/** Names as large as a thumb; found by typing a few letters. */
function Faces({ issuing, onChosen }: FacesProps) {
  const t = useWords(PEOPLE_WORDS)
  const { id: council } = useMyCouncil()
  const [q, setQ] = useState('')
  const people = useQuery(deskPeopleQuery(council))
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />
  if (people.isPending) return <LoadingState />
  const shown = people.data
    .filter(({ displayName, title }) => q === '' || matches(`${displayName} ${title}`, q))
    .toSorted((a, b) => (personSortKey(a.displayName) < personSortKey(b.displayName) ? -1 : 1))
  return (
    <>
      <TextInput
        type="search"
        size="lg"
        mb="md"
        aria-label={t('desk.search')}
        placeholder={t('desk.search')}
        leftSection={<IconSearch size={20} />}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <EmptyState icon={IconUserQuestion} title={t('desk.none')}>
          {t('desk.noneDetail')}
        </EmptyState>
      ) : (
        <ul className={styles.faces}>
          {shown.map((person) => (
            <li key={person.account}>
              <button type="button" className={styles.face} disabled={issuing} onClick={() => onChosen(person)}>
                <span className="nt-visually-hidden">{t('desk.issue')}</span>
                <strong>{person.displayName}</strong>
                <span className={styles.muted}>{person.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
