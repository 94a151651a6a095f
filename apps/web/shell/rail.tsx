import { AppLink, type NavigationItem, useText } from '#platform/ui'
import { useLocation } from '@tanstack/react-router'
import { isUnder } from './is-under.ts'
import styles from './rail.module.css'

/** A page that others of the same menu stand below is marked on its own address only: one place, one mark. */
function leads(path: string, menu: readonly { readonly path: string }[]): boolean {
  return menu.some((other) => other.path !== path && isUnder(other.path, path))
}

/** The council's own menu at the left: words on a desktop, icons with words under them on a tablet. */
export function Rail({ menu }: { readonly menu: readonly NavigationItem[] }) {
  const text = useText()
  const place = useLocation({ select: (location) => location.pathname })
  return (
    <nav className={`${styles.rail} nt-no-print`} aria-label={text('shell:screen.nav.title')}>
      <ul className={styles.items}>
        {menu.map(({ id, label, shortLabel, icon: Icon, path, children = [] }) => {
          const here = [path, ...children.map((child) => child.path)].some((each) => isUnder(place, each))
          return (
            <li key={`${id} ${path}`}>
              <AppLink to={path} className={styles.item ?? ''} title={text(label)}>
                <Icon size={22} stroke={1.6} aria-hidden />
                <span className={styles.long}>{text(label)}</span>
                <span className={styles.short} aria-hidden>
                  {text(shortLabel ?? label)}
                </span>
              </AppLink>
              {here && children.length > 0 && (
                <ul className={styles.children}>
                  {children.map((child) => (
                    <li key={child.path}>
                      <AppLink to={child.path} className={styles.child ?? ''} exact={leads(child.path, children)}>
                        {text(child.label)}
                      </AppLink>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
