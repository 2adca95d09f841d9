# tirek doctor: бұл терминал нені көрсете алады, қандай әріптер жеткілікті үлкен.

doctor-title = Бұл терминал нені көрсете алады
doctor-letters = Әріптер. Бірінші жолдағы әр әріп астындағы әріптен өзгеше көрінуі керек. Төртбұрыш немесе сұрау белгісі көрінсе, қаріпте бұл әріптер жоқ.
doctor-signs = Сызықтар, көрсеткілер, тырнақшалар мен сызықшалар. Мұнда төртбұрыш көрінсе, анықтамалықты --ascii арқылы іске қосыңыз.
doctor-styles = Ерекшелеу. Бес үлгі: әрқайсысы аталғанындай көрінуі керек.
doctor-style-bold = қалың
doctor-style-underlined = асты сызылған
doctor-style-reversed = кері
doctor-style-dark = қара фонда ақ
doctor-style-light = ақ фонда қара

doctor-terminal = Терминал: { $name }.
doctor-terminal-unnamed = Терминал: өз атын айтпайды (TERM айнымалысы бос).
doctor-kind-linux = Бұл – Linux мәтіндік консолі: 8 түс, қаріпте 256 немесе 512 әріп пен белгі. Сілтемелер жақшада тұрады, өйткені ол асты сызылған мәтінді тек басқа түспен көрсетеді.
doctor-kind-old = Бұл – ескі терминал. Анықтамалық тек ASCII белгілерімен салады.
doctor-kind-dumb = Бұл терминал курсорды жылжыта алмайды. Анықтамалық нөмірленген жолдарды көрсетеді (--plain сияқты).
doctor-no-terminal = Шыққан мәтін терминалға бармайды. Осылай іске қосылса, анықтамалық нөмірленген жолдарды көрсетеді (--plain сияқты).
doctor-tmux = tmux ішінде жұмыс істеп тұр. Esc кеш жауап берсе: set -sg escape-time 10
doctor-screen = screen ішінде жұмыс істеп тұр. Оны былай іске қосыңыз: screen -U. Esc кеш жауап берсе: maptimeout 50
doctor-remote = Желі арқылы (SSH) жұмыс істеп тұр. Тек өзгергені жіберіледі: бір пернеге бірнеше ондаған байт.

doctor-size = Терезе: { $columns } баған, { $rows } жол. Бұл жеткілікті.
doctor-size-small = Терезе: { $columns } баған, { $rows } жол. Бұл аз: кемінде 40 баған, 12 жол керек. Терезені үлкейтіңіз немесе әріптерді кішірейтіңіз.
doctor-size-unknown = Терезе: өлшемі белгісіз. Анықтамалық 80 баған, 24 жол деп есептейді.
doctor-cell = Бір әріп { $width } × { $height } пиксель орын алады.

doctor-colours-none = Түстер: жоқ, өйткені NO_COLOR қойылған. --theme contrast екі түс береді.
doctor-colours-unknown = Түстер: белгісіз. Анықтамалық ешнәрсені тек түспен білдірмейді.
doctor-colours-8 = Түстер: 8.
doctor-colours-256 = Түстер: 256.
doctor-colours-all = Түстер: бәрі.
doctor-mouse = Тінтуір мен жанасу: істеуі керек. Тексеріңіз: анықтамалықта бір жолды басыңыз.
doctor-mouse-none = Тінтуір мен жанасу: мұнда істемейді. Сенсорлы экранға cage және foot арқылы киоск жасаңыз (kiosk/README.md).
doctor-mouse-unknown = Тінтуір мен жанасу: белгісіз. Тексеріңіз: анықтамалықта бір жолды басыңыз.
doctor-mouse-screen = Тінтуір мен жанасу: screen ішінде өшірілген. Әйтпесе screen Esc пернесін келесі перне басылғанша ұстап қалады.

doctor-locale = Локаль: { $name }.
doctor-locale-not-utf8 = Локаль: { $name }. Бұл UTF-8 емес. Анықтамалық ашық тұрғанда терминалдан UTF-8 сұрайды. Әріптер сонда да дұрыс көрінбесе, LANG=kk_KZ.UTF-8 деп қойыңыз.
doctor-locale-none = Локаль: қойылмаған. Анықтамалық ашық тұрғанда терминалдан UTF-8 сұрайды. Әріптер сонда да дұрыс көрінбесе, LANG=kk_KZ.UTF-8 деп қойыңыз.
doctor-language = Анықтамалықтың тілі: { $name }.

doctor-font-window = Қаріп: барлық қазақ әрпі DejaVu Sans Mono мен Noto Sans Mono қаріптерінде бар.
doctor-font-linux = Қаріп: setfont CyrAsia-TerminusBold28x14 (Debian мен Ubuntu жүйелерінде console-setup-linux бумасы). Тұрақты ету үшін /etc/default/console-setup файлында: CODESET="CyrAsia".
doctor-font-windows = Қаріп: Windows Terminal бағдарламасын және DejaVu Sans Mono (орнату керек) немесе Courier New қарпін алыңыз.

doctor-aloud = Дауыстап оқу (F8): { $programs } арқылы.
doctor-aloud-none = Дауыстап оқу (F8): мүмкін емес. spd-say да, espeak-ng де орнатылмаған.

## Әріптер қандай болуы керек

doctor-fit-usage = Түсініксіз: { $given }. Мысалы: tirek doctor --fit 21.5in 1920x1080 60cm
doctor-fit-title = { $diagonal }, { $pixels } пиксельдік экранды { $distance } қашықтықтан оқуға арналған әріптер
doctor-fit-capital = Бас әріптің биіктігі кемінде { $height } мм ({ $pixels } пиксель) болуы керек: бұл – 0,7 градус, EN 301 549 стандартының 5.1.4-тармағы осыны талап етеді.
doctor-fit-grid = Тор: ең көбі { $columns } баған, { $rows } жол.
doctor-fit-foot = foot: font=DejaVu Sans Mono:pixelsize={ $size }
doctor-fit-windows = Windows Terminal: DejaVu Sans Mono қарпі, өлшемі { $size } (Windows экран масштабы 100 % болса).
doctor-fit-console = Linux консолі: режим { $mode }, қаріп { $font }. Тор: { $columns } баған, { $rows } жол.
doctor-fit-console-none = Linux консолі: жеткілікті үлкен қаріп жоқ.
doctor-fit-too-small = Анықтамалыққа кемінде 40 баған мен 12 жол керек. Адамдар жақынырақ тұрсын немесе үлкенірек экран алыңыз.
