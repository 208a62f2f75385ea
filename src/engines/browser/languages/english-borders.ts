import { weights, type Borders } from '#src/engines/browser/languages/language.ts'

/**
 * Log-odds that an English sentence of talk begins between two words, by the function words around the
 * place: the weights of a logistic regression over some 230,000 words of punctuated talks, rounded to
 * halves. `*` stands for any word not named, `a_b` for two words in a row. Left out: whatever rounds
 * to 0.
 */
export const englishBorders: Borders = {
  bias: -0.2,
  beforeLast: weights({
    1: `going`,
    0.5: `at different each great next what's`,
    '-0.5': `* actually already any back being change could did doesn't every find from get go good in is it
      it's keep kind little long look lot many much my no not of oh on other probably problem really
      right see should something sort start stuff talk that that's the their these they're thing
      those through time too us using was were whole will yes`,
    '-1': `a all an and another are between does down example first guys have know let's make maybe me
      might now okay one out part people put question set so some someone still take there
      they things this to up users way we're whatever would years you you're`,
    '-1.5': `also basically before can can't don't even had has here i i'm idea just like mean most sure
      think we well who why`,
    '-2': `able again but case end give he i've if least say then there's what which`,
    '-2.5': `guess how when where`,
    '-3': `only`,
    '-3.5': `because`,
  }),
  last: weights({
    2.5: `right`,
    2: `cool`,
    1: `down good great problem question set stuff them there too way work`,
    0.5: `again better bit end go here it need point talk thing things up us want working years yes`,
    '-0.5': `able before can't case did different do doing example guess lot more now other run see
      start those through two use you`,
    '-1': `about actually all be in kind least mean most new next not okay on own probably something sort
      still talking that think try`,
    '-1.5': `are at between can doesn't don't for get got has have he into long no over take using was well
      whole why will with`,
    '-2': `another any been could does each even find from is let's look make many maybe might really say
      some then these to were`,
    '-2.5': `by i of only should so their they we you're`,
    '-3': `a an it's just like little oh what which who would your`,
    '-3.5': `the what's`,
    '-4': `every give i've keep put someone there's they're we're when`,
    '-4.5': `also and because being but had how i'm my or our than very where`,
    '-5': `as if that's`,
  }),
  first: weights({
    3: `yeah`,
    2.5: `so yes`,
    2: `oh okay well`,
    1.5: `i'm let's no what's`,
    1: `i i've it's that's there's we're`,
    0.5: `but cool first he if maybe next now they're you're`,
    '-0.5': `also basically does don't even go good got it just look lot most not one our same someone the
      then these this those when you`,
    '-1': `again any because can do each every guess make people probably see some start take talking
      there try two use very whatever`,
    '-1.5': `* actually before being better can't could doing get in kind mean need only or other really
      should something think your`,
    '-2': `a able an are as at be big by for give going have here is little many own part put run say
      sort talk that things using which who with working would`,
    '-2.5': `been bit from guys had least me new problem still too was where`,
    '-3': `back different know might more their through time to want work`,
    '-3.5': `doesn't end example long of on out set stuff whole will`,
    '-4': `about change find has question up users way`,
    '-4.5': `already between case down idea much point them us were years`,
    '-5': `into over than thing`,
  }),
  second: weights({
    1: `example`,
    0.5: `can't does doesn't idea least me problem question sure us`,
    '-0.5': `any as be been before can end even every find give guess had has how i'm it it's just keep kind
      like little maybe might most need no now okay one only point probably see should so start
      then there's think this those want way we we're well will would yes`,
    '-1': `* a able about actually all an another at back because better big by down each for get go have
      he here i've in look make more new not of on other our part put really say some someone
      something take talk that's these they they're time try two users very were you're your`,
    '-1.5': `already and bit but case different from going long many out over people run same sort
      talking than that their things to up where which who whole with`,
    '-2': `being much oh or them too use using whatever working years`,
    '-2.5': `between doing into set work`,
    '-3.5': `own through`,
    '-4': `change`,
    '-4.5': `stuff`,
  }),
  beforeLastAndLast: weights({
    3.5: `like_that`,
    2: `or_something`,
    1.5: `do_that it_is of_that`,
    1: `don't_know right_now to_the you_want`,
    0.5: `be_a can_do have_to`,
    '-0.5': `a_little but_it's but_the have_the i_think i_want if_we if_you're in_the it's_just it's_not
      like_the little_bit of_the out_of so_if there's_a we_have yeah_i`,
    '-1': `able_to all_the and_i and_that's and_the and_we and_you at_least do_you for_example have_a
      i_have i_mean i_was in_a is_the it's_like it_and on_the one_of so_i so_that's so_the some_of
      that_the that_was that_we this_is to_a you_just`,
    '-1.5': `and_then as_a at_the but_you for_a for_the going_to into_the is_not it's_a right_so
      something_like that_i that_it that_you then_you to_be we're_going we_can which_is with_a
      with_the would_be you_don't`,
    '-2': `a_new if_you is_that like_you lot_of so_you the_way to_get when_you`,
    '-2.5': `and_that of_like that_are you_know`,
    '-3': `and_it so_that the_first there_is yeah_so`,
  }),
  lastAndFirst: weights({
    1: `like_that`,
    '-0.5': `a_little a_new and_that be_a be_able but_i for_a if_you like_you or_something so_i some_of
      talking_about`,
    '-1': `all_of and_it and_it's and_the but_the don't_know for_example have_to i_mean i_think i_was
      if_we if_you're is_the it's_a like_a so_the sort_of that_i the_other this_is we_have which_is
      would_be you_have you_know you_want`,
    '-1.5': `and_we and_you at_least at_the but_you can_be do_you for_the have_a i_don't into_the is_a
      is_that it's_just it's_not it_is kind_of like_the look_at of_a of_that of_the one_of so_that
      that_are that_you the_same to_a to_be to_get to_have we_can when_you`,
    '-2': `a_lot and_that's can_do do_that going_to in_a in_the it's_like need_to out_of so_if so_it's
      so_that's something_like that_was that_we the_first there_are there_is to_do to_the to_use
      want_to with_a yeah_i yeah_so you_just you_need`,
    '-2.5': `and_i from_the have_the is_not it_to it_was of_like of_this on_the so_you then_you think_it's
      way_to you_are you_could`,
    '-3': `all_the and_so right_so to_make with_the you_can you_don't`,
    '-3.5': `do_it`,
    '-5.5': `right_now`,
  }),
  firstAndSecond: weights({
    2.5: `and_so`,
    2: `do_you is_that`,
    1.5: `and_that and_that's one_of the_other`,
    1: `and_i and_it's and_then for_example some_of that_was there_is this_is we_have you_don't
      you_just`,
    0.5: `and_we it_was out_of right_so that_is the_first there_are you_can you_have you_want`,
    '-0.5': `as_a be_a but_it's but_you for_the have_to i_was if_we little_bit of_this to_make want_to
      when_you`,
    '-1': `able_to all_of from_the going_to in_a in_the kind_of right_now so_you the_same think_it's to_do
      to_use`,
    '-1.5': `be_able do_it into_the of_a of_like of_that of_the so_that sort_of with_a`,
    '-2': `do_that don't_know have_the that_i to_a to_have to_the`,
    '-2.5': `can_do is_a is_not like_a like_that that_it that_you`,
    '-3': `all_the it_and it_to or_something that_the that_we would_be`,
    '-3.5': `can_be`,
    '-4': `that_are`,
  }),
}
