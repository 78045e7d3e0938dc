/**
 * What news copy of a language writes with a full stop that ends no sentence. All lists are words between spaces, without the last stop:
 * `titles` stand before a name and never end a sentence; `shortened` end one only before one of the `starters`;
 * `numbered` end none before a digit; `starters` are words that, with a capital, most likely begin a sentence.
 */
export type Abbreviations = Readonly<{
  titles: string
  shortened: string
  numbered: string
  starters: string
}>

const everywhere = 'Dr Prof Mr Mrs Ms Mx'

/** By language; add a word here and a case to the table of its language, which tests/ingest/sentence-cases.ts gathers. */
export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  en: {
    titles: `${everywhere} Messrs Gen Lt Col Maj Capt Cmdr Cdr Cpl Sgt Pvt Adm Brig Sen Sens Rep Reps Gov Govs Pres Rev Hon Amb Atty
      Supt Insp Msgr Mt Ft Rt vs cf viz Bros Asst Assoc`,
    shortened:
      'St Sr Jr Inc Ltd Co Corp Ave Blvd Rd Dept Est Univ Ph.D al approx deg Calif Ariz Mass Conn Pa Va Fla Ga Tenn',
    numbered:
      'No no Nos nos Art Sec Fig Vol Ch Rs pp p par ver op approx ca ft lb hr hrs min sec Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
    starters: `The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At By For From With
      Without After Before During Since Until While When Where Why How What Who Which If As But And Or So Yet Then Now Today Yesterday
      Tomorrow However Meanwhile Moreover Instead Still Also Although Though Because Despite Earlier Later Last Next Some Many Most
      Several Both All Each No Not Nor Nobody None One Two Three More Few Only Even According Asked Under Over Between Among Officials
      Police Authorities Analysts Critics Witnesses Residents Investigators Prosecutors Shares Thousands Hundreds Dozens Millions`,
  },
  de: {
    titles: `${everywhere} St Hr Fr Frl Ing Dipl Mag Hptm Abg Abs Ziff Kap vgl ca bzw sog ggf inkl bspw insb evtl einschl zzgl Nr Nrn Bd
      Tel Fa u`,
    shortened: 'Mio Mrd Tsd Gen Str usw etc Jr Sr Co Inc Chr Jh Jhdt',
    numbered: 'Art S Z Rn Abb Tab Fig geb gest Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dez',
    starters: `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Jene In Im An Am
      Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Gegen Ohne Über Unter Um Durch Seit Bis Während Wegen Trotz Laut Aber Und
      Oder Doch Denn Dann Da Damit Dabei Dazu Danach Davor Darauf Daher Deshalb Dennoch Jedoch Zudem Außerdem Auch Als Wenn Weil Obwohl
      Nachdem Bevor Ob Wie Was Wer Wo Warum Hier Dort Heute Gestern Morgen Nun Jetzt Noch Nur Schon So Sein Seine Ihre Kein Keine Alle
      Viele Einige Mehr Nicht Polizei Behörden`,
  },
  fr: {
    titles: `${everywhere} St MM Mme Mmes Mlle Mlles Me Mgr Pr Vve Ste Gal Col Cdt Cne Lt env cf av apr art al chap éd boul bd pl`,
    shortened: 'etc Cie Jr Sr hab',
    numbered: 'n no p pp h vol fig janv févr avr juill sept oct nov déc',
    starters: `Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces Son Sa Ses Leur Leurs Mon Ma Mes En Dans
      Sur Sous Avec Sans Pour Par Après Avant Pendant Depuis Selon Mais Et Ou Or Donc Car Puis Alors Ainsi Cependant Pourtant Toutefois
      Quand Lorsque Si Comme Que Qui Quoi Où Pourquoi Comment Aujourd’hui Hier Demain Ici Là À Au Aux Plus Moins Tous Toutes`,
  },
  es: {
    titles: `Sr Sra Srta Sres Dr Dra D Dña Da Prof Profa Lic Ing Arq Gral Cnel Tte Cap Cmdte Mons Fr Sto Sta Av Avda Pza Pº Ud Uds Vd Vds Excmo Ilmo
      Pdte Pdta Vdo vs cf aprox EE FF JJ CC RR`,
    shortened: 'etc UU AA OO Cía S.A ene feb mar abr may jun jul ago sep sept oct nov dic hab',
    numbered: 'N n No no núm núms Nº nº N.º n.º pág págs p pp art arts cap caps fig vol tel s',
    starters: `El La Los Las Un Una Unos Unas Él Ella Ellos Ellas Yo Tú Nosotros Su Sus Mi Este Esta Esto Estos Estas Ese Esa Eso Aquel En De Del Al A Con
      Sin Por Para Según Tras Desde Hasta Entre Sobre Durante Pero Y O Ni Que Quien Como Cuando Donde Si No Ya También Además Luego Después Antes Hoy Ayer
      Mañana Ahora Aquí Allí Nadie Nada Todos Todas Muchos Varios Lo Se Le Les Es Fue`,
  },
  pt: {
    titles: 'Sr Sra Srs Dr Dra Drs prof profa eng gen cel cap D av R Pe Exmo Exma vs cf aprox',
    shortened: 'etc Ltda Cia S.A jan fev mar abr mai jun jul ago set out nov dez',
    numbered: 'n nº n.º pág págs p pp art arts cap fig vol tel',
    starters:
      'O A Os As Um Uma Ele Ela Eles Elas Eu Nós Seu Sua Este Esta Isso Em No Na Nos Nas De Do Da Com Sem Por Para Mas E Ou Que Quando Como Se Não Já Também Depois Hoje Ontem Ninguém Nada Todos',
  },
  it: {
    titles:
      'sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch on sen gen col cap mons rag geom S SS vs cfr',
    shortened: 'ecc etc S.p.A S.r.l gen feb mar apr mag giu lug ago set ott nov dic',
    numbered: 'n nn pag pagg p pp art artt cap fig vol tel',
    starters:
      'Il Lo La I Gli Le Un Uno Una Egli Lei Lui Loro Io Noi Voi Questo Questa Quello In Nel Nella A Al Alla Da Dal Di Del Con Per Tra Ma E O Che Chi Come Quando Se Non Poi Oggi Ieri Nessuno Niente Tutti Molti',
  },
  ru: {
    titles: 'ул пр просп пл пер бул им проф акад доц ген полк г-н г-жа тов св см ср напр мл ст обл р-н пос',
    shortened: 'г гг в вв руб коп тыс млн млрд трлн др проч чел мин сек ч янв февр авг сент окт нояб дек',
    numbered: 'д кв корп стр гл рис табл п пп ст т тел оф',
    starters: `Он Она Оно Они Я Ты Мы Вы Это Этот Эта Эти Тот Та Те Его Её Их В Во На По С Со К Ко Из От До За У О Об При Для Без После Перед Но А И Или Да
      Что Кто Как Когда Где Если Не Ни Уже Также Потом Затем Теперь Сегодня Вчера Завтра Там Тут Здесь Никто Ничего Все Всё Многие Тогда Однако`,
  },
  tr: {
    titles: 'Dr Prof Doç Av Sn Sayın Yrd Gen Alb Yb Bnb Yzb Hz Müh vb bkz krş',
    shortened: 'vs Ltd Şti A.Ş Cad Sok Mah Blv Apt',
    numbered: 'no s ss md fık bkz Tel',
    starters:
      'Bu Şu O Bir Biz Siz Onlar Ben Sen Ve Ama Fakat Ancak Çünkü Daha Sonra Önce Şimdi Bugün Dün Hiç Her Kimse',
  },
  hi: {
    titles: 'डॉ डा श्री श्रीमती सुश्री कु प्रो पं स्व मो ले कर्नल जन',
    shortened: 'लि कं',
    numbered: 'रु सं क्र पृ न',
    starters: '',
  },
  ar: {
    titles: 'د أ ود وأ أ.د وأ.د ود.أ وم أ.م',
    shortened: 'إلخ الخ',
    numbered: 'ص ج وص وج ط م هـ رقم',
    starters: 'ثم لكن ولكن وقال وقالت قال قالت وأضاف وأضافت وكان وكانت وقد كما وفي في لم لا هذا هذه انتهى',
  },
  fa: { titles: 'د آ', shortened: '', numbered: 'ص ج ش', starters: '' },
}

/** How Urdu and Hindi spell out the letters of a Latin abbreviation, each with a stop of its own. */
export const spelledLetters: ReadonlySet<string> = new Set([
  ...'اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ'.split(
    ' ',
  ),
  ...'ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड'.split(' '),
])

/** Languages that write "the third" as "3." with a full stop. */
export const ordinalsWithStop: ReadonlySet<string> = new Set([
  'cs',
  'da',
  'de',
  'et',
  'fi',
  'hr',
  'hu',
  'is',
  'lv',
  'nb',
  'nn',
  'no',
  'sk',
  'sl',
  'sr',
  'tr',
])
