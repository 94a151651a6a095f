import type { Scope } from '#platform/access'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function quoted(value: string): string {
  if (value !== '' && value !== 'on' && !UUID.test(value)) throw new Error('A scope holds ids only.')
  return `'${value}'`
}

/**
 * The settings that the row policies read. Role and settings travel with BEGIN in one packet, so their values stand in
 * the text: `quoted` lets nothing but ids through.
 */
export function scopeStatement(scope: Scope): string {
  const settings: Record<string, string> = {}
  switch (scope.audience) {
    case 'council':
      settings['app.council'] = scope.council
      settings['app.account'] = scope.account
      settings['app.person'] = scope.person ?? ''
      settings['app.reads_personal'] = scope.readsPersonal ? 'on' : ''
      break
    case 'superior':
      settings['app.council'] = scope.council
      settings['app.account'] = scope.account
      break
    case 'agency':
      settings['app.council'] = scope.council
      settings['app.agency'] = scope.agency
      settings['app.account'] = scope.account
      settings['app.person'] = scope.person ?? ''
      break
    case 'system':
      if (scope.council) settings['app.council'] = scope.council
      break
    case 'public':
      break
  }
  const selects = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${quoted(value)}, true)`)
  if (scope.audience === 'superior') {
    selects.push(
      `set_config('app.councils', '{${scope.councils.map((id) => quoted(id).slice(1, -1)).join(',')}}', true)`,
    )
  }
  const settingsStatement = selects.length > 0 ? `; select ${selects.join(', ')}` : ''
  return `set local role app_${scope.audience}${settingsStatement}`
}
