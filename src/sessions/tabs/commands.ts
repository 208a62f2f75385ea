import type { Sessions } from '#src/sessions/sessions.ts'

/**
 * What the tab that runs the sessions does for the others. Nobody waits for the end of what is `told`. What is
 * `asked once` is not asked for again where that tab went away without an answer: nobody knows whether it was done.
 */
const commands = {
  open: 'asked',
  goOn: 'asked',
  again: 'told',
  change: 'asked',
  rename: 'asked',
  // Done twice, it would return nothing to be put back.
  remove: 'asked once',
  cancel: 'told',
  stop: 'told',
  pause: 'told',
  resume: 'told',
  restoreCap: 'told',
  tryNow: 'told',
  unsavedNote: 'asked',
} satisfies { [Name in keyof Sessions]?: 'told' | 'asked' | 'asked once' }

export type CommandName = keyof typeof commands
export type Args = readonly unknown[]

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
export const isTold = (name: CommandName): boolean => commands[name] === 'told'
export const isRepeatable = (name: CommandName): boolean => commands[name] !== 'asked once'

export const give = (sessions: Sessions, name: CommandName, args: Args): unknown =>
  (sessions[name] as (...given: Args) => unknown)(...args)

/** All commands, each given to `act`. */
export const commandsBy = (act: (name: CommandName, args: Args) => unknown) =>
  Object.fromEntries(
    Object.keys(commands)
      .filter(isCommand)
      .map((name) => [name, (...args: Args) => act(name, args)]),
  ) as Pick<Sessions, CommandName>
