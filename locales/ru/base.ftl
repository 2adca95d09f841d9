# Числа, даты, суммы, сроки и названия на страницах.

## Numbers and dates

number-group = { "\u00A0" }
number-decimal = ,
date = { $day } { $month } { $year } года
date-no-year = { $day } { $month }
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
month-1-alone = январь
month-2-alone = февраль
month-3-alone = март
month-4-alone = апрель
month-5-alone = май
month-6-alone = июнь
month-7-alone = июль
month-8-alone = август
month-9-alone = сентябрь
month-10-alone = октябрь
month-11-alone = ноябрь
month-12-alone = декабрь
moment-month = { $month } { $year } года
moment-year = { $year } год
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

## Hours of telephones

hours-always = круглосуточно
hours-weekly = { $days } { $from }–{ $to }
hours-unknown = часы работы неизвестны

phone-unknown = номер неизвестен

## Sums of money

rate-sum = { $shown } тенге
rate-line = { $amount } { $per }
rate-outdated = { $amount } ({ $year } год; с { $day } меняется, спросите по 1414)
rate-of-year = { $amount } ({ $year } год; нынешнюю сумму спросите по 1414)
rate-unknown = сумма неизвестна, спросите по 1414
per-month = в месяц
per-year = в год
per-once = один раз

## Deadlines: nominative, then genitive (-gen)

limit-hours = { $count ->
    [one] { $shown } час
    [few] { $shown } часа
   *[many] { $shown } часов
}
limit-hours-gen = { $count ->
    [one] { $shown } часа
    [few] { $shown } часов
   *[many] { $shown } часов
}
limit-working-days = { $count ->
    [one] { $shown } рабочий день
    [few] { $shown } рабочих дня
   *[many] { $shown } рабочих дней
}
limit-working-days-gen = { $count ->
    [one] { $shown } рабочего дня
    [few] { $shown } рабочих дней
   *[many] { $shown } рабочих дней
}
limit-calendar-days = { $count ->
    [one] { $shown } календарный день
    [few] { $shown } календарных дня
   *[many] { $shown } календарных дней
}
limit-calendar-days-gen = { $count ->
    [one] { $shown } календарного дня
    [few] { $shown } календарных дней
   *[many] { $shown } календарных дней
}
limit-months = { $count ->
    [one] { $shown } месяц
    [few] { $shown } месяца
   *[many] { $shown } месяцев
}
limit-months-gen = { $count ->
    [one] { $shown } месяца
    [few] { $shown } месяцев
   *[many] { $shown } месяцев
}
limit-years = { $count ->
    [one] { $shown } год
    [few] { $shown } года
   *[many] { $shown } лет
}
limit-years-gen = { $count ->
    [one] { $shown } года
    [few] { $shown } лет
   *[many] { $shown } лет
}

## Kinds of pages: one, and the heading of a list

kind-situation = Ситуация
kind-program = Помощь
kind-condition = Диагноз
kind-right = Право
kind-mechanism = Способ защиты
kind-promise = Обещание
kind-term = Понятие
kind-contact = Контакт
kinds-situation = Что случилось?
kinds-program = Выплаты и помощь
kinds-condition = Диагнозы
kinds-right = Права
kinds-mechanism = Как защитить права
kinds-promise = Что обещали и что сделали
kinds-term = Понятия
kinds-contact = Контакты

## Is it really there today

available-yes = Есть
available-local = Есть не везде
available-unclear = Неясно, есть ли это на деле
available-no = Сейчас этого нет

## Headings of sections (section-<kind>-<name> beats section-<name>)

section-means = Что это значит
section-who_must = Кто обязан
section-in_practice = Как бывает на деле
section-if_denied = Если право нарушили
section-careful = Осторожно
section-say_this = Скажите так
section-what = Что это
section-who = Кому положено
section-mechanism-who = Кто может обратиться
section-not_required = Что не требуется
section-documents = Какие документы нужны
section-not_needed = Какие документы не нужны
section-how = Как получить
section-mechanism-how = Как это сделать
section-how_long = Сколько ждать
section-stops = Когда прекращается
section-if_refused = Если отказали
section-instead = Что есть вместо этого
section-can_do = Чем это поможет
section-when = Когда это подходит
section-time_limits = Сроки
section-cost = Сколько стоит
section-evidence = Какие доказательства нужны
section-next = Что дальше
section-signs = Какие бывают признаки
section-whom_to_see = К кому идти
section-first_aid = Первая помощь
section-helps = Что помогает
section-school = В школе и детском саду
section-myths = Мифы и правда
section-today = Сделайте сегодня
section-steps = Шаги
section-avoid = Каких слов избегать
section-in_papers = Как пишут в документах
section-asked = О чём просили и что обещали
section-ask_next = Чего можно требовать сегодня
section-chart = Деньги: раньше и теперь
section-promise-evidence = Факты: от старых к новым
section-phones = Телефоны
section-what_happens = Что будет, когда обратитесь
section-landmark = Как найти
section-booking = Запись заранее
section-access = Доступность: как войти, как написать
section-serves = Кому помогают
section-pays = Сколько платят
section-mechanism-apply = Куда и как обратиться
section-apply = Где подать заявление
section-links = Сайты
section-not_sure = Что мы не смогли выяснить
section-differs = В регионах иначе
section-sources = Источники
section-related = Смотрите также
section-official_name = Официальное название

## What became of a promise

status-done = выполнено
status-partly = выполнено частично
status-not_done = не выполнено
status-reversed = выполнено, потом отменено
status-unclear = неясно
says-for = сделано
says-against = не сделано

## Parts of a step

part-do = Что сделать
part-where = Где
part-bring = Возьмите с собой
part-say_this = Скажите так
part-takes = Сколько это займёт
part-deadline = Срок
part-if_problem = Если не получается
part-see = Смотрите

## Ways to apply

apply-sms = Ответить на SMS с номера 1414
apply-egov = На портале eGov.kz
apply-egov-mobile = В приложении eGov Mobile
apply-service-centre = В ЦОНе (центре обслуживания населения)
apply-social-department = В отделе занятости и социальных программ
apply-social-portal = На портале социальных услуг
apply-clinic = В поликлинике
apply-mse-office = В отделе медико-социальной экспертизы
apply-school = В школе
apply-pmpc = В психолого-медико-педагогической консультации (ПМПК)
apply-phone = По телефону
apply-e-otinish = Через e-Otinish (обращения онлайн)
apply-court = В суде
apply-letter = Письмом
apply-in-person = Лично

## Faults in message files beside a book

locale-unreadable = файл не читается.
    .advice = Проверьте, что это обычный файл и его разрешено читать.
locale-link-outside = ссылка ведёт за пределы папки с книгой.
    .advice = Положите в папку сам файл.
locale-too-large = файл слишком большой.
    .advice = Разделите его на части не больше 256 КБ.
locale-too-many = файлов слишком много, прочитаны первые 64.
    .advice = Объедините файлы.
locale-not-utf8 = файл не в кодировке UTF-8.
    .advice = Сохраните его в UTF-8.
locale-too-long = сообщение слишком длинное или в нём слишком много скобок, оно пропущено.
    .advice = Сократите его или разделите на несколько сообщений.
locale-syntax = сообщение записано с ошибкой и пропущено.
    .advice = Исправьте его по образцу «id = текст».
