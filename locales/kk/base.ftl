# Сандар, күндер, сомалар, мерзімдер және беттердегі атаулар.

## Numbers and dates

number-group = { "\u00A0" }
number-decimal = ,
date = { $year } жылғы { $day } { $month }
date-no-year = { $day } { $month }
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
month-1-alone = қаңтар
month-2-alone = ақпан
month-3-alone = наурыз
month-4-alone = сәуір
month-5-alone = мамыр
month-6-alone = маусым
month-7-alone = шілде
month-8-alone = тамыз
month-9-alone = қыркүйек
month-10-alone = қазан
month-11-alone = қараша
month-12-alone = желтоқсан
moment-month = { $year } жылғы { $month }
moment-year = { $year } жыл
weekday-1 = дс
weekday-2 = сс
weekday-3 = ср
weekday-4 = бс
weekday-5 = жм
weekday-6 = сб
weekday-7 = жс

## Hours of telephones

hours-always = тәулік бойы
hours-weekly = { $days } { $from }–{ $to }
hours-unknown = жұмыс уақыты белгісіз

phone-unknown = нөмірі белгісіз

## Sums of money

rate-sum = { $shown } теңге
rate-line = { $per } { $amount }
rate-outdated = { $amount } ({ $year } жылғы; { $day } күнінен бастап өзгереді, 1414-тен сұраңыз)
rate-of-year = { $amount } ({ $year } жылғы; қазіргісін 1414-тен сұраңыз)
rate-unknown = мөлшері белгісіз, 1414-тен сұраңыз
per-month = айына
per-year = жылына
per-once = бір рет

## Deadlines: nominative, then genitive (-gen)

limit-hours = { $count ->
    [one] { $shown } сағат
   *[other] { $shown } сағат
}
limit-hours-gen = { $count ->
    [one] { $shown } сағаттың
   *[other] { $shown } сағаттың
}
limit-working-days = { $count ->
    [one] { $shown } жұмыс күні
   *[other] { $shown } жұмыс күні
}
limit-working-days-gen = { $count ->
    [one] { $shown } жұмыс күнінің
   *[other] { $shown } жұмыс күнінің
}
limit-calendar-days = { $count ->
    [one] { $shown } күнтізбелік күн
   *[other] { $shown } күнтізбелік күн
}
limit-calendar-days-gen = { $count ->
    [one] { $shown } күнтізбелік күннің
   *[other] { $shown } күнтізбелік күннің
}
limit-months = { $count ->
    [one] { $shown } ай
   *[other] { $shown } ай
}
limit-months-gen = { $count ->
    [one] { $shown } айдың
   *[other] { $shown } айдың
}
limit-years = { $count ->
    [one] { $shown } жыл
   *[other] { $shown } жыл
}
limit-years-gen = { $count ->
    [one] { $shown } жылдың
   *[other] { $shown } жылдың
}

## Kinds of pages: one, and the heading of a list

kind-situation = Жағдай
kind-program = Көмек
kind-condition = Диагноз
kind-right = Құқық
kind-mechanism = Қорғану жолы
kind-promise = Уәде
kind-term = Ұғым
kind-contact = Байланыс
kinds-situation = Не болды?
kinds-program = Төлемдер мен көмек
kinds-condition = Диагноздар
kinds-right = Құқықтар
kinds-mechanism = Құқықты қорғау жолдары
kinds-promise = Не уәде етілді, не орындалды
kinds-term = Ұғымдар
kinds-contact = Байланыс деректері

## Is it really there today

available-yes = Бар
available-local = Кей жерде ғана бар
available-unclear = Іс жүзінде бар-жоғы анық емес
available-no = Қазір жоқ

## Headings of sections (section-<kind>-<name> beats section-<name>)

section-means = Бұл нені білдіреді
section-who_must = Кім міндетті
section-in_practice = Іс жүзінде қалай
section-if_denied = Құқығыңыз бұзылса
section-careful = Абай болыңыз
section-say_this = Былай айтыңыз
section-what = Бұл не
section-who = Кім алады
section-mechanism-who = Кім жүгіне алады
section-not_required = Не талап етілмейді
section-documents = Қандай құжат керек
section-not_needed = Қандай құжат керек емес
section-how = Қалай алуға болады
section-mechanism-how = Қалай жасау керек
section-how_long = Қанша күту керек
section-stops = Қашан тоқтайды
section-if_refused = Бас тартса
section-instead = Оның орнына не бар
section-can_do = Бұл қалай көмектеседі
section-when = Қашан қолдануға болады
section-time_limits = Мерзімдер
section-cost = Құны қанша
section-evidence = Қандай дәлел керек
section-next = Әрі қарай не істеу керек
section-signs = Қандай белгілері бар
section-whom_to_see = Кімге бару керек
section-first_aid = Алғашқы көмек
section-helps = Не көмектеседі
section-school = Мектеп пен балабақшада
section-myths = Жаңсақ пікірлер мен шындық
section-today = Бүгін мынаны істеңіз
section-steps = Қадамдар
section-avoid = Қандай сөз айтпаған жөн
section-in_papers = Қағаздарда қалай жазылады
section-asked = Не сұралды, не уәде етілді
section-ask_next = Енді не талап етуге болады
section-chart = Ақша: бұрын және қазір
section-promise-evidence = Деректер: ескісінен жаңасына қарай
section-phones = Телефондар
section-what_happens = Хабарласқанда не болады
section-landmark = Қалай табуға болады
section-booking = Алдын ала жазылу
section-access = Қолжетімділігі: қалай кіруге, қалай жазуға болады
section-serves = Кімге көмектеседі
section-pays = Қанша төленеді
section-mechanism-apply = Қайда, қалай жүгінуге болады
section-apply = Қайда өтініш беруге болады
section-links = Сайттар
section-not_sure = Біз анықтай алмаған жайттар
section-differs = Өңірлерде басқаша
section-sources = Дереккөздер
section-related = Осыны да қараңыз
section-official_name = Ресми атауы

## What became of a promise

status-done = орындалды
status-partly = жартылай орындалды
status-not_done = орындалмады
status-reversed = орындалып, кейін кері қайтарылды
status-unclear = анық емес
says-for = істелді
says-against = істелмеді

## Parts of a step

part-do = Не істеу керек
part-where = Қайда
part-bring = Өзіңізбен ала барыңыз
part-say_this = Былай айтыңыз
part-takes = Қанша уақыт кетеді
part-deadline = Мерзімі
part-if_problem = Қиындық болса
part-see = Қараңыз

## Ways to apply

apply-sms = 1414 нөмірінен келген SMS-ке жауап беру
apply-egov = eGov.kz порталында
apply-egov-mobile = eGov Mobile қосымшасында
apply-service-centre = Халыққа қызмет көрсету орталығында (ХҚКО)
apply-social-department = Жұмыспен қамту және әлеуметтік бағдарламалар бөлімінде
apply-social-portal = Әлеуметтік көрсетілетін қызметтер порталында
apply-clinic = Емханада
apply-mse-office = Медициналық-әлеуметтік сараптама бөлімінде
apply-school = Мектепте
apply-pmpc = Психологиялық-медициналық-педагогикалық консультацияда (ПМПК)
apply-phone = Телефон арқылы
apply-e-otinish = e-Өтініш жүйесі арқылы (онлайн өтініш)
apply-court = Сотта
apply-letter = Хатпен
apply-in-person = Өзіңіз барып

## Faults in message files beside a book

locale-unreadable = файл оқылмады.
    .advice = Қарапайым файл екенін және оқуға рұқсат барын тексеріңіз.
locale-link-outside = сілтеме кітап қалтасынан тысқа шығады.
    .advice = Файлдың өзін қалтаға салыңыз.
locale-too-large = файл тым үлкен.
    .advice = Әрқайсысы 256 КБ-тан аспайтын бөліктерге бөліңіз.
locale-too-many = файл тым көп, алғашқы 64-і ғана оқылды.
    .advice = Файлдарды біріктіріңіз.
locale-not-utf8 = файл UTF-8 кодында емес.
    .advice = Файлды UTF-8 кодында сақтаңыз.
locale-too-long = хабар тым ұзын немесе ішінде жақша тым көп, сондықтан оқылмады.
    .advice = Қысқартыңыз немесе бірнеше хабарға бөліңіз.
locale-syntax = хабар қате жазылған, сондықтан оқылмады.
    .advice = Оны «id = мәтін» түрінде түзетіңіз.
