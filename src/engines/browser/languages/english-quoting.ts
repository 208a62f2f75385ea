import { words } from '#src/engines/browser/languages/language.ts'

const set = (text: string): ReadonlySet<string> => new Set(words(text))

/** English words by what they do to a sentence that somebody may quote. */
export const englishQuoting = {
  /** It says how far something goes, or what one is to do. */
  strong:
    set(`best worst most least biggest greatest hardest easiest simplest fastest strongest never always nobody nothing
    everything impossible inevitable forever must should essential crucial fundamental fundamentally important matters key secret
    truth freedom beautiful powerful dangerous amazing incredible remarkable surprising terrible love hate fear hope trust believe
    convinced wrong mistake only every don't can't cannot`),
  /** It sets one thing against another. */
  contrast: set('but rather instead than whereas although however unless without yet'),
  /** Others are spoken of, who were named before. */
  others: set(
    `it it's they they're them their he he's him his she she's her that that's this these those there's there`,
  ),
  past: set(
    'was were had did went said told came got saw took made found thought used talked started gonna going',
  ),
  /** Of the recording and of its moment. */
  ofMoment:
    set(`episode episodes podcast podcasts video videos listeners listener viewers recording recorded talked talking discussed discuss
    mentioned covered cover earlier yesterday tonight tomorrow next slide slides question questions presentation panel panelists
    remember guess sorry thanks link description website conference meetup audience screen linked credits introduce news clap applause`),
}
