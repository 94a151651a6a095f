import { Button, Select } from '@mantine/core'
import { type KindCard, STEPS_MOST } from '#approvals'
import { systemClock, today } from '#platform/calendar'
import { DateField, Dialog, Form, LoadingState, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useApprovalActs } from '../approvals.commands.ts'
import { peopleQuery } from '../approvals.queries.ts'
import { placed } from '../paper/way.tsx'
import styles from '../shared/approvals.module.css'
import { useApprovalWords } from '../shared/words.ts'
import { valueOf } from '../shared/who-value.ts'
import { chainCommand, type ChainValues, whoOptions } from './chain-values.ts'

export interface ChainDialogProps {
  readonly kind: KindCard
  readonly onClose: () => void
}

/** Sửa quy trình: step by step, from a day on; what is under way keeps its own. */
export function ChainDialog({ kind, onClose }: ChainDialogProps) {
  const words = useApprovalWords()
  const { t, named } = words
  const { setChain } = useApprovalActs()
  const { id: council } = useMyCouncil()
  const people = useQuery(peopleQuery(council))
  const { steps, issue, id } = kind.inForce
  const form = useForm<ChainValues, unknown>({
    key: `approvals/chain/${kind.kind}@${id ?? 'default'}`,
    start: { steps: steps.map(valueOf), issue: valueOf(issue), from: today(systemClock) },
    send: (values) => setChain(chainCommand(kind.kind, values)),
    onSent: () => {
      tellDone({ message: t('done.chainSet') })
      onClose()
    },
  })
  const { values, set } = form
  if (people.data === undefined) return <LoadingState lines={2} />
  const options = whoOptions(people.data, [...steps, issue], words)
  const change = (at: number, value: string | null) =>
    set(
      'steps',
      values.steps.map((step, other) => (other === at ? (value ?? step) : step)),
    )
  return (
    <Dialog title={t('chains.changeOf', { kind: named(kind.name) })} onClose={onClose}>
      <Form form={form} submit={t('chains.set')}>
        {placed(values.steps).map(({ step, at, place }) => (
          <div key={place} className={styles.stage}>
            <Select
              label={t(at === values.steps.length - 1 ? 'way.sign' : 'way.approve', { at: at + 1 })}
              flex={1}
              required
              searchable
              allowDeselect={false}
              data={options}
              value={step}
              onChange={(value) => change(at, value)}
            />
            {values.steps.length > 1 && (
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={18} aria-hidden />}
                aria-label={t('chains.dropStep', { at: at + 1 })}
                onClick={() =>
                  set(
                    'steps',
                    values.steps.filter((_, other) => other !== at),
                  )
                }
              >
                {t('chains.drop')}
              </Button>
            )}
          </div>
        ))}
        {values.steps.length < STEPS_MOST && (
          <div>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => set('steps', ['role:officeChief', ...values.steps])}
            >
              {t('chains.addStep')}
            </Button>
          </div>
        )}
        <Select
          label={t('way.issue')}
          required
          searchable
          allowDeselect={false}
          data={options}
          value={values.issue}
          onChange={(value) => set('issue', value ?? values.issue)}
        />
        <DateField form={form} name="from" label={t('chains.from')} help={t('chains.fromHelp')} required />
      </Form>
    </Dialog>
  )
}
