import { canWatch, type Asking } from '#src/features/composer/plan.ts'
import { providers } from '#src/domain/providers.ts'

/** What is to be done for links, by what makes the notes. */
export function linksHint({ engine, provider }: Asking, transcribes: boolean): string {
  const any = 'Any text with links in it.'
  if (engine === 'api') return `${any} The notes API looks after the rest.`
  if (canWatch({ engine, provider })) {
    const others = transcribes ? 'are transcribed by deAPI first' : 'need their captions or transcript'
    return `${any} Gemini watches YouTube videos itself; other links ${others}.`
  }
  if (transcribes) return `${any} deAPI first transcribes those without captions.`
  return engine === 'browser'
    ? `${any} In this browser a link needs its captions or transcript too.`
    : `${any} ${providers[provider].name} needs their captions or transcript too.`
}
