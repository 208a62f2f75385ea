import type { KindPhrases } from '#src/engines/browser/languages/language.ts'

/** `^` binds a phrase to the sentence's beginning. */
export const englishKinds: KindPhrases = {
  definition: `is a|is an|is the|is basically|is essentially|is when|are a|are basically|are essentially|means|refers to|refer to|
    is defined as|stands for|known as|is called|are called|we call|also called|called a|which means`,
  question: `^what is|^what's|^what are|^what was|^what do|^what does|^what did|^what about|^what if|^what can|^what would|^what should|
    ^why is|^why are|^why do|^why does|^why did|^why would|^why should|^why can't|^why not|^how do|^how does|^how did|^how can|
    ^how would|^how should|^how is|^how are|^how much|^how many|^how long|^who is|^who are|^where is|^where are|^where do|^when do|
    ^when does|^is there|^is it|^is this|^is that|^are there|^are you|^are we|^are they|^do you|^do we|^do they|^does it|^does that|
    ^does this|^did you|^did they|^can you|^can we|^can i|^could you|^could we|^would you|^would it|^should we|^should i|^have you`,
  step: `^you need to|^you have to|^you want to|^you can just|^you just|^you click|^you take|^you put|^you open|^you run|^you add|
    ^click|^open|^go to|^go ahead|^type|^run|^add|^create|^select|^choose|^install|^set up|^put|^take the|^take a|^make sure|^write|
    ^press|^enter|^copy|^paste|^let's|^import|^define|^remove|^cut|^mix|^turn|^pick|^check|^draw|^place|^save|^build|^start by|
    ^start with|^first|^first you|^then you|^then we|^next|^next you|^second|^secondly|^third|^finally|^after that|^the first step|
    ^the next step|^the second step|^the last step|^the first thing|^the next thing|^step|^now you|^now we|^we start|^we take|^we then|
    ^use|^pour|^wait until|^repeat|^keep`,
  example: `for example|for instance|such as|let's say|say you|imagine|an example|suppose|think of|a case where|analogy`,
  conclusion: `in conclusion|to sum up|in summary|to summarize|to conclude|takeaway|takeaways|the point is|the bottom line|overall|
    in the end|at the end of the day|so that's how|so that's why|so that's what|the lesson|to recap|all in all`,
  goal: `in this video|in this talk|in this lesson|in this episode|in this lecture|in this course|in this session|in this tutorial|
    today we|today i|today's|i want to talk|i want to show|i want to explain|going to talk|going to look|going to learn|going to show|
    going to explain|going to discuss|going to cover|going to walk through|going to walk you through|we'll talk|we'll look|we'll learn|we'll discuss|we'll cover|
    i'll show|i'll explain|i'll talk|i'll cover|the goal|our goal|the idea is|the purpose|aims to|the motivation|here to talk`,
  prerequisite: `before we start|before you start|before we begin|before you begin|before you can|before we can|you need a|you need an|
    you need the|you need to have|you need to know|you'll need|you will need|requires|require|required|prerequisite|prerequisites|
    make sure you have|already know|already installed|already have|you have to have|assumes|depends on|familiar with`,
  verification: `you should see|you will see|you'll see|you should now|check that|check if|check whether|verify|verifies|verified|
    verification|to test|test it|make sure|confirm|validate|validates|it worked|see if|double check|tells you that|tells you if`,
  trouble: `problem|problems|error|errors|fails|fail|failed|failure|broken|breaks|bug|bugs|doesn't work|won't work|goes wrong|
    went wrong|go wrong|mistake|mistakes|stuck|crash|crashes|if it doesn't|if it's not|if you can't|watch out|be careful`,
  resource: `documentation|docs|website|web site|github|the link|links|book|books|paper|papers|article|articles|blog|blog post|
    repository|repo|mailing list|tutorial|tutorials|check out|read more|learn more|white paper|wrote about`,
  practice: `try it|try this|try to|exercise|exercises|homework|practice|practise|play around|experiment with|on your own|yourself|
    your turn|challenge`,
  application: `you can use|can be used|used for|use case|use cases|useful|in practice|apply|applies|application|applications|helps you|
    help you|helps us|helps to|allows you|allows us|allow you|lets you|enables|you could|benefit|benefits|advantage|advantages|
    in the real world|if you want to|great for|good for`,
  background: `history|historically|originally|back in|back then|used to|years ago|year ago|at the time|invented|started in|started as|
    started out|began|previously|until now|traditionally|the old|was created|was founded|was introduced|was first|was developed|
    was born|came from|comes from`,
  method: `approach|approaches|method|methods|technique|techniques|algorithm|algorithms|we used|we built|we measured|we tried|
    we tested|we designed|we took|we ran|we compared|by using|the way it|the way this|the way that|the way we|works by|how it works|
    the process|experiment|procedure|implement|implemented|implementation|protocol|mechanism|design|model|compute|calculate`,
  result: `found|result|results|shows|showed|shown|turns out|turned out|it means|increase|increases|increased|decrease|decreased|
    reduce|reduces|reduced|improved|improves|percent|faster|slower|better than|more than|less than|as a result|we saw|we got|
    we learned|ended up|that's why|outcome|leads to|lead to`,
  contrast: `however|although|though|trade-off|trade-offs|tradeoff|tradeoffs|drawback|drawbacks|downside|downsides|disadvantage|
    on the other hand|whereas|instead|limitation|limitations|despite|even if|the challenge|difficult|unless|compared to|difference|
    rather than|not necessarily|argue|controversial|concern|concerns`,
  chatter: `thanks for|thank you|thanks so|thanks to everyone|subscribe|like button|hit the bell|sponsor|sponsored|welcome back|
    welcome to|hello|hey guys|hey everyone|hi guys|hi everyone|hi everybody|hi there|^hi|^hey|see you|bye|goodbye|good morning|
    good evening|good afternoon|good question|great question|my name is|nice to meet|nice to have|happy to be|great to have|
    great to be|can you hear|next slide|applause|leave a comment|comments below|patreon|any questions|i don't know|no idea|
    let me see|let me think|let me check|hold on|one second|how are you|pleasure|i guess|on the show|this podcast|that's a good|
    what do you think|i was gonna say|i was going to say|stay tuned|follow me|follow us|fun fact|i'm sorry|excuse me|go ahead|
    i forget|i forgot|i remember|i think so|you guys|my screen|share screen|raise your hand|have fun|this weekend|joining us|
    our guest|my guest|today's guest|we have here|with us today`,
}
