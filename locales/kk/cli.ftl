# Пәрмендердің жауаптары мен хабарлары.

cli-usage = Пәрмен түсініксіз. Барлық пәрменді көру: tirek --help
cli-twice = { $option } екі рет берілген. Біреуін қалдырыңыз.
cli-cannot-write = Жауапты жазу мүмкін болмады: { $reason }
cli-cannot-read = { $dir }: { $message } { $advice }
cli-unknown-language = «{ $tag }» деген тіл бұл кітапта жоқ. Бар тілдер: { $known }.
cli-unknown-topic = «{ $topic }» деген тақырып жоқ. Бар тақырыптар: { $known }.
cli-no-markdown = Markdown түрінде тек бетті шығаруға болады: tirek show НӨМІР --format markdown
cli-nothing-listed = Мұндай бет жоқ.
cli-no-page = «{ $name }» деген бет жоқ. Іздеп көріңіз: tirek search СӨЗ
cli-more = { $count ->
    [one] Барлығы { $shown } бет табылды, { $printed } бет көрсетілді. Көбірегі: --limit
   *[other] Барлығы { $shown } бет табылды, { $printed } бет көрсетілді. Көбірегі: --limit
}
cli-problems = { $count ->
    [one] { $dir }: мәтіндерде { $shown } қате бар, қалғаны ашылды. Тізімі: tirek check { $dir }
   *[other] { $dir }: мәтіндерде { $shown } қате бар, қалғаны ашылды. Тізімі: tirek check { $dir }
}

## Batch

cli-batch-is-json = Көп сұраққа жауап тек JSON түрінде беріледі: --format json деп қосыңыз.
cli-batch-unreadable = { $file } оқылмады: { $reason }
cli-batch-line = { $line }-жол тым ұзын немесе UTF-8 емес.

## How words were understood

cli-how-exact = дәл осы сөз табылды
cli-how-letters = қазақ әріптерінсіз жазылған деп түсінілді
cli-how-beginning = сөздің басы деп түсінілді
cli-how-ending = басқа жалғаумен табылды
cli-how-typo = қате терілген сөз деп түсінілді
cli-how-layout = басқа пернетақта тілінде терілген деп түсінілді
cli-how-latin = латын әріптерімен жазылған деп түсінілді
cli-how-akin = басы ұқсас сөзден табылды
cli-how-old = ескі не ауызекі сөз, қазіргісімен ізделді
cli-how-similar = ең ұқсас сөз деп түсінілді
cli-how-little = мағынасы аз, ескерілмеді
cli-how-nothing = ешбір бетте жоқ
cli-how-number = бет нөмірі
cli-how-id = беттің аты
cli-field-id = нөмірі не аты бойынша
cli-field-title = тақырыбынан
cli-field-also_called = басқаша атауынан
cli-field-summary = қысқаша мазмұнынан
cli-field-heading = қадамның атауынан
cli-field-steps = қадамнан
cli-field-body = мәтінінен
cli-field-documents = құжаттар арасынан
cli-explain-word = салмағы { $weight }, { $pages } бетте бар
cli-explain-forms = Кітаптағы сөздер: { $forms }
cli-explain-hit = { $field }, { $score } ({ $lang }); ең жақсы мәтіні { $best }, сұраудағы үлесі { $share }
cli-nearest = Ең жақыны: { $pages }

## Check

cli-warning = ескерту
cli-pages = { $count ->
    [one] { $shown } бет
   *[other] { $shown } бет
}
cli-errors = { $count ->
    [one] { $shown } қате
   *[other] { $shown } қате
}
cli-warnings = { $count ->
    [one] { $shown } ескерту
   *[other] { $shown } ескерту
}
cli-checked = Тексерілді: { $pages }. Табылғаны: { $errors }, { $warnings }.

## When the screen cannot be used

terminal-cannot-start = Терминал ашылмады: { $reason }. Нөмірленген жолдармен оқу: tirek --plain
terminal-cannot-write = Терминалға жазу мүмкін болмады: { $reason }
terminal-cannot-read = Пернелерді оқу мүмкін болмады: { $reason }
terminal-input-ended = Терминал жауап бермей қалды.
cli-shared-names = { $count ->
    [one] Іздеуге арналған { $shown } сөз бірнеше бетке ортақ:
   *[other] Іздеуге арналған { $shown } сөз бірнеше бетке ортақ:
}

## Басылымдар

edition-unreadable = Файл оқылмады: { $reason }.
    .advice = Файлдың атын және оны оқуға рұқсат бар-жоғын тексеріңіз.
edition-foreign = Бұл – Тірек кітабы емес.
    .advice = «tirek build» жасаған файлды немесе беттер жатқан қалтаны көрсетіңіз.
edition-copied-as-text = Файл мәтін ретінде көшіріліп, бүлінген.
    .advice = Оны өзгертпей, екілік файл ретінде қайта көшіріңіз.
edition-length = Файл толық емес: { $expected } байттың орнына { $found } байт.
    .advice = Оны қайта көшіріңіз немесе жүктеп алыңыз.
edition-newer = Бұл кітап жаңарақ бағдарламаға арналған (пішімі { $format }; бұл бағдарлама { $known } пішіміне дейін оқиды).
    .advice = Жаңарақ бағдарлама немесе ескірек кітап алыңыз.
edition-unknown-part = Кітапқа бұл бағдарлама білмейтін бөлік керек: { $part }.
    .advice = Жаңарақ бағдарлама алыңыз.
edition-damaged = Файлдың бір бөлігі бүлінген: { $part }.
    .advice = Файлды қайта көшіріңіз немесе жүктеп алыңыз. Бүлінбегенін оқуға болады.
edition-damaged-page = Файлдың { $place }-беті бүлінген.
    .advice = Файлды қайта көшіріңіз немесе жүктеп алыңыз. Қалған беттерді оқуға болады.
notice-older-edition = Бұл кітаптың күні: { $first }. Бағдарламаның өзінде жаңарағы бар: { $second }.
notice-clock-behind = Компьютердің сағаты { $first } деп тұр, ал кітап { $second } күні құрастырылған. Сома мен мерзім кітаптың күні бойынша көрсетіледі.
build-not-a-directory = Беттер жатқан қалтаны көрсетіңіз: tirek build ҚАЛТА -o ФАЙЛ.tirek
build-mistakes = { $count ->
    [one] { $shown } қате. Файл жазылған жоқ.
   *[other] { $shown } қате. Файл жазылған жоқ.
}
build-too-large = Кітап бір файлға сыймайды.
build-not-written = { $file } жазылмады: { $reason }. Бұрынғы файл болса, ол өзгерген жоқ.
build-written = { $file } жазылды: { $pages }, { $size } КиБ.

## Не өзгерді

diff-old = Бұрынғысы: { $name }. Құрастырылған күні: { $date }, { $pages }.
diff-new = Жаңасы: { $name }. Құрастырылған күні: { $date }, { $pages }.
diff-nothing = Ештеңе өзгерген жоқ.
diff-none = жоқ
diff-from = { $date } күнінен бастап
diff-sums = Сомалар, теңгемен: { $shown }
diff-values = Негізгі көрсеткіштер, теңгемен: { $shown }
diff-deadlines = Мерзімдер: { $shown }
diff-added = Жаңа беттер: { $shown }
diff-removed = Алынған беттер: { $shown }
diff-changed = Өзгерген беттер: { $shown }
diff-sources = Өзгерген дереккөздер: { $shown }
