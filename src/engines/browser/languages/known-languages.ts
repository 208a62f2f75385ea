import { chinese, japanese, korean } from '#src/engines/browser/languages/east-asian.ts'
import { english } from '#src/engines/browser/languages/english.ts'
import { french } from '#src/engines/browser/languages/french.ts'
import { dutch, german } from '#src/engines/browser/languages/germanic.ts'
import type { KnownLanguage } from '#src/engines/browser/languages/language.ts'
import { arabic, greek, hebrew } from '#src/engines/browser/languages/mediterranean.ts'
import { danish, norwegian, swedish } from '#src/engines/browser/languages/nordic.ts'
import { persian } from '#src/engines/browser/languages/persian.ts'
import { italian, portuguese, romanian, spanish } from '#src/engines/browser/languages/romance.ts'
import { czech, polish, russian, ukrainian } from '#src/engines/browser/languages/slavic.ts'
import { bengali, hindi, indonesian, thai, vietnamese } from '#src/engines/browser/languages/south-asian.ts'
import { finnish, hungarian, turkish } from '#src/engines/browser/languages/uralic-and-turkic.ts'

export const knownLanguages: readonly KnownLanguage[] = [
  { code: english.code, stop: () => [...english.stop], whole: () => english },
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  polish,
  czech,
  russian,
  ukrainian,
  romanian,
  hungarian,
  greek,
  turkish,
  arabic,
  hebrew,
  persian,
  hindi,
  bengali,
  indonesian,
  vietnamese,
  thai,
  chinese,
  japanese,
  korean,
]
