import { ActionIcon, Button, Menu } from '@mantine/core'
import type { SavedView } from '#commitments'
import { AppLink, ConfirmDialog, tellDone, tellRefused, useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { IconBookmarkPlus, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useSavedViewActs } from '../commitments.commands.ts'
import { type AskedCommitments, savedViewsQuery } from '../commitments.queries.ts'
import { paths } from '../shared/paths.ts'
import { useCommitmentWords } from '../shared/words.ts'
import { askedQuestions } from './ledger-filters.ts'
import styles from './ledger.module.css'
import { ViewNameDialog } from './view-name-dialog.tsx'

type Asking = { readonly act: 'save' } | { readonly act: 'rename' | 'remove'; readonly view: SavedView }

/** The lists that the reader keeps under names of their own, and the way to keep the one that is shown. */
export function SavedViews({ asked }: { readonly asked: AskedCommitments }) {
  const { t } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const views = useQuery(savedViewsQuery(council))
  const acts = useSavedViewActs()
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  const questions = askedQuestions(asked)
  const narrowed = Object.keys(questions).length > 0
  const removed = asking?.act === 'remove' ? asking.view : undefined
  async function remove(view: SavedView | undefined): Promise<void> {
    if (view === undefined) return
    try {
      await acts.remove(view.id)
      tellDone({ message: t('views.removed') })
    } catch (refused) {
      tellRefused(refused)
    }
    close()
  }
  if (!views.isSuccess || (views.data.length === 0 && !narrowed)) return null
  return (
    <section className={`${styles.views} nt-no-print`} aria-label={t('views.title')}>
      <ul>
        {views.data.map((view) => (
          <li key={view.id}>
            <AppLink to={paths.narrowed(view.asked as Record<string, string>)}>{view.name}</AppLink>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('views.acts', { name: view.name })}>
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={18} aria-hidden />}
                  onClick={() => setAsking({ act: 'rename', view })}
                >
                  {t('views.rename')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconTrash size={18} aria-hidden />}
                  onClick={() => setAsking({ act: 'remove', view })}
                >
                  {t('views.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      {narrowed && (
        <Button
          variant="subtle"
          leftSection={<IconBookmarkPlus size={18} aria-hidden />}
          onClick={() => setAsking({ act: 'save' })}
        >
          {t('views.save')}
        </Button>
      )}
      {asking?.act === 'save' && (
        <ViewNameDialog
          title={t('views.save')}
          send={(name) => acts.save({ name, asked: questions })}
          done={t('views.saved')}
          onClose={close}
        />
      )}
      {asking?.act === 'rename' && (
        <ViewNameDialog
          title={t('views.rename')}
          name={asking.view.name}
          send={(name) => acts.rename(asking.view.id, name)}
          done={t('views.renamed')}
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={removed !== undefined}
        onClose={close}
        title={t('views.removeTitle', { name: removed?.name ?? '' })}
        detail={t('views.removeDetail')}
        verb={t('views.remove')}
        onConfirm={() => void remove(removed)}
      />
    </section>
  )
}
