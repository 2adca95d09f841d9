# How the guide looks and sounds.

## Menu

menu-contrast = Түстер: қара фонда ақ, ақ фонда қара, әдеттегі
menu-read-aloud = Дауыстап оқу

## Keys

key-read-aloud = дауыстап

## Before a sensitive page is read aloud

aloud-title = Дауыстап оқылсын ба?
aloud-text = Бұл бетте басқалар естімегені жөн нәрсе айтылған. Оқылғанды жақын тұрғандардың бәрі естиді. Кез келген перне оқуды тоқтатады.
aloud-yes = Дауыстап оқу
aloud-no = Жоқ, артқа
