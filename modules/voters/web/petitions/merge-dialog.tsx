import { Radio, Stack } from '@mantine/core'
import { Dialog, Form, tellDone, useForm } from '#platform/ui'
import type { PetitionId } from '#voters'
import { useVoterWords } from '../shared/words.ts'
import { useVoterActs } from '../voters.commands.ts'
import type { PickedDialogProps } from './classify-dialog.tsx'

/** Gộp: one stays and is followed; the others refer to it and are counted as duplicates. */
export function MergeDialog({ rows, onClose, onDone }: PickedDialogProps) {
  const { t, label, count } = useVoterWords()
  const { merge } = useVoterActs()
  const ids = rows.map(({ id }) => id)
  const earliest = rows.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))[0]?.id ?? ''
  const form = useForm<{ readonly first: string }, unknown>({
    key: `voters/merge/${ids.join()}`,
    start: { first: earliest },
    send: ({ first }) => merge({ first: first as PetitionId, duplicates: ids.filter((id) => id !== first) }),
    onSent: () => {
      tellDone({ message: t('done.merged', { count: count(ids.length - 1) }) })
      onDone()
    },
  })
  return (
    <Dialog title={label('acts.merge')} onClose={onClose}>
      <Form form={form} submit={t('merge.submit', { count: count(ids.length - 1) })}>
        <Radio.Group
          label={t('merge.first')}
          description={t('merge.help')}
          value={form.values.first}
          onChange={(first) => form.set('first', first)}
        >
          <Stack gap="sm" mt="sm">
            {rows.map(({ id, code, content }) => (
              <Radio key={id} size="md" value={id} label={code} description={content} />
            ))}
          </Stack>
        </Radio.Group>
      </Form>
    </Dialog>
  )
}
