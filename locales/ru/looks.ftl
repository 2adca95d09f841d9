# How the guide looks and sounds.

## Menu

menu-contrast = Цвета: белым по чёрному, чёрным по белому, как обычно
menu-read-aloud = Читать вслух

## Keys

key-read-aloud = вслух

## Before a sensitive page is read aloud

aloud-title = Прочитать вслух?
aloud-text = Другим лучше не слышать, что на этой странице. Чтение услышат все, кто рядом. Любая клавиша остановит его.
aloud-yes = Читать вслух
aloud-no = Нет, назад
