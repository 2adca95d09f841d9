# Экраны: всё, что читатель видит вокруг страниц.

app-name = Тірек
too-small = Окно слишком маленькое. Увеличьте его или уменьшите шрифт.
fallback-notice = Этого текста пока нет по-русски. Он показан на другом языке: { $language }.

## Header, search line, keys

search-prompt = Что нужно вашей семье? Начните писать:
search-prompt-short = Поиск:
find-prompt = Найти на этой странице:
find-nothing = (здесь нет)
find-prompt-short = Найти:
key-to-results = к списку
key-choose = выбор
key-open = открыть
key-read = читать
key-link = ссылка
key-find = найти
key-find-next = дальше
key-find-stay = читать отсюда
key-back = назад
key-hide = скрыть
key-help = помощь
key-language = язык
key-menu = меню

## On-screen keyboard

board-kazakh = Қаз
board-russian = Рус
board-latin = ABC
board-digits = 123
board-erase = Стереть
board-done = Готово

## Home

home-happened = Что случилось?
home-all-situations = Все ситуации ({ $shown })
home-topics = Темы
home-rights = Ваши права и куда обращаться
home-ages = По возрасту ребёнка
age-other-topics = Для всех возрастов: по темам
home-more = Ещё
home-problems = { $count ->
    [one] В текстах найдена { $shown } ошибка. Посмотреть
    [few] В текстах найдены { $shown } ошибки. Посмотреть
   *[many] В текстах найдено { $shown } ошибок. Посмотреть
}
home-empty = В этой книге нет ни одной страницы. В опасности звоните 112. Справка: 1414.

## Is it really there today (in lists)

available-local-short = есть не везде
available-unclear-short = неясно, есть ли
available-no-short = сейчас нет

## Promises

promises-intro = О чём семьи просили через ООН в 2014 году? Что им обещали и что из этого вышло? Оценка наша, по фактам на страницах.
promises-count = { $status }: { $shown }

## Groups of ages

age-group-up-to = { $to ->
    [one] До { $to } года
    [few] До { $to } лет
   *[many] До { $to } лет
}
age-group-from-to = { $to ->
    [one] От { $from } до { $to } года
    [few] От { $from } до { $to } лет
   *[many] От { $from } до { $to } лет
}
age-group-from = { $from ->
    [one] С { $from } года
    [few] С { $from } лет
   *[many] С { $from } лет
}

## Search

search-title = Поиск
search-found = { $count ->
    [one] Найдена { $shown } страница
    [few] Найдены { $shown } страницы
   *[many] Найдено { $shown } страниц
}
# The sentence behind the one before it, where fewer pages are shown than were found.
search-best = { $count ->
    [one] Здесь { $shown } самая близкая
    [few] Здесь { $shown } самые близкие
   *[many] Здесь { $shown } самых близких
}
search-understood = Показано по запросу «{ $query }».
search-nothing = По словам «{ $query }» ничего не нашлось.
search-nothing-advice = Напишите одно слово, например «пособие» или «школа». Или выберите тему ниже. Можно позвонить 1414: там подскажут, куда идти.
search-nearest = Самые близкие страницы
search-other-language = [найдено: { $language }]

## Menu

menu-title = Меню
menu-menu = Меню: все команды
menu-start = В начало
menu-search = Искать
menu-next-language = Следующий язык
menu-languages = Тіл | Язык | Language
menu-regions = Выбрать регион
menu-find = Найти на странице
menu-hide = Скрыть экран
menu-help = Помощь: как пользоваться
menu-about = О справочнике: кто, откуда, когда
menu-back = Назад
menu-quit = Выйти

## Languages

languages-title = Тіл | Язык | Language
languages-current = сейчас

## Regions and contacts

regions-title = Регион
regions-intro = Выберите свой регион: его контакты встанут первыми. Выбор нигде не записывается.
regions-row = Регион: { $region }
regions-all = все регионы
regions-chosen = выбрано
regions-cities = Города
regions-regions = Области
contacts-national = По всей стране
contacts-regions = По регионам
contact-local-number = Местный номер: ________________

## Help

help-title = Помощь
help-intro = Пишите своими словами, что случилось или что нужно. Можно на любом языке. Или выбирайте стрелками. Программа не знает, кто вы, и ничего о вас не записывает.
help-keys = Клавиши
help-more = Полезно знать
help-key-letters = Буквы
help-key-number = Четыре цифры
help-key-mouse = Мышь
help-letters = искать по всей книге
help-up-down = выбирать строку; на странице читать дальше
help-pages = листать. На странице можно листать и пробелом
help-ends = в начало и в конец
help-enter = открыть
help-tab = к следующей ссылке; Shift-Tab к предыдущей
help-esc = назад, туда, где вы были
help-number = открыть страницу с этим номером. Номер стоит в конце каждой страницы
help-mouse = нажмите на строку, чтобы открыть. Колесо листает
help-words = Слова в тексте, подчёркнутые или в [скобках], открывают другую страницу: понятие, контакт, право.
help-regions = Выберите в меню свой регион, и его контакты встанут первыми. Когда программа закроется, выбор забудется.
help-letter-keys = Команды не зависят от раскладки: буквы всегда только ищут. Если клавиша не работает, найдите команду в меню.
help-select = Чтобы выделить текст мышью, держите Shift. Или запустите: tirek --no-mouse
help-fonts = Вместо казахских букв видите квадраты? Возьмите шрифт DejaVu Sans Mono или Noto Sans Mono. На текстовой консоли Linux нужен шрифт CyrAsia.
help-plain = Для программы чтения с экрана запустите: tirek --plain
help-not-advice = Это сведения, а не юридическая консультация. Решает учреждение.

## Problems of the content

problems-title = Ошибки в текстах
problems-intro = Страницы с ошибками не показаны или показаны не полностью. Остальные открыты. Полный список даёт команда: tirek check
problems-warning = предупреждение

## About

about-title = О справочнике
about-what = Тірек по-казахски значит «опора». Здесь собрано, что положено семье ребёнка с инвалидностью в Казахстане: куда идти, что взять с собой и что делать при отказе.
about-edition = Издание
about-edition-line = { $name }. Составлено { $date }.
about-pages = { $count ->
    [one] В книге { $shown } страница.
    [few] В книге { $shown } страницы.
   *[many] В книге { $shown } страниц.
}
about-version = Программа tirek { $version }.
about-not-reviewed = Тексты пока не проверили ни юрист, ни редакторы, для которых эти языки родные. Как только проверят, на странице будет стоять, кто и когда.
about-reviewed = { $count ->
    [one] Проверено { $signed } из { $shown } страницы.
    [few] Проверено { $signed } из { $shown } страниц.
   *[many] Проверено { $signed } из { $shown } страниц.
}
about-changes = Что нового
about-privacy = Что программа никогда не делает
about-privacy-text = Программа не выходит в сеть. Она не записывает, что вы искали и читали. Учётных записей и паролей нет.
about-licence = Авторские права
about-licence-text = Тексты можно свободно копировать и менять с указанием источника (CC BY 4.0). Код: MIT или Apache-2.0, на выбор.
about-sources = Источники
about-used-by = На него опираются страницы:
about-all-sources = Все источники ({ $shown })
sources-treaty = Международные договоры
sources-law = Законы и кодексы
sources-order = Приказы и постановления
sources-report = Доклады
sources-page = Страницы сайтов и новости
sources-used = { $count ->
    [one] на нём основана { $shown } страница
    [few] на нём основаны { $shown } страницы
   *[many] на нём основано { $shown } страниц
}
sources-read = Текст на { $date }. Мы прочли его { $read }.
sources-unused = Ни одна страница на нём не основана.
source-in-force = действует
source-repealed = утратил силу
source-draft = проект
source-unclear = действует ли сейчас, неясно
source-as-of = по состоянию на { $date }
source-at = ст. { $at }
source-part = часть: { $at }

## Page

entry-hide = Если кто-то смотрит, нажмите F5: страница скроется. Нажмите F5 ещё раз, и она вернётся.
entry-overdue = Эту страницу пора проверить: последний раз её сверяли { $date }. Важное уточните по 1414.
entry-stale = Текст на этом языке отстал от других языков. Посмотрите и на другом языке.
entry-missing = Страницы «{ $id }» в этой книге нет.
entry-damaged = Эта страница («{ $id }») в файле повреждена. Остальные страницы можно читать. Попросите файл ещё раз.
entry-for = Для кого:
age-up-to-years = { $to ->
    [one] дети до { $to } года
   *[other] дети до { $to } лет
}
age-from-to-years = { $to ->
    [one] дети от { $from } до { $to } года
   *[other] дети от { $from } до { $to } лет
}
age-up-to-months = дети до { $to } месяцев
age-from-to-months = дети от { $from } до { $to } месяцев
age-months-to-years = { $to ->
    [one] дети от { $from } месяцев до { $to } года
   *[other] дети от { $from } месяцев до { $to } лет
}
entry-formula = Считается так: { $factor } × { $indicator } ({ $value }, { $year }).
entry-status = Состояние
entry-evidence-source = Источник: { $source }.
entry-address = Адрес
entry-web = Сайт
phone-free = бесплатно
phone-paid = звонок платный
phone-cost-unclear = бесплатный ли звонок, неясно
phone-checked = Проверено { $date }.
entry-ask = Спросите здесь:
say-this-meaning = По-русски это значит:
entry-about-page = Об этой странице
entry-checked = Страницу сверили с источниками { $date }.
entry-true-as-of = Самый старый из них показывает состояние на { $date }.
entry-not-reviewed = Юрист и редактор-носитель языка эту страницу пока не проверили.
entry-language-not-reviewed = Носитель языка этот текст ещё не проверял.
entry-law-not-reviewed = Юрист эту страницу ещё не проверял.
entry-reviewed = Проверили:
review-law = право
entry-number = Номер страницы: { $number }. Наберите его в поиске, чтобы открыть её снова.
entry-disclaimer = Это сведения, а не юридическая консультация. Решает учреждение.
calendar-days = Пн  Вт  Ср  Чт  Пт  Сб  Вс
