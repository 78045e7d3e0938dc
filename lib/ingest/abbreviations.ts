/**
 * What news copy of a language writes with a full stop that ends no sentence. All lists are words between spaces, without the last stop:
 * `titles` stand before a name and never end a sentence; `shortened` end one only before one of the `starters`;
 * `numbered` end none before a digit; `starters` are words that, with a capital, most likely begin a sentence.
 */
export type Abbreviations = Readonly<{ titles: string; shortened: string; numbered: string; starters: string }>

const everywhere = 'Dr Prof Mr Mrs Ms Mx'

/** By language; add a word here and a case to the table in tests/ingest/sentences.test.ts. */
export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  en: {
    titles: `${everywhere} Messrs Gen Lt Col Maj Capt Cmdr Cdr Cpl Sgt Pvt Adm Brig Sen Sens Rep Reps Gov Govs Pres Rev Hon Amb Atty
      Supt Insp Msgr Mt Ft vs cf viz Bros Asst Assoc`,
    shortened: 'St Sr Jr Inc Ltd Co Corp Ave Blvd Rd Dept Est Univ Ph.D al approx',
    numbered: 'No no Nos nos Art Sec Fig Vol Ch Rs pp p Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
    starters: `The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At By For From With
      Without After Before During Since Until While When Where Why How What Who Which If As But And Or So Yet Then Now Today Yesterday
      Tomorrow However Meanwhile Moreover Instead Still Also Although Though Because Despite Earlier Later Last Next Some Many Most
      Several Both All Each No Not Nor Nobody None One Two Three More Few Only Even According Asked Under Over Between Among Officials
      Police Authorities Analysts Critics Witnesses Residents Investigators Prosecutors Shares Thousands Hundreds Dozens Millions`,
  },
  de: {
    titles: `${everywhere} St Hr Fr Frl Ing Dipl Mag Hptm Abg Abs Ziff Kap vgl ca bzw sog ggf inkl bspw insb evtl einschl zzgl Nr Nrn Bd
      Tel`,
    shortened: 'Mio Mrd Tsd Gen Str usw etc Jr Sr Co Inc Chr Jh Jhdt',
    numbered: 'Art Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dez',
    starters: `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Jene In Im An Am
      Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Gegen Ohne Über Unter Um Durch Seit Bis Während Wegen Trotz Laut Aber Und
      Oder Doch Denn Dann Da Damit Dabei Dazu Danach Davor Darauf Daher Deshalb Dennoch Jedoch Zudem Außerdem Auch Als Wenn Weil Obwohl
      Nachdem Bevor Ob Wie Was Wer Wo Warum Hier Dort Heute Gestern Morgen Nun Jetzt Noch Nur Schon So Sein Seine Ihre Kein Keine Alle
      Viele Einige Mehr Nicht Polizei Behörden`,
  },
  fr: {
    titles: `${everywhere} St MM Mme Mmes Mlle Mlles Me Mgr Pr Vve Ste Gal Col Cdt Cne Lt env cf av apr art chap éd boul`,
    shortened: 'etc Cie Jr Sr hab',
    numbered: 'n no p pp vol fig janv févr avr juill sept oct nov déc',
    starters: `Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces Son Sa Ses Leur Leurs Mon Ma Mes En Dans
      Sur Sous Avec Sans Pour Par Après Avant Pendant Depuis Selon Mais Et Ou Or Donc Car Puis Alors Ainsi Cependant Pourtant Toutefois
      Quand Lorsque Si Comme Que Qui Quoi Où Pourquoi Comment Aujourd’hui Hier Demain Ici Là À Au Aux Plus Moins Tous Toutes`,
  },
  ar: { titles: 'د أ ود وأ أ.د', shortened: 'إلخ', numbered: 'ص ج', starters: 'ثم لكن وقال وأضاف وكان وقد كما' },
}

/** How Urdu spells out the letters of a Latin abbreviation, each with a stop of its own. */
export const spelledLetters: ReadonlySet<string> = new Set(
  'اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ'.split(' '),
)

/** Languages that write "the third" as "3." with a full stop. */
export const ordinalsWithStop: ReadonlySet<string> = new Set([
  'cs', 'da', 'de', 'et', 'fi', 'hr', 'hu', 'is', 'lv', 'nb', 'nn', 'no', 'sk', 'sl', 'sr', 'tr',
])
