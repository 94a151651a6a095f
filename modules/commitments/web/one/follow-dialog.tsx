import { Select } from '@mantine/core'
import type { CommitmentId } from '#commitments'
import type { AccountId } from '#platform/access'
import { compareVietnamese } from '#platform/text'
import { Dialog, ErrorState, Form, LoadingState, tellDone, useForm, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { useCommitmentActs } from '../commitments.commands.ts'
import { followersQuery } from '../commitments.queries.ts'
import { useCommitmentWords } from '../shared/words.ts'

export interface FollowDialogProps {
  readonly ids: readonly CommitmentId[]
  /** Who follows it now, where it is one. */
  readonly now?: AccountId | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Giao người theo dõi: somebody who works in the office today. */
export function FollowDialog({ ids, now, onClose, onDone }: FollowDialogProps) {
  const { t, label, count } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const { follow } = useCommitmentActs()
  const followers = useQuery(followersQuery(council))
  const start: { follower: string } = { follower: now ?? '' }
  const form = useForm({
    key: `commitments/follow/${ids.join()}`,
    start,
    send: ({ follower }) => follow({ ids: [...ids], follower: follower as AccountId }),
    onSent: () => {
      tellDone({ message: t('done.followed', { count: count(ids.length) }) })
      onDone()
    },
  })
  return (
    <Dialog title={t('follow.title', { count: count(ids.length) })} onClose={onClose}>
      {followers.isError && <ErrorState error={followers.error} onRetry={() => void followers.refetch()} />}
      {followers.isPending && <LoadingState lines={3} />}
      {followers.data !== undefined && (
        <Form form={form} submit={label('acts.follow')}>
          <Select
            label={label('fields.follower')}
            description={t('follow.help')}
            required
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('follow.nobody')}
            error={form.errors['follower']}
            data-field="follower"
            value={form.values.follower === '' ? null : form.values.follower}
            data={followers.data
              .map(({ id, name, title }) => ({ value: id as string, label: `${name}, ${title}` }))
              .toSorted((a, b) => compareVietnamese(a.label, b.label))}
            onChange={(chosen) => form.set('follower', chosen ?? '')}
          />
        </Form>
      )}
    </Dialog>
  )
}
