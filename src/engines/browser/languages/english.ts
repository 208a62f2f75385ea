import { englishBorders } from '#src/engines/browser/languages/english-borders.ts'
import { englishKinds } from '#src/engines/browser/languages/english-kinds.ts'
import { englishDefining, englishNaming } from '#src/engines/browser/languages/english-terms.ts'
import { englishUse } from '#src/engines/browser/languages/english-use.ts'
import { words, type Language } from '#src/engines/browser/languages/language.ts'

const stop = `a about above across actually after again against all almost alone along already also although always am
among an and another any anybody anymore anyone anything anyway are aren't around as at away back be became because
become been before behind being below besides between both but by can can't cannot could couldn't did didn't do does
doesn't doing don't done down during each either else enough especially etc even ever every everybody everyone
everything except far few for from further get gets getting give gives go goes going gone gonna got gotta had hadn't
has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd
i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep kind know let let's like little lot
lots made make makes many may maybe me mean might mine more most much must my myself near never next no nobody none nor
not nothing now of off often oh ok okay on once one one's only onto or other others our ours ourselves out over own
per perhaps pretty put quite rather really right said same say saying says see seem seems seen shall she she's should
shouldn't since so some somebody someone something sometimes somewhere soon sort still stuff such sure take takes than
thank thanks that that'd that'll that's the their theirs them themselves then there there'd there'll there's these they
they'd they'll they're they've thing things think this those though through thus till to together too toward towards
under until up upon us use used using very via wanna want wants was wasn't way ways we we'd we'll we're we've well went
were weren't what what's whatever when when's whenever where where's wherever whether which while who who's whoever
whole whom whose why why's will with within without won't would wouldn't yeah yep yes yet you you'd you'll you're
you've your yours yourself yourselves basically essentially obviously literally probably definitely certainly
absolutely exactly totally simply usually generally typically`

const common = `allow allows allowed allowing cool enable enables provide provides providing include includes included
including increase reduce keep keeps keeping hold holds lead leads leverage leverages facilitate send sends sending sent buy
buys sell remove removes removed pick picked pull pulls push pushes raise teach learn learned learning build builds
building built happen wear eat sit stand walk write writes writing wrote speak spoken heavy awesome amazing crazy random
natural huge post posts guest thanks quote actual super nowadays early instant gets fit avoid discover detect describe
able actual add added amount area ask asked asking bad based basic basis became begin best better big
bit brand bring brings bunch call called calls came care case cases certain chance change changed changes check choose
clear close come comes coming common complete completely course couple cover create created current currently day days
deal decide decided depends different difficult directly discuss discussed easier easily easy effectively end ended
ends entire episode exact example examples exist exists expect explain fact fairly fast feel feels figure fine finally
find first follow following found full fully fun fundamentally general give given giving good great group guess guy
guys half hand happen happened happening happens happy hard head hear heard hello help helps hey hi high higher hope
huge idea ideas imagine important incredibly interested interesting interestingly involved issue issues job kinda large
last late later latest least leave left less let's level line literally live long longer look looked looking looks
lower main major makes making matter matters means mention mentioned minute minutes moment month months move moving
multiple name namely nature necessarily need needed needs new nice nicely normal number numbers obvious okay old ones
open option order original originally part particular particularly parts people perfect person piece pieces place
places play please plus point points possible possibly potentially prefer present previous previously primarily problem
problems proper properly question questions quick quickly ran read ready real reality reason reasons recently regular
related respect rest result results run running saw second seconds separate set sets several short show shows side
similar simple simpler single situation size slightly small smaller solution somehow somewhat sorry sounds special
specific specifically spend start started starting starts state step steps stop stopped straight strictly strong sudden
supposed suppose talk talked talking talks tell telling ten term terms thinking third thought thousand three time times
today together told tomorrow ton tons took top total topic tried tries trivial true try trying turn turns two type types
typical understand unless useful usual value various version video videos wait watch week weeks weird welcome willing
wonder word words work worked working works world worse worst worth wrong year years yesterday zero four five six seven
eight nine hundred million billion i.e e.g versus vs`

/** Spoken English. */
export const english: Language = {
  code: 'en',
  stop: new Set(words(stop)),
  common: new Set(words(common)),
  ...englishUse,
  naming: englishNaming,
  defining: englishDefining,
  beforeVerbs: new Set(
    words(`to i you we they he she it who can could will would should might must don't doesn't didn't won't can't couldn't let's
      gonna wanna not just also then please i'll you'll we'll they'll i'd you'd we'd they'd never always`),
  ),
  fillers: new Set(words('um uh uhm umm uhh erm er hmm hm mm mmm mhm uh-huh ah eh')),
  figures: new Set(
    words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion`),
  ),
  negations: new Set(
    words(`not no never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't
      won't wouldn't couldn't shouldn't hasn't haven't hadn't`),
  ),
  borders: englishBorders,
  pointers: new Set(
    words(
      `it it's it'll that that's this they they're they'll he he's she she's those these them which who him her there's then`,
    ),
  ),
  joins: new Set(
    words('the a an of to in for with on by from at into between through within without across and as how'),
  ),
  unfinished: new Set(
    words(`the a an and or but nor of to for with from by at into onto between about as than because although whereas if unless
      whether when while where which who whose whom what why how my your our their its every such very quite also then just only even is are was
      were be been being am has i he she we they i'm i've i'll i'd you're you've you'll we're we've we'll they're they've it's that's
      there's what's he's she's let's would should could might must will may don't doesn't didn't isn't won't gonna wanna like
      basically somebody using via per versus`),
  ),
  personal: new Set(words("i i'm i've i'd i'll me my mine guys")),
  chatty: new Set(
    words(
      `i i'm i've i'd i'll me my mine myself yeah oh okay gonna guys awesome cool funny joke laughs haha honestly personally
      guess bet stuff guy dude wow sorry kinda`,
    ),
  ),
  lead: words(
    `so and but well yeah yes yep okay ok oh right alright now because like anyway i_mean you_know and_then also or of_course
      exactly, sure, absolutely, definitely, totally, correct, certainly, for_sure, that's_right, all_right, hello_everybody
      hello_everyone hi_everybody hi_everyone hey_everybody hey_everyone hi_guys hey_guys`,
  ),
  tail: words(
    'right you_know okay and_so so_yeah yeah or_whatever or_something_like_that and_stuff_like_that so',
  ),
  turnsTo: new Set(
    words(`okay ok alright now next let's another first second third finally anyway moving_on so_now so_let's so_the
    so_what so_how so_why so_when what's_next let_us to_conclude to_sum last_but the_next the_second the_third the_last speaking_of back_to one_more cool great
    maybe_we can_you could_you what_about how_about`),
  ),
  kinds: englishKinds,
}
