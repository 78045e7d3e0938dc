const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** How words begin that multiply the number before them, in the languages most newsrooms write: “million” and its inflections. */
export const multiplierStems = list(`
  hundred thousand million milliard billion trillion quadrillion dozen lakh crore hundert tausend dutzend mille millier centaine douzaine
  millón millones docena bilh bilion milhão milhões mijl miljo miljar miljard duizend honderd milion tisíc tysi
  сто тысяч миллион миллиард триллион тисяч мільйон мільярд хиляд милион милиард χιλιάδ εκατομμ δισεκατομμ milyon milyar ribu juta miliar triệu tỷ nghìn
  مليون ملايين مليار بليون تريليون ألف آلاف مائة مئة میلیون میلیارد هزار لاکھ کروڑ ارب ہزار ملین بلین سو
  लाख करोड़ करोड हज़ार हजार अरब सौ मिलियन बिलियन লাখ কোটি হাজার 퍼센트 만 억 조 천`)

/** The same in short, each as it is written. */
export const multiplierSigns = list(
  'mil mila cento cien ciento yüz bin mio k K m M bn Bn mn tn mio Mio mrd Mrd md Md mln Mln mlrd Mlrd млн млрд трлн тыс тис cr Tsd tsd',
)

/** How words begin that say what a number counts: shares, money, time, lengths, weights. */
export const unitStems = list(`
  percent pct prozent procent prosent porcent porcento percentage проц відсот yüzde basis
  dollar euro pound sterling cent yen yuan renminbi rupee rupiah franc frank peso reais krona krone kroner kronor zloty złot lira ruble rouble rubel рубл доллар
  евро фунт dólar libra livre pfund dirham riyal rial shekel pence penny
  second minute hour day week month year decade centur sekunde minut stunde woche monat jahr jahrzehnt
  heure jour semaine mois année siècle hora día dia semana mes meses mês año ano década siglo século giorn settiman mese mesi anni anno secol maand jaar
  секунд минут час дня дней дни недел месяц год лет век
  metre meter mètre metro kilomet centimet millimet mile yard feet foot inch inches acre hectare hektar tonne kilo gram gramm ounce liter litre square cubic
  barrel watt megawatt gigawatt degree grad celsius fahrenheit byte megabyte gigabyte point punkt times fold fois veces volte раз
  quarter third fifth half halves viertel drittel tiers quart
  دولار يورو جنيه ريال درهم سنة سنوات عام أعوام شهر أشهر يوم أيام ساعة ساعات دقيقة كيلومتر متر طن درجة نقطة بالمئة درصد تومان ریال روپے ڈالر فیصد سال گھنٹے
  प्रतिशत फीसदी रुपये रुपए डॉलर साल दिन घंटे महीने किलोमीटर 원 달러`)

/** The same in short, each as it is written. */
export const unitSigns = list(`
  ton tons tag tage tagen Tag Tage Tagen an ans dag uur
  km cm mm µm nm mi ft yd kg g mg µg t lb lbs oz l L ml cl dl hl gal s sec ms min h hr hrs wk yr yrs W kW MW GW TW Wh kWh MWh GWh TWh kJ MJ J cal kcal
  V kV A mA Hz kHz MHz GHz Pa hPa kPa bar psi N C F B kB KB MB GB TB PB bit bits bps mph kph kmh knots kn ha ac sqm sqft bbl p pp am pm AM PM Uhr GMT UTC
  USD EUR GBP JPY CNY RMB INR PKR CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF RUB UAH TRY AED SAR IRR BRL MXN ZAR NGN KES EGP KRW IDR Rs kr Kč zł Ft lei руб грн г кг км см мм
  BC BCE CE`)

/** What begins a unit of two words: per cent, basis points, square miles. */
export const unitBeginnings = list('per pour por percentage basis square cubic nautical metric في')

/** Prefixes that are also written apart from their word, and turn it round or limit it. */
export const loosePrefixes = list('non ex anti pro quasi semi pseudo ultra un')

/** Months as they are written, which make a date of the number beside them. */
export const months = list(`
  January February March April May June July August September Sept October November December Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec
  Januar Jänner Februar März Mai Juni Juli Oktober Dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
  يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
  जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर`)

/** Numbers in words, as they are written small. */
export const numberWords = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig
  deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante
  dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa
  due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta sessanta settanta ottanta novanta
  dois duas três quatro sete oito nove dez onze doze vinte trinta quarenta cinqüenta cinquenta sessenta setenta oitenta noventa
  два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто
  اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون دو تین چار پانچ چھ سات آٹھ نو دس بیس تیس چالیس پچاس
  दो तीन चार पांच पाँच छह सात आठ नौ दस बीस तीस चालीस पचास`)

/** What stands between the two ends of a range, or two factors. */
export const rangeWords = list(
  'x to or through till until bis oder à ou al ó hasta até do до или по til tot eller إلى حتى أو تا سے یا से या',
)

/** What turns the number behind it round, or names it. */
export const leadingWords = list(
  'minus moins menos meno минус мінус ناقص منفی No Nos Nr Nº Art Abs Vol US USD EUR GBP JPY CNY INR PKR CHF AUD CAD NZD HK Rs kr Fr',
)

/** Numerals of the Han script, and what stands in front of them without being one. */
export const hanNumerals =
  '〇零一二三四五六七八九十百千万萬亿億兆京垓廿卅卌两兩壱弐参壹贰貳叁參肆伍陆陸柒捌玖拾佰仟'
export const hanLeading = list('负 負 零下 マイナス 第 数 數 几 幾')
export const hanBetween = '点點・又至到'

/** What denies the word behind it, and before it, in scripts without spaces. */
export const denials = {
  leading: list('不 没 沒 未 非 無 无 勿 ไม่ မ'),
  trailing: list('ない なかった ません'),
} as const
