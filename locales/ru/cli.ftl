# Ответы и сообщения команд.

cli-usage = Команда непонятна. Все команды: tirek --help
cli-twice = { $option } задано дважды. Оставьте одно.
cli-cannot-write = Не удалось записать ответ: { $reason }
cli-cannot-read = { $dir }: { $message } { $advice }
cli-unknown-language = Языка «{ $tag }» в этой книге нет. Есть: { $known }.
cli-unknown-topic = Темы «{ $topic }» нет. Есть: { $known }.
cli-no-markdown = В виде Markdown печатаются только страницы: tirek show НОМЕР --format markdown
cli-nothing-listed = Таких страниц нет.
cli-no-page = Страницы «{ $name }» нет. Попробуйте найти: tirek search СЛОВО
cli-more = { $count ->
    [one] Найдена { $shown } страница, показано { $printed }. Больше: --limit
    [few] Найдено { $shown } страницы, показано { $printed }. Больше: --limit
   *[many] Найдено { $shown } страниц, показано { $printed }. Больше: --limit
}
cli-problems = { $count ->
    [one] { $dir }: в текстах { $shown } ошибка, остальное открыто. Список: tirek check { $dir }
    [few] { $dir }: в текстах { $shown } ошибки, остальное открыто. Список: tirek check { $dir }
   *[many] { $dir }: в текстах { $shown } ошибок, остальное открыто. Список: tirek check { $dir }
}

## Batch

cli-batch-is-json = На много запросов программа отвечает только в JSON: добавьте --format json.
cli-batch-unreadable = Не удалось прочитать { $file }: { $reason }
cli-batch-line = Строка { $line } слишком длинная или не в UTF-8.

## How words were understood

cli-how-exact = найдено именно это слово
cli-how-letters = понято как слово без казахских букв
cli-how-beginning = понято как начало слова
cli-how-ending = найдено с другим окончанием
cli-how-typo = понято как слово с опечаткой
cli-how-layout = понято как набранное в другой раскладке клавиатуры
cli-how-latin = понято как слово, написанное латиницей
cli-how-akin = найдено по длинному общему началу
cli-how-old = старое или разговорное слово, искали под нынешним
cli-how-similar = понято как самое похожее слово
cli-how-little = само по себе ничего не значит, пропущено
cli-how-nothing = нет ни на одной странице
cli-how-number = номер страницы
cli-how-id = имя страницы
cli-field-id = по номеру или имени
cli-field-title = в заголовке
cli-field-also_called = в других названиях
cli-field-summary = в кратком ответе
cli-field-heading = в названии шага
cli-field-steps = в шаге
cli-field-body = в тексте
cli-field-documents = среди документов
cli-explain-word = вес { $weight }, на { $pages } стр.
cli-explain-forms = Слова книги: { $forms }
cli-explain-hit = { $field }, { $score } ({ $lang }); лучший текст { $best }, доля запроса { $share }
cli-nearest = Ближайшие: { $pages }

## Check

cli-warning = предупреждение
cli-pages = { $count ->
    [one] { $shown } страница
    [few] { $shown } страницы
   *[many] { $shown } страниц
}
cli-errors = { $count ->
    [one] { $shown } ошибка
    [few] { $shown } ошибки
   *[many] { $shown } ошибок
}
cli-warnings = { $count ->
    [one] { $shown } предупреждение
    [few] { $shown } предупреждения
   *[many] { $shown } предупреждений
}
cli-checked = Проверено: { $pages }. Найдено: { $errors }, { $warnings }.

## When the screen cannot be used

terminal-cannot-start = Не удалось открыть терминал: { $reason }. Можно читать строками с номерами: tirek --plain
terminal-cannot-write = Не удалось писать в терминал: { $reason }
terminal-cannot-read = Не удалось читать клавиши: { $reason }
terminal-input-ended = Терминал перестал отвечать.
cli-shared-names = { $count ->
    [one] По { $shown } слову для поиска находят несколько страниц:
    [few] По { $shown } словам для поиска находят несколько страниц:
   *[many] По { $shown } словам для поиска находят несколько страниц:
}

## Издания

edition-unreadable = Файл не читается: { $reason }.
    .advice = Проверьте имя файла и право его читать.
edition-foreign = Это не книга Тірек.
    .advice = Укажите файл, созданный командой «tirek build», или папку со страницами.
edition-copied-as-text = Файл скопирован как текст и повреждён.
    .advice = Скопируйте его ещё раз как двоичный файл, без изменений.
edition-length = Файл не целый: { $found } байт вместо { $expected }.
    .advice = Скопируйте или скачайте его ещё раз.
edition-newer = Эта книга для более новой программы (формат { $format }; эта программа читает до { $known }).
    .advice = Возьмите более новую программу или более старую книгу.
edition-unknown-part = Книге нужна часть, которой эта программа не знает: { $part }.
    .advice = Возьмите более новую программу.
edition-damaged = Часть файла повреждена: { $part }.
    .advice = Скопируйте или скачайте файл ещё раз. Всё целое можно читать.
edition-damaged-page = Страница { $place } этого файла повреждена.
    .advice = Скопируйте или скачайте файл ещё раз. Остальные страницы можно читать.
notice-older-edition = Дата этой книги: { $first }. В самой программе есть более новая: { $second }.
notice-clock-behind = Часы этого компьютера показывают { $first }, а книга составлена { $second }. Суммы и сроки показаны на день книги.
build-not-a-directory = Укажите папку со страницами: tirek build ПАПКА -o ФАЙЛ.tirek
build-mistakes = { $count ->
    [one] { $shown } ошибка. Файл не записан.
    [few] { $shown } ошибки. Файл не записан.
    [many] { $shown } ошибок. Файл не записан.
   *[other] { $shown } ошибки. Файл не записан.
}
build-too-large = Книга слишком велика для одного файла.
build-not-written = Файл { $file } не записан: { $reason }. Прежний файл, если он был, не изменился.
build-written = Файл { $file } записан: { $pages }, { $size } КиБ.

## Что изменилось

diff-old = Было: { $name }. Составлено { $date }, { $pages }.
diff-new = Стало: { $name }. Составлено { $date }, { $pages }.
diff-nothing = Ничего не изменилось.
diff-none = нет
diff-from = с { $date }
diff-sums = Суммы, в тенге: { $shown }
diff-values = Базовые величины, в тенге: { $shown }
diff-deadlines = Сроки: { $shown }
diff-added = Новые страницы: { $shown }
diff-removed = Убранные страницы: { $shown }
diff-changed = Изменённые страницы: { $shown }
diff-sources = Изменённые источники: { $shown }
