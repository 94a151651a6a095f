import type { RoleChoice, RoleFate } from '#councils'
import type { Role } from '#platform/access'
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { Dialog, useText } from '#platform/ui'
import { useState } from 'react'
import { useProvinceWords } from '../shared/province-words.ts'
import styles from './mergers.module.css'

export interface MergerPeopleProps {
  readonly people: readonly RoleFate[]
  readonly into: string
  readonly onChoose: (choice: RoleChoice) => void
}

/** Whose role ends, and what each goes on with: proposed, to be changed one by one. */
export function MergerPeople({ people, into, onChoose }: MergerPeopleProps) {
  const { p } = useProvinceWords()
  const [asked, setAsked] = useState<RoleFate>()
  if (people.length === 0) return null
  return (
    <section aria-label={p('mergers.people')}>
      <h3>{p('mergers.people')}</h3>
      <p>{p('mergers.peopleHelp', { council: into })}</p>
      <ul className={styles.people}>
        {people.map((one) => (
          <OnePerson key={one.assignment} one={one} into={into} onAsk={() => setAsked(one)} />
        ))}
      </ul>
      {asked && (
        <RoleDialog
          asked={asked}
          into={into}
          onClose={() => setAsked(undefined)}
          onChoose={(choice) => {
            setAsked(undefined)
            onChoose(choice)
          }}
        />
      )}
    </section>
  )
}

interface OnePersonProps {
  readonly one: RoleFate
  readonly into: string
  readonly onAsk: () => void
}

function OnePerson({ one, into, onAsk }: OnePersonProps) {
  const { p, day } = useProvinceWords()
  const { displayName, title, councilName, endsOn, leftAlone } = one
  return (
    <li>
      <div className={styles.person}>
        <strong>{displayName}</strong>
        <span>{title}</span>
        {endsOn !== null && (
          <span className={styles.quiet}>{p('mergers.roleEnds', { day: day(endsOn), council: councilName })}</span>
        )}
        {leftAlone !== null && <span className={styles.open}>{p(`mergers.leftAlone.${leftAlone}`)}</span>}
        {leftAlone === null && (one.into !== null || one.options.length > 0) && (
          <span>
            {one.into === null
              ? p('mergers.noRole', { council: into })
              : p('mergers.getsRole', { title: one.into.title, council: into })}
          </span>
        )}
        {one.finishes && one.answersFor === null && <span>{p('mergers.finishes', { council: councilName })}</span>}
        {one.finishes && one.answersFor !== null && (
          <span>{p('mergers.answersFor', { agency: one.answersFor, council: councilName })}</span>
        )}
      </div>
      {leftAlone === null && (one.options.length > 0 || one.mayFinish) && (
        <Button variant="subtle" onClick={onAsk} aria-label={p('mergers.changeOf', { name: displayName })}>
          {p('mergers.change')}
        </Button>
      )}
    </li>
  )
}

const NO_ROLE = 'none'

interface RoleDialogProps {
  readonly asked: RoleFate
  readonly into: string
  readonly onChoose: (choice: RoleChoice) => void
  readonly onClose: () => void
}

function RoleDialog({ asked, into, onChoose, onClose }: RoleDialogProps) {
  const { p } = useProvinceWords()
  const text = useText()
  const [role, setRole] = useState<Role | null>(asked.into?.role ?? null)
  const [title, setTitle] = useState(asked.into?.title ?? asked.title)
  const [finishes, setFinishes] = useState(asked.finishes)
  const roles = asked.options.map((value) => ({ value, label: text(`identity:roles.${value}`) }))
  const missing = role !== null && title.trim() === ''
  const send = () =>
    onChoose({
      council: asked.council,
      assignment: asked.assignment,
      into: role && { role, title: title.trim() },
      finishes,
    })
  return (
    <Dialog title={p('mergers.roleOf', { name: asked.displayName })} onClose={onClose}>
      {roles.length > 0 && (
        <Select
          label={p('mergers.roleThere', { council: into })}
          data={[{ value: NO_ROLE, label: p('mergers.noRoleChosen') }, ...roles]}
          value={role ?? NO_ROLE}
          allowDeselect={false}
          onChange={(value) => setRole(asked.options.find((one) => one === value) ?? null)}
        />
      )}
      {role !== null && (
        <TextInput
          label={p('mergers.titleThere')}
          mt="md"
          value={title}
          required
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      {asked.mayFinish && (
        <Checkbox
          className={styles.choice}
          mt="md"
          label={p('mergers.mayFinish', { council: asked.councilName })}
          checked={finishes}
          onChange={(event) => setFinishes(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button disabled={missing} onClick={send}>
          {p('mergers.choose')}
        </Button>
      </Group>
    </Dialog>
  )
}
