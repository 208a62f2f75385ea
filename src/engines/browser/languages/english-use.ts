import { words, type Use } from '#src/engines/browser/languages/language.ts'

const set = (text: string): ReadonlySet<string> => new Set(words(text))

/** How English sentences lean, announce, ask to do something, and which of its nouns say nothing alone. */
export const englishUse: Use = {
  generic:
    set(`harder easier faster slower stronger cheaper bigger eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
    sixty seventy eighty ninety answer answers percent percentage student students lecture lectures lesson lessons chapter chapters list
    lists method methods technique techniques page pages slide slides sheet card cards session sessions morning evening colleague
    colleagues researcher researchers group groups tool tools book books note notes man woman men women guys folks name names
    listener listeners viewer viewers speaker talk story stories mistake mistakes address person opposite difference hour hours
    exam exams test tests result practice memory gap side order system systems process approach approaches today somebody`),
  judging:
    set(`most best worst first second third last only same main biggest reason problem way case lot bit good bad great big
    little very really more less hard easy important thing question point one next right wrong huge nice interesting few`),
  leaning: {
    first:
      set(`it it's it'll it'd that that's this they they're they'll they've he he's he'll she she's those these them him her
      its his their such which who whom whose also here_is here's here_are here_we the_opposite the_two the_former the_latter
      the_same the_other the_others in_that   in_those at_that  from_that  for_that  by_that with_that
       on_that because_of after_that so_that neither_of neither_is both_of both_are as_a_result instead otherwise
      therefore another_one not_only no yes then in_other_words not_very of_course same_thing similarly likewise there_you
      but and or`),
    pronouns: set(
      `it it's they they're they've them he he's him she she's her his its their theirs later those`,
    ),
    anywhere: set(
      `this these calls_them call_them called_them calls_that call_that called_that calls_it call_it the_opposite that_case that_one that_point that_way`,
    ),
    here: set(`lecture talk video course lesson morning week year day evening episode session tutorial podcast century
      world time`),
    prepositions:
      set(`in after at for on from with during by before within under over since perhaps maybe usually often
      sometimes`),
  },
  imperatives: {
    verbs:
      set(`weigh cover feed fill empty grab whisk chop slice knead cook serve plant water cut trim glue sew knit take read write close open answer rest test explain put ask shorten begin judge recall compare look use
      correct check repeat mix space shuffle attach click type run add create select choose install press enter copy paste import
      define remove cut turn pick draw place save build start pour wait keep set find try connect download go make give replace
      measure heat stir fold press plug unplug hold count mark list note learn practise practice study plan review summarise
      summarize move drag drop scroll log sign verify confirm change edit delete return call pass apply avoid watch trust send
      bring let stop drill screw sand paint wash rinse dry boil bake bend lift push pull wrap tie adjust tighten loosen unscrew
      slide lower attach detach spread wipe spray dig insert align secure tap select download upload reset lock unlock peel
      squeeze soak drain tape hammer clamp scrub sweep flip roll shape sprinkle season visit get tag notice remember mince toast taste pump hook tuck fry simmer grate rub brush roast thread clip`),
    sure: set(`adjust tighten loosen unscrew attach detach insert align select install uninstall remove rinse preheat
      whisk stir knead chop unplug disconnect reconnect repeat sprinkle download upload ensure assemble disassemble hammer
      squeeze unlock verify`),
    objects:
      set(`the a an seven eight nine twenty thirty forty fifty sixty seventy eighty ninety hundred half plenty your yourself it them everything anything something each every all one two three four five six ten some
      any down up out in into on onto to at with from for over off away again aloud about both how why what whether if
      instead only another more fewer less until back sure as that this these those and between through firmly gently slowly carefully
      thoroughly well enough just straight here there another next`),
  },
  finite:
    set(`is are was were isn't aren't wasn't weren't has have had hasn't haven't do does did don't doesn't didn't can could
    can't couldn't cannot will would won't should must may might means meant makes made shows showed gives gave gets got takes took
    comes came goes went says said knows knew needs needed wants works keeps kept uses costs becomes became falls fell feels
    felt lets helps leads begins began tells told explains happens turns learned learnt found think thinks know need want
    there's it's that's we're you're they're he's she's let's i'm we've you've consists contains includes requires provides
      exists remains depends occurs represents erupt collect rose grew sank won lost brought caught chose drew drove ate fought
      flew forgot froze held hid led met paid ran sang sat sent shook slept spoke spent stood stole struck swam taught tore told threw
      understood woke wore wrote bought broke seems`),
  opinion:
    set(`think believe convinced feel hope fear wish love hate care matters always never nobody everybody everyone nothing everything
      only best worst must should important importantly essential key fundamental fundamentally crucial dangerous beautiful
      powerful amazing incredible terrible crazy impossible inevitable wrong surprising surprisingly honestly truth freedom`),
  announcing: {
    announces:
      set(`look_at turn_to talk_about discuss cover brings_us_to begin_with start_with into move_to go_to
      move_on_to is_about explain show_you`),
    ordinals: set('first second third fourth fifth next last final'),
    enumerates: set(
      'first second third fourth fifth sixth seventh next finally last lastly number step method part tip another',
    ),
    determiners: set('the a an some our your my another few little bit of all these this'),
    within: set('of for one'),
  },
}
