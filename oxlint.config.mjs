/**
 * The rooms of src/ and what each may import besides itself. Data flows one way: an import that this
 * table forbids means that the thing stands in the wrong room. tests/lint/import-table.test.ts proves
 * that every zone bites.
 */
const rooms = {
  lib: [],
  domain: ['lib'],
  ui: ['lib'],
  sources: ['domain', 'lib'],
  templates: ['domain', 'lib'],
  export: ['sources', 'domain', 'lib'],
  persistence: ['domain', 'lib'],
  run: ['domain', 'lib'],
  search: ['domain', 'lib'],
  engines: ['sources', 'templates', 'domain', 'lib'],
  sessions: ['run', 'sources', 'templates', 'domain', 'lib'],
  store: ['sessions', 'run', 'domain', 'lib'],
  widgets: ['store', 'domain', 'ui', 'lib'],
  features: ['widgets', 'store', 'sources', 'templates', 'export', 'domain', 'ui', 'lib'],
}
const drawing = ['ui', 'widgets', 'features']
const react = [
  'react',
  'react-dom',
  'react-dom/**',
  '@base-ui/**',
  'lucide-react',
  'react-markdown',
  'wouter',
]
const features = ['composer', 'library', 'monitor', 'results', 'sessions', 'settings']

/** @param {string[]} allowed rooms or folders under src/ @param {{ folder?: string, react?: boolean, alsoForbidden?: string[] }} how */
const imports = (allowed, { react: mayDraw = false, alsoForbidden = [] } = {}) => [
  'error',
  {
    patterns: [
      {
        group: [
          '#src/**',
          '..',
          '../**',
          './../**',
          ...alsoForbidden,
          ...allowed.map((room) => `!#src/${room}/**`),
        ],
        message: 'The import table of the rooms forbids this. Move the thing to the room it belongs to.',
      },
      { group: ['#tests/**'], message: 'Tests import the product, never the other way.' },
      ...(mayDraw
        ? []
        : [
            {
              group: react,
              message: 'React belongs to ui, widgets, features, app and the hooks of store.',
            },
          ]),
    ],
  },
]

const time = ['setTimeout', 'setInterval', 'Date', 'performance', 'requestAnimationFrame']
// Also as a property of window, self and globalThis.
const globals = (...names) => [
  'error',
  { globals: names.map((name) => ({ name, message: message(name) })), checkGlobalObject: true },
]
const message = (name) =>
  name === 'fetch'
    ? 'Only engines and app speak to the network.'
    : name === 'indexedDB'
      ? 'Only persistence touches IndexedDB.'
      : 'Time and chance come from lib.'
const noMathRandom = [
  'error',
  { object: 'Math', property: 'random', message: 'Chance comes from lib/random.ts.' },
]

const zones = Object.entries(rooms).map(([room, may]) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': imports([room, ...may], { react: drawing.includes(room) }),
    'no-restricted-globals': globals(
      ...(room === 'lib' ? [] : time),
      ...(room === 'engines' ? [] : ['fetch']),
      ...(room === 'persistence' ? [] : ['indexedDB']),
    ),
    'no-restricted-properties': room === 'lib' ? 'off' : noMathRandom,
  },
}))

const featureZones = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    'no-restricted-imports': imports([`features/${feature}`, ...rooms.features], { react: true }),
  },
}))

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist', 'coverage'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'off',
    // It does not know that a native checkbox says itself whether its switch is on.
    'jsx-a11y/role-has-required-aria-props': 'off',
    // A grid that draws only the rows in view can't be a table.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Closure factories have no `this` to lose.
    'typescript/unbound-method': 'off',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    // It takes loops over what a closure changes for endless ones.
    'no-unmodified-loop-condition': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    // It is meant for windows; a worker has no target origin.
    'unicorn/require-post-message-target-origin': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // The compiler's noImplicitReturns says it, and knows effects that return a clean-up only sometimes.
    'typescript/consistent-return': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-console': 'error',
    'no-restricted-properties': noMathRandom,
  },
  overrides: [
    ...zones,
    ...featureZones,
    {
      files: ['src/store/*hooks.tsx'],
      rules: { 'no-restricted-imports': imports(['store', ...rooms.store], { react: true }) },
    },
    {
      files: ['src/app/**', 'src/main.tsx'],
      rules: {
        'no-restricted-imports': imports([...Object.keys(rooms), 'app'], { react: true }),
        'no-restricted-globals': globals(...time, 'indexedDB'),
      },
    },
    {
      files: ['tests/**', '*.config.*'],
      rules: {
        'no-console': 'off',
        'no-restricted-properties': 'off',
        'import/no-default-export': 'off',
        'typescript/no-floating-promises': 'off',
      },
    },
  ],
}
