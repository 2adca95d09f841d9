# How the guide looks and sounds.

## Menu

menu-contrast = Түстер: қара фонда ақ, ақ фонда қара, әдеттегі
