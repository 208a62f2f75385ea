import type { KindPhrases } from '#src/engines/browser/languages/language.ts'

/** `^` binds a phrase to the sentence's beginning. */
export const englishKinds: KindPhrases = {
  definition: `is a|is an|is the|is any|is how|is when|is where|is what|is something|is basically a|is essentially a|are a|are the|
    are basically|are essentially|means that|refers to|refer to|is defined as|are defined as|stands for|describes how|describes the`,
  question: `^what is|^what's|^what are|^what was|^what do|^what does|^what did|^what about|^what if|^what can|^what would|^what should|
    ^why is|^why are|^why do|^why does|^why did|^why would|^why should|^why can't|^why not|^how do|^how does|^how did|^how can|
    ^how would|^how should|^how is|^how are|^how much|^how many|^how long|^who is|^who are|^where is|^where are|^where do|^when do|
    ^when does|^is there|^is it|^is this|^is that|^are there|^are you|^are we|^are they|^do you|^do we|^do they|^does it|^does that|
    ^does this|^did you|^did they|^can you|^can we|^can i|^could you|^could we|^would you|^would it|^should we|^should i|^have you`,
  step: `^start by|^begin by|^finish by|^you click|^the first step|^the next step|
    ^the second step|^the third step|^the last step|^the first thing you|^the next thing you|^step one|^step two|^now you|^next you`,
  example: `for example|for instance|let's say|say you|^imagine|let's imagine|imagine you|imagine a|imagine if|imagine that|an example|suppose|think of|a case where|analogy`,
  conclusion: `in conclusion|to sum up|in summary|to summarize|to conclude|takeaway|takeaways|the point is|the bottom line|^overall|
    ^in the end|^at the end of the day|to wrap up|so that's how|so that's why|so that's what|the lesson|to recap|all in all`,
  goal: `^we're making|^we're building|^we'll make|^we'll build|going to make|going to build|i want to speak|speak to you|going to speak|today we're|today we'll|today i'm|today i'll|in this video|in this talk|in this lesson|in this episode|in this lecture|in this course|in this session|in this tutorial|
    this video is|today we|today i|today's|i want to show|going to talk|going to look at|going to learn|going to show|
    going to explain|going to discuss|going to cover|going to walk through|going to walk you through|we'll talk|we'll look at|we'll look into|we'll learn|
    we'll discuss|we'll cover|i'll show|i'll explain|i'll talk|i'll cover|here to talk|talk is about|
    video is about|topic today|going to be talking|going to revisit|gonna talk|gonna be talking|gonna look at|gonna discuss|
    gonna show|gonna cover|here to discuss|we're discussing|we are discussing|we're talking about|we are talking about|
    episode about|episode is about|episode on|talk us through`,
  introduction: `joined by|sitting down with|sit down with|i'm here with|i am here with`,
  objective: `you will be able to|you'll be able to|you will know|you'll know|you will learn|you'll learn|you will understand|
    you'll understand|by the end of this`,
  prerequisite: `^before we start|^before you start|^before we begin|^before you begin|all you need|you don't need any|you'll need|
    you will need|prerequisite|prerequisites|make sure you have|already installed|you should already|should be familiar with|already familiar with|you need to have|
    you need to know|what you need is`,
  verification: `you should see|you should now|you know it works|it worked if|it works when|it works if|check that|check if|
    check whether|to verify|verify that|verify the|is a sign|is a good sign|^make sure that|^make sure it|confirm that|
    double check|tells you that|tells you if|tells you whether|test whether|you can tell|shows you that`,
  trouble: `a problem with|the problem with|the problem is|problem is that|problems with|there is a problem|an error|the error|errors|
    fails|failed|failure|is broken|breaks|bug|bugs|doesn't work|won't work|does not work|goes wrong|went wrong|go wrong|a mistake|the mistake|
    common mistake|common mistakes|mistakes|get stuck|crash|crashes|if it doesn't|if it's not|^if you can't|^if you cannot|^if you notice|
    ^if you feel|^if you keep|^if you never|^if you forget|^if you get|^if your|watch out|don't trust`,
  resource: `documentation|the docs|website|web site|github|link in|the links|a book|book about|book called|book by|is a free|
    blog post|read more|learn more|white paper|whitepaper|wrote about|paper by|paper called|the paper|article by|article called|mailing list`,
  practice: `try it|try this|as an exercise|for next week|for next time|exercise for|exercises|homework|play around|^experiment with|your turn|as a challenge`,
  application: `you can use|can be used|used for|use case|use cases|useful|in practice|rule of thumb|if you use|helps you|help you|
    helps us|allows you|allow you|lets you|you could use|benefit|benefits|advantage of|advantages|in the real world|if you want to`,
  background: `history|historically|originally|back in|back then|used to think|used to be|years ago|year ago|invented|started in|
    started as|started out|until now|traditionally|was created|was founded|was introduced|was developed|was born|came from|comes from|
    published in|described by|first described|last century`,
  method: `we used|we built|we measured|we tried|we tested|we designed|we ran|we compared|by using|the way it works|works by|
    how it works|experiment|experiments|procedure|participants|volunteer|volunteers|were asked|
    tested this|tested the|published a study|a study with|measured the|
    algorithm|algorithms|implemented|is computed|are computed|calculate|calculates|sample of|survey`,
  result: `found that|found a|we found|results|shows that|showed that|turns out|turned out|increases the|increased by|decreased by|
    reduced by|improved by|percent|faster than|slower|better than|worse than|stronger than|as a result|worked best|cost less|outcome|leads to|led to`,
  contrast: `however|although|trade-off|trade-offs|tradeoff|tradeoffs|drawback|drawbacks|downside|downsides|disadvantage|
    on the other hand|whereas|limitation|limitations|despite|the challenge|compared to|not necessarily|argue|controversial|concern|
    concerns|don't mean|doesn't mean|does not mean|criticism|only if|according to|but not|not the same`,
  chatter: `look forward to|looking forward to|in the next video|in my next video|next episode|your presentation|this presentation was|description link|link below|links below|thanks for|thank you|thank you for watching|for watching this video|for watching and|in the comments area|the comments below|seeing you on another|seeing you in the|like and subscribe|thanks so|thanks to everyone|^subscribe|please subscribe|and subscribe|subscribe to my|subscribe to the channel|subscribe to our|like button|hit the bell|enjoyed the conversation|enjoy the conversation|talk to you next|until next time|next time everybody|^hope you|^i promise|sponsor|sponsored|welcome back|
    welcome to|hello|hey guys|hey everyone|hi guys|hi everyone|hi everybody|hi there|^hi|^hey|^see you|see you next|see you in the|see you later|see you soon|see you all|see you there|bye|goodbye|good morning|
    good evening|good afternoon|good question|great question|my name is|nice to meet|nice to have|happy to be|great to have|
    great to be|can you hear|next slide|leave a comment|comments below|patreon|any questions|
    let me see|let me think|let me check|hold on|^one second|how are you|my pleasure|a pleasure to|on the show|this podcast|^that's a good|
    what do you think|i was gonna say|i was going to say|stay tuned|follow me|follow us|fun fact|i'm sorry|excuse me|go ahead$|
    i forget|i forgot|you guys|my screen|share screen|raise your hand|have fun|this weekend|joining us|
    our guest|my guest|today's guest|we have here|with us today|one question i have|my question|i was wondering|i'm curious|
    round of applause|big thanks|minutes for questions|time for questions|your question|that question|my first question|
    next question|walk us through|^tell us|can you tell us|to chat|good to see|joining me|introduce yourself|introduce yourselves`,
  decision: `it's decided|it is decided|we decided|we have decided|we've decided|we agreed|we've agreed|decision is|action item|action items|
    my proposal is|i propose|i suggest that we|i suggest we|^we agree|by monday|by tuesday|by wednesday|by thursday|by friday|
    by tomorrow|by next week|until next week|by the end of the week|by the end of the month|until the end of the month|
    next monday|next tuesday|next wednesday|next thursday|next friday`,
  denial: `^i do not believe that$|^i don't believe that$|^i don't think so|^i do not think so|^the opposite is true|^quite the opposite|^on the contrary|^far from it$`,
  aside: `i guess|i don't know|i remember|you mentioned|as you said|you were saying`,
  frame: `^let's do|^let us do|^let's try an|^here is|^here's what|^here are|here are three|^let us|^let's look|^let's talk|^let's go|^let's move|^let's start|^let's see|^let's dive|
    ^let's discuss|^let's get|^let's take|^now let|^notice what|brings us to|^before you go|^think back|^let me|
    ^as i said|^as i mentioned|^i want to talk|^we'll come back|^we will come back|^next up|^moving on|^that's all|^keep in mind that we`,
}
