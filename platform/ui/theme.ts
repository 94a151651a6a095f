import {
  type ButtonProps,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core'
import {
  breakpoints,
  cssVariables,
  dark,
  fontFamily,
  fontSize,
  light,
  lineHeight,
  radius,
  rem,
  sharedVariables,
  space,
} from './tokens.ts'

/** Mantine wants ten shades; only the named ones are ever on screen, the rest lead evenly from tint to pressed. */
const son: MantineColorsTuple = [
  light.tones.son.tint,
  '#F5D5D2',
  '#E9ABA7',
  '#DB7F7A',
  dark.sonFill,
  '#BE4144',
  '#B02C2F',
  light.sonFill,
  light.sonPressed,
  '#6B0E11',
]

const controlHeight = { '--input-height': 'var(--nt-touch)', '--input-fz': 'var(--nt-text-md)' }

/** Mantine's greys, warmed to ink on paper, so that what it draws by itself belongs to the page. */
const gray: MantineColorsTuple = [
  light.page,
  light.sunken,
  light.hatch,
  light.line,
  '#CFCAC1',
  '#ABA59D',
  light.control,
  light.muted,
  '#363B41',
  light.ink,
]

const darkGray: MantineColorsTuple = [
  dark.ink,
  dark.tones.neutral.text,
  dark.muted,
  dark.control,
  dark.line,
  dark.hatch,
  dark.sunken,
  dark.surface,
  dark.page,
  '#0F1113',
]

export const theme = createTheme({
  colors: { son, gray, dark: darkGray },
  primaryColor: 'son',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily,
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(fontSize.xl), lineHeight: '1.3', fontWeight: '700' },
      h2: { fontSize: rem(fontSize.lg), lineHeight: '1.4' },
      h3: { fontSize: rem(fontSize.md), lineHeight: '1.5' },
    },
  },
  fontSizes: {
    xs: rem(fontSize.sm),
    sm: rem(fontSize.sm),
    md: rem(fontSize.md),
    lg: rem(fontSize.lg),
    xl: rem(fontSize.xl),
  },
  lineHeights: { xs: '1.5', sm: '1.5', md: String(lineHeight), lg: '1.5', xl: '1.4' },
  spacing: { xs: rem(space.xs), sm: rem(space.sm), md: rem(space.md), lg: rem(space.lg), xl: rem(space.xl) },
  radius: { xs: '4px', sm: `${radius}px`, md: `${radius}px`, lg: `${radius}px`, xl: '999px' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: breakpoints.phone, md: '62em', lg: breakpoints.tablet, xl: '90em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: (_theme: MantineTheme, { variant = 'filled', color }: ButtonProps) => ({
        root: {
          '--button-height': 'var(--nt-touch)',
          '--button-padding-x': 'var(--nt-space-md)',
          '--button-fz': 'var(--nt-text-md)',
          // In the dark theme the fill is light: its text is dark.
          ...(variant === 'filled' && color === undefined && { '--button-color': 'var(--nt-on-son)' }),
        },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: () => ({ root: { '--ai-size': 'var(--nt-touch)' } }),
    },
    // An error stands where the help stood: nothing moves under the finger that is about to press the button.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    TextInput: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: controlHeight }) },
    PasswordInput: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: controlHeight }) },
    Select: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: controlHeight }) },
    Autocomplete: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: controlHeight }) },
    MultiSelect: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: controlHeight }) },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Menu: { defaultProps: { shadow: 'md', width: rem(288) } },
    Tooltip: { defaultProps: { openDelay: 300 } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    Modal: { defaultProps: { transitionProps: { duration: 140 }, centered: true } },
  },
})

export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: sharedVariables(),
  light: { ...cssVariables(light), ...mantineVariables(light) },
  dark: { ...cssVariables(dark), ...mantineVariables(dark) },
})

function mantineVariables(palette: typeof light): Record<string, string> {
  return {
    '--mantine-color-body': palette.surface,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-placeholder': palette.muted,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-hover': palette.sunken,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.control,
    '--mantine-color-error': palette.tones.overdue.text,
    '--mantine-color-anchor': palette.tones.son.text,
    // A notice in yellow is in the gold of what is due.
    '--mantine-color-yellow-light': palette.tones.dueSoon.tint,
    '--mantine-color-yellow-light-color': palette.tones.dueSoon.text,
    '--mantine-color-gray-light': palette.sunken,
    '--mantine-color-gray-light-hover': palette.sunken,
    '--mantine-color-gray-light-color': palette.ink,
    '--mantine-primary-color-filled': palette.sonFill,
    '--mantine-primary-color-filled-hover': palette.sonPressed,
    '--mantine-primary-color-contrast': palette.onSon,
    '--mantine-color-son-filled': palette.sonFill,
    '--mantine-color-son-filled-hover': palette.sonPressed,
    '--mantine-color-son-light': palette.tones.son.tint,
    '--mantine-color-son-light-hover': palette.tones.son.tint,
    '--mantine-color-son-light-color': palette.tones.son.text,
    '--mantine-color-son-outline': palette.tones.son.text,
    '--mantine-color-son-outline-hover': palette.tones.son.tint,
    '--mantine-color-son-text': palette.tones.son.text,
  }
}
