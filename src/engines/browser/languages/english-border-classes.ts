import { englishUse } from '#src/engines/browser/languages/english-use.ts'
import { pairWeights, type BorderClasses } from '#src/engines/browser/languages/border-weights.ts'
import { words } from '#src/engines/browser/languages/language.ts'

/** Each class is named for one of its words. */
const members = new Map(
  Object.entries({
    we: `i we he she they`,
    you: `you it there`,
    "we're": `i'm it's that's there's he's she's they're you're we're i've we've they've you've
      i'll we'll they'll you'll he'll it'll i'd you'd we'd they'd here's what's let's who's`,
    this: `this that these those`,
    the: `the a an my your our their his its every each another no some any`,
    them: `me him them us her myself yourself itself themselves someone something anything
      everything somebody everyone everybody anyone nothing one`,
    is: `is are was were isn't aren't wasn't weren't am`,
    has: `has have had hasn't haven't do does did don't doesn't didn't`,
    can: `can could will would should may might must can't couldn't won't wouldn't shouldn't
      cannot gonna`,
    to: `to`,
    of: `of`,
    in: `in on at for with from by about into onto over under through between against without
      within across during after before around towards up down off out via per than as like`,
    and: `and`,
    but: `but`,
    or: `or`,
    so: `so`,
    because: `because`,
    if: `if when while where unless until since although though whether whenever once`,
    what: `what how why who which whose`,
    yes: `yeah yes okay ok oh well right alright hey hi hello sure exactly thanks great cool wow`,
    just: `just really actually basically also still already always never ever maybe probably very
      quite pretty even only kind sort obviously essentially usually generally then now not too
      again else here simply definitely literally`,
    say: `think know mean guess say said want need see look go get make let take use put try start
      come give keep find tell talk work call`,
    been: `be been being`,
    good: `good bad big new different same other first last next little more most much many few
      lot bit less better best`,
  }).flatMap(([name, list]) => words(list).map((word) => [word, name] as const)),
)

/** By the form where no list names a word; `*` is all that is left. */
function classOf(word: string): string {
  const named = members.get(word)
  if (named !== undefined) return named
  if (/^[\d$]/.test(word)) return '0'
  if (englishUse.finite?.has(word)) return 'makes'
  const ending = /(?:ing|(?<=..)ed|ly|(?<!s)s)$/.exec(word)?.[0]
  return ending === undefined ? '*' : `-${ending}`
}

/** The part of `englishBorders` that tells of the classes of the words around a place. */
export const englishClasses: BorderClasses = {
  of: classOf,
  pairs: pairWeights({
    beforeLastAndLast: {
      2.5: `is_we or_so`,
      1.5: `and_-s and_makes has_so is_-s say_of the_if this_-ly`,
      1.25: `-ing_makes good_them has_we in_this in_you of_you or_0 say_-ed`,
      1: `-ing_you has_this has_you is_makes so_yes this_them yes_yes`,
      0.75: `-ed_-s -ing_-s -ing_so -ing_them -ing_what -ly_yes 0_-s been_-ed but_yes good_-s in_0
      is_* just_0 say_-ing so_* the_say them_-ly to_this we're_say we_-ing we_can you_can`,
      0.5: `*_-s *_good *_them *_you -ed_* -ed_just -ed_you -ing_-ly -s_-ly -s_them 0_yes and_*
      and_-ing been_makes can_has good_* has_-s in_-s in_say is_-ed is_in just_yes makes_-ing of_0
      of_them the_-s this_in to_them to_you we_is you_-ly`,
      0.25: `*_* *_-ed *_-ing *_-ly *_just *_say *_yes -ed_-ly -ed_if -ed_to -ing_* -ing_good -ing_in
      -ing_just -s_just -s_yes 0_* but_* can_say good_-ed good_-ly good_good in_* in_-ly in_them
      is_-ing just_-ed makes_you of_-s say_* say_so say_this say_you the_* the_-ly the_them
      them_good this_* this_-ing we're_0 we're_good we're_yes yes_* you_is you_say you_yes`,
      '-0.25': `*_of *_we -ing_the -ly_-ing -s_we're and_this and_we're been_good been_just can_*
      can_-ly can_been has_* has_-ly has_the in_good in_we is_them just_-s just_just just_we're
      makes_just of_-ed of_yes say_is so_this the_0 them_makes this_is to_been we're_-ed what_*
      yes_-s yes_in yes_them yes_this`,
      '-0.5': `*_can *_in *_makes *_so *_the *_what -ing_to -ly_in -s_in -s_of -s_so 0_0 good_in in_in
      just_you say_just them_-ing them_in this_just to_* to_-ing we're_them you_-s`,
      '-0.75': `*_if and_say and_you good_of has_is is_-ly we're_-ly we_-ed we_-ly what_-s what_can
      what_is`,
      '-1': `but_just in_the just_this so_just them_this to_-ly we're_been what_has`,
      '-1.25': `can_just if_you just_in the_just to_just we're_just we_*`,
      '-1.5': `*_and -s_this and_yes is_just the_-ed the_yes`,
      '-1.75': `*_we're and_just we're_what`,
      '-2.25': `we_just`,
    },
    lastAndFirst: {
      2: `*_yes -ed_yes good_the`,
      1.75: `has_and has_yes in_we're makes_we're you_yes`,
      1.5: `*_-ly *_say *_we're -ing_can -ing_we're -s_we're 0_the good_you you_this you_we're`,
      1.25: `*_been *_good *_if *_just *_the -ed_we're -s_the -s_them -s_yes has_if has_we're in_say
      of_you say_yes this_yes yes_is you_good you_the`,
      1: `*_this *_we -ed_just -ing_yes -s_good -s_if good_just good_we is_if makes_yes of_we're
      say_and say_good say_say them_the you_* you_we you_what you_you`,
      0.75: `*_you -ed_good -ed_what -ly_just -ly_yes -s_* -s_-ly -s_-s -s_just -s_we 0_we're 0_yes
      good_we're good_yes in_yes is_and makes_* makes_but makes_we say_* say_but them_-s them_we're
      them_yes this_the this_we're yes_* yes_-ly`,
      0.5: `*_* *_has *_them *_what -ed_* -ed_this -ed_we -ed_you -ing_has -ly_-ly -ly_has -ly_if
      -s_you 0_in if_in in_we is_we're just_yes makes_the makes_you say_so say_we so_* so_and
      them_-ly this_and this_just yes_-ing yes_to you_if you_them`,
      0.25: `*_-ing *_in *_is *_so -ed_-s -ed_the -ing_-ing -ing_if -ing_we -ing_you -s_this -s_what
      0_we in_because in_can is_yes just_* just_just them_say them_we them_you this_so to_and
      yes_the yes_this`,
      '-0.25': `*_-s *_and *_but *_or -ing_and -ing_the -ing_what -s_can -s_in 0_* and_so because_you
      been_just good_-ed has_so in_and in_you is_in just_-ly just_is just_we just_you makes_if of_*
      of_what say_you so_if so_you the_them them_-ing them_and them_but them_has them_makes this_is
      this_makes to_-ing to_in we_can we_makes yes_and yes_if yes_in yes_we you_-s you_just`,
      '-0.5': `*_of -ing_in -ly_* -s_and -s_but been_the but_we can_-ly can_you good_good good_in
      has_in has_you if_we're in_0 in_in is_just is_what just_-ing just_can just_so just_this
      makes_is makes_so so_what the_just them_because them_in this_-ing to_-s to_0 to_what we_has
      yes_we're yes_what yes_you you_and you_has you_say`,
      '-0.75': `-ed_because -ed_in -ing_to -ly_-ed -ly_but -s_or 0_and because_we been_-ing has_has
      if_we if_you in_* in_this is_-ed is_the just_good just_in just_say of_this say_in say_what
      them_is we're_* we're_in we're_makes we_just yes_yes you_can you_to`,
      '-1': `-ed_to -ing_-s -ly_what -s_has been_-ed has_is has_say in_them just_but just_has
      just_makes just_of of_in this_-s this_them to_just to_them we're_the we_say yes_but you_in`,
      '-1.25': `0_-s 0_0 0_so in_-s of_the the_-ing this_* what_is you_is`,
      '-1.5': `been_in can_been good_* in_-ing is_-ing we're_-ing we're_just what_can you_makes`,
      '-1.75': `can_just in_the in_what say_to to_the what_we what_you yes_so`,
      '-2': `been_* to_been we're_say`,
      '-2.5': `can_* good_-s the_*`,
      '-2.75': `the_-s the_good`,
      '-3': `can_has to_has what_has`,
      '-3.25': `to_say`,
      '-4': `can_say to_*`,
    },
    firstAndSecond: {
      2.75: `can_we can_you is_you yes_so`,
      2.5: `if_is yes_and yes_but`,
      2.25: `has_we is_this`,
      2: `we're_so yes_-s yes_yes`,
      1.75: `*_been and_yes you_can you_is`,
      1.5: `and_if been_yes or_if the_we're this_is we're_what yes_-ly yes_good you_-ed you_-s you_has
      you_makes`,
      1.25: `-ly_the and_in or_you them_good this_can what_in yes_* yes_-ing yes_we you_just`,
      1: `-ing_is -ly_we -ly_we're -ly_you 0_0 has_you is_we just_we them_makes this_makes we're_if
      we're_the we're_yes we_-ly yes_the yes_we're`,
      0.75: `*_the -s_-s -s_makes but_if just_we're just_you or_in or_we're say_the say_to so_in
      the_we we're_has we_in we_just what_just yes_because yes_them yes_you you_say`,
      0.5: `*_0 *_them -ing_-ing -ly_* -s_-ed -s_say -s_we're and_-ly and_the and_this and_to and_we
      and_we're and_you because_if but_in good_of has_* has_this if_this in_what is_the just_if
      just_the just_to say_them so_what the_just them_is this_-s to_* we're_* we're_in we're_just
      we're_say we're_this what_has what_is yes_in yes_just yes_this yes_what you_*`,
      0.25: `-ing_to -s_is 0_-s and_just good_we're has_the if_-ing if_the if_we in_we in_we're just_*
      just_-ing just_them or_we say_* so_-s so_if so_the so_them so_yes the_you this_* we're_-ly
      we're_makes we're_them we're_you we_* what_can what_good yes_to`,
      '-0.25': `*_* *_-ing *_can *_this *_to -ing_* -ing_-s -ing_just -ing_we're -ly_-s -ly_makes
      -ly_say -s_in -s_just -s_yes 0_is because_of because_you been_in but_-ly but_has but_just
      but_you can_has good_-s has_been if_them in_* in_-ing in_0 in_just in_to in_yes is_-ed is_-ing
      is_-ly is_in just_-s of_-s of_the or_* or_-ing or_the or_them say_in say_this so_say so_this
      so_to so_we so_we're so_you the_* them_you to_the we're_-ed what_-s you_the`,
      '-0.5': `*_and *_but *_in *_just *_we *_we're *_what -ed_* -ed_in -s_-ing -s_what and_0 and_good
      but_we're in_-ed in_-s in_the in_them in_this just_-ed just_but makes_in so_* the_-s the_0
      the_say them_if them_yes this_you we're_0 what_to what_we you_and you_so you_we you_we're`,
      '-0.75': `*_good -ly_-ed -s_if -s_of -s_this -s_we and_-ing and_can because_we're been_-ed
      can_been has_say in_you is_just just_has just_is makes_* makes_the this_the what_we're
      what_you you_if you_this you_to`,
      '-1': `-ly_has -s_and and_* and_has and_is can_* can_say just_so them_we're this_in this_we
      what_the you_yes`,
      '-1.25': `*_if *_of and_-ed can_just just_and just_can just_of so_good`,
      '-1.5': `-s_so -s_to`,
      '-1.75': `and_-s and_say just_makes this_we're`,
      '-2': `*_because you_in`,
      '-2.25': `and_makes say_0`,
    },
    secondAndThird: {
      1.25: `good_-ing of_them`,
      1: `*_good *_makes -ed_you -ly_this can_you them_of we're_if you_-ed you_-ly you_the`,
      0.75: `*_is -ly_we -s_* -s_say good_of is_them makes_them of_in of_this say_we're them_-s
      this_yes to_been we_-ing we_-ly what_-s`,
      0.5: `*_the *_them -ed_what -ing_the -ly_-ed -ly_the -s_can -s_has -s_is -s_just and_* can_just
      has_say has_we if_-s in_if is_good is_the just_if just_in just_this just_we just_what of_the
      say_we say_what the_-ed the_yes them_-ing them_has them_the this_-s to_them we're_you what_we
      yes_-ing yes_-s yes_just you_* you_good`,
      0.25: `*_* *_-ed *_-ing *_-s *_has -ed_the -ed_this -ing_is -ly_-ing -ly_is 0_* 0_is because_the
      been_the can_been can_we good_* good_them has_* has_-ed has_been has_the has_this has_to
      has_you in_this in_to is_* is_-s is_just is_you just_-s just_because just_just just_the
      makes_the makes_we makes_you of_* of_you or_we say_-s say_if say_them say_this say_you so_them
      the_say them_* them_this this_* this_0 this_has this_is this_just this_makes to_the we're_in
      we're_the we're_them what_if yes_* yes_the yes_this you_-ing you_just you_say you_so`,
      '-0.25': `*_if *_to *_we're *_what -ed_* -ing_-s -ing_so -ing_to -ing_yes -ly_* -ly_in -ly_say
      -s_-s -s_good -s_of -s_or because_we because_we're because_you good_-s good_and has_so is_-ed
      is_if is_in is_this just_-ing just_been just_can just_them just_to makes_and makes_is of_-s
      say_to so_if so_you the_-s the_0 the_of the_you them_can them_is this_the to_has we're_-ed
      we're_-ly we're_has we're_what we_has we_makes what_this what_to you_and you_but you_can
      you_makes you_we're you_yes`,
      '-0.5': `*_-ly *_in *_or *_say -ed_in -ed_just -ing_in -ly_and -s_because -s_to been_-ed can_has
      good_good has_-ly if_we're in_-ing in_but in_what just_say so_in them_we we're_makes`,
      '-0.75': `*_and *_but -ing_but -s_we're been_yes but_just has_in in_-ed in_of in_so say_0
      say_and say_yes them_and them_to this_we're this_you we_can`,
      '-1': `*_because *_so -s_and -s_but 0_and is_to say_or this_we`,
      '-1.25': `-ing_and -ing_them -s_so but_we're has_is say_is this_if`,
      '-1.5': `just_and say_but`,
    },
  }),
  verbs: new Set(["we're", 'is', 'has', 'can', 'say', 'makes']),
  betweenVerbs: [
    [-0.5, -0.5, -1, -1.25, -1.25, -1.5, -1.75],
    [-0.25, 0, -0.25, -0.5, -0.75, -0.75, -1],
    [0, 0.25, 0, -0.25, -0.5, -0.5, -0.75],
    [0, 0.25, 0, 0, -0.25, -0.5, -0.5],
    [0, 0.25, 0, 0, -0.25, 0, -0.25],
    [0, 0.25, 0, 0, 0, -0.25, -0.5],
    [-0.25, 0, 0.25, 0, 0, -0.25, -0.25],
  ],
  sinceOpener: new Map([
    ['if', { atHead: [-2.5, -2.25, -0.75, -0.25], within: [-0.75, -0.5, -0.5, -0.25] }],
    ['because', { atHead: [-1, -0.5, 0, 0], within: [-0.75, -0.25, 0, 0.25] }],
    ['what', { atHead: [0, 0.5, 0.75, 0], within: [-0.25, 0.25, 0, -0.25] }],
  ]),
  joints: new Set(['and', 'but', 'so', 'because']),
}
