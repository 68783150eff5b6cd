import { onFirstUse } from '../on-first-use';
import type { Texts } from './da';

const KEEP_RIGHT = 'Keep what is right, and delete the lines with <<<<<<<, ======= and >>>>>>>.';

const IN_TWO_VERSIONS = `in two versions, because the note was changed in two places at once. ${KEEP_RIGHT}`;

const MONTHS_TO_WRITE = 'a whole number of months from 1 to 60.';
const LIKE_A_STEP = 'for example “Dialog 20”.';
const PAUSED_OR_EMPTY = 'are paused or have no questions.';

const namesUnknown = (name: string): string => `names an unknown theme: ${name}`;

const isDoubled = (name: string): string => `“${name}” is there twice. Keep one of them.`;

const noTheme = (name: string): string => `No theme is called “${name}”.`;

const notInPattern = (text: string): string =>
  `“${text}” can’t be used in the folder and name of meeting notes.`;

const isUnmade = (what: string, reason: string): string => `${what} was not created: ${reason}`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A month, or so many: after "last" and "every". */
const spanOf = (months: number): string => (months === 1 ? 'month' : `${months} months`);

/** What a number of ticks is called where it begins a sentence. */
const theTicks = (count: number): string => (count === 1 ? 'The tick' : 'The ticks');

const areTicked = (count: number): string => `${count === 1 ? 'is' : 'are'} ticked`;

const ticked = (count: number): string => `${counted(count, 'question')} ${areTicked(count)}`;

const removed = (count: number): string => `${count === 1 ? 'was' : 'were'} removed`;

const onLine = (line: number, message: string): string => `Line ${line}: ${message}`;

const whole = (theme: string, isWhole: boolean): string =>
  `${theme} is already in the note with ${isWhole ? 'all its questions' : 'the chosen questions'}`;

const forWholeGroup = (path: string): string =>
  `Applies to the whole group and is stored in ${path}.`;

const hasNote = (note: string): string => `The meeting already has a note: ${note}.`;

/**
 * Every text that a leader sees, in English. What stands in notes, such as the names of properties, is
 * quoted as it stands there.
 */
export const makeEnglish = onFirstUse((): Texts => ({
  locale: 'en-GB',

  standing: {
    never: 'Never discussed',
    overdue: 'Overdue',
    due: 'Due soon',
    fresh: 'Discussed recently',
    undated: 'Discussed, date missing',
    planned: 'Planned',
    paused: 'Paused',
  },

  reason: {
    lastCovered: (date, since) => `Last discussed on ${date}, ${since}`,
    planned: (date) => `Planned for ${date}`,
    plannedUndated: 'Planned for a meeting without a date',
  },

  since: {
    today: 'today',
    yesterday: 'yesterday',
    days: (count) => `${count} days ago`,
    weeks: (count) => `${count} weeks ago`,
    months: (count) => `${counted(count, 'month')} ago`,
    years: (count) => `${counted(count, 'year')} ago`,
    overYears: (count) => `over ${count} years ago`,
  },

  dialog: { cancel: 'Cancel', notSaved: 'Nothing was saved.' },

  commands: {
    insertTheme: 'Insert theme…',
    insertThemeNamed: (title) => `Insert theme: ${title}`,
    insertSuggestedTheme: 'Insert suggested theme',
    insertQuestions: 'Insert chosen questions…',
    addOwnQuestion: 'Add your own question',
    addAgreement: 'Add agreement…',
    toggleCovered: 'Mark theme as discussed…',
    createMeetingNote: 'Create meeting note',
    undoInMessage: 'Choose Undo in the latest message',
    openOverview: 'Show theme overview',
    openYearWheel: 'Show year wheel',
    openOwnQuestions: 'Open your own questions',
    copyShippedCatalogue: 'Copy the built-in catalogue',
    createBase: 'Create table of meetings (Base)',
  },

  overview: {
    title: 'Theme overview',
    loading: 'Reading the meeting notes…',
    suggestion: 'Suggestion for the next meeting',
    suggestionFor: (group) => `Suggestion for the next meeting of ${group}`,
    group: 'Group',
    allGroups: 'All groups',
    insertInto: (note) => `Insert into ${note}`,
    noTarget: 'Open or create a meeting note to insert the theme.',
    another: 'Suggest another',
    insert: 'Insert',
    nothingToSuggest: `All themes ${PAUSED_OR_EMPTY}`,
    noThemes: 'There are no themes yet. Add a question of your own.',
    empty:
      'Insert a theme into a meeting note and tick what you talk about. The overview keeps track here.',
    noCatalogue:
      'There are no questions: the built-in catalogue is off, and you have none of your own. Switch it on again, or write “ledertrivsel: katalog” in the properties of a note with your own themes.',
    themes: 'Themes',
    timesCovered: (count) => (count === 1 ? 'Discussed once' : `Discussed ${count} times`),
    coveredIn: (months) => `Discussed in ${months}`,
    notThisYear: 'Not discussed in the last 12 months',
    cadence: (months) => {
      if (months === 1) return 'Every month';
      if (months === 2) return 'Every other month';
      return months === 12 ? 'Every year' : `Every ${months} months`;
    },
    focus: 'Focus theme',
    noQuestions: 'No questions yet',
    covered: 'discussed',
    onAgenda: 'on the agenda',
    noDate: 'no date',
    showAll: (count) => `Show all (${count.toLocaleString('en-GB')})`,
    showFewer: 'Show fewer',
    attention: 'Needs attention',
    noteProblem: (note, line, message) => `${note}, line ${line}: ${message}`,
    repair: 'Repair',
    repairNote: (note) => `Repair ${note}`,
    undatedMeeting: (note) =>
      `${note} has discussed themes but no date. Write the date in the note.`,
    futureMeeting: (note, date) =>
      `${note} has discussed themes, but its date (${date}) is in the future.`,
    undecided: (note, theme, date) =>
      `${note}: ${theme} has no ticks at the meeting on ${date}, but has at another meeting. If you discussed it there too, tick a question.`,
    unknownTheme: (name, note) => `${note} ${namesUnknown(name)}`,
  },

  waiting: {
    title: 'Was it discussed?',
    yes: 'Yes',
    no: 'No',
    yesNamed: (theme, note) => `Yes, ${theme} was discussed: ${note}`,
    noNamed: (theme, note) => `No, ${theme} was not discussed: ${note}`,
    ticks: (ticks, tasks) =>
      tasks === 1 ? ticked(1) : `${ticks} of ${tasks} questions ${areTicked(ticks)}`,
    noTicks: 'no ticks',
    otherLines: (count) => `${counted(count, 'line')} of minutes`,
    noWords: 'no minutes',
    noSection: 'no section on the theme',
    ticksElsewhere: (ticks, themes) =>
      `${ticked(ticks)} ${themes === '' ? 'elsewhere in the note' : `under ${themes}`}`,
  },

  questions: {
    title: 'Questions',
    never: 'not discussed yet',
    undated: 'discussed, date missing',
    times: (count) => `${count} times`,
    insertMissing: 'Insert missing questions',
    insertMissingNamed: (theme) => `Insert missing questions: ${theme}`,
    allDiscussed: (months) =>
      `All questions have been discussed within the last ${spanOf(months)}.`,
    meetings: 'Meetings',
    ticks: (ticks, tasks) => `${ticks} of ${tasks} ticked`,
  },

  yearWheel: {
    title: 'Year wheel',
    titleOf: (year) => `Year wheel ${year}`,
    titleFor: (year, group) => `Year wheel ${year} · ${group}`,
    previous: 'Previous year',
    next: 'Next year',
    thisYear: 'This year',
    print: 'Print',
    keys: 'The arrow keys go from meeting to meeting; Enter opens the note of the meeting.',
    count: {
      covered: (count) => `${count} discussed`,
      planned: (count) => `${count} planned`,
    },
    what: {
      covered: (date) => `discussed on ${date}`,
      planned: (date) => `planned for ${date}`,
      open: (date) => `on the agenda for ${date}, not marked as discussed`,
    },
    did: { covered: 'discussed', planned: 'planned', open: 'on the agenda, not discussed' },
    kinds: { covered: 'Discussed', planned: 'Planned', open: 'Was on the agenda' },
    span: 'Until the theme is due again',
    today: 'Today',
    theme: 'Theme',
    meetings: 'Meetings',
    none: 'none',
    caption: (year) => `Meetings on each theme in ${year}`,
    paused: 'paused',
    pausedTheme: (theme) => `${theme} (paused)`,
    dueBy: (date) => `due again by ${date}`,
    empty: (year) => `No themes have been discussed or planned in ${year} yet.`,
    emptyPast: (year) => `No themes were discussed in ${year}.`,
    outside: 'Not in the wheel',
    undated: (themes) => `has no date: ${themes}`,
    unknown: namesUnknown,
  },

  agreements: {
    title: 'Open agreements',
    due: (day) => `by ${day}`,
    dueToday: 'due today',
    late: (day) => `late, was due by ${day}`,
    addNamed: (theme) => `Add agreement: ${theme}`,
    tick: (text) => `Tick the agreement: ${text}`,
    done: (text, note) => `The agreement “${text}” was ticked in ${note}.`,
  },

  agreement: {
    title: 'Add agreement',
    text: 'Agreement',
    textPlaceholder: 'What have you agreed?',
    owners: 'Owner',
    ownersDescription: 'Put commas between several.',
    due: 'Due date',
    inAWeek: 'In a week',
    noDue: 'No date',
    invalidDue: 'Write the whole date, or choose “No date”.',
    theme: 'Theme',
    into: (note) => `The agreement goes into ${note}.`,
    noTarget: 'First open the note that the agreement should go into.',
    noTheme: 'Choose which theme the agreement belongs to.',
    save: 'Add',
    saved: (theme, note) => `The agreement was added under ${theme} in ${note}.`,
  },

  picker: {
    theme: 'Choose a theme…',
    themeFor: (group) => `Choose a theme for ${group}…`,
    coveredTheme: 'Which theme have you discussed? Choose a discussed theme to unmark it…',
    noMatch: 'No theme matches.',
    navigate: 'to navigate',
    choose: 'to choose',
    insert: 'to insert',
    close: 'to close',
    isCovered: 'Discussed at this meeting',
    onAgenda: 'On the agenda',
  },

  chooseQuestions: {
    intro: (note) => `Choose the questions to insert into ${note}.`,
    own: 'your own',
    there: 'already in the note',
    lastDiscussed: (date) => `last discussed ${date}`,
    all: 'Choose all',
    none: 'Choose none',
    missing: (months) => `Not discussed for ${counted(months, 'month')}`,
    chosen: (count, minutes) => `${counted(count, 'question')}, about ${minutes} minutes`,
    timePlan: (minutes) => `Time plan: ${minutes} minutes in all`,
    noneChosen: 'Choose at least one question.',
    allThere: 'All questions of the theme are already in the note.',
    insert: 'Insert',
  },

  ownQuestion: {
    text: 'Question',
    textPlaceholder: 'What do you want to talk about?',
    theme: 'Theme',
    insertToo: (note) => `Also insert into ${note}`,
    noTheme: 'The theme no longer exists. Choose another one.',
    save: 'Save',
    saved: (theme) => `The question was added to ${theme}.`,
  },

  uncover: {
    title: (theme) => `Remove ${theme} from the discussed themes?`,
    message: (ticks) => `${ticked(ticks)}. ${theTicks(ticks)} will be removed too.`,
    confirm: 'Remove',
  },

  notCovered: {
    title: (theme) => `Was ${theme} not discussed?`,
    ticks: (ticks, note) => `${ticked(ticks)} in ${note}. ${theTicks(ticks)} will be removed.`,
    agenda: (dates) =>
      `The theme will also be taken off the agenda${dates === '' ? '' : ` for ${dates}`}.`,
    confirmTicks: 'Remove ticks',
    confirmAgenda: 'Take off the agenda',
  },

  meeting: {
    date: 'Date',
    today: 'Today',
    next: (day) => `Next meeting · ${day}`,
    group: 'Group',
    noGroup: 'No group',
    takeTheme: (theme) => `Include the suggested theme: ${theme}`,
    isNew: (path) => `The note will be ${path}.`,
    isThere: hasNote,
    create: 'Create',
    open: 'Open',
    noDate: 'Choose a date.',
    failed: (reason) => isUnmade('The meeting note', reason),
    created: (note) => `${note} has been created.`,
    createdWith: (note, theme) => `${note} has been created with the theme ${theme}.`,
    opened: (note) => `${hasNote(note)} It is open now.`,
  },

  catalogueCopy: {
    created: (path) => `The built-in catalogue was copied to ${path}. Change the copy as you like.`,
    exists: (path) => `${path} already exists and was not changed.`,
    both: 'Questions that you reword are shown twice as long as the built-in catalogue is used too.',
    switchOff: 'Switch off the built-in one',
    switchedOff: 'The built-in catalogue is off. You can switch it on again in the settings.',
    switchedOn: 'The built-in catalogue is used now.',
  },

  base: {
    created: (path) => `The table of meetings has been created: ${path}.`,
    exists: (path) =>
      `${path} already exists and has not been changed. For a new one, rename or delete it first.`,
    basesOff:
      'It can only be shown when the core plugin Bases is on. Switch it on in Obsidian’s settings under core plugins.',
    failed: isUnmade,
  },

  api: {
    unloaded: 'Ledertrivsel is switched off.',
    unknownTheme: noTheme,
    noNote: (path) => `Themes can’t be inserted into “${path}”.`,
  },

  cli: {
    status: 'Show the themes and when they were last discussed',
    suggestion: 'Show the theme suggested for the next meeting',
    name: 'name',
    group: 'Only this leader group’s meetings',
    groupless: 'Write group=<name>',
    json: 'Answer in JSON',
  },

  codeBlock: {
    problems: 'The block cannot be shown',
    problem: onLine,
    groups: (names) =>
      names === '' ? 'No meeting note has a group yet.' : `Choose from ${names}.`,
  },

  notices: {
    undo: 'Undo',
    undone: 'The change was undone.',
    undoTooLate: 'It was not undone, because the note has changed in the meantime.',
    inserted: (theme, note) => `${theme} was inserted into ${note}.`,
    alreadyThere: (theme, added, isWhole) =>
      added === 0
        ? `${whole(theme, isWhole)}.`
        : `${theme} is already in the note. ${counted(added, 'question was', 'questions were')} added.`,
    nowOnAgenda: (theme, isWhole) => `${whole(theme, isWhole)} and is now on the agenda.`,
    covered: (theme, note) => `${theme} is marked as discussed in ${note}.`,
    uncovered: (theme, note) => `${theme} is no longer marked as discussed in ${note}.`,
    notCovered: (theme, note, ticks) =>
      `${theme} was taken off the agenda in ${note}.${ticks === 0 ? '' : ` ${theTicks(ticks)} ${removed(ticks)}.`}`,
    unticked: (theme, note, ticks) =>
      `${theTicks(ticks)} for ${theme} in ${note} ${removed(ticks)}.`,
    cadence: (months) => `Themes should now come up every ${spanOf(months)}.`,
    themeStatus: {
      regular: (theme) => `${theme} is now a regular theme.`,
      focus: (theme) => `${theme} is now a focus theme.`,
      paused: (theme) => `${theme} is now paused.`,
    },
    renames: 'The themes’ earlier names were changed.',
    noTarget: 'First open the note that the theme should go into.',
    noSuggestion: `There is no theme to suggest: all ${PAUSED_OR_EMPTY}`,
    tickNotTracked: (note, line, message) =>
      `The tick in ${note} was changed, but the note’s properties were not. ${onLine(line, message)}`,
    problem: (note, line, message) => `${note} was not changed. ${onLine(line, message)}`,
    repaired: (note) => `The properties of ${note} were repaired.`,
    nothingToRepair: (note) => `There is nothing left to repair in ${note}.`,
    rejected: (note) => `${note} was not changed: another plugin or a setting rejected the change.`,
    failed: (note, reason) => `${note} was not changed: ${reason}`,
    pathTaken: (path) => `something else is called ${path}. Rename it first.`,
    noteGone: (note) => `${note} no longer exists. Nothing was changed.`,
    ownQuestionsPathTaken: (path) =>
      `${path} already exists and is not a question catalogue. Choose another note in the settings, or write “ledertrivsel: katalog” in the note’s properties.`,
  },

  settings: {
    language: 'Language',
    languageDescription:
      'What the plugin shows. Questions and whatever is written into notes stay in Danish.',
    languages: { da: 'Dansk', en: 'English', obsidian: 'Same as Obsidian' },
    themes: 'Themes',
    cadence: 'How often (months)',
    cadenceDescription: (path) =>
      `Number of months between two discussions of the same theme. ${forWholeGroup(path)}`,
    plan: 'Focus and pause',
    statuses: 'Status of the themes',
    planDescription: (path) =>
      `A focus theme should come up twice as often. A paused theme is not suggested. ${forWholeGroup(path)}`,
    themeStatus: { regular: 'Regular', focus: 'Focus theme', paused: 'Paused' },
    renames: 'Earlier names',
    renamesDescription:
      'If a theme has been renamed, notes with its old name still count. One name per line.',
    renamesPlaceholder: 'Old title → New title',
    invalidRename: (line, text) =>
      onLine(line, `Write “Old title → New title” instead of “${text}”.`),
    useShippedCatalogue: 'Use the built-in catalogue',
    useShippedCatalogueDescription: (command) =>
      `Switched off, only the catalogues in the vault count. To change its questions, first use the command “${command}”.`,
    ownQuestionsPath: 'Note for your own questions',
    ownQuestionsPathDescription:
      'This is where the questions that you add are stored. The note is created the first time it is needed. If you change the path, you have to move the note yourself.',
    insertion: 'Insertion',
    headingLevel: 'Heading level',
    headingLevelDescription: 'Automatic: one level below the heading that the cursor is under.',
    headingLevelAuto: 'Automatic',
    headingLevelNumber: (level) => `Level ${level}`,
    listStyle: 'Insert questions as',
    checklist: 'Checklist',
    bullets: 'Bullet list',
    followUp: 'Follow-up',
    followUpDescription:
      'Begin the section of a theme with when it was last discussed, and what was agreed there and is not done.',
    timePlan: 'Time plan',
    timePlanDescription:
      'Begin the section of a theme with a time plan when the theme is first inserted into a note.',
    timeSteps: 'Steps of the time plan',
    timeStepsDescription: `One step per line, ending with its minutes, ${LIKE_A_STEP}`,
    invalidTimeStep: (line, text) =>
      onLine(
        line,
        `“${text}” cannot be used. Write a name of letters and numbers, and then minutes from 1 to 240, ${LIKE_A_STEP}`,
      ),
    noTimeSteps: `Write at least one step, ${LIKE_A_STEP}`,
    agreementFormat: 'Write due dates of agreements as',
    agreementFormatDescription: 'So that the plugins you use can read them.',
    agreementFormats: { tasks: 'Tasks: 📅 date', dataview: 'Dataview: [due:: date]' },
    notes: 'Meeting notes',
    meetingFolder: 'Folder for new meeting notes',
    meetingFolderDescription: 'Created when it is needed. It may contain {{gruppe}}.',
    meetingName: 'Name of new meeting notes',
    meetingNameDescription:
      '{{date}} is the date of the meeting, {{date:D. MMMM YYYY}} writes it another way, and {{gruppe}} is the group.',
    meetingTemplate: 'Template for new meeting notes',
    meetingTemplateDescription:
      '{{date}}, {{time}}, {{title}} and {{gruppe}} are filled in, and the line {{tema}} is where the theme goes. Without a template, the note only gets a heading.',
    groupTemplates: 'Templates of single groups',
    groupTemplatesDescription:
      'One group per line, for example “Direktionen: Skabeloner/Direktion.md”.',
    invalidGroupTemplate: (line, text) =>
      onLine(line, `Write “Group: path of the template” instead of “${text}”.`),
    excludedFolders: 'Folders without meeting notes',
    excludedFoldersDescription:
      'Notes in these folders never count as meetings, for example templates. One folder per line.',
    properties: 'Properties in the meeting notes',
    propertiesDescription: 'If you change a name, notes that use the old one no longer count.',
    agendaProperty: 'Themes on the agenda',
    coveredProperty: 'Discussed themes',
    dateProperty: 'Date of the meeting',
    groupProperty: 'Group',
    invalidPropertyName:
      'Begin with a letter, and otherwise use only letters, numbers, spaces, - and _.',
    samePropertyName: 'The name is already used for another property.',
    unreadable:
      'The settings cannot be read: the file data.json is damaged. It is only changed when you change a setting, and a copy is kept beside it.',
    invalidNotePath:
      'Write the path to a note in the vault, for example Ledertrivsel/Egne spørgsmål.md.',
    invalidCadence: `Write ${MONTHS_TO_WRITE}`,
  },

  problems: {
    'frontmatter-conflict': () => `The note’s properties exist ${IN_TWO_VERSIONS}`,
    'frontmatter-doubled': () =>
      'The note’s properties are there twice, one right after the other. Gather them in the first.',
    'frontmatter-unclosed': () =>
      'The note’s properties begin with --- but have no end. Write --- on a line of its own after them.',
    'frontmatter-invalid': (quote) =>
      `The note’s properties cannot be read${quote === '' ? '' : ` at “${quote}”`}. Correct the line, and try again.`,
    'frontmatter-not-map': () =>
      'The note’s properties are not written as “name: value”, each on a line of its own.',
    'property-duplicate': (key) => `The property ${isDoubled(key)}`,
    'property-conflict': (key) =>
      `The property “${key}” has a different value in each version. ${KEEP_RIGHT}`,
    'property-foreign': (key) =>
      `The property “${key}” is used for something else. Empty it, or choose another name in the settings.`,
    'property-unsafe': (key) =>
      `The property “${key}” is written in a way that the plugin cannot change safely. Change it in the note yourself.`,
    'body-conflict': () => `The text exists ${IN_TWO_VERSIONS}`,
    'title-missing': () => 'The catalogue has no title.',
    'cadence-invalid': () => `“hvor ofte” must be ${MONTHS_TO_WRITE}`,
    'property-invalid': (key) => `“${key}” must be a text or a list of texts.`,
    'rename-invalid': (text) =>
      `“tidligere navne” is written as “Old title → New title”. Here it says “${text}”.`,
    'plan-unknown-theme': (name) =>
      `${noTheme(name)} Correct the name, or delete it under “fokus” or “på pause”.`,
    'theme-without-title': () => 'A level 2 heading is empty. It should be the title of a theme.',
    'theme-doubled': (title) =>
      `The theme “${title}” is in the note twice. Gather its questions under one heading.`,
    'question-empty': () => 'The question is empty.',
    'question-doubled': (question) => `The question is there twice: ${question}`,
    'item-outside-theme': (item) => `The item is not under a theme (a level 2 heading): ${item}`,
    'question-known': (theme) => `The question already exists under ${theme}.`,
    'question-unreadable': () =>
      'The question would not be readable. Check whether a code block or a comment is missing its end.',
    'agreement-empty': () => 'Write what you agreed.',
    'agreement-unreadable': () =>
      'The agreement could not be read. Place the cursor elsewhere, or see whether the end of a code block or a comment is missing.',
    'agreement-gone': () => 'The agreement was changed or removed meanwhile.',
    'block-line-malformed': (line) => `Write, say, “visning: oversigt”. Here it says “${line}”.`,
    'block-option-unknown': (name) =>
      `“${name}” is not an option. Write “visning”, “gruppe” or “år” before the colon.`,
    'block-option-doubled': isDoubled,
    'block-view-unknown': (value) =>
      `“${value}” is not a view. Choose “oversigt”, “årshjul” or “forslag”.`,
    'block-year-invalid': (value) => `“${value}” is not a year. Write, say, “år: 2026”.`,
    'block-year-unused': () =>
      '“år” is only used together with “visning: årshjul”. Delete the line, or choose the year wheel.',
    'block-group-unknown': (group) => `No meeting note belongs to the group “${group}”.`,
    'pattern-placeholder': (text) =>
      `${notInPattern(text)} Write {{date}}, {{date:D. MMMM YYYY}} or {{gruppe}}.`,
    'pattern-format': (letters) =>
      `“${letters}” is no part of a date. Write for example {{date:YYYY-MM-DD}}, and put words in square brackets: {{date:[uge] W}}.`,
    'pattern-dateless': () => 'The name of meeting notes must contain {{date}}.',
    'pattern-character': (character) => `The character ${notInPattern(character)}`,
    'pattern-dots': (name) =>
      `“${name}” in the folder or name of meeting notes must not begin or end with a full stop.`,
    'pattern-reserved': notInPattern,
    'pattern-long': (name) => `“${name}” in the folder or name of meeting notes is too long.`,
    'pattern-excluded': (path) =>
      `${path} would not count as a meeting note, because its folder is one of the “Folders without meeting notes” in the settings.`,
    'template-missing': (path) =>
      `The template ${path} doesn’t exist. Create it, or choose another one in the settings.`,
    'template-catalogue': (path) =>
      `The template ${path} is a catalogue. Choose another in the settings.`,
  },
}));
