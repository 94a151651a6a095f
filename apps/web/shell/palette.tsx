import '@mantine/spotlight/styles.layer.css'
import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { matches } from '#platform/text'
import { comesAsGuest, type NavigationItem, useGo, useMe, useText, useWords } from '#platform/ui'
import { type Icon, IconMoon, IconSearch, IconSun, IconUserCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { modules } from '../modules.ts'
import { actAs } from './act-as.ts'

interface PaletteProps {
  readonly menu: readonly NavigationItem[]
}

/** Opens as soon as it stands: every page and act by its name, typed without accents if one likes. */
export function Palette({ menu }: PaletteProps) {
  const t = useWords('shell')
  const groups = useGroups(menu)
  useEffect(() => spotlight.open(), [])
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      highlightQuery={false}
      scrollable
      maxHeight="70vh"
      filter={(query, all) => all.map((each) => ('actions' in each ? withMatches(each, query) : each))}
      nothingFound={t('search.nothing')}
      searchProps={{
        leftSection: <IconSearch size={20} />,
        placeholder: t('search.placeholder'),
        'aria-label': t('search.placeholder'),
      }}
    />
  )
}

function withMatches(group: SpotlightActionGroupData, query: string): SpotlightActionGroupData {
  if (query.trim() === '') return group
  return {
    ...group,
    actions: group.actions.filter((act: SpotlightActionData) =>
      matches(`${act.label ?? ''} ${act.description ?? ''}`, query),
    ),
  }
}

function useGroups(menu: readonly NavigationItem[]): SpotlightActionGroupData[] {
  const t = useWords('shell')
  const text = useText()
  const go = useGo()
  const me = useMe()
  const { setColorScheme } = useMantineColorScheme()

  const command = (
    id: string,
    label: string,
    Sign: Icon,
    onClick: () => void,
    description?: string,
  ): SpotlightActionData => ({
    id,
    label,
    onClick,
    leftSection: <Sign size={22} stroke={1.6} aria-hidden />,
    ...(description !== undefined && { description }),
  })

  const pages = menu.flatMap((item) => [item, ...(item.children ?? [])])
  const acts = modules.flatMap((module) => module.palette ?? []).filter((act) => !comesAsGuest(me) && act.visible(me))
  const others = me.capacities.filter((capacity) => capacity.assignment !== me.as.assignment)
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('search.pages'),
      actions: pages.map(({ label, icon, path }) => command(path, text(label), icon, () => go(path))),
    },
    {
      group: t('search.acts'),
      actions: acts.map(({ id, label, icon, path }) => command(id, text(label), icon, () => go(path))),
    },
    {
      group: t('search.capacities'),
      actions: others.map((each) =>
        command(each.assignment, each.councilName, IconUserCheck, () => actAs(each), each.title),
      ),
    },
    {
      group: t('search.settings'),
      actions: [
        command('light', `${t('person.scheme')}: ${t('person.light')}`, IconSun, () => setColorScheme('light')),
        command('dark', `${t('person.scheme')}: ${t('person.dark')}`, IconMoon, () => setColorScheme('dark')),
      ],
    },
  ]
  return groups.filter(({ actions }) => actions.length > 0)
}
