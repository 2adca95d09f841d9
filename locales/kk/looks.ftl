# How the guide looks and sounds.

## Menu

menu-contrast = Түстер: қара фонда ақ, ақ фонда қара, әдеттегі
menu-read-aloud = Дауыстап оқу

## Keys

key-read-aloud = дауыстап

## Before a sensitive page is read aloud

aloud-title = Дауыстап оқу керек пе?
aloud-text = Бұл бетте бөтен адам естімеуге тиіс жайт айтылады. Оқылғанды қасыңыздағылардың бәрі естиді. Кез келген перне оқуды тоқтатады.
aloud-yes = Дауыстап оқу
aloud-no = Жоқ, артқа
