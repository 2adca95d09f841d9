# How the guide looks and sounds.

## Menu

menu-contrast = Цвета: белым по чёрному, чёрным по белому, как обычно
