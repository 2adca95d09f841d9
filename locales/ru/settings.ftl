# Что не так с файлом настроек и с запуском киоска.

settings-unreadable = Файл настроек { $file } не читается: { $reason }
settings-syntax = { $file }, строка { $line }: это не TOML: { $reason }
settings-unknown = { $file }, строка { $line }: настройки «{ $name }» нет. Есть: { $known }
settings-wants-flag = { $file }, строка { $line }: «{ $name }» может быть только true или false.
settings-wants-text = { $file }, строка { $line }: «{ $name }» должна содержать слова в кавычках.
settings-wants-theme = { $file }, строка { $line }: «{ $name }» должна быть одним из этих слов, в кавычках: { $themes }
settings-wants-seconds = { $file }, строка { $line }: «{ $name }» должна быть целым числом секунд от 1 до { $most }.
settings-wants-keys = { $file }, строка { $line }: «{ $name }» должна называть от 6 до 32 клавиш через пробел, из них не меньше 3 разных: F1–F10, у которых есть действие, up, down, enter, esc, tab или отдельные знаки.
kiosk-needs-screen = Киоску нужен полный экран. С --plain, в конвейере и при TERM=dumb он не работает.
