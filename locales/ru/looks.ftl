# How the guide looks and sounds.

## Menu

menu-contrast = Цвета: белым по чёрному, чёрным по белому, как обычно
menu-read-aloud = Читать вслух

## Keys

key-read-aloud = вслух

## Before a sensitive page is read aloud

aloud-title = Прочитать вслух?
aloud-text = Эта страница о том, что другим слышать не обязательно. Чтение услышат все, кто рядом. Любая клавиша его остановит.
aloud-yes = Читать вслух
aloud-no = Нет, назад
