import type { BodyOnChart } from '#councils'
import { Button } from '@mantine/core'
import { AppLink, DetailDrawer } from '#platform/ui'
import { useState } from 'react'
import { type Fact, Facts } from '../shared/facts.tsx'
import { useCouncilWords } from '../shared/labels.ts'
import { paths } from '../shared/paths.ts'
import { postOfBody } from '../shared/post-name.ts'
import { EndPostForm } from './end-post-form.tsx'
import type { PostOnChart } from './post-on-chart.ts'

export interface PostDrawerProps {
  readonly post: PostOnChart
  readonly body: BodyOnChart
  readonly mayChange: boolean
  readonly onClose: () => void
}

/** One post at the right of the chart: since when, how it came about, on which paper; and its end. */
export function PostDrawer({ post, body, mayChange, onClose }: PostDrawerProps) {
  const { t, label, day, roleName } = useCouncilWords()
  const [ending, setEnding] = useState(false)
  const facts: readonly Fact[] = [
    { label: t('bodies.post'), value: postOfBody(roleName(post), body.name) },
    { label: t('bodies.origin'), value: label(`postOrigins.${post.origin}`) },
    { label: t('bodies.since'), value: day(post.startsOn) },
    { label: t('bodies.time'), value: t(post.fullTime ? 'post.fullTime' : 'post.partTime') },
    { label: t('document'), value: post.document },
    { label: t('delegates.filters.state'), value: label(`mandateStates.${post.state}`) },
  ]
  return (
    <DetailDrawer
      open
      onClose={onClose}
      title={post.fullName}
      actions={
        !ending && (
          <>
            <Button component={AppLink} to={paths.delegate(post.mandate)} variant="default">
              {t('bodies.openDelegate')}
            </Button>
            {mayChange && (
              <Button variant="default" onClick={() => setEnding(true)}>
                {label('body.end')}
              </Button>
            )}
          </>
        )
      }
    >
      {ending ? <EndPostForm post={post} onDone={onClose} /> : <Facts facts={facts} none={t('notRecorded')} />}
    </DetailDrawer>
  )
}
