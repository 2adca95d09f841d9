# tirek doctor: что умеет этот терминал и какие буквы достаточно велики.

doctor-title = Что умеет этот терминал
doctor-letters = Буквы. Каждая буква первой строки должна отличаться от той, что под ней. Если здесь квадраты или вопросительные знаки, в шрифте этих букв нет.
doctor-signs = Линии, стрелки, кавычки и тире. Если здесь квадраты, запускайте справочник с --ascii.
doctor-styles = Выделение. Пять образцов, каждый должен выглядеть так, как назван.
doctor-style-bold = жирный
doctor-style-underlined = подчёркнутый
doctor-style-reversed = обратный
doctor-style-dark = белым по чёрному
doctor-style-light = чёрным по белому

doctor-terminal = Терминал: { $name }.
doctor-terminal-unnamed = Терминал: не называет себя (переменная TERM пуста).
doctor-kind-linux = Это текстовая консоль Linux: 8 цветов, шрифт на 256 или 512 букв и знаков. Ссылки стоят в скобках, потому что подчёркнутое она показывает только другим цветом.
doctor-kind-old = Это старый терминал. Справочник рисует только знаками ASCII.
doctor-kind-dumb = Этот терминал не умеет двигать курсор. Справочник покажет строки с номерами (как с --plain).
doctor-no-terminal = Вывод идёт не в терминал. Справочник показал бы строки с номерами (как с --plain).
doctor-tmux = Работает внутри tmux. Если Esc отвечает с задержкой: set -sg escape-time 10
doctor-screen = Работает внутри screen. Запускайте его так: screen -U. Если Esc отвечает с задержкой: maptimeout 50
doctor-remote = Работает по сети (SSH). Передаётся только то, что изменилось: несколько десятков байтов на клавишу.

doctor-size = Окно: столбцов { $columns }, строк { $rows }. Этого хватает.
doctor-size-small = Окно: столбцов { $columns }, строк { $rows }. Этого мало: нужно хотя бы 40 на 12. Увеличьте окно или уменьшите буквы.
doctor-size-unknown = Окно: размер неизвестен. Справочник считает, что 80 на 24.
doctor-cell = Буква занимает { $width } на { $height } пикселей.

doctor-colours-none = Цвета: нет, потому что задано NO_COLOR. С --theme contrast будет два цвета.
doctor-colours-unknown = Цвета: неизвестно. Одним только цветом справочник ничего не сообщает.
doctor-colours-8 = Цвета: 8.
doctor-colours-256 = Цвета: 256.
doctor-colours-all = Цвета: все.
doctor-mouse = Мышь и касания: должны работать. Проверьте: нажмите на строку в справочнике.
doctor-mouse-none = Мышь и касания: здесь не работают. Для сенсорного экрана сделайте киоск с cage и foot (kiosk/README.md).
doctor-mouse-unknown = Мышь и касания: неизвестно. Проверьте: нажмите на строку в справочнике.
doctor-mouse-screen = Мышь и касания: внутри screen выключены. Иначе screen задерживает Esc до следующей клавиши.

doctor-locale = Локаль: { $name }.
doctor-locale-not-utf8 = Локаль: { $name }. Это не UTF-8. Пока справочник открыт, он просит терминал показывать UTF-8. Если буквы всё равно видны неправильно, задайте LANG=kk_KZ.UTF-8.
doctor-locale-none = Локаль: не задана. Пока справочник открыт, он просит терминал показывать UTF-8. Если буквы всё равно видны неправильно, задайте LANG=kk_KZ.UTF-8.
doctor-language = Язык справочника: { $name }.

doctor-font-window = Шрифт: все казахские буквы есть в DejaVu Sans Mono и Noto Sans Mono.
doctor-font-linux = Шрифт: setfont CyrAsia-TerminusBold28x14 (в Debian и Ubuntu это пакет console-setup-linux). Навсегда: CODESET="CyrAsia" в файле /etc/default/console-setup.
doctor-font-windows = Шрифт: возьмите Windows Terminal и шрифт DejaVu Sans Mono (его надо установить) или Courier New.

doctor-aloud = Чтение вслух (F8): через { $programs }.
doctor-aloud-none = Чтение вслух (F8): недоступно. Не установлены ни spd-say, ни espeak-ng.

## Какими должны быть буквы

doctor-fit-usage = Непонятно: { $given }. Пример: tirek doctor --fit 21.5in 1920x1080 60cm
doctor-fit-title = Буквы для экрана { $diagonal }, { $pixels } пикселей, если читать с расстояния { $distance }
doctor-fit-capital = Заглавная буква должна быть не ниже { $height } мм (в пикселях: { $pixels }): это 0,7 градуса, как требует EN 301 549, пункт 5.1.4.
doctor-fit-grid = Сетка: столбцов не больше { $columns }, строк не больше { $rows }.
doctor-fit-foot = foot: font=DejaVu Sans Mono:pixelsize={ $size }
doctor-fit-windows = Windows Terminal: шрифт DejaVu Sans Mono, размер { $size } (если масштаб экрана в Windows 100 %).
doctor-fit-console = Консоль Linux: режим { $mode }, шрифт { $font }. Сетка: столбцов { $columns }, строк { $rows }.
doctor-fit-console-none = Консоль Linux: достаточно крупного шрифта нет.
doctor-fit-too-small = Справочнику нужно хотя бы 40 столбцов и 12 строк. Пусть люди стоят ближе или возьмите экран больше.
