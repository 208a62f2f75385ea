import { pairWeights, type PairWeights } from '#src/engines/browser/languages/language.ts'

/** The part of `englishBorders` that tells of two words in a row. */
export const englishPairs: PairWeights = pairWeights({
  beforeLastAndLast: {
    4.5: `as_well`,
    4: `like_that`,
    3: `at_all`,
    2.5: `about_that for_you`,
    2.25: `for_that or_not so_so`,
    2: `it_is or_something so_much to_that`,
    1.75: `but_yeah do_that going_on like_this of_that on_that to_you with_that`,
    1.5: `each_other thank_you`,
    1.25: `a_while see_that they_can you_want`,
    1: `all_that don't_know i_do of_it on_it over_there right_yeah the_case the_two they_are to_go top_of
      we_are with_it work_on you_will`,
    0.75: `a_bit about_it about_this have_to interested_in like_it that_is the_world to_do to_make to_say
      what's_the would_say you_think`,
    0.5: `a_bunch a_problem at_that do_it do_this don't_have has_been i_am out_there so_far so_yeah
      talking_about the_number they're_not they_don't to_it to_me to_talk to_this to_work up_with
      what_happens working_on you_are`,
    0.25: `a_lot can_do does_that for_people i_know i_was is_this it_in might_be of_this on_this one_is
      or_whatever right_now that_in the_most this_video to_send up_to we_do we_need you_go`,
    '-0.25': `all_of and_that are_not back_to be_like can_see could_be is_there it's_like it_up not_be
      of_course of_like okay_so right_so so_you talked_about that_this the_next the_thing there_are
      there_was these_are thing_is think_about what_it would_be you_can`,
    '-0.5': `a_big a_new and_this i_think in_there is_one it_so little_bit lot_of number_of one_thing
      so_that something_that that_are that_it the_idea the_last the_problem to_understand want_to we_can
      when_you will_be yeah_so you_guys`,
    '-0.75': `a_way and_there and_you do_is do_you for_example i'm_not in_this is_not it_you make_it
      so_it sure_that that's_not that_people the_new the_one the_things the_whole thing_that think_it
      this_is to_get`,
    '-1': `a_great and_then at_least figure_out is_something is_that make_sure of_those the_second
      things_that think_that to_help to_know`,
    '-1.25': `going_to if_you let_me of_all that_you the_first the_question`,
    '-1.5': `a_good and_it the_way this_case`,
    '-1.75': `all_right that's_why you_know`,
    '-2': `and_now don't_think i_mean`,
    '-2.5': `the_right`,
  },
  lastAndFirst: {
    2: `right_like`,
    1.75: `that_and that_that`,
    1.5: `this_and`,
    1.25: `that_so`,
    1: `is_so so_so`,
    0.75: `in_and of_it that_but time_and to_that you_will`,
    0.5: `do_the is_in it_i right_because that_the think_i yeah_and`,
    0.25: `for_a know_i know_you on_and right_and that_there what_the you_a you_and you_so`,
    '-0.25': `able_to about_the are_not as_well at_least at_this be_like can_see can_you do_something
      have_a i_don't in_there is_this it_a it_and it_but it_you not_the now_we on_your one_is order_to
      so_i so_it so_there's so_what that_it that_it's that_there's then_i then_you there_and thing_is
      think_we think_you to_get to_see to_take to_this use_a with_this you_do you_know you_to you_use`,
    '-0.5': `about_it about_this and_so because_it's by_the do_we do_you easy_to for_this for_you i_think
      idea_is interested_in is_just is_what it_can it_could it_would look_at make_it of_like of_this on_a
      so_i'm thanks_for that_if that_they there's_no thing_that this_is to_be to_use use_it use_the
      with_a you_guys`,
    '-0.75': `because_i but_i does_not is_a it_to it_was not_sure over_there so_it's so_that's
      something_that that_i that_you there_was things_that think_it through_the to_do to_go up_the
      up_with way_to well_i you_can't`,
    '-1': `all_right here_and in_a in_my in_this is_the it_does it_in it_is need_to over_the people_who
      right_i so_if so_you thank_you that_we think_it's think_that's think_this to_the too_much what_i
      you_can you_go you_just you_need`,
    '-1.25': `at_the do_it do_this for_the into_the is_not know_how of_the okay_so on_this to_make yeah_i
      yeah_so you_for you_have`,
    '-1.5': `but_yeah even_if going_to it_also know_what make_sure out_there that_this there_is you_don't`,
    '-1.75': `all_the from_the out_the right_so so_yeah with_the`,
    '-2': `it_just on_the something_like there_are things_like want_to yeah_that's`,
    '-2.25': `in_the`,
    '-2.5': `know_if`,
    '-2.75': `right_yeah`,
    '-5.25': `right_now`,
  },
  firstAndSecond: {
    4: `all_right`,
    3.75: `is_it`,
    3.25: `are_you`,
    3: `and_so can_you is_that`,
    2.75: `is_there`,
    2.5: `of_course yeah_and`,
    2.25: `and_in and_now does_that is_this it_also right_and`,
    2: `and_if and_that and_that's and_this do_you that_was`,
    1.75: `and_there's these_are yeah_but`,
    1.5: `and_like and_then it_can like_i one_of right_so some_people the_only the_other the_problem`,
    1.25: `and_i and_it's and_there do_we for_example have_a how_do in_this it_just it_was like_it's
      make_sure okay_so some_of that's_why that_would the_idea there_are there_was this_is`,
    1: `and_i'm and_what at_this but_if even_if for_this it_doesn't it_has it_might just_to like_if
      one_is one_thing so_in so_like so_so something_like take_a thank_you thanks_for that_is the_second
      too_much use_the way_to we_have what_are you_can't you_need`,
    0.75: `a_very as_you at_least because_i but_in but_then but_yeah by_the from_a go_to how_much i'm_not
      i_mean it_could now_we out_of so_what that's_what the_next the_point then_the there_is they_were
      to_be to_help use_a we_need well_i yeah_i yeah_so you_can you_could you_have you_just you_know`,
    0.5: `a_long and_also and_it and_maybe and_the and_we and_we're as_we but_like in_my in_order
      it's_like it_does it_is it_would let_me of_it on_the people_are right_because right_yeah so_if
      so_yeah that_will the_new the_thing the_way those_are time_and to_find to_make try_to we_just
      you_don't you_use`,
    0.25: `a_big a_few all_of all_that because_if but_i but_that's but_this easy_to for_me how_many
      i_just i_think i_want if_i if_they if_you're it's_a it's_just it_will like_how like_you look_at
      need_to part_of so_there so_this so_we take_the the_first the_one the_question the_things then_you
      they_have things_like to_give we_don't when_i you're_not`,
    '-0.25': `able_to and_how because_of because_we because_you but_they can_do don't_have for_that
      for_the from_the get_the have_the i_would if_the if_we if_you is_not it_a just_the let's_say or_not
      people_to that's_a that's_not that_has that_it's that_we're the_last they_are to_a to_do use_it
      we_should what_happens what_it when_the who_are with_this you_go you_so you_want you_would`,
    '-0.5': `a_good and_a at_a at_the based_on because_it because_the because_they but_it but_you do_is
      don't_know don't_want each_other give_you have_been i_guess i_had if_it if_there's in_a in_that
      instead_of it_but kind_of or_something or_the or_whatever put_it should_be so_it so_the so_they
      sure_that that_they that_you're the_right the_time they_would things_that to_you we_can we_could
      what_i where_you which_is with_a with_it with_the you_start`,
    '-0.75': `as_a at_all because_it's but_it's can_be i_can in_the is_a it_on like_the not_a the_number
      we_are what's_the what_you what_you're where_the would_be you_a you_guys you_to you_will`,
    '-1': `as_the does_not for_your how_it how_to it_and it_i it_in it_so it_up like_that like_this
      no_one of_the or_a so_you sort_of that_i that_it the_most then_it using_the`,
    '-1.25': `for_you in_there in_your it_to like_a number_of the_same we_would with_your`,
    '-1.5': `all_the how_the how_you that_the`,
    '-1.75': `so_that that_we that_you to_the`,
    '-2.25': `as_well it_you so_far that_are`,
    '-2.75': `what_the`,
    '-3.75': `so_much`,
  },
})
