import { pairWeights, type PairWeights } from '#src/engines/browser/languages/border-weights.ts'

/** The part of `englishBorders` that tells of two words in a row. */
export const englishPairs: PairWeights = pairWeights({
  beforeLastAndLast: {
    6: `think_so`,
    5.5: `as_well`,
    4: `at_all`,
    3.25: `so_much`,
    3: `like_that`,
    2.75: `thank_you`,
    2.5: `got_it`,
    2.25: `or_something that's_it you_like`,
    2: `for_you of_that`,
    1.75: `care_about i_see not_really or_not or_so`,
    1.5: `doing_that going_on`,
    1.25: `a_bit about_that all_that don't_know for_that look_like looks_like to_that to_you top_of`,
    1: `have_to it_is that_is the_case the_world these_things they're_not this_stuff to_people
      would_say yeah_exactly you_want you_will`,
    0.75: `a_question as_possible but_yeah do_that even_more i_do is_this like_this on_that
      same_thing so_on the_same to_go to_say with_that you_go`,
    0.5: `each_other get_it interested_in it's_not long_time over_there see_that that_and the_two
      they_can this_one to_do to_happen to_talk to_them`,
    0.25: `a_lot a_problem a_time and_on into_that is_more of_this on_it right_now right_yeah
      someone_else that_one that_way this_video to_work using_it we_get work_on`,
    '-0.25': `a_good can_see for_this let_me show_you so_here that's_something that_people the_one
      with_this`,
    '-0.5': `a_way i'm_sure is_something other_thing sure_that that_right the_amount the_problem
      the_whole to_get`,
    '-0.75': `i_think in_this it_up make_it make_sure of_all out_that that_you the_idea the_more
      the_second to_help to_know to_understand`,
    '-1': `do_you for_example in_there is_that of_course the_question the_things`,
    '-1.25': `every_time makes_it the_right this_case`,
    '-1.5': `pretty_much the_way the_work`,
    '-1.75': `you_know`,
    '-2': `don't_think`,
    '-2.25': `all_right even_though in_fact`,
    '-2.5': `i_mean`,
  },
  lastAndFirst: {
    1.5: `for_a so_and`,
    1.25: `do_the right_you`,
    1: `about_the are_the like_and right_like`,
    0.75: `that_that's this_i`,
    0.5: `is_so that_and that_so time_and yeah_you`,
    0.25: `it_if it_it's that_because think_the way_and you_so`,
    '-0.25': `again_and back_in here_so in_the in_this is_not it_a it_because it_so like_okay me_and
      me_the not_just now_i on_and right_i something_that that_it them_and things_that think_it
      think_that's up_and was_like yes_so`,
    '-0.5': `before_we here_is it_but it_just like_it's looks_like now_we're okay_so out_and
      right_and stuff_but that_i that_is that_we there_you think_this way_you work_and yeah_it`,
    '-0.75': `all_right but_yeah change_the feel_like going_to out_there that_you there_but
      think_it's think_so to_this up_with yeah_and yeah_it's yeah_so`,
    '-1': `and_so go_and like_oh people_who right_so say_okay so_yeah time_i yeah_exactly
      yeah_that's`,
    '-1.25': `even_if now_if oh_yeah that_this to_like yeah_i`,
    '-1.5': `all_the make_sure yeah_this`,
    '-1.75': `things_like`,
    '-2': `here_and know_if right_yeah`,
    '-2.25': `something_like`,
    '-5.25': `right_now`,
  },
  firstAndSecond: {
    4.75: `all_right`,
    4.5: `of_course`,
    3: `got_it`,
    2.75: `and_so`,
    2.5: `does_that to_learn`,
    2.25: `as_far for_each make_sure not_that that's_right`,
    2: `before_you do_you in_fact is_very it_also`,
    1.75: `as_you it_really like_and or_is`,
    1.5: `and_now at_least by_the for_example in_order in_this is_pretty some_people that_way
      the_problem then_there two_weeks was_like`,
    1.25: `and_as and_one and_that's at_this do_not for_this from_a good_to have_a how_does in_terms
      me_and now_the one_thing or_i so_then thanks_for what_if`,
    1: `all_of and_that and_then and_there's and_this as_long did_you first_of for_all for_an got_a
      in_my like_i like_it's one_of or_at part_of rather_than that_means that_was the_only then_the
      there_you they_were to_start very_good welcome_to what_do you_need you_see`,
    0.75: `after_the and_for and_what because_i but_that's but_then but_yeah how_do i_hope i_mean
      if_your in_some is_it it_just like_if like_you now_that on_the see_you something_like tell_us
      that's_it that's_just that's_something that_would the_idea the_other the_point the_second
      there's_also these_are to_be too_much use_a use_the yeah_it`,
    0.5: `and_all and_i and_of and_there and_yeah are_we are_you as_i can_you does_it every_time
      for_a for_me i'm_not i've_been is_that it_can it_might like_it lots_of might_be one_is
      right_and so_yeah that_doesn't to_help we_have we_need what_are what_we when_i yeah_and
      you_just you_know`,
    0.25: `a_large a_long and_at and_in and_it's and_with because_now but_now but_the check_out
      even_if even_though i_feel i_got if_i if_you're is_a it's_like it_doesn't it_has it_was
      just_to no_i not_just now_we or_you out_of people_are pretty_much same_thing so_how so_there
      so_we some_of that's_pretty that's_the that's_why the_next the_thing the_way there's_some
      there_are there_was to_find well_i when_you yeah_but you_cannot you_said`,
    '-0.25': `and_on and_see and_sort and_they and_you because_they but_like but_that but_they
      i_don't i_need if_there's if_this in_the it's_very just_the let's_say like_a right_i so_it
      that's_a that_were then_i this_way to_the use_case we_are we_could who_are with_your you_go
      you_might you_were`,
    '-0.5': `because_of because_there here_i i_can i_had it's_not like_that like_this no_one so_many
      so_the so_they so_to that's_not that_can that_you the_most then_they then_you're you_also
      you_are you_do you_start you_would`,
    '-0.75': `and_a and_just and_not and_you're i_also i_guess it's_actually right_you so_here
      so_you then_it use_of wait_for we_will what's_the which_is yeah_so`,
    '-1': `we_would you_guys`,
    '-1.25': `and_your as_well but_also but_not what_the you_will`,
    '-1.5': `all_the so_that the_same`,
    '-1.75': `maybe_a`,
    '-2.25': `is_you so_far`,
    '-3': `that_are`,
    '-3.25': `so_much`,
  },
})
