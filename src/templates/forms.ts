import type { Template, TemplateId } from '#src/domain/template.ts'

/** What a writer is told of a kind of note. */
export interface Form {
  /** Who reads it, and for what. */
  readonly aim: string
  /** What belongs under each heading, by the section's id. */
  readonly sections?: Readonly<Record<string, string>>
  /** Of a note that is no series of sections: its whole shape. */
  readonly shape?: string
  /** What tells its brief level from its comprehensive one, apart from the number of words. */
  readonly levels: string
}

const lines = (...all: readonly string[]): string => all.join('\n')

const basicSummary: Form = {
  aim: 'A summary for somebody who will not watch the video and wants to know in a few minutes what it says.',
  sections: {
    'main-topic': 'One short paragraph: what the video is about and the main claim it makes.',
    'key-points': 'A bulleted list. Each point is one complete statement that can be understood alone.',
    details:
      'The facts, figures, names, examples and reasons behind the key points. A bulleted list; for more than about eight points, grouped under `###` headings by topic.',
    structure: 'A bulleted list of the parts of the video in their order: `- [time] What the part is about`.',
    conclusion: 'One short paragraph: what the video concludes or recommends.',
  },
  levels:
    'The brief level may leave out “Important details” and “Structure”. The comprehensive level explains in the details every argument that the video makes.',
}

const studyNotes: Form = {
  aim: 'Notes for a student who learns the subject from them and will be examined on it.',
  sections: {
    overview: 'One or two sentences: what is taught, and how it hangs together.',
    objectives: 'A bulleted list of what the reader can do afterwards; each begins with a verb.',
    details:
      'The substance, topic by topic in the order of the video. Each topic has a heading `### 1. Topic [time]`, numbered, and under it bullets that define, explain, give the steps of a derivation and the examples of the video. Formulas in plain characters between backticks, such as `E = mc²`; code in fenced code blocks.',
    questions:
      'A numbered list of questions that test understanding and that the notes above answer. No answers.',
    terms: 'A bulleted list: `- **Term**: what it means, as the video explains it.`',
    summary: 'A bulleted list of what to remember above all.',
    application: 'A bulleted list of uses and examples that the video itself gives.',
  },
  levels:
    'The brief level has two or three bullets a topic. The comprehensive level leaves out no definition, example or step of an argument.',
}

const presentationSlides: Form = {
  aim: 'Slides for somebody who will present the content of the video to others.',
  shape: lines(
    'The first slide is the title: one line `# Title`, then one sentence that says what it is about, then the agenda as a bulleted list of at most five lines.',
    'Every further slide is:',
    '- a heading `## Title of the slide [time]`,',
    '- one to five bullets of at most twelve words each; key words instead of full sentences,',
    '- a last line `> Notes: …` with what the speaker says, in full sentences, at most 80 words; “Notes:” stays as it is in every language.',
    'Between two slides stands a line with only `---`, with an empty line before and after it. No `---` before the first slide or after the last one. No tables, no pictures, no lists within lists.',
    'The last slide holds what to remember.',
  ),
  levels:
    'The brief level has four to six slides; the standard level has a slide for each topic; the comprehensive level has several for a long topic. More to say means more slides, never more than five bullets on one.',
}

const tutorialGuide: Form = {
  aim: 'A guide for somebody who does, step by step, what the video shows, without having to watch it.',
  sections: {
    learn: 'A bulleted list of skills.',
    prerequisites: 'A bulleted list of what has to be there before: tools, versions, files, knowledge.',
    goals: 'One or two sentences: what stands at the end.',
    steps:
      'Each step has a heading `### Step 1: What is done [time]`, numbered, and under it what to do in the imperative, as bullets or a numbered list. Commands, code and settings exactly as the video gives them: within a line between backticks, longer ones in fenced code blocks with their language.',
    verification: 'A bulleted list: how to check that it works, and what is to be seen then.',
    troubleshooting:
      'A bulleted list: `- **What goes wrong**: what to do about it.` Only what the video mentions.',
    resources:
      'A bulleted list of tools, files, books and sites that the video names. No addresses it does not give.',
    summary: 'One short paragraph.',
    practice: 'A bulleted list of exercises that the video sets or suggests.',
    navigation: 'A bulleted list: `- [time] What is there`, for the main steps.',
  },
  levels:
    'The brief level has the steps in one or two lines each. The comprehensive level gives for each step the reason, the exact values and the mistakes to avoid, as far as the video does. Where the video teaches no procedure, the steps are the parts of its explanation.',
}

const researchPaper: Form = {
  aim: 'The content of the video in the form of a scientific paper, in a sober written style and in the third person.',
  sections: {
    abstract: 'One paragraph without times: question, approach, findings, conclusion.',
    introduction: 'The question, and why it matters according to the video.',
    background: 'What was known before, and the terms that are needed; definitions.',
    methods: 'How the speaker arrives at the findings: data, experiments, sources, reasoning.',
    findings:
      'The findings with their figures, grouped under `###` headings; a table where several figures are compared.',
    discussion: 'What the findings mean, objections, limits, open questions, as the video discusses them.',
    conclusion: 'One paragraph.',
    references:
      'A bulleted list of works, people, data and institutions that the video names, with what it says of them. No bibliographic detail that it does not give.',
  },
  levels:
    'The brief level may leave out “Background”, “Methods” and “Discussion”. Where the video reports no research, the methods are how it argues; nothing is made to look like a study.',
}

const flashcards: Form = {
  aim: 'Flashcards to test oneself with.',
  shape: lines(
    'Every card is exactly two paragraphs with an empty line between them:',
    '',
    '**Q:** the question',
    '',
    '**A:** the answer [time]',
    '',
    'Nothing else: no headings, no numbers, no rules between the cards; “Q:” and “A:” stay as they are in every language. A question asks for one thing, names what it is about and does not give its answer away. An answer is one or two sentences, or a word or a figure. Ask for meanings, reasons, differences, figures and steps, not for trivia of the recording or what the speaker’s name is. No two cards ask for the same.',
  ),
  levels:
    'The brief level holds the cards that matter most; a longer level repeats them and adds further ones.',
}

const chapters: Form = {
  aim: 'A table of contents by which somebody finds a place in the video.',
  shape: lines(
    'One bulleted list, without any heading. Each chapter is one line:',
    '',
    '- [time] Title of the chapter',
    '',
    'A title names what is said there in three to eight words; “Introduction” or “Part 2” alone are no titles. The first chapter starts with the beginning of the video at [00:00]; the times grow; a chapter is seldom shorter than a minute. What is said in a chapter stands below its line as a list that is indented by two spaces, without times.',
  ),
  levels:
    'The chapters and their times are the same at every level. The brief level has only the lines of the chapters, the standard level one statement below each, the comprehensive level two to four.',
}

const mindMap: Form = {
  aim: 'A mind map of the video in the form of an outline, to see how its ideas hang together.',
  shape: lines(
    'One nested bulleted list, without any heading, indented by two spaces a level:',
    '',
    '- Subject of the whole video',
    '  - Branch: one main topic [time]',
    '    - Leaf: a key word or a phrase of at most eight words [time]',
    '',
    'One root, three to eight branches, no line with more than one idea, no full sentences. A further level below a leaf is allowed where the video goes that deep. What belongs together stands together, whenever it was said.',
  ),
  levels:
    'The brief level has the branches with one or two leaves each; the comprehensive level has all terms, distinctions and examples.',
}

const keyQuotes: Form = {
  aim: 'Quotations for somebody who wants to cite the video.',
  shape: lines(
    'Every quotation is one block, with an empty line between two of them and nothing else; no headings:',
    '',
    '> “The words as they were said.” [time]',
    '',
    'Where the speaker’s name is known, it follows after a dash: `— Name [time]`. A quotation is one to three sentences in a row, word for word, in the language in which it was said; sounds of hesitation may be left out, nothing is added or made smoother. It can be understood alone and says something that matters. They stand in the order of the video.',
  ),
  levels:
    'The brief level has the three to five that matter most; a longer level repeats them and adds further ones.',
}

const forms: Readonly<Record<TemplateId, Form>> = {
  'basic-summary': basicSummary,
  'study-notes': studyNotes,
  'presentation-slides': presentationSlides,
  'tutorial-guide': tutorialGuide,
  'research-paper': researchPaper,
  flashcards,
  chapters,
  'mind-map': mindMap,
  'key-quotes': keyQuotes,
}

/** A template that is none of ours tells by its own words what it is for. */
export const formOf = ({ id, purpose }: Template): Form =>
  forms[id] ?? {
    aim: purpose,
    levels: 'The brief level says the most important only; the comprehensive level says all.',
  }
