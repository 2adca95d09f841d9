# Экрандар: беттердің айналасында оқырман көретін сөздер.

app-name = Тірек
too-small = Терезе тым кішкентай. Оны үлкейтіңіз немесе қаріпті кішірейтіңіз.
fallback-notice = Бұл мәтін әзірге қазақша жоқ. Басқа тілде көрсетілді: { $language }.

## Header, search line, keys

search-prompt = Отбасыңызға не керек? Жаза беріңіз:
search-prompt-short = Іздеу:
find-prompt = Осы беттен іздеу:
find-nothing = (мұнда жоқ)
find-prompt-short = Беттен:
key-to-results = тізімге
key-choose = таңдау
key-open = ашу
key-read = оқу
key-link = сілтеме
key-find = іздеу
key-find-next = келесі
key-find-stay = осы жерден оқу
key-back = артқа
key-hide = жасыру
key-help = көмек
key-language = тіл
key-menu = мәзір

## On-screen keyboard

board-kazakh = Қаз
board-russian = Рус
board-latin = ABC
board-digits = 123
board-erase = Өшіру
board-done = Дайын

## Home

home-happened = Не болды?
home-all-situations = Барлық жағдайлар ({ $shown })
home-topics = Тақырыптар
home-rights = Құқығыңыз және кімге жүгінуге болады
home-ages = Баланың жасына қарай
age-other-topics = Барлық жасқа: тақырыптар бойынша
home-more = Тағы
home-problems = { $count ->
    [one] Мәтіндерден { $shown } қате табылды. Көру
   *[other] Мәтіндерден { $shown } қате табылды. Көру
}
home-empty = Бұл кітапта бірде-бір бет жоқ. Қауіп төнсе, 112-ге хабарласыңыз. Анықтама: 1414.

## Is it really there today (in lists)

available-local-short = кей жерде ғана
available-unclear-short = бар-жоғы анық емес
available-no-short = қазір жоқ

## Promises

promises-intro = 2014 жылы отбасылар Біріккен Ұлттар Ұйымы арқылы не сұрады? Оларға не уәде етілді, не орындалды? Бағаны беттердегі деректерге қарап өзіміз қойдық.
promises-count = { $status }: { $shown }

## Groups of ages

age-group-up-to = { $to } жасқа дейін
age-group-from-to = { $from } жастан { $to } жасқа дейін
age-group-from = { $from } жастан бастап

## Search

search-title = Іздеу
search-found = { $count ->
    [one] { $shown } бет табылды
   *[other] { $shown } бет табылды
}
# The sentence behind the one before it, where fewer pages are shown than were found.
search-best = { $count ->
    [one] Мұнда ең жақын { $shown } бет
   *[other] Мұнда ең жақын { $shown } бет
}
search-understood = «{ $query }» деп ізделді.
search-nothing = «{ $query }» бойынша ештеңе табылмады.
search-nothing-advice = Бір ғана сөз жазып көріңіз, мысалы «жәрдемақы» немесе «мектеп». Немесе төмендегі тақырыптардың бірін таңдаңыз. 1414-ке де қоңырау шалуға болады: қайда барарыңызды айтады.
search-nearest = Ең жақын беттер
search-other-language = [табылған тілі: { $language }]

## Menu

menu-title = Мәзір
menu-menu = Мәзір: барлық пәрмендер
menu-start = Басына оралу
menu-search = Іздеу
menu-next-language = Келесі тіл
menu-languages = Тіл | Язык | Language
menu-regions = Өңірді таңдау
menu-find = Беттен іздеу
menu-hide = Экранды жасыру
menu-help = Көмек: қалай пайдалану керек
menu-about = Анықтамалық туралы: кім, қайдан, қашан
menu-back = Артқа
menu-quit = Шығу

## Languages

languages-title = Тіл | Язык | Language
languages-current = қазір

## Regions and contacts

regions-title = Өңір
regions-intro = Өңіріңізді таңдаңыз: соның байланыстары бірінші тұрады. Таңдауыңыз ешқайда жазылмайды.
regions-row = Өңір: { $region }
regions-all = барлық өңір
regions-chosen = таңдалды
regions-cities = Қалалар
regions-regions = Облыстар
contacts-national = Бүкіл ел бойынша
contacts-regions = Өңірлер бойынша
contact-local-number = Жергілікті нөмір: ________________

## Help

help-title = Көмек
help-intro = Не болғанын, не керегін өз сөзіңізбен жазыңыз. Қай тілде жазсаңыз да болады. Немесе көрсеткі пернелермен таңдаңыз. Бағдарлама Сіздің кім екеніңізді білмейді, Сіз туралы ештеңе жазып алмайды.
help-keys = Пернелер
help-more = Білген жөн
help-key-letters = Әріптер
help-key-number = Төрт цифр
help-key-mouse = Тінтуір
help-letters = бүкіл кітаптан іздеу
help-up-down = жолды таңдау; бетте әрі қарай оқу
help-pages = парақтау. Бетте бос орын пернесі де парақтайды
help-ends = басына және соңына өту
help-enter = ашу
help-tab = келесі сілтемеге өту; алдыңғысына Shift-Tab
help-esc = артқа, алдыңғы орныңызға қайту
help-number = осы нөмірлі бетті ашу. Нөмір әр беттің соңында тұр
help-mouse = ашу үшін жолды басыңыз. Дөңгелекшесі парақтайды
help-words = Мәтін ішіндегі асты сызылған немесе [жақшадағы] сөздер басқа бетті ашады: ұғымды, байланысты, құқықты.
help-regions = Мәзірден өңіріңізді таңдасаңыз, сол өңірдің байланыстары бірінші тұрады. Бағдарлама жабылғанда таңдау ұмытылады.
help-letter-keys = Қай пернетақта тілі қосулы болса да, пәрмендер өзгермейді: әріптер тек іздейді. Перне жұмыс істемесе, пәрменді мәзірден табыңыз.
help-select = Мәтінді тінтуірмен белгілеу үшін Shift пернесін басып тұрыңыз. Немесе былай қосыңыз: tirek --no-mouse
help-fonts = Қазақ әріптерінің орнына төртбұрыш көрінсе, DejaVu Sans Mono немесе Noto Sans Mono қарпін таңдаңыз. Linux мәтіндік консолінде CyrAsia қарпі керек.
help-plain = Экранды дауыстап оқитын бағдарлама үшін былай қосыңыз: tirek --plain
help-not-advice = Бұл заң кеңесі емес, мәлімет. Шешімді мекеме қабылдайды.

## Problems of the content

problems-title = Мәтіндердегі қателер
problems-intro = Қатесі бар беттер көрсетілмейді немесе толық көрсетілмейді. Қалғандары ашық. Толық тізімді мына пәрмен береді: tirek check
problems-warning = ескерту

## About

about-title = Анықтамалық туралы
about-what = Мүгедектігі бар баланың отбасына Қазақстанда не тиесілі екені осында жиналған: қайда бару, өзіңізбен не алу, бас тартса не істеу керек.
about-edition = Басылым
about-edition-line = { $name }. { $date } күні құрастырылған.
about-pages = { $count ->
    [one] Кітапта { $shown } бет бар.
   *[other] Кітапта { $shown } бет бар.
}
about-version = tirek бағдарламасы { $version }.
about-not-reviewed = Мәтіндерді заңгер де, тілді ана тіліндей білетін редактор да әлі тексерген жоқ. Тексерген соң бетте кім, қашан тексергені жазылады.
about-reviewed = { $count ->
    [one] { $shown } беттің { $signed } беті тексерілді.
   *[other] { $shown } беттің { $signed } беті тексерілді.
}
about-changes = Не жаңарды
about-privacy = Бағдарлама ешқашан не істемейді
about-privacy-text = Бағдарлама желіге шықпайды. Не іздегеніңізді, не оқығаныңызды жазып алмайды. Тіркелгі де, құпиясөз де жоқ.
about-licence = Авторлық құқық
about-licence-text = Мәтіндерді дереккөзін көрсетіп, еркін көшіруге және өзгертуге болады (CC BY 4.0). Код: MIT немесе Apache-2.0, таңдауыңызша.
about-sources = Дереккөздер
about-used-by = Осыған сүйенген беттер:
about-all-sources = Барлық дереккөз ({ $shown })
sources-treaty = Халықаралық шарттар
sources-law = Заңдар мен кодекстер
sources-order = Бұйрықтар мен қаулылар
sources-report = Баяндамалар
sources-page = Сайттағы беттер мен жаңалықтар
sources-used = { $count ->
    [one] { $shown } бет осыған сүйенеді
   *[other] { $shown } бет осыған сүйенеді
}
sources-read = { $date } күнгі мәтіні. Біз { $read } күні оқыдық.
sources-unused = Бұған ешбір бет сүйенбейді.
source-in-force = күшінде
source-repealed = күшін жойған
source-draft = жоба
source-unclear = қазір күшінде ме, анық емес
source-as-of = { $date } күнгі жағдай бойынша
source-at = бап: { $at }
source-part = бөлігі: { $at }

## Page

entry-hide = Біреу қарап тұрса, F5 пернесін басыңыз: бет жасырылады. F5 пернесін тағы бассаңыз, бет қайта көрінеді.
entry-overdue = Бұл бетті тексеретін уақыт жетті: соңғы рет { $date } күні салыстырылған. Маңыздысын 1414-тен сұраңыз.
entry-stale = Осы тілдегі мәтін басқа тілдердегіден қалып қойған. Басқа тілде де қарап шығыңыз.
entry-missing = Бұл кітапта «{ $id }» беті жоқ.
entry-damaged = Бұл бет («{ $id }») файлда бүлінген. Қалған беттерді оқуға болады. Файлды қайта сұраңыз.
entry-for = Кімге арналған:
age-up-to-years = { $to } жасқа дейінгі балалар
age-from-to-years = { $from } мен { $to } жас аралығындағы балалар
age-up-to-months = { $to } айға дейінгі балалар
age-from-to-months = { $from } мен { $to } ай аралығындағы балалар
age-months-to-years = { $from } айдан { $to } жасқа дейінгі балалар
entry-formula = Былай есептеледі: { $factor } × { $indicator } ({ $value }, { $year }).
entry-status = Жай-күйі
entry-evidence-source = Дереккөз: { $source }.
entry-address = Мекенжайы
entry-web = Сайты
phone-free = тегін
phone-paid = қоңырау ақылы
phone-cost-unclear = қоңырау тегін бе, анық емес
phone-checked = { $date } күні тексерілген.
entry-ask = Мұны мына жерден сұраңыз:
say-this-meaning = Қазақша мағынасы:
entry-about-page = Осы бет туралы
entry-checked = Бет дереккөздермен { $date } күні салыстырылды.
entry-true-as-of = Олардың ең ескісі { $date } күнгі жағдайды көрсетеді.
entry-not-reviewed = Бұл бетті заңгер де, тілді ана тіліндей білетін редактор да әлі тексерген жоқ.
entry-language-not-reviewed = Осы тілді ана тіліндей білетін редактор мәтінді әлі тексерген жоқ.
entry-law-not-reviewed = Бұл бетті заңгер әлі тексерген жоқ.
entry-reviewed = Тексергендер:
review-law = құқық
entry-number = Беттің нөмірі: { $number }. Бетті қайта ашу үшін осы нөмірді іздеу жолына теріңіз.
entry-disclaimer = Бұл заң кеңесі емес, мәлімет. Шешімді мекеме қабылдайды.
calendar-days = Дс  Сс  Ср  Бс  Жм  Сб  Жс
