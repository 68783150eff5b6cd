import { partsOnFirstUse } from '../on-first-use';
import type { ProblemCode } from '../problem';

const KEEP_RIGHT = 'Behold det rigtige, og slet linjerne med <<<<<<<, ======= og >>>>>>>.';
const IN_TWO_VERSIONS = `står i to udgaver, fordi noten er ændret to steder på én gang. ${KEEP_RIGHT}`;
const LOOK_FOR_END = 'om en kodeblok eller en kommentar mangler sin afslutning.';
const MONTHS_TO_WRITE = 'et helt antal måneder fra 1 til 60.';
const LIKE_A_STEP = 'fx »Dialog 20«.';
const PAUSED_OR_EMPTY = 'er på pause eller uden spørgsmål.';

const namesUnknown = (name: string): string => `nævner et ukendt tema: ${name}`;

const isDoubled = (name: string): string => `»${name}« står to gange. Behold den ene.`;

const noTheme = (name: string): string => `Intet tema hedder »${name}«.`;

const notInPattern = (text: string): string =>
  `»${text}« kan ikke bruges i mødenotens mappe og navn.`;

const isUnchanged = (path: string): string => `${path} findes allerede og er ikke ændret.`;

const isUnmade = (what: string, reason: string): string => `${what} blev ikke oprettet: ${reason}`;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const inMonths = (count: number): string => counted(count, 'måned', 'måneder');

/** What a number of ticks is called where it begins a sentence. */
const theTicks = (count: number): string => (count === 1 ? 'Fluebenet' : 'Fluebenene');

const ticked = (count: number): string => `${count} spørgsmål har flueben`;

const onLine = (line: number, message: string): string => `Linje ${line}: ${message}`;

const whole = (theme: string, isWhole: boolean): string =>
  `${theme} står allerede i noten med ${isWhole ? 'alle sine spørgsmål' : 'de valgte spørgsmål'}`;

const forWholeGroup = (path: string): string => `Gælder hele gruppen og gemmes i ${path}.`;

const hasNote = (note: string): string => `Mødet har allerede en note: ${note}.`;

const makeProblems = (): Record<ProblemCode, (quote: string) => string> => ({
  'frontmatter-conflict': () => `Notens egenskaber ${IN_TWO_VERSIONS}`,
  'frontmatter-doubled': () =>
    'Notens egenskaber står to gange, lige efter hinanden. Saml dem i den øverste udgave.',
  'frontmatter-unclosed': () =>
    'Notens egenskaber begynder med ---, men slutter ikke. Skriv --- på en linje for sig selv efter dem.',
  'frontmatter-invalid': (quote: string) =>
    `Notens egenskaber kan ikke læses${quote === '' ? '' : ` ved »${quote}«`}. Ret linjen, og prøv igen.`,
  'frontmatter-not-map': () => 'Notens egenskaber står ikke som »navn: værdi« på hver sin linje.',
  'property-duplicate': (key: string) => `Egenskaben ${isDoubled(key)}`,
  'property-conflict': (key: string) =>
    `Egenskaben »${key}« har hver sin værdi i de to udgaver. ${KEEP_RIGHT}`,
  'property-foreign': (key: string) =>
    `Egenskaben »${key}« bruges til noget andet. Tøm den, eller vælg et andet navn i indstillingerne.`,
  'property-unsafe': (key: string) =>
    `Egenskaben »${key}« er skrevet på en måde, så pluginnet ikke kan ændre den sikkert. Ret den selv i noten.`,
  'body-conflict': () => `Teksten ${IN_TWO_VERSIONS}`,
  'title-missing': () => 'Kataloget har ingen titel.',
  'cadence-invalid': () => `»hvor ofte« skal være ${MONTHS_TO_WRITE}`,
  'property-invalid': (key: string) => `»${key}« skal være en tekst eller en liste af tekster.`,
  'rename-invalid': (text: string) =>
    `»tidligere navne« skrives som »Gammel titel → Ny titel«. Her står »${text}«.`,
  'plan-unknown-theme': (name: string) =>
    `${noTheme(name)} Ret navnet, eller slet det under »fokus« eller »på pause«.`,
  'theme-without-title': () => 'En overskrift på niveau 2 er tom. Den skal være et temas titel.',
  'theme-doubled': (title: string) =>
    `Temaet »${title}« står to gange i noten. Saml spørgsmålene under den ene overskrift.`,
  'question-empty': () => 'Spørgsmålet er tomt.',
  'question-doubled': (question: string) => `Spørgsmålet står to gange: ${question}`,
  'item-outside-theme': (item: string) =>
    `Punktet står ikke under et tema (en overskrift på niveau 2): ${item}`,
  'question-known': (theme: string) => `Spørgsmålet findes allerede under ${theme}.`,
  'question-unreadable': () => `Spørgsmålet ville ikke kunne læses. Se efter, ${LOOK_FOR_END}`,
  'agreement-empty': () => 'Skriv, hvad I har aftalt.',
  'agreement-unreadable': () =>
    `Aftalen ville ikke kunne læses. Sæt markøren et andet sted, eller se efter, ${LOOK_FOR_END}`,
  'agreement-gone': () => 'Aftalen er ændret eller fjernet i mellemtiden.',
  'block-line-malformed': (line: string) => `Skriv fx »visning: oversigt«. Her står »${line}«.`,
  'block-option-unknown': (name: string) =>
    `»${name}« er ikke en mulighed. Skriv visning, gruppe eller år foran kolonet.`,
  'block-option-doubled': isDoubled,
  'block-view-unknown': (value: string) =>
    `»${value}« er ikke en visning. Vælg oversigt, årshjul eller forslag.`,
  'block-year-invalid': (value: string) => `»${value}« er ikke et årstal. Skriv fx »år: 2026«.`,
  'block-year-unused': () =>
    '»år« bruges kun sammen med »visning: årshjul«. Slet linjen, eller vælg årshjulet.',
  'block-group-unknown': (group: string) => `Ingen mødenote hører til gruppen »${group}«.`,
  'pattern-placeholder': (text: string) =>
    `${notInPattern(text)} Skriv {{date}}, {{date:D. MMMM YYYY}} eller {{gruppe}}.`,
  'pattern-format': (letters: string) =>
    `»${letters}« er ikke en del af en dato. Skriv fx {{date:YYYY-MM-DD}}, og sæt ord i kantede parenteser: {{date:[uge] W}}.`,
  'pattern-dateless': () => 'Mødenotens navn skal indeholde {{date}}.',
  'pattern-character': (character: string) => `Tegnet ${notInPattern(character)}`,
  'pattern-dots': (name: string) =>
    `»${name}« i mødenotens mappe eller navn må ikke begynde eller slutte med punktum.`,
  'pattern-reserved': notInPattern,
  'pattern-long': (name: string) => `»${name}« i mødenotens mappe eller navn er for langt.`,
  'pattern-excluded': (path: string) =>
    `${path} ville ikke tælle som mødenote, for mappen står under »Mapper uden mødenoter« i indstillingerne.`,
  'template-missing': (path: string) =>
    `Skabelonen ${path} findes ikke. Opret den, eller vælg en anden i indstillingerne.`,
  'template-catalogue': (path: string) =>
    `Skabelonen ${path} er et katalog. Vælg en anden i indstillingerne.`,
});

/** Every text that a leader sees, in Danish; which of them are needed depends on what is shown. */
export const da = partsOnFirstUse({
  /** For dates and numbers. */
  locale: () => 'da-DK',

  standing: () => ({
    never: 'Aldrig drøftet',
    overdue: 'Bør tages op',
    due: 'Snart tid igen',
    fresh: 'Drøftet for nylig',
    undated: 'Drøftet, dato mangler',
    planned: 'Planlagt',
    paused: 'På pause',
  }),

  reason: () => ({
    lastCovered: (date: string, since: string) => `Sidst drøftet ${date}, ${since}`,
    planned: (date: string) => `Planlagt ${date}`,
    plannedUndated: 'Planlagt til et møde uden dato',
  }),

  since: () => ({
    today: 'i dag',
    yesterday: 'i går',
    days: (count: number) => `for ${count} dage siden`,
    weeks: (count: number) => `for ${count} uger siden`,
    months: (count: number) => `for ${inMonths(count)} siden`,
    years: (count: number) => `for ${count} år siden`,
    overYears: (count: number) => `for over ${count} år siden`,
  }),

  dialog: () => ({ cancel: 'Annullér', notSaved: 'Intet er gemt.' }),

  commands: () => ({
    insertTheme: 'Indsæt tema…',
    insertThemeNamed: (title: string) => `Indsæt tema: ${title}`,
    insertSuggestedTheme: 'Indsæt det foreslåede tema',
    insertQuestions: 'Indsæt udvalgte spørgsmål…',
    addOwnQuestion: 'Tilføj eget spørgsmål',
    addAgreement: 'Tilføj aftale…',
    toggleCovered: 'Markér tema som drøftet…',
    createMeetingNote: 'Opret mødenote',
    undoInMessage: 'Vælg Fortryd i seneste besked',
    openOverview: 'Vis temaoversigt',
    openYearWheel: 'Vis årshjul',
    openOwnQuestions: 'Åbn egne spørgsmål',
    copyShippedCatalogue: 'Kopiér det indbyggede katalog',
    createBase: 'Opret mødeoversigt (Base)',
  }),

  overview: () => ({
    title: 'Temaoversigt',
    loading: 'Læser mødenoterne…',
    suggestion: 'Forslag til næste møde',
    suggestionFor: (group: string) => `Forslag til næste møde i ${group}`,
    group: 'Gruppe',
    allGroups: 'Alle grupper',
    insertInto: (note: string) => `Indsæt i ${note}`,
    noTarget: 'Åbn eller opret en mødenote for at indsætte temaet.',
    another: 'Foreslå et andet',
    insert: 'Indsæt',
    nothingToSuggest: `Alle temaer ${PAUSED_OR_EMPTY}`,
    noThemes: 'Der er ingen temaer endnu. Tilføj jeres eget spørgsmål.',
    empty:
      'Indsæt et tema i en mødenote, og sæt flueben ved det, I får talt om, så følger oversigten med her.',
    noCatalogue:
      'Der er ingen spørgsmål: Det indbyggede katalog er slået fra, og I har ikke selv et. Slå det til igen, eller skriv »ledertrivsel: katalog« i egenskaberne i en note med jeres egne temaer.',
    themes: 'Temaer',
    timesCovered: (count: number) => `Drøftet ${counted(count, 'gang', 'gange')}`,
    coveredIn: (months: string) => `Drøftet i ${months}`,
    notThisYear: 'Ikke drøftet de seneste 12 måneder',
    cadence: (months: number) => {
      if (months === 1) return 'Hver måned';
      if (months === 2) return 'Hver anden måned';
      return months === 12 ? 'Hvert år' : `Hver ${months}. måned`;
    },
    focus: 'Fokustema',
    noQuestions: 'Ingen spørgsmål endnu',
    covered: 'drøftet',
    onAgenda: 'på dagsordenen',
    noDate: 'uden dato',
    showAll: (count: number) => `Vis alle (${count.toLocaleString('da-DK')})`,
    showFewer: 'Vis færre',
    attention: 'Bør tjekkes',
    noteProblem: (note: string, line: number, message: string) =>
      `${note}, linje ${line}: ${message}`,
    repair: 'Reparér',
    repairNote: (note: string) => `Reparér ${note}`,
    undatedMeeting: (note: string) =>
      `${note} har drøftede temaer, men ingen dato. Skriv datoen i noten.`,
    futureMeeting: (note: string, date: string) =>
      `${note} har drøftede temaer, men datoen (${date}) ligger i fremtiden.`,
    undecided: (note: string, theme: string, date: string) =>
      `${note}: ${theme} har ingen flueben ved mødet ${date}, men ved et andet møde. Drøftede I det også der, så sæt et flueben ved et spørgsmål.`,
    unknownTheme: (name: string, note: string) => `${note} ${namesUnknown(name)}`,
  }),

  /** Was a theme discussed at a meeting? */
  waiting: () => ({
    title: 'Blev det drøftet?',
    yes: 'Ja',
    no: 'Nej',
    yesNamed: (theme: string, note: string) => `Ja, ${theme} blev drøftet: ${note}`,
    noNamed: (theme: string, note: string) => `Nej, ${theme} blev ikke drøftet: ${note}`,
    ticks: (ticks: number, tasks: number) =>
      tasks === 1 ? ticked(1) : `${ticks} af ${ticked(tasks)}`,
    noTicks: 'ingen flueben',
    otherLines: (count: number) => `${counted(count, 'linje', 'linjer')} referat`,
    noWords: 'intet referat',
    noSection: 'intet afsnit om temaet',
    /** @param themes empty where they are under no theme's heading */
    ticksElsewhere: (ticks: number, themes: string) =>
      `${ticked(ticks)} ${themes === '' ? 'et andet sted i noten' : `under ${themes}`}`,
  }),

  questions: () => ({
    title: 'Spørgsmål',
    never: 'ikke drøftet endnu',
    undated: 'drøftet, dato mangler',
    times: (count: number) => `${count} gange`,
    insertMissing: 'Indsæt manglende spørgsmål',
    insertMissingNamed: (theme: string) => `Indsæt manglende spørgsmål: ${theme}`,
    allDiscussed: (months: number) =>
      `Alle spørgsmål er drøftet inden for ${months === 1 ? 'den seneste måned' : `de seneste ${months} måneder`}.`,
    meetings: 'Møder',
    ticks: (ticks: number, tasks: number) => `${ticks} af ${tasks} flueben`,
  }),

  yearWheel: () => ({
    title: 'Årshjul',
    titleOf: (year: number) => `Årshjul ${year}`,
    titleFor: (year: number, group: string) => `Årshjul ${year} · ${group}`,
    previous: 'Forrige år',
    next: 'Næste år',
    thisYear: 'I år',
    print: 'Udskriv',
    keys: 'Med piletasterne går du fra møde til møde, og Enter åbner mødets note.',
    /** How many marks of a kind there are. */
    count: {
      covered: (count: number) => `${count} drøftet`,
      planned: (count: number) => `${count} planlagt`,
    },
    /** What happened to a theme on a date. */
    what: {
      covered: (date: string) => `drøftet ${date}`,
      planned: (date: string) => `planlagt ${date}`,
      open: (date: string) => `på dagsordenen ${date}, ikke markeret som drøftet`,
    },
    /** The same beside the date. */
    did: { covered: 'drøftet', planned: 'planlagt', open: 'på dagsordenen, ikke drøftet' },
    /** The legend. */
    kinds: { covered: 'Drøftet', planned: 'Planlagt', open: 'Var på dagsordenen' },
    span: 'Indtil temaet bør tages op igen',
    today: 'I dag',
    theme: 'Tema',
    meetings: 'Møder',
    none: 'ingen',
    caption: (year: number) => `Temaernes møder i ${year}`,
    paused: 'på pause',
    pausedTheme: (theme: string) => `${theme} (på pause)`,
    dueBy: (date: string) => `op igen senest ${date}`,
    empty: (year: number) => `Ingen temaer er drøftet eller planlagt i ${year} endnu.`,
    emptyPast: (year: number) => `Ingen temaer blev drøftet i ${year}.`,
    outside: 'Ikke med i hjulet',
    undated: (themes: string) => `har ingen dato: ${themes}`,
    unknown: namesUnknown,
  }),

  agreements: () => ({
    title: 'Åbne aftaler',
    due: (day: string) => `frist ${day}`,
    dueToday: 'frist i dag',
    late: (day: string) => `forsinket, frist ${day}`,
    addNamed: (theme: string) => `Tilføj aftale: ${theme}`,
    tick: (text: string) => `Sæt flueben ved aftalen: ${text}`,
    done: (text: string, note: string) => `Aftalen »${text}« har fået flueben i ${note}.`,
  }),

  agreement: () => ({
    title: 'Tilføj aftale',
    text: 'Aftale',
    textPlaceholder: 'Hvad har I aftalt?',
    owners: 'Ansvarlig',
    ownersDescription: 'Skriv komma mellem flere.',
    due: 'Frist',
    inAWeek: 'Om en uge',
    noDue: 'Ingen frist',
    invalidDue: 'Skriv hele datoen, eller vælg »Ingen frist«.',
    theme: 'Tema',
    into: (note: string) => `Aftalen skrives i ${note}.`,
    noTarget: 'Åbn først den note, som aftalen skal ind i.',
    noTheme: 'Vælg, hvilket tema aftalen hører til.',
    save: 'Tilføj',
    saved: (theme: string, note: string) => `Aftalen er tilføjet under ${theme} i ${note}.`,
  }),

  picker: () => ({
    theme: 'Vælg et tema…',
    themeFor: (group: string) => `Vælg et tema til ${group}…`,
    coveredTheme: 'Hvilket tema har I drøftet? Vælg et drøftet tema for at fjerne markeringen…',
    noMatch: 'Intet tema passer.',
    navigate: 'naviger',
    choose: 'vælg',
    insert: 'indsæt',
    close: 'luk',
    isCovered: 'Drøftet på dette møde',
    onAgenda: 'På dagsordenen',
  }),

  chooseQuestions: () => ({
    intro: (note: string) => `Vælg de spørgsmål, der skal ind i ${note}.`,
    own: 'eget',
    there: 'står allerede i noten',
    lastDiscussed: (date: string) => `sidst drøftet ${date}`,
    all: 'Vælg alle',
    none: 'Vælg ingen',
    missing: (months: number) => `Ikke drøftet i ${inMonths(months)}`,
    chosen: (count: number, minutes: number) => `${count} spørgsmål, ca. ${minutes} minutter`,
    timePlan: (minutes: number) => `Tidsplan: ${minutes} minutter i alt`,
    noneChosen: 'Vælg mindst ét spørgsmål.',
    allThere: 'Alle temaets spørgsmål står allerede i noten.',
    insert: 'Indsæt',
  }),

  ownQuestion: () => ({
    text: 'Spørgsmål',
    textPlaceholder: 'Hvad vil I tale om?',
    theme: 'Tema',
    insertToo: (note: string) => `Indsæt også i ${note}`,
    noTheme: 'Temaet findes ikke længere. Vælg et andet.',
    save: 'Gem',
    saved: (theme: string) => `Spørgsmålet er tilføjet under ${theme}.`,
  }),

  uncover: () => ({
    title: (theme: string) => `Fjern ${theme} fra de drøftede temaer?`,
    message: (ticks: number) => `${ticked(ticks)}. ${theTicks(ticks)} fjernes også.`,
    confirm: 'Fjern',
  }),

  notCovered: () => ({
    title: (theme: string) => `Blev ${theme} ikke drøftet?`,
    ticks: (ticks: number, note: string) =>
      `${ticked(ticks)} i ${note}. ${theTicks(ticks)} fjernes.`,
    agenda: (dates: string) =>
      `Temaet tages også af dagsordenen${dates === '' ? '' : ` den ${dates}`}.`,
    confirmTicks: 'Fjern flueben',
    confirmAgenda: 'Tag af dagsordenen',
  }),

  /** A new note for a meeting. */
  meeting: () => ({
    date: 'Dato',
    today: 'I dag',
    next: (day: string) => `Næste møde · ${day}`,
    group: 'Gruppe',
    noGroup: 'Ingen gruppe',
    takeTheme: (theme: string) => `Tag det foreslåede tema med: ${theme}`,
    isNew: (path: string) => `Noten bliver ${path}.`,
    isThere: hasNote,
    create: 'Opret',
    open: 'Åbn',
    noDate: 'Vælg en dato.',
    failed: (reason: string) => isUnmade('Mødenoten', reason),
    created: (note: string) => `${note} er oprettet.`,
    createdWith: (note: string, theme: string) => `${note} er oprettet med temaet ${theme}.`,
    opened: (note: string) => `${hasNote(note)} Den er åbnet.`,
  }),

  catalogueCopy: () => ({
    created: (path: string) =>
      `Det indbyggede katalog er kopieret til ${path}. Ret i kopien, som I vil.`,
    exists: isUnchanged,
    both: 'Spørgsmål, I omformulerer, vises to gange, så længe det indbyggede katalog også bruges.',
    switchOff: 'Slå det indbyggede fra',
    switchedOff: 'Det indbyggede katalog er slået fra. I indstillingerne kan du slå det til igen.',
    switchedOn: 'Det indbyggede katalog bruges nu.',
  }),

  /** The table of meetings for Bases. */
  base: () => ({
    created: (path: string) => `Mødeoversigten er oprettet: ${path}.`,
    exists: (path: string) =>
      `${isUnchanged(path)} Vil du have en ny, så omdøb eller slet den først.`,
    basesOff:
      'Den kan først vises, når Baser (Bases) er slået til i Obsidians indstillinger under kerneplugins.',
    failed: isUnmade,
  }),

  /** For other plugins and scripts. */
  api: () => ({
    unloaded: 'Ledertrivsel er slået fra.',
    unknownTheme: noTheme,
    noNote: (path: string) => `Temaer kan ikke indsættes i »${path}«.`,
  }),

  cli: () => ({
    status: 'Vis temaerne, og hvornår de sidst blev drøftet',
    suggestion: 'Vis det tema, der foreslås til næste møde',
    name: 'navn',
    group: 'Kun den ledergruppes møder',
    groupless: 'Skriv gruppens navn: group=<navn>',
    json: 'Svar i JSON',
  }),

  codeBlock: () => ({
    problems: 'Blokken kan ikke vises',
    problem: onLine,
    groups: (names: string) =>
      names === '' ? 'Ingen mødenoter har en gruppe endnu.' : `Vælg mellem ${names}.`,
  }),

  notices: () => ({
    undo: 'Fortryd',
    undone: 'Ændringen er fortrudt.',
    undoTooLate: 'Det blev ikke fortrudt, for noten er ændret i mellemtiden.',
    inserted: (theme: string, note: string) => `${theme} er indsat i ${note}.`,
    alreadyThere: (theme: string, added: number, isWhole: boolean) =>
      added === 0
        ? `${whole(theme, isWhole)}.`
        : `${theme} står allerede i noten. ${added} spørgsmål er tilføjet.`,
    nowOnAgenda: (theme: string, isWhole: boolean) =>
      `${whole(theme, isWhole)} og er nu på dagsordenen.`,
    covered: (theme: string, note: string) => `${theme} er markeret som drøftet i ${note}.`,
    uncovered: (theme: string, note: string) =>
      `${theme} er ikke længere markeret som drøftet i ${note}.`,
    notCovered: (theme: string, note: string, ticks: number) =>
      `${theme} er taget af dagsordenen i ${note}.${ticks === 0 ? '' : ` ${theTicks(ticks)} er fjernet.`}`,
    unticked: (theme: string, note: string, ticks: number) =>
      `${theTicks(ticks)} ved ${theme} er fjernet i ${note}.`,
    cadence: (months: number) => `Der går nu ${inMonths(months)} mellem to drøftelser af et tema.`,
    themeStatus: {
      regular: (theme: string) => `${theme} er nu et almindeligt tema.`,
      focus: (theme: string) => `${theme} er nu et fokustema.`,
      paused: (theme: string) => `${theme} er sat på pause.`,
    },
    renames: 'Temaernes tidligere navne er ændret.',
    noTarget: 'Åbn først den note, som temaet skal ind i.',
    noSuggestion: `Der er intet tema at foreslå: alle ${PAUSED_OR_EMPTY}`,
    tickNotTracked: (note: string, line: number, message: string) =>
      `Fluebenet i ${note} er ændret, men notens egenskaber er det ikke. ${onLine(line, message)}`,
    problem: (note: string, line: number, message: string) =>
      `${note} er ikke ændret. ${onLine(line, message)}`,
    repaired: (note: string) => `Egenskaberne i ${note} er repareret.`,
    nothingToRepair: (note: string) => `Der er ikke længere noget at reparere i ${note}.`,
    rejected: (note: string) =>
      `${note} er ikke ændret: et andet plugin eller en indstilling afviste ændringen.`,
    failed: (note: string, reason: string) => `${note} er ikke ændret: ${reason}`,
    pathTaken: (path: string) => `noget andet hedder allerede ${path}. Omdøb det først.`,
    noteGone: (note: string) => `${note} findes ikke længere. Intet er ændret.`,
    ownQuestionsPathTaken: (path: string) =>
      `${path} findes allerede og er ikke et spørgsmålskatalog. Vælg en anden note i indstillingerne, eller skriv »ledertrivsel: katalog« i notens egenskaber.`,
  }),

  settings: () => ({
    language: 'Sprog',
    languageDescription:
      'Sproget i det, pluginnet viser. Spørgsmålene og det, der skrives i noter, er altid på dansk.',
    languages: { da: 'Dansk', en: 'English', obsidian: 'Som Obsidian' },
    themes: 'Temaer',
    cadence: 'Hvor ofte (måneder)',
    cadenceDescription: (path: string) =>
      `Antal måneder mellem to drøftelser af samme tema. ${forWholeGroup(path)}`,
    plan: 'Fokus og pause',
    statuses: 'Temaernes status',
    planDescription: (path: string) =>
      `Et fokustema skal op dobbelt så ofte. Et tema på pause foreslås ikke. ${forWholeGroup(path)}`,
    themeStatus: { regular: 'Almindelig', focus: 'Fokustema', paused: 'På pause' },
    renames: 'Tidligere navne',
    renamesDescription:
      'Har et tema fået nyt navn, tæller noter med det gamle stadig med. Ét navn på hver linje.',
    renamesPlaceholder: 'Gammel titel → Ny titel',
    invalidRename: (line: number, text: string) =>
      onLine(line, `Skriv »Gammel titel → Ny titel« i stedet for »${text}«.`),
    useShippedCatalogue: 'Brug det indbyggede katalog',
    useShippedCatalogueDescription: (command: string) =>
      `Er det slået fra, gælder kun katalogerne i boksen. Vil I rette i spørgsmålene, så brug først kommandoen »${command}«.`,
    ownQuestionsPath: 'Noten med egne spørgsmål',
    ownQuestionsPathDescription:
      'Her gemmes de spørgsmål, I selv tilføjer. Noten oprettes, første gang den skal bruges. Ændrer du stien, skal du selv flytte noten.',
    insertion: 'Indsættelse',
    headingLevel: 'Overskriftens niveau',
    headingLevelDescription: 'Automatisk: ét niveau under den overskrift, markøren står under.',
    headingLevelAuto: 'Automatisk',
    headingLevelNumber: (level: number) => `Niveau ${level}`,
    listStyle: 'Spørgsmålene indsættes som',
    checklist: 'Tjekliste',
    bullets: 'Punktliste',
    followUp: 'Opfølgning',
    followUpDescription:
      'Begynd temaets afsnit med, hvornår temaet sidst blev drøftet, og de aftaler derfra, der stadig er åbne.',
    timePlan: 'Tidsplan',
    timePlanDescription:
      'Begynd temaets afsnit med en tidsplan, når temaet indsættes i en note for første gang.',
    timeSteps: 'Tidsplanens trin',
    timeStepsDescription: `Ét trin på hver linje med antal minutter til sidst, ${LIKE_A_STEP}`,
    invalidTimeStep: (line: number, text: string) =>
      onLine(
        line,
        `»${text}« kan ikke bruges. Skriv et navn af bogstaver og tal og derefter minutter fra 1 til 240, ${LIKE_A_STEP}`,
      ),
    noTimeSteps: `Skriv mindst ét trin, ${LIKE_A_STEP}`,
    agreementFormat: 'Aftalers frist skrives som',
    agreementFormatDescription: 'Så de plugins, I bruger, kan læse den.',
    agreementFormats: { tasks: 'Tasks: 📅 dato', dataview: 'Dataview: [due:: dato]' },
    notes: 'Mødenoter',
    meetingFolder: 'Mappe til nye mødenoter',
    meetingFolderDescription: 'Oprettes, når den skal bruges. Må gerne indeholde {{gruppe}}.',
    meetingName: 'Nye mødenoters navn',
    meetingNameDescription:
      '{{date}} er mødets dato, {{date:D. MMMM YYYY}} skriver den anderledes, og {{gruppe}} er gruppen.',
    meetingTemplate: 'Skabelon til nye mødenoter',
    meetingTemplateDescription:
      '{{date}}, {{time}}, {{title}} og {{gruppe}} udfyldes, og linjen {{tema}} er temaets plads. Uden skabelon får noten kun en overskrift.',
    groupTemplates: 'Gruppers egne skabeloner',
    groupTemplatesDescription:
      'Én gruppe på hver linje, fx »Direktionen: Skabeloner/Direktion.md«.',
    invalidGroupTemplate: (line: number, text: string) =>
      onLine(line, `Skriv »Gruppe: sti til skabelonen« i stedet for »${text}«.`),
    excludedFolders: 'Mapper uden mødenoter',
    excludedFoldersDescription:
      'Noter i disse mapper tæller aldrig som møder, fx skabeloner. Én mappe på hver linje.',
    properties: 'Egenskaber i mødenoterne',
    propertiesDescription:
      'Ændres et navn, tæller de noter, der bruger det gamle, ikke længere med.',
    agendaProperty: 'Temaer på dagsordenen',
    coveredProperty: 'Drøftede temaer',
    dateProperty: 'Mødets dato',
    groupProperty: 'Gruppe',
    invalidPropertyName:
      'Begynd med et bogstav, og brug ellers kun bogstaver, tal, mellemrum, - og _.',
    samePropertyName: 'Navnet bruges allerede til en anden egenskab.',
    unreadable:
      'Indstillingerne kan ikke læses: Filen data.json er beskadiget. Den ændres først, når du ændrer en indstilling, og en kopi bliver gemt ved siden af.',
    invalidNotePath: 'Skriv stien til en note i boksen, fx Ledertrivsel/Egne spørgsmål.md.',
    invalidCadence: `Skriv ${MONTHS_TO_WRITE}`,
  }),

  /** By the problem's code; each may quote what is wrong. */
  problems: makeProblems,
});

/** What every language has: the same texts, those with parts to fill in as functions of the same. */
export type Texts = TextsLike<typeof da>;

type TextsLike<Part> = Part extends string
  ? string
  : Part extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Name in keyof Part]: TextsLike<Part[Name]> };
